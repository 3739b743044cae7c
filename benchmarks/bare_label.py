"""A window with one word and nothing else: the least that a program with Qt takes to start. Run as a program."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel


class Label(QLabel):
    """Ends the program as soon as it was painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        """Paint, then say so."""
        super().paintEvent(event)
        QTimer.singleShot(0, self._report)

    def _report(self) -> None:
        print("painted", flush=True)
        QApplication.quit()


if __name__ == "__main__":
    application = QApplication([])
    label = Label("Estimate")
    label.show()
    application.exec()
