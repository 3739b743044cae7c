"""Under which condition an outcome stands, in words."""

from __future__ import annotations

from estimator.paper.pen import Pen
from estimator.pricing.result import Outcome


def outcome_in_words(pen: Pen, outcome: Outcome) -> str:
    """Say under which condition an outcome stands: "If your plan approves"."""
    fact = outcome.because[0] if len(outcome.because) == 1 else "several"
    return pen.on("outcomes").say(f"outcome.{fact}.{outcome.name}")
