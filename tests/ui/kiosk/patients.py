"""Patients for the tests of the kiosk's screens: one touches, one has a keyboard, one has five keys."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from estimator.rules import Book
from estimator.ui.kiosk.cards import Card
from estimator.ui.kiosk.look import Contrast, Look
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page_printer import PagePrinter
from estimator.ui.kiosk.pages import make
from estimator.ui.kiosk.speech import Speech
from estimator.ui.kiosk.touch import TouchButton
from estimator.ui.kiosk.turn import Turn
from estimator.ui.kiosk.turn_screens import TurnScreens
from estimator.ui.kiosk.window import dress_application
from estimator.ui.translation import speak
from estimator.wording import LANGUAGES
from tests.books import demonstration

DAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 10, 5, tzinfo=UTC)
SCREEN = Metrics(1920, 1080, 21.5)
Key = Qt.Key


class Patient:
    """Somebody before the screens of one turn."""

    def __init__(self, screens: TurnScreens) -> None:
        self.screens, self.touches = screens, 0

    @property
    def screen(self) -> str:
        return self.screens.walk.screen

    @property
    def page(self) -> QWidget:
        return self.screens.page

    @property
    def frame(self) -> QWidget:
        return self.screens.frame

    def button(self, words: str) -> TouchButton:
        """The button or card with these words that is seen."""
        found = [one for one in self.screens.findChildren(TouchButton) if one.isVisible() and one.text() == words]
        assert len(found) == 1, (
            words,
            [one.text() for one in self.screens.findChildren(TouchButton) if one.isVisible()],
        )
        return found[0]

    def touch(self, *several: str) -> None:
        """Touch what has these words, one after the other; more is brought into sight by its buttons first."""
        for words in several:
            self.touch_on(self.button(words))

    def touch_on(self, button: QWidget) -> None:
        scroll = getattr(self.page, "view", None)
        while scroll is not None and scroll.column.isAncestorOf(button) and button.visibleRegion().isEmpty():
            assert scroll.down.isEnabled()
            self._tap(scroll.down)
        self._tap(button)

    def press(self, *keys: Qt.Key) -> None:
        """Press keys; they go to what has the focus."""
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.screens, key)
            QCoreApplication.processEvents()

    def reach(self, words: str, by: Qt.Key) -> None:
        """Move the focus by one key until it is on what has these words, and press Enter there."""
        for _ in range(80):
            focused = QApplication.focusWidget()
            if isinstance(focused, TouchButton) and focused.text() == words:
                self.press(Key.Key_Return)
                return
            self.press(by)
        raise AssertionError(f"{words!r} is not reached on {self.screen}")

    def _tap(self, button: QWidget) -> None:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QCoreApplication.processEvents()
        self.touches += 1


@contextmanager
def patient(
    metrics: Metrics = SCREEN, factor: float = 1.0, contrast: Contrast = "normal", book: Book | None = None,
    printer: PagePrinter | None = None, speech: Speech | None = None, **answers: object,
) -> Iterator[Patient]:  # fmt: skip
    """Somebody before a kiosk of a size and a look, who has answered something; afterwards nothing of it is left."""
    turn = Turn(book or demonstration(), DAY)
    turn.change(**answers)
    speak(turn.answers.language)
    font, sheet, app = QApplication.font(), QApplication.instance().styleSheet(), QApplication.instance()  # type: ignore[union-attr]
    app.setStyleSheet("")  # type: ignore[union-attr]
    dress_application(Look(metrics, factor, contrast))
    pages = make(turn, metrics, printer or PagePrinter(), lambda: NOW)
    screens = TurnScreens(turn, Look(metrics, factor, contrast), pages, speech)
    screens.resize(metrics.width, metrics.height)
    screens.show()
    screens.activateWindow()
    QTest.qWaitForWindowActive(screens)
    screens.frame.retranslate(turn.answers.language)
    screens.show_screen()
    QCoreApplication.processEvents()
    try:
        yield Patient(screens)
    finally:
        screens.wipe()
        screens.close()
        screens.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        speak("en")
        QApplication.setFont(font)
        app.setStyleSheet(sheet)  # type: ignore[union-attr]


def go_to(someone: Patient, screen: str) -> QWidget:
    """Show a screen at once, wherever one is."""
    someone.screens.walk.screen = screen  # type: ignore[assignment]
    someone.screens.show_screen()
    QCoreApplication.processEvents()
    return someone.page


def chosen(someone: Patient) -> list[str]:
    """The words of the cards that are marked."""
    return [card.text() for card in someone.screens.findChildren(Card) if card.isVisible() and card.isChecked()]


def views(someone: Patient) -> Iterator[str]:
    """Show every screen and every question of it, one after the other."""
    for screen in (
        "start",
        "before",
        "paying",
        "plan",
        "this-year",
        "treatment",
        "check",
        "result",
        "take",
        "done",
        "help",
    ):
        page = go_to(someone, screen)
        yield screen
        while page.goes_on_inside():  # type: ignore[attr-defined]
            someone.screens.show_screen()
            QCoreApplication.processEvents()
            yield screen
        for opened in (*LANGUAGES, None) if screen == "start" else ():
            page._open(opened)  # type: ignore[attr-defined]
            QCoreApplication.processEvents()
            yield screen
        for way in ("print", "phone", "staff", "none") if screen == "take" else ():
            page._choose(way)  # type: ignore[attr-defined]
            QCoreApplication.processEvents()
            yield screen
