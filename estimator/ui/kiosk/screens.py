"""The screens of a turn in their order, and which of them a person meets."""

from __future__ import annotations

from estimator.ui.kiosk.page import ScreenId
from estimator.ui.kiosk.turn import Turn

ORDER: tuple[ScreenId, ...] = (
    "start", "before", "paying", "plan", "this-year", "treatment", "check", "result", "take", "done",
)  # fmt: skip
"""Every screen but the help, which is met from anywhere and leads back to where it was asked for."""
COUNTED: tuple[ScreenId, ...] = ("paying", "plan", "this-year", "treatment", "check", "result")
"""The screens that are numbered: "Step 3 of 6"."""


def met(turn: Turn) -> tuple[ScreenId, ...]:
    """The screens that a person with these answers goes through; the plan is asked only of who uses one."""
    applies = {"plan": turn.answers.paying == "insurance", "this-year": bool(turn.asked_this_year())}
    return tuple(screen for screen in ORDER if applies.get(screen, True))


def after(turn: Turn, screen: ScreenId) -> ScreenId:
    """The screen that follows; after the last one the first."""
    order = met(turn)
    return order[(order.index(screen) + 1) % len(order)] if screen in order else "check"


def before(turn: Turn, screen: ScreenId) -> ScreenId:
    """The screen before; before the first one itself."""
    order = met(turn)
    return order[max(0, order.index(screen) - 1)] if screen in order else "paying"


def step(turn: Turn, screen: ScreenId) -> tuple[int, int] | None:
    """The number of a screen and of how many; None for one that is not counted."""
    counted = [each for each in met(turn) if each in COUNTED]
    return (counted.index(screen) + 1, len(counted)) if screen in counted else None
