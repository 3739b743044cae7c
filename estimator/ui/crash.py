"""What happens when the program meets a mistake of its own: a report without patient data, and the work goes on."""

from __future__ import annotations

import faulthandler
import platform
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TextIO

from estimator import __version__

KEPT = 20
"""How many reports are kept at most."""


class Crashes:
    """Writes a report for every exception that nothing caught, and tells where it is."""

    def __init__(self, folder: Path, tell: Callable[[Path], object]) -> None:
        self._folder, self._tell = folder, tell
        self._fatal: TextIO | None = None

    def watch(self) -> None:
        """From now on write reports; also of a crash of the whole program, which leaves the places of its threads."""
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._fatal = (self._folder / "fatal.txt").open("w", encoding="utf-8")
        faulthandler.enable(self._fatal)
        sys.excepthook = self._take
        threading.excepthook = lambda args: self._take(args.exc_type, args.exc_value, args.exc_traceback)

    def stop(self) -> None:
        """Leave exceptions to Python again."""
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        if self._fatal is not None:
            faulthandler.disable()
            self._fatal.close()

    def _take(self, kind: type[BaseException], mistake: BaseException | None, places: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, mistake or kind(), places)
            return
        file = self._folder / f"report-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
        try:
            file.write_text(report(kind, mistake, places), encoding="utf-8")
            for old in sorted(self._folder.glob("report-*.txt"))[:-KEPT]:
                old.unlink(missing_ok=True)
        except OSError:
            print(report(kind, mistake, places), file=sys.stderr)
        self._tell(file)


def report(kind: type[BaseException], mistake: BaseException | None, places: TracebackType | None) -> str:
    """Write what happened: the kind of mistake and the places in the program, with none of the values.

    Its message and the lines of the program's text are left out, as either could hold what was typed.
    """
    lines = [
        f"Ketamine Cost Estimator {__version__}, Python {platform.python_version()}, {platform.system()}",
        f"{kind.__module__}.{kind.__qualname__}",
    ]
    cause = mistake.__cause__ if mistake is not None else None
    if cause is not None:
        lines.append(f"caused by {type(cause).__module__}.{type(cause).__qualname__}")
    lines += [f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(places)]
    return "\n".join(lines) + "\n"


def _place(file: str) -> str:
    """A file of the program by its place in it; of another only its name, which tells nothing of its folder."""
    parts = Path(file).parts
    if "estimator" in parts:
        return "/".join(parts[len(parts) - 1 - parts[::-1].index("estimator") :])
    return parts[-1] if parts else file
