"""The desk as `estimator` opens it; says when its form was painted, and ends. Run as a program."""

from __future__ import annotations

import gc
import os
from pathlib import Path

if __name__ == "__main__":
    # The command line does both before it reads the windows; here they are read first, to hear when one is painted.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.disable()

from estimator.cli import main, rules, sample  # noqa: F401 - before the windows, as the command line reads them
from estimator.ui import start
from estimator.ui.settings import Memory
from estimator.ui.theme import Theme
from estimator.wording import Language


class Desk(start.Desk):
    """Ends the program as soon as its window was painted."""

    def __init__(self, folder: Path, theme: Theme, language: Language, memory: Memory | None = None) -> None:
        super().__init__(folder, theme, language, memory)
        self.painted.connect(self._report)  # heard before what is put off until then begins

    def _report(self) -> None:
        from PySide6.QtWidgets import QApplication

        print("painted", flush=True)
        QApplication.quit()


if __name__ == "__main__":
    start.Desk = Desk  # type: ignore[misc]
    raise SystemExit(main([]))
