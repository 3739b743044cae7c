"""The desk as `estimator` opens it; says when its form was painted, and ends. Run as a program."""

from __future__ import annotations

import gc
import os

if __name__ == "__main__":
    # The command line does both before it reads the windows; here they are read first, to hear when one is painted.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.disable()

from estimator.cli import main
from estimator.ui import start


class Desk(start.Desk):
    """Ends the program as soon as its window was painted."""

    def open(self) -> None:
        """Open the window and wait for its first picture."""
        self.painted.connect(self._report)
        super().open()

    def _report(self) -> None:
        from PySide6.QtWidgets import QApplication

        print("painted", flush=True)
        QApplication.quit()


if __name__ == "__main__":
    start.Desk = Desk  # type: ignore[misc]
    raise SystemExit(main([]))
