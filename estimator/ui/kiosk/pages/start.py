"""K0, the first screen: what this is for in both languages at once, and the language to go on in."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from estimator.office.availability import availability_notice
from estimator.rules.kiosk import kiosk_clinic
from estimator.ui.kiosk.frame import OWN_NAMES
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import ScreenId, TimerKind
from estimator.ui.kiosk.scrolled_page import ScrolledPage
from estimator.ui.kiosk.touch import Said, TouchButton, text_size
from estimator.ui.kiosk.turn import Turn
from estimator.wording import LANGUAGES, Language, say

NARROW, NARROW_WHEN_LARGE = 21, 30
"""Below so many parts of the size of its text, the two languages stand one below the other."""


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
        self.notice = Said("hint", availability_notice(turn.book, turn.day, language))
        self.listening = Said("text")
        self.heading = Said("welcome", say(language, "kiosk.start.title"))
        parts = [self.heading, Said("text", say(language, "kiosk.start.intro"))]
        self._column, self._gap = layout, gap
        for part in (*parts, self.listening, self.button):
            layout.addWidget(part)
        layout.addStretch(1)
        layout.addWidget(self.notice)

    def be_close(self, is_close: bool, is_beside: bool) -> None:
        """Have the button right below the heading, where not all is seen at once."""
        wanted = "heading" if is_close else "welcome"
        if self.heading.property("said") != wanted:
            self.heading.become(wanted)
            self._column.setSpacing(self._gap // 2 if is_close else self._gap)
            self._column.setContentsMargins(*[self._gap if is_close else 2 * self._gap] * 4)
        self.notice.setVisible(not is_close or not is_beside)
        self._column.removeWidget(self.button)
        self._column.insertWidget(1 if is_close else self._column.count() - 2, self.button)


class StartPage(ScrolledPage):
    """Free, private, without a name; the language that is chosen leads on."""

    language_chosen = Signal(str)
    screen_id: ScreenId = "start"
    timer: TimerKind = "none"
    closest = 1
    widest = 64

    def __init__(self, turn: Turn, metrics: Metrics) -> None:
        super().__init__(turn, metrics)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.setSpacing(2 * self.gap)
        self.welcomes = {language: _Welcome(turn, language, metrics, self.gap) for language in LANGUAGES}
        for language, welcome in self.welcomes.items():
            self._across.addWidget(welcome, 1)
            welcome.button.clicked.connect(lambda _=False, chosen=language: self._choose(chosen))
        told = [say(language, "kiosk.start.demonstration") for language in LANGUAGES]
        self.demonstration = Said("label", " ".join(told) if turn.book.demonstration else "")
        self.body.addWidget(self.demonstration)
        self.body.addLayout(self._across)
        self.notices = {language: Said("hint", welcome.notice.text()) for language, welcome in self.welcomes.items()}
        for notice in self.notices.values():
            self.body.addWidget(notice)
        self.body.addStretch(1)

    def title(self) -> str:
        return kiosk_clinic(self.turn.book).name

    def offer_listening(self, is_offered: bool) -> None:
        """Say how to listen, where something can be heard."""
        for language, welcome in self.welcomes.items():
            welcome.listening.say(say(language, "kiosk.start.listen") if is_offered else "")

    def arrange(self, closeness: int) -> None:
        """Beside each other where that leaves lines long enough; closer, the buttons come first and the notice last."""
        em = text_size(self.font())
        is_large = em > self.metrics.text(1.0)
        is_narrow = self.view.width() < (NARROW_WHEN_LARGE if is_large else NARROW) * em
        directions = QBoxLayout.Direction
        self._across.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        is_close = bool(closeness) or is_large
        self.body.setSpacing(self.gap // 2 if closeness else self.gap)
        for language, welcome in self.welcomes.items():
            welcome.be_close(is_close, not is_narrow)
            self.notices[language].setVisible(is_close and not is_narrow)

    def primary(self) -> QWidget:
        return self.welcomes["en"].button

    def _choose(self, language: Language) -> None:
        self.language_chosen.emit(language)
        self.turn.change(language=language)
        self.answered.emit()
        self.next_asked.emit()
