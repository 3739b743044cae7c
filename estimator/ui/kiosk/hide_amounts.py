"""The button that covers the amounts of a turn, on every screen that shows some, from whoever looks over a shoulder."""

from __future__ import annotations

from estimator.ui.kiosk.metrics import LEAST_TARGET, Metrics
from estimator.ui.kiosk.touch import TouchButton
from estimator.ui.kiosk.turn import Turn
from estimator.ui.translation import translate

SIDE = 0.8
"""How high it is, in parts of a primary button."""


class HideAmounts(TouchButton):
    """Covers all amounts of the turn, or shows them again; whoever shows amounts follows `clicked`."""

    def __init__(self, turn: Turn, metrics: Metrics) -> None:
        super().__init__(max(LEAST_TARGET, round(metrics.target * SIDE)), "quiet")
        self._turn, self._usual_side = turn, self.side
        self.clicked.connect(self._cover_or_show)

    def say_words(self) -> None:
        """Say what it does now."""
        is_covered = self._turn.hides_amounts
        self.say(translate("Kiosk", "Show amounts") if is_covered else translate("Kiosk", "Hide amounts"))

    def stand(self, is_close: bool) -> None:
        """Be as small as a finger allows where there is little room."""
        self.side = LEAST_TARGET if is_close else self._usual_side
        self.updateGeometry()

    def _cover_or_show(self) -> None:
        self._turn.hides_amounts = not self._turn.hides_amounts
        self.say_words()
