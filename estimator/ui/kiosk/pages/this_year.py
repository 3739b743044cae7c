"""K4: what is left of deductible and yearly limit, each typed on the keypad or not known."""

from __future__ import annotations

from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from estimator.office.kiosk_answers import YearlyKind
from estimator.ui.kiosk.cards import Cards
from estimator.ui.kiosk.keypad import AmountField, Keypad
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import ScreenId, TimerKind
from estimator.ui.kiosk.scrolled_page import WHOLE, ScrolledPage
from estimator.ui.kiosk.touch import Said, TouchButton, text_size
from estimator.ui.kiosk.turn import Turn
from estimator.ui.translation import translate
from estimator.wording import rounded_money

ANSWERS: dict[YearlyKind, str] = {"deductible": "deductible_left", "limit": "limit_left"}
KEYS = 1.3
"""The side of a key in parts of a primary button, where there is room."""
MOST = 20_000_00
"""Cents below which an amount is taken: no plan may leave more to pay, and the code for the desk holds no more."""


class ThisYearPage(ScrolledPage):
    """One amount after the other; whoever does not know one sees a range later."""

    screen_id: ScreenId = "this-year"
    timer: TimerKind = "number"
    closest = 2
    widest = WHOLE

    def __init__(self, turn: Turn, metrics: Metrics) -> None:
        super().__init__(turn, metrics)
        self._place = 0
        self.intro, self.explained = Said("text"), Said("hint")
        self.field = AmountField(metrics.target)
        self.unknown = Cards(metrics.target, self.gap)
        self.done = TouchButton(metrics.target)
        self.keypad = Keypad(round(metrics.target * (1 if metrics.is_small else KEYS)), self.gap, self.field)
        self._beside = QVBoxLayout()
        for part in (self.intro, self.explained, self.field, self.unknown, self.done):
            self._beside.addWidget(part)
        self._beside.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.addLayout(self._beside, 1)
        self._across.addWidget(self.keypad)
        self.body.addLayout(self._across)
        self.body.addStretch(1)
        self.field.typed_changed.connect(self._take_amount)
        self.field.done.connect(self.next_asked)
        self.done.clicked.connect(self.next_asked)
        self.unknown.chosen.connect(self._take_unknown)

    def title(self) -> str:
        return self.say(f"this-year.{self._kind}") if self._kinds else self.say("this-year.title")

    def enter(self) -> None:
        """Begin with what is not answered yet, where the screen is come to from another."""
        self._place = min(self._place, max(0, len(self._kinds) - 1))
        open_ones = [place for place, kind in enumerate(self._kinds) if self._told(kind) is None]
        self._place = min([self._place, *open_ones])
        super().enter()

    def say_words(self) -> None:
        self.done.say(translate("Kiosk", "Done"))
        self.keypad.retranslate()

    def show_answers(self) -> None:
        """Show one of the two questions, with what was answered to it."""
        kind, told = self._kind, self._answer
        self.intro.say(self.say("this-year.intro" if self._kinds else "kiosk_screens:no_year"))
        self.explained.say(self.say(f"this-year.{kind}.hint"))
        self.field.show_cents(told if isinstance(told, int) else None, self.language)
        self.field.setAccessibleName(self.say(f"this-year.{kind}"))
        self.field.setPlaceholderText(rounded_money(0, self.language).replace("0", ""))
        offers = [("unknown", self.say("this-year.unknown"), self.say("this-year.unknown.hint"))]
        self.unknown.offer(offers, told if told == "unknown" else None)

    def arrange(self, closeness: int) -> None:
        """The keypad stands beside the question where both have room, below it elsewhere."""
        em = text_size(self.font())
        keys = self.keypad.sizeHint().width()
        is_beside = self.view.width() - keys > 9 * em
        directions = QBoxLayout.Direction
        self._across.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        self._across.setSpacing(4 * self.gap if is_beside else 2 * self.gap)
        self._across.setStretch(0, int(is_beside))
        self._beside.setSpacing(self.gap if closeness else 2 * self.gap)
        self.intro.setVisible(closeness < 1 or not self._kinds)
        self.explained.setVisible(closeness < 2 and bool(self._kinds))
        for part in (self.field, self.unknown, self.done, self.keypad):
            part.setVisible(bool(self._kinds))

    def leave(self) -> list[str]:
        """An amount or "I don't know" is needed; too much is a mistake, and a deductible above the limit is one."""
        told = self._answer
        if not self._kinds:
            return []
        if told is None:
            return [self.say("problem.this-year")]
        if isinstance(told, int) and told >= MOST:
            return [self.say("problem.too_much", most=rounded_money(MOST, self.language))]
        answers = self.turn.answers
        both = (answers.deductible_left, answers.limit_left)
        if (
            self._place == len(self._kinds) - 1
            and isinstance(both[0], int)
            and isinstance(both[1], int)
            and both[0] > both[1]
        ):
            self._place = 0
            self.show_answers()
            return [self.say("problem.deductible_above_limit")]
        return []

    def goes_on_inside(self) -> bool:
        if self._place + 1 >= len(self._kinds):
            return False
        self._place += 1
        return True

    def goes_back_inside(self) -> bool:
        if self._place == 0:
            return False
        self._place -= 1
        return True

    def begin_at(self, question: str) -> None:
        """Begin with one of the two amounts, to change it."""
        if question in self._kinds:
            self._place = [*self._kinds].index(question)

    def primary(self) -> QWidget:
        return self.field

    def wipe(self) -> None:
        self.field.show_cents(None, "en")
        self._place = 0

    @property
    def _kinds(self) -> tuple[YearlyKind, ...]:
        return self.turn.asked_this_year()

    @property
    def _kind(self) -> YearlyKind:
        return self._kinds[self._place] if self._place < len(self._kinds) else "deductible"

    @property
    def _answer(self) -> object:
        return self._told(self._kind)

    def _told(self, kind: YearlyKind) -> object:
        return getattr(self.turn.answers, ANSWERS[kind])

    def _take_amount(self) -> None:
        self._take(self.field.cents)
        self.unknown.choose(None)

    def _take_unknown(self) -> None:
        self._take("unknown")
        self.field.show_cents(None, self.language)

    def _take(self, told: object) -> None:
        self.turn.change(**{ANSWERS[self._kind]: told})
        self.answered.emit()
