"""The estimates at hand: those open in tabs, and those parked until the window is closed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from estimator.ui.desk.draft import Draft
from estimator.ui.desk.rested import Rested

MOST_OPEN = 12
"""How many tabs there are at most; one more parks the one at the left."""
AT_HAND = 20
"""How many parked estimates keep what can be undone in them; older ones keep their answers."""


class Drafts:
    """One to twelve open estimates, one of them shown, and any number of parked ones; none is ever thrown away."""

    def __init__(self, first: Draft, now: Callable[[], datetime] = datetime.now) -> None:
        self._now = now
        self.open = [first]
        self.parked: list[Draft | Rested] = []
        self.shown = first

    def add(self, draft: Draft | Rested) -> Draft | None:
        """Open an estimate beside the one shown, and show it; one that was parked is parked no more.

        Gives the one that was parked to make room for it, if one was.
        """
        self.parked = [other for other in self.parked if other is not draft]
        if isinstance(draft, Rested):
            draft = draft.wake()
        draft.parked_at = None
        left = None
        if len(self.open) == MOST_OPEN:
            left = next(other for other in self.open if other is not self.shown)
            self.open.remove(left)
            self._put_aside(left)
        self.open.insert(self.open.index(self.shown) + 1, draft)
        self.shown = draft
        return left

    def park(self, draft: Draft, otherwise: Draft) -> None:
        """Put an estimate aside, to be opened again as it is; `otherwise` is opened where it was the only one."""
        place = self.open.index(draft)
        self.open.remove(draft)
        self._put_aside(draft)
        if not self.open:
            self.open.append(otherwise)
        if self.shown is draft:
            self.shown = self.open[max(0, place - 1)]

    def step(self, direction: int) -> None:
        """Show the next open estimate (1) or the one before (-1); after the last comes the first."""
        self.shown = self.open[(self.open.index(self.shown) + direction) % len(self.open)]

    def _put_aside(self, draft: Draft) -> None:
        draft.parked_at = self._now()
        self.parked.append(draft)
        if len(self.parked) > AT_HAND:
            oldest = self.parked[-1 - AT_HAND]
            self.parked[-1 - AT_HAND] = Rested.of(oldest) if isinstance(oldest, Draft) else oldest
