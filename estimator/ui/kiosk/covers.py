"""Covers for every screen that the kiosk does not stand on, also one that is plugged in later."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

ON_TOP = Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint


class Cover(QWidget):
    """An empty window over a whole screen, which takes no focus and is not closed."""

    def __init__(self, screen: QScreen) -> None:
        super().__init__(None, Qt.WindowType.Window | ON_TOP | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        screen.geometryChanged.connect(self.setGeometry)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()


class Covers(QObject):
    """Keeps one cover on each screen but the kiosk's own."""

    screen_added = Signal()

    def __init__(self, own_screen: Callable[[], QScreen]) -> None:
        super().__init__()
        self._own_screen = own_screen
        self._covers: dict[QScreen, Cover] = {}
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        app.screenAdded.connect(self._add)
        app.screenRemoved.connect(self._remove)

    def spread(self) -> None:
        """Cover what is not covered, and uncover the kiosk's own screen."""
        for screen in QGuiApplication.screens():
            if screen is self._own_screen():
                self._remove(screen)
            elif screen not in self._covers:
                self._covers[screen] = Cover(screen)
                self._covers[screen].setWindowState(Qt.WindowState.WindowFullScreen)
                self._covers[screen].show()  # showFullScreen would ask for the focus

    def lift(self) -> None:
        """Take every cover away."""
        for screen in list(self._covers):
            self._remove(screen)

    def _add(self) -> None:
        self.screen_added.emit()
        self.spread()

    def _remove(self, screen: QScreen) -> None:
        cover = self._covers.pop(screen, None)
        if cover is not None:
            cover.hide()
            cover.deleteLater()
