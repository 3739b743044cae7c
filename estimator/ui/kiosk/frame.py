"""The frame around every screen of the kiosk, which never moves: title and step, the way on and back, and tools."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from estimator.ui.announcing import Announcer
from estimator.ui.kiosk.listening_bar import ListeningBar
from estimator.ui.kiosk.look import Look
from estimator.ui.kiosk.metrics import LEAST_TARGET, TEXT_SIZES
from estimator.ui.kiosk.page import Page, ScreenId
from estimator.ui.kiosk.scrolled_page import ScrolledPage
from estimator.ui.kiosk.touch import FittedLabel, FrameButton, Said
from estimator.ui.translation import translate
from estimator.wording import Language, say

LETTERS = ("A", "A+", "A++")
OWN_NAMES: dict[Language, str] = {"en": "English", "es": "Español"}
"""What each language calls itself; never translated."""
NOWHERE_BACK: tuple[ScreenId, ...] = ("start", "done")
NOWHERE_ON: tuple[ScreenId, ...] = ("start", "done", "help")
NOTHING_TO_ERASE: tuple[ScreenId, ...] = ("start", "help")
TITLE = 2.55, 1.36
"""How high the title stands at A, in parts of ordinary text: usually, and on a small screen."""
HIGHEST_TITLE = 0.072
"""The same in parts of the height of the screen, at most."""


class Frame(QWidget):
    """Title and step above, tools at the side, Back, Start over and Next below; one page in the middle."""

    back_asked = Signal()
    next_asked = Signal()
    start_over_asked = Signal()
    size_asked = Signal(float)
    """Another size of text: 1.0, 1.5 or 2.0."""
    contrast_asked = Signal()
    language_asked = Signal(str)
    """The other language."""
    listen_asked = Signal()
    help_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self.language: Language = "en"
        metrics = look.metrics
        least = metrics.text(1.0)
        self.title = FittedLabel(least)
        self.step = FittedLabel(least)
        self.step.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.banner = Said("hint")
        self.listening = ListeningBar(look)
        self.problem = Said("problem")
        self.pages = QStackedWidget()
        self.back, self.start_over = FrameButton(metrics.target, least), FrameButton(metrics.target, least, "quiet")
        self.next = FrameButton(metrics.target, least, "primary")
        tool = LEAST_TARGET
        self.sizes = [FrameButton(tool, least, "quiet") for _ in TEXT_SIZES]
        self.contrast, self.other_language = FrameButton(tool, least, "quiet"), FrameButton(tool, least, "quiet")
        self.listen, self.help = FrameButton(tool, least, "quiet"), FrameButton(tool, least, "quiet")
        self._announcer = Announcer(self)
        self._step: tuple[int, int] | None = None
        self._lay_out()
        self._connect()
        self.dress(look)
        self.retranslate("en")

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        page = self.pages.currentWidget()
        return page if isinstance(page, Page) else None

    def show_page(self, page: Page, step: tuple[int, int] | None) -> None:
        """Show a page with its step; its first control, or what it names, gets the focus, and its title is told."""
        self.hold(page)
        self.say_problems([])
        self._show_moves(page.screen_id)
        self.pages.setCurrentWidget(page)
        self._step = step
        page.enter()
        self.next.setVisible(page.screen_id not in NOWHERE_ON or page.is_in_parts)
        self._order(page)
        self._say_top()
        (page.primary() or self.next).setFocus(Qt.FocusReason.OtherFocusReason)
        self._announcer.announce(page.title())

    def hold(self, page: Page) -> None:
        """Take a page in, which is shown now or later."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
            page.answered.connect(self._forget_problems)

    def remove_pages(self) -> None:
        """Take all pages out and destroy them, with what was typed into them."""
        while self.pages.count():
            page = self.pages.widget(0)
            assert page is not None
            self.pages.removeWidget(page)
            page.deleteLater()

    def say_problems(self, problems: Sequence[str]) -> None:
        """Say above the page what keeps a person from going on, and go to where it is mended; nothing takes it back."""
        words = "\n".join(f"⚠ {say(self.language, 'kiosk.fix', remedy=problem)}" for problem in problems)
        self.problem.say(words)
        if words:
            self._announcer.announce(words)
            where = self.page.primary() if self.page is not None else None
            (where or self.next).setFocus(Qt.FocusReason.OtherFocusReason)

    def say_banner(self, words: str) -> None:
        """Say above every screen what staff must know, such as that the printer needs them."""
        self.banner.say(words)

    def offer_listening(self, is_offered: bool) -> None:
        """Show the button for listening where something can be heard."""
        self.listen.setVisible(is_offered)

    def show_listening(self, is_on: bool) -> None:
        """Show the buttons for listening to a person who does, and how it ends."""
        self.listening.setVisible(is_on)
        self._say_listen()

    def dress(self, look: Look) -> None:
        """Take on another size of text or other colours; the frame stays where it is."""
        self.look = look
        self.look.dress(self)
        for button, factor in zip(self.sizes, TEXT_SIZES, strict=True):
            button.setCheckable(True)
            button.setChecked(factor == look.factor)
        self._set_lengths()
        self._say_top()
        if self.page is not None:
            self.page.retranslate()

    def retranslate(self, language: Language) -> None:
        """Say everything in a language, the page with it."""
        self.language = language
        other: Language = "es" if language == "en" else "en"
        self.back.say(translate("Kiosk", "Back"))
        self.start_over.say(translate("Kiosk", "Start over"))
        self.next.say(translate("Kiosk", "Next"))
        names = (
            translate("Kiosk", "A: usual letters"),
            translate("Kiosk", "A+: larger letters"),
            translate("Kiosk", "A++: largest letters"),
        )
        for button, letter, name in zip(self.sizes, LETTERS, names, strict=True):
            button.say(letter, name)
        self.contrast.say(translate("Kiosk", "Contrast"))
        self.other_language.say(OWN_NAMES[other])
        self._say_listen()
        self.listening.retranslate()
        self.help.say(translate("Kiosk", "Help"))
        if self.page is not None:
            self.page.retranslate()
        self._say_top()

    @property
    def buttons(self) -> tuple[FrameButton, ...]:
        """The buttons of the frame in their order: the moves below the page, the tools, and those for listening."""
        moves, tools = (self.back, self.start_over, self.next), (self.contrast, self.other_language, self.listen)
        return (*moves, *self.sizes, *tools, self.help, *self.listening.buttons)

    def _say_listen(self) -> None:
        is_on = self.listening.isVisibleTo(self)
        self.listen.say(translate("Kiosk", "Quiet") if is_on else translate("Kiosk", "Listen"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_lengths()

    def _order(self, page: Page) -> None:
        """Have Tab go through the page first, then through the moves, the tools, and the buttons for listening."""
        stops = page.stops() if isinstance(page, ScrolledPage) else []
        for first, second in pairwise([*stops, *self.buttons]):
            QWidget.setTabOrder(first, second)

    def _forget_problems(self) -> None:
        """A problem is over when something else is answered."""
        if self.problem.text():
            self.say_problems([])

    def _say_top(self) -> None:
        page = self.page
        top = self.title.height()
        self.title.say(page.title() if page is not None else "", max(self.look.metrics.text(1.0), round(top * 0.64)))
        words = say(self.language, "kiosk.step", number=self._step[0], steps=self._step[1]) if self._step else ""
        self.step.say(words, round(self.look.metrics.text(1.0) * min(1.4, self.look.factor)))

    def _show_moves(self, screen: ScreenId) -> None:
        """Show the moves that a screen has; the others leave their places empty."""
        for button in (self.back, self.start_over, self.next):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(screen != "start")
            button.setSizePolicy(policy)
        self.back.setVisible(screen not in NOWHERE_BACK)
        self.start_over.setVisible(screen not in NOTHING_TO_ERASE)
        self.other_language.setVisible(screen != "start")
        self.help.setVisible(screen != "help")

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.title, 7)
        top.addWidget(self.step, 2)
        self._moves = QHBoxLayout()
        for button, stretch in ((self.back, 2), (self.start_over, 3), (self.next, 3)):
            self._moves.addWidget(button, stretch)
        self._letters = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for button in self.sizes:
            self._letters.addWidget(button, 1)
        self._tools = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._tools.addLayout(self._letters, 4)
        for button in (self.contrast, self.other_language, self.listen, self.help):
            self._tools.addWidget(button, 3)
        for button in (self.other_language, self.help):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        self.listen.hide()
        main = QVBoxLayout()
        for part in (self.banner, self.problem):
            main.addWidget(part)
        main.addWidget(self.pages, 1)
        main.addWidget(self.listening)
        main.addLayout(self._moves)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.addLayout(main, 1)
        self._across.addLayout(self._tools)
        self._all = QVBoxLayout(self)
        self._all.addLayout(top)
        self._all.addLayout(self._across, 1)
        self._layouts = (top, self._moves, self._tools, main, self._across, self._all)

    def _set_lengths(self) -> None:
        """Set every length by the screen: tools stand at the side of a wide one, below the page of a high one."""
        look, metrics = self.look, self.look.metrics
        for layout in self._layouts:
            layout.setSpacing(look.gap)
        self._all.setContentsMargins(look.margin, look.margin, look.margin, look.margin)
        self._across.setSpacing(look.margin)
        top = min(metrics.height * HIGHEST_TITLE, metrics.text(1.0) * TITLE[metrics.is_small])
        top = round(top + metrics.text(1.0) * 0.6 * (look.factor - 1))
        self.title.setFixedHeight(top)
        self.step.setFixedHeight(top)
        for button in (self.back, self.start_over, self.next):
            button.setFixedHeight(metrics.target)
        self._place_tools()

    def _place_tools(self) -> None:
        """Stand the tools in a column at the side, the letters one below the other where there is little room."""
        metrics = self.look.metrics
        letter = metrics.text(1.0)
        is_high, is_small = metrics.is_upright, metrics.is_small
        others = (self.contrast, self.other_language, self.listen, self.help)
        room = metrics.height - 2 * self.look.margin - self.title.height()
        height = metrics.target if not is_small else min(metrics.target, room // 7 - self.look.gap)
        width = round(letter * (5.4 if is_small else 9.2))
        for button in (*self.sizes, *others):
            button.setFixedHeight(max(LEAST_TARGET, height))
        for button in others:
            button.setMinimumWidth(LEAST_TARGET) if is_high else button.setFixedWidth(width)
        for button in self.sizes:
            button.setMinimumWidth(round(letter * 2.95))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._letters.setDirection(down if is_small else across)
        self._letters.setSpacing(self.look.gap if is_small else 2)
        self._across.setDirection(down if is_high else across)
        self._tools.setDirection(across if is_high else down)
        self._tools.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.back_asked.emit())
        self.next.clicked.connect(lambda: self.next_asked.emit())
        self.start_over.clicked.connect(lambda: self.start_over_asked.emit())
        self.contrast.clicked.connect(lambda: self.contrast_asked.emit())
        self.listen.clicked.connect(lambda: self.listen_asked.emit())
        self.help.clicked.connect(lambda: self.help_asked.emit())
        other = {"en": "es", "es": "en"}
        self.other_language.clicked.connect(lambda: self.language_asked.emit(other[self.language]))
        for button, factor in zip(self.sizes, TEXT_SIZES, strict=True):
            button.clicked.connect(lambda _=False, wanted=factor: self.size_asked.emit(wanted))
