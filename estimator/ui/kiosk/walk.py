"""Where a person is among the screens: the way on, the way back, to the help and to an answer that is changed."""

from __future__ import annotations

from estimator.ui.kiosk.page import ScreenId
from estimator.ui.kiosk.screens import ORDER, after, before, met
from estimator.ui.kiosk.turn import Turn

REVIEW: ScreenId = "check"
"""Where one comes back to after changing an answer."""


class Walk:
    """The one state of the screens; it belongs to one turn and is thrown away with it, so that nothing leads back."""

    def __init__(self, turn: Turn) -> None:
        self._turn = turn
        self.screen: ScreenId = "start"
        self._is_changing = False
        self._helped_at: ScreenId | None = None

    @property
    def is_first(self) -> bool:
        """True where no way leads back."""
        return self.screen == "start"

    @property
    def is_last(self) -> bool:
        """True on the screen after which the turn is over."""
        return self.screen == "done"

    def go_on(self) -> None:
        """Go to the next screen; after a change past everything that is answered still, to the review of answers."""
        if self.screen == "help":
            self._leave_help()
        elif self._is_changing:
            order = met(self._turn)
            ahead = order[order.index(self.screen) + 1 :] if self.screen in order else order
            self.screen = next((one for one in ahead if one == REVIEW or not _is_answered(self._turn, one)), REVIEW)
            self._is_changing = self.screen != REVIEW
        elif not self.is_last:
            self.screen = after(self._turn, self.screen)

    def go_back(self) -> None:
        """Go to the screen before, and from the help to where it was asked for."""
        if self.screen == "help":
            self._leave_help()
        else:
            self.screen = before(self._turn, self.screen)

    def go_to(self, screen: ScreenId) -> None:
        """Go to a screen; from one with a question, to change its answer, the way on then leads to the review."""
        self.screen, self._is_changing = screen, screen in ORDER[: ORDER.index(REVIEW)]

    def ask_for_help(self) -> None:
        """Go to the help; a second time nothing happens."""
        if self.screen != "help":
            self._helped_at, self.screen = self.screen, "help"

    def _leave_help(self) -> None:
        self.screen, self._helped_at = self._helped_at or "start", None


def _is_answered(turn: Turn, screen: ScreenId) -> bool:
    """Tell whether a screen between the first question and the review has its answer."""
    answers = turn.answers
    if screen == "this-year":
        told = {"deductible": answers.deductible_left, "limit": answers.limit_left}
        return all(told[kind] is not None for kind in turn.asked_this_year())
    answer = {"paying": answers.paying, "plan": answers.plan, "treatment": answers.treatment}
    return screen not in answer or answer[screen] is not None
