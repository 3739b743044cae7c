"""K3: the insurer, then the plan; who does not find it or does not know it goes on all the same."""

from __future__ import annotations

from collections.abc import Hashable

from estimator.office.kiosk_answers import NOT_LISTED
from estimator.rules.kiosk import plans_by_insurer
from estimator.rules.models.coverage import Coverage
from estimator.ui.kiosk.cards import Cards, Offer
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.names import plan_names
from estimator.ui.kiosk.page import ScreenId
from estimator.ui.kiosk.scrolled_page import WHOLE, ScrolledPage
from estimator.ui.kiosk.touch import Said
from estimator.ui.kiosk.turn import Turn

WITHOUT_PLAN = ("not_listed", "unknown")
"""What both mean: the plan is not known, though for different reasons."""


class PlanPage(ScrolledPage):
    """First whom the insurance is with, then which of its plans; an insurer with one plan is asked nothing more."""

    screen_id: ScreenId = "plan"
    closest = 4
    widest = WHOLE

    def __init__(self, turn: Turn, metrics: Metrics) -> None:
        super().__init__(turn, metrics)
        self._groups = plans_by_insurer(turn.book, turn.day)
        self._asks_insurer = len(self._groups) > 1
        self._insurer: int | None = None
        self._without: str | None = None
        self._shows_hints = True
        self.intro = Said("hint")
        self.cards = Cards(metrics.target, self.gap)
        self.cards.chosen.connect(self._choose)
        self.hold(self.intro, self.cards)

    def title(self) -> str:
        if self._asks_insurer:
            return self.say("plan.title")
        insurer = self._groups[self._insurer or 0][0]
        name = insurer.name.in_language(self.language) if insurer is not None else ""
        return self.say("plan.title.of", insurer=name) if name else self.say("plan.title.any")

    def enter(self) -> None:
        """Begin with the insurer, unless one goes back into this screen from the one after it."""
        plan = self.turn.answers.plan
        if plan is None and len(self._plans) < 2:
            self._insurer, self._without = None, None
        elif plan not in (None, NOT_LISTED) and plan not in [one.id for one in self._plans]:
            named = [[one.id for one in plans] for _, plans in self._groups]
            self._insurer = next((place for place, plans in enumerate(named) if plan in plans), None)
        self._asks_insurer = len(self._groups) > 1 and (self._asks_insurer or len(self._plans) < 2)
        super().enter()

    def show_answers(self) -> None:
        self.intro.say(self.say("ask_which" if self._is_numbered else "plan.intro"))
        self.cards.offer([*self._offers(), *self._without_plan()], self._chosen())

    def arrange(self, closeness: int) -> None:
        self.intro.setVisible(closeness < 2 or self._is_numbered)
        if self._shows_hints != (closeness < 3):
            self._shows_hints = closeness < 3
            self.show_answers()
        self.cards.stand_in(2 if closeness in (1, 2, 4) else 1)

    def leave(self) -> list[str]:
        if self._chosen() is None:
            return [self.say("problem.plan")]
        return []

    def goes_on_inside(self) -> bool:
        if not self._asks_insurer or self.turn.answers.plan == NOT_LISTED or len(self._plans) < 2:
            return False
        self._asks_insurer = False
        return True

    def goes_back_inside(self) -> bool:
        if self._asks_insurer or len(self._groups) < 2:
            return False
        self._asks_insurer = True
        return True

    def begin_at(self, question: str) -> None:
        """Begin with the insurer, to change the plan."""
        self._asks_insurer = len(self._groups) > 1

    def wipe(self) -> None:
        self._insurer, self._without = None, None
        self.show_answers()

    @property
    def _plans(self) -> tuple[Coverage, ...]:
        return self._groups[self._insurer][1] if self._insurer is not None else ()

    @property
    def _is_numbered(self) -> bool:
        """True where plans are told apart by less than their names, which a person may not recognise."""
        return self.turn.book.kiosk.treatment_hidden and not self._asks_insurer

    def _offers(self) -> list[Offer]:
        if self._asks_insurer:
            named = [insurer.name.in_language(self.language) for insurer, _ in self._groups if insurer is not None]
            return [(place, name, "") for place, name in enumerate(named)]
        plans = self._groups[self._insurer or 0][1]
        names = plan_names(self.turn)
        return [(plan.id, names[plan.id], "") for plan in plans]

    def _without_plan(self) -> list[Offer]:
        """The ways on without a plan, where the rule book says what is taken then."""
        if self.turn.book.kiosk.generic_coverage is None:
            return []
        hint = self.say("plan.unknown.hint") if self._shows_hints else ""
        return [(WITHOUT_PLAN[0], self.say("plan.not_listed"), ""), (WITHOUT_PLAN[1], self.say("plan.unknown"), hint)]

    def _chosen(self) -> Hashable | None:
        plan = self.turn.answers.plan
        if plan == NOT_LISTED:
            return self._without or WITHOUT_PLAN[1]
        return self._insurer if self._asks_insurer else plan

    def _choose(self, chosen: object) -> None:
        if chosen in WITHOUT_PLAN:
            self._without, self._insurer = str(chosen), None
            self.turn.change(plan=NOT_LISTED)
        elif isinstance(chosen, int):
            self._insurer, self._without = chosen, None
            named = [plan.id for plan in self._plans]
            if self.turn.answers.plan not in named:
                self.turn.change(plan=named[0] if len(named) == 1 else None)
        else:
            self._without = None
            self.turn.change(plan=chosen)
        self.answered.emit()
