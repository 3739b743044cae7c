"""The screens of one turn in their frame: made when it begins, led through by its walk, destroyed when it ends."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from shiboken6 import isValid

from estimator.ui.kiosk.cards import Cards
from estimator.ui.kiosk.frame import Frame
from estimator.ui.kiosk.listening import Listening
from estimator.ui.kiosk.look import Look
from estimator.ui.kiosk.page import Page, ScreenId
from estimator.ui.kiosk.pages.check import CheckPage
from estimator.ui.kiosk.pages.help import HelpPage
from estimator.ui.kiosk.pages.result import ResultPage
from estimator.ui.kiosk.pages.start import StartPage
from estimator.ui.kiosk.screens import step
from estimator.ui.kiosk.scrolled_page import ScrolledPage
from estimator.ui.kiosk.speech import Speech, is_listening_installed
from estimator.ui.kiosk.turn import Turn
from estimator.ui.kiosk.walk import Walk
from estimator.ui.translation import speak
from estimator.wording import Language


class Place(NamedTuple):
    """Where a person was on a page: how far it was moved, in pixels, and what had the focus."""

    moved: int
    focused: QWidget | None


class TurnScreens(QWidget):
    """One person's screens: what leads on, back, to the help and to another language, size or contrast."""

    screen_changed = Signal()
    look_changed = Signal(object)
    """Another Look was chosen, or listening instead of reading."""
    listen_asked = Signal()
    """A person wants to listen, by the button or by the key R."""
    language_changed = Signal()
    start_over_asked = Signal()
    """Answers would be lost: a person is asked first."""
    ended = Signal(str)
    """The turn is over: "done", or "start-over" where nothing was answered yet."""

    def __init__(self, turn: Turn, look: Look, pages: Mapping[ScreenId, Page], speech: Speech | None = None) -> None:
        super().__init__()
        self.turn, self.look, self.pages = turn, look, pages
        self.walk = Walk(turn)
        self.began_at: float | None = None
        """When the first screen was left, by the kiosk's clock."""
        self.frame = Frame(look)
        self.listening = Listening(speech, self.frame)
        self.frame.offer_listening(speech is not None)
        check, result, start = pages["check"], pages["result"], pages["start"]
        if isinstance(check, CheckPage) and isinstance(result, ResultPage):
            check.looked_through.connect(lambda: self._prepare(result))
        if isinstance(start, StartPage):
            start.offer_listening(speech is not None, is_listening_installed())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.frame)
        self._spoken: Language = turn.answers.language
        self._said: dict[ScreenId, Language] = dict.fromkeys(pages, self._spoken)
        """The language in which each screen was said last."""
        self._left: Place | None = None
        """Where the help was asked for."""
        self._connect()

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self.pages[self.walk.screen]

    @property
    def is_slow(self) -> bool:
        """True with large letters or speech, which take longer."""
        return self.look.factor > 1 or self.listening.is_on

    def show_screen(self) -> None:
        """Show where the walk has led, in the language of the turn."""
        if self._said[self.walk.screen] != self._spoken:
            self._said[self.walk.screen] = self._spoken
            self.page.retranslate()
        self.listening.hush()
        self.frame.show_page(self.page, step(self.turn, self.walk.screen))
        if self._left is not None and self.walk.screen != "help":
            self._take_up(self._left)
            self._left = None
        self.listening.read_screen()
        self.screen_changed.emit()

    def show_help(self) -> None:
        """Show the help about this screen; the way on and the way back lead to where it was asked for."""
        page = self.pages["help"]
        if isinstance(page, HelpPage) and self.walk.screen != "help":
            self._left = Place(self._moved, QApplication.focusWidget())
            page.about(self.walk.screen)
        self.walk.ask_for_help()
        self.show_screen()

    def wipe(self) -> None:
        """Forget everything: what was answered, typed and shown; nothing that comes late is heard any more."""
        for part in (self, self.frame, *self.pages.values()):
            part.blockSignals(True)
        self.listening.end_turn()
        for page in self.pages.values():
            page.wipe()
        self.turn.wipe()
        self.frame.remove_pages()
        for page in self.pages.values():  # also those that nobody came to, which no frame holds
            page.deleteLater()
        self.pages = {}
        self._left = None

    def _prepare(self, result: ResultPage) -> None:
        """Make the result ready in its place, where it has its size."""
        self.frame.hold(result)
        result.prepare()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Back and, outside a field, Backspace lead to the screen before; R begins to read aloud."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Back, Qt.Key.Key_Backspace):
            self._go_back()
        elif self.listening.press(event.key()):
            event.accept()
        elif event.key() == Qt.Key.Key_R:
            self.listen_asked.emit()
        else:
            super().keyPressEvent(event)

    @property
    def _moved(self) -> int:
        return self.page.view.place if isinstance(self.page, ScrolledPage) else 0

    def _take_up(self, left: Place) -> None:
        """Go on where the help was asked for; what had the focus then may be gone, where it was made anew."""
        focused = left.focused
        if focused is not None and isValid(focused) and self.isAncestorOf(focused) and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(self.page, ScrolledPage):
            self.page.view.to_place(left.moved)

    def _connect(self) -> None:
        frame = self.frame
        frame.next_asked.connect(self._go_on)
        frame.back_asked.connect(self._go_back)
        frame.help_asked.connect(self.show_help)
        frame.start_over_asked.connect(self._start_over)
        frame.language_asked.connect(self._change_language)
        frame.listen_asked.connect(self._listen)
        listening = self.listening
        listening.changed.connect(lambda: self.look_changed.emit(self.look))
        frame.size_asked.connect(lambda factor: self._change_look(replace(self.look, factor=factor)))
        frame.contrast_asked.connect(lambda: self._change_look(self.look.with_next_contrast()))
        for page in self.pages.values():
            page.next_asked.connect(self._go_on)
            page.go_to_asked.connect(self._go_to)
            page.answered.connect(self._follow_language)
            page.answered.connect(listening.tell_change)
            page.changed.connect(listening.tell_change)
            for cards in page.findChildren(Cards):  # some choices are no answers, such as what is taken along
                cards.chosen.connect(listening.tell_change)

    def _go_on(self) -> None:
        """Go on where nothing keeps a person from it, first inside a screen; after the last one the turn is over."""
        problems = self.page.leave()
        if problems:
            self.frame.say_problems(problems)
            self.listening.tell_change()
        elif self.page.goes_on_inside():
            self.show_screen()
        elif self.walk.is_last:
            self.ended.emit("done")
        else:
            self.walk.go_on()
            self.show_screen()

    def _go_back(self) -> None:
        if self.walk.is_first or self.walk.is_last:
            return
        if not self.page.goes_back_inside():
            self.walk.go_back()
        self.show_screen()

    def _go_to(self, screen: ScreenId) -> None:
        self.walk.go_to(screen)
        self.show_screen()

    def _start_over(self) -> None:
        """End the turn; where something was answered and not taken along yet, a person is asked first."""
        if self.walk.is_last:
            self.ended.emit("done")
        elif self.turn.is_begun:
            self.start_over_asked.emit()
        else:
            self.ended.emit("start-over")

    def _listen(self) -> None:
        """Be quiet again, or ask to begin."""
        if self.listening.is_on:
            self.listening.end()
        else:
            self.listen_asked.emit()

    def _change_language(self, language: Language) -> None:
        self.turn.change(language=language)
        self._follow_language()

    def _follow_language(self) -> None:
        """Say everything in the language of the turn, where that has changed."""
        if self.turn.answers.language != self._spoken:
            self._spoken = self.turn.answers.language
            speak(self._spoken)
            self._said[self.walk.screen] = self._spoken
            self.listening.hush()
            self.frame.retranslate(self._spoken)
            self.language_changed.emit()
            self.listening.read_screen()

    def _change_look(self, look: Look) -> None:
        self.look = look
        self.frame.dress(look)
        self.look_changed.emit(look)
