"""The kiosk's one window: full screen and on top, with every other screen covered, and not closed by anybody."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QFont, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from estimator.rules.book import Book
from estimator.rules.models.kiosk import KioskFile
from estimator.ui.kiosk.covers import ON_TOP, Covers
from estimator.ui.kiosk.exit_pad import Corner, ExitPad
from estimator.ui.kiosk.look import Look
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.out_of_order import OutOfOrder
from estimator.ui.kiosk.question import Question
from estimator.ui.kiosk.touch import Said
from estimator.ui.theme import FAMILY, load_fonts
from estimator.wording import Language, say

TITLE = "Estimate"
"""What the system may show of the window: nothing of whoever stands before it."""
REGAIN_AFTER = 200
"""Milliseconds after which a window that lost the focus takes it back."""


def look_of(book: Book | None) -> Look:
    """The look with which a turn begins, on the screen as the installer measured it."""
    screen = QGuiApplication.primaryScreen().size()
    file = KioskFile() if book is None else book.kiosk
    return Look(Metrics(screen.width(), screen.height(), float(file.diagonal_inches)))


def dress_application(look: Look) -> None:
    """Give Qt the shipped font, in a size in pixels, before anything is made that measures its words."""
    QApplication.setStyle("Fusion")
    load_fonts()
    font = QFont(FAMILY)
    font.setPixelSize(look.text)
    QApplication.setFont(font)


class KioskWindow(QWidget):
    """Holds the screens of a turn, the page that sends people to the desk, and the pad on which the PIN is typed.

    As a preview it is a window like others, says so in a banner, and is closed like others.
    """

    corner_held = Signal()
    closed = Signal()
    close_refused = Signal()
    focus_lost = Signal()

    def __init__(self, look: Look, is_locked: bool) -> None:
        super().__init__(None, Qt.WindowType.Window | ON_TOP if is_locked else Qt.WindowType.Window)
        self.is_locked, self._may_close = is_locked, not is_locked
        self._worn: Look | None = None
        self.setWindowTitle(TITLE)
        self.setAutoFillBackground(True)
        self.setAcceptDrops(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.banner = Said("problem", "" if is_locked else say("en", "kiosk_lock.preview"), self)
        self.stack = QStackedWidget()
        self.out_of_order, self.pad = OutOfOrder(look), ExitPad(look)
        self.stack.addWidget(self.out_of_order)
        self.stack.addWidget(self.pad)
        self._screens: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.banner)
        layout.addWidget(self.stack, 1)
        self.question = Question(self, self.stack, look)
        self._corner = Corner(self, look.metrics.target)
        self._corner.held.connect(self.corner_held)
        self.covers = Covers(self.screen)
        self._regain = QTimer(self, singleShot=True, interval=REGAIN_AFTER)
        self._regain.timeout.connect(self.stand_in_front)
        self.wear(look)

    def wear(self, look: Look) -> None:
        """Show everything in a look; styling all widgets once more takes long, so that the same one is not put on."""
        if look != self._worn:
            self._worn = look
            look.dress(self)

    def open_up(self) -> None:
        """Come up: over the whole screen, or as a window where this is a preview."""
        if self.is_locked:
            self.covers.spread()
            self.setGeometry(self.screen().geometry())
            self.stand_in_front()
        else:
            self.showMaximized()

    def stand_in_front(self) -> None:
        """Be full screen, before everything else, and have the focus."""
        if not self.isFullScreen() or not self.isVisible():
            self.showFullScreen()
        self.raise_()
        self.activateWindow()

    def show_screens(self, screens: QWidget) -> None:
        """Show the screens of a turn, in place of those of the turn before, which are destroyed."""
        self.drop_screens()
        self._screens = screens
        self.stack.addWidget(screens)
        self.return_to_screens()

    def return_to_screens(self) -> None:
        """Show the screens of the turn again."""
        if self._screens is not None:
            self.stack.setCurrentWidget(self._screens)
        self._corner.raise_()

    @property
    def is_on_screens(self) -> bool:
        """True while the screens of a turn are shown and nothing lies over them."""
        return self.stack.currentWidget() is self._screens and self.question.isHidden()

    def drop_screens(self) -> None:
        """Destroy the screens of a turn; what was behind a question goes with it."""
        self.question.take_away()
        if self._screens is not None:
            self.stack.setCurrentWidget(self.out_of_order)
            self.stack.removeWidget(self._screens)
            self._screens.hide()
            self._screens.deleteLater()
            self._screens = None

    def show_out_of_order(self) -> None:
        """Send people to the front desk."""
        self.question.take_away()
        self.stack.setCurrentWidget(self.out_of_order)

    def ask_pin(self, language: Language) -> None:
        """Show the keys on which staff type the PIN."""
        self.stack.setCurrentWidget(self.pad)
        self.pad.open_in(language)

    def close_for_good(self) -> None:
        """Close, as nobody else can."""
        self._may_close = True
        self._regain.stop()
        self.covers.lift()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_close)
        (self.closed if self._may_close else self.close_refused).emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        is_of_window = event.type() in (QEvent.Type.ActivationChange, QEvent.Type.WindowStateChange)
        if is_of_window and self.is_locked and not self._may_close and self.isVisible():
            if not self.isActiveWindow():
                self.focus_lost.emit()
            if not self.isActiveWindow() or not self.isFullScreen():
                self._regain.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.question.setGeometry(self.rect())
        self._corner.raise_()
