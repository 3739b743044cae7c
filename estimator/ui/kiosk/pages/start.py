"""K0, the first screen: what this is for in both languages at once, and the language to go on in."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from estimator.office.availability import availability_notice
from estimator.rules.kiosk import kiosk_clinic
from estimator.ui.kiosk.frame import OWN_NAMES
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import ScreenId, TimerKind
from estimator.ui.kiosk.scrolled_page import WHOLE, ScrolledPage
from estimator.ui.kiosk.touch import Said, TouchButton, text_size
from estimator.ui.kiosk.turn import Turn
from estimator.wording import LANGUAGES, Language, say

NARROW, NARROW_WHEN_LARGE = 21, 30
"""Below so many parts of the size of its text, the two languages stand one below the other."""
APART = 2
"""The closest arrangement: a notice is said in short; a button of its language opens it, alone on the screen."""
READ_AFTER = 60_000
"""Milliseconds after which an opened notice makes room for the next person."""


class _Welcome(QWidget):
    """One language: what can be seen here, that it is private, and the button that goes on in it."""

    def __init__(self, turn: Turn, language: Language, metrics: Metrics, gap: int) -> None:
        super().__init__()
        self.setProperty("ground", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.button = TouchButton(metrics.target, "primary")
        self.button.say(OWN_NAMES[language])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * gap, 2 * gap, 2 * gap, 2 * gap)
        layout.setSpacing(gap)
        self.rights = TouchButton(metrics.target, "quiet")
        self.rights.say(say(language, "kiosk.start.rights"))
        self.listening, self._desk = Said("text"), Said("hint", say(language, "kiosk.start.desk"))
        self._heading = Said("welcome", say(language, "kiosk.start.title"))
        self._intro, self._language = Said("text"), language
        self._column, self._gap = layout, gap
        for part in (self._heading, self._intro, self.listening, self._desk):
            layout.addWidget(part)
        layout.addStretch(1)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(gap)
        for button in (self.button, self.rights):
            self._buttons.addWidget(button, 1)
        layout.addLayout(self._buttons)

    def be_close(self, closeness: int, is_large: bool) -> None:
        """Say no more than is needed where there is little room; with large letters, the button comes first."""
        is_close, is_apart = bool(closeness) or is_large, closeness == APART
        self.rights.setVisible(is_apart)
        self.listening.setVisible(bool(self.listening.text()) and not is_apart)
        self._heading.become("label" if is_apart else "heading" if is_close else "welcome")
        self._intro.say(say(self._language, "kiosk.start.intro.short" if is_apart else "kiosk.start.intro"))
        self._column.setSpacing(self._gap // 2 if is_close else 2 * self._gap)
        self._column.setContentsMargins(*[self._gap if is_close else 4 * self._gap] * 4)
        self._desk.setVisible(not is_close)
        self._column.removeItem(self._buttons)
        self._column.insertLayout(1 if is_large else self._column.count(), self._buttons)


class Notice(QWidget):
    """What a person has a right to know, in one language: that the prices are made up, and the written estimate."""

    def __init__(self, turn: Turn, language: Language, side: int, gap: int) -> None:
        super().__init__()
        made_up = say(language, "kiosk.start.demonstration") if turn.book.demonstration else ""
        made_up_short = say(language, "kiosk.start.demonstration.short") if turn.book.demonstration else ""
        self._right = availability_notice(turn.book, turn.day, language)
        self._in_short = f"{made_up_short} {say(language, 'kiosk.start.rights.short')}".strip()
        self._made_up, self._told = Said("label", made_up, self), Said("hint", self._right, self)
        self.close_it = TouchButton(side)
        self.close_it.say(say(language, "kiosk.start.rights.read"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        for part in (self._made_up, self._told, self.close_it):
            column.addWidget(part)
        column.addStretch(1)

    def be_close(self, is_close: bool, is_apart: bool, is_opened: bool) -> None:
        """Say both in one paragraph, which takes fewer lines; where it stands apart, in short until it is opened."""
        self.close_it.setVisible(is_apart and is_opened)
        made_up = self._made_up.text()
        self._made_up.setVisible(bool(made_up) and not is_close)
        whole = f"{made_up} {self._right}".strip() if is_close else self._right
        self._told.say(self._in_short if is_apart and not is_opened else whole)


class StartPage(ScrolledPage):
    """Free, private, without a name; the language that is chosen leads on."""

    language_chosen = Signal(str)
    screen_id: ScreenId = "start"
    timer: TimerKind = "none"
    closest = APART
    widest = WHOLE

    def __init__(self, turn: Turn, metrics: Metrics) -> None:
        super().__init__(turn, metrics)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.welcomes = {language: _Welcome(turn, language, metrics, self.gap) for language in LANGUAGES}
        for language, welcome in self.welcomes.items():
            self._across.addWidget(welcome, 1)
            welcome.button.clicked.connect(lambda _=False, chosen=language: self._choose(chosen))
            welcome.rights.clicked.connect(lambda _=False, wanted=language: self._open(wanted))
        self.body.addLayout(self._across)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._notices: dict[Language, Notice] = {}
        for language in LANGUAGES:
            self._notices[language] = notice = Notice(turn, language, metrics.target, self.gap)
            self._below.addWidget(notice, 1)
            notice.close_it.clicked.connect(lambda: self._open(None))
        self.body.addLayout(self._below)
        self.body.addStretch(1)
        self._opened: Language | None = None
        """The language whose notice has the screen to itself."""
        self.time_to_read = QTimer(self, singleShot=True, interval=READ_AFTER)
        self.time_to_read.timeout.connect(lambda: self._open(None))

    def title(self) -> str:
        """The clinic's name; where the treatment is hidden its town, since a clinic's name may tell what it gives."""
        clinic = kiosk_clinic(self.turn.book)
        return clinic.place if self.turn.book.kiosk.treatment_hidden else clinic.name

    def offer_listening(self, is_offered: bool, is_installed: bool) -> None:
        """Say how to listen, where something can be heard; or that it does not work, where it was installed."""
        name = "start" if is_offered else "not_available"
        for language, welcome in self.welcomes.items():
            welcome.listening.say(say(language, f"kiosk_listening.{name}") if is_installed or is_offered else "")

    def arrange(self, closeness: int) -> None:
        """Beside each other where that leaves lines long enough; what a person has a right to know stands below."""
        em = text_size(self.font())
        is_large = em > self.metrics.text(1.0)
        is_narrow = self.view.width() < (NARROW_WHEN_LARGE if is_large else NARROW) * em
        directions = QBoxLayout.Direction
        is_close = bool(closeness) or is_large
        for layout, is_below in ((self._across, is_narrow), (self._below, is_narrow or is_close)):
            layout.setDirection(directions.TopToBottom if is_below else directions.LeftToRight)
            layout.setSpacing(2 * self.gap if is_narrow else self.gap // 2 if is_close else self.gap)
        self.body.setSpacing(self.gap // 2 if is_close else 4 * self.gap)
        is_apart = closeness == APART
        for language, welcome in self.welcomes.items():
            welcome.be_close(closeness, is_large)
            welcome.setVisible(not is_apart or self._opened is None)
            self._notices[language].be_close(is_close, is_apart, self._opened == language)
            self._notices[language].setVisible(not is_apart or self._opened in (None, language))

    def primary(self) -> QWidget:
        return self.welcomes["en"].button

    def _open(self, language: Language | None) -> None:
        """Show the notice of a language by itself, or again what this is for."""
        before, self._opened = self._opened, language
        self.fit()
        self.time_to_read.start() if language else self.time_to_read.stop()
        button = self._notices[language].close_it if language else self.welcomes[before or "en"].rights
        button.setFocus()
        self.changed.emit()

    def _choose(self, language: Language) -> None:
        self.language_chosen.emit(language)
        self.turn.change(language=language)
        self.answered.emit()
        self.next_asked.emit()
