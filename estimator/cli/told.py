"""Where a request tells a figure that an estimate uses: found by what the figure is, and by its size."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from pydantic_core import PydanticCustomError

from estimator.pricing.answers_used import TOLD
from estimator.pricing.steps import Step
from estimator.rules.amounts import read_amount, read_percent

Path = tuple[str | int, ...]


def place_told(answers: Any, step: Step) -> Path:
    """Find the place of a figure among the answers of a request; that of the plan where it stands nowhere by itself."""
    if step.what == "adjustment":
        return "adjustments", int(str(step.about[0]).removeprefix("adjustment-")) - 1
    keys = TOLD.get(step.what)
    if keys is None:
        return ("paid",)
    plan = answers.get("plan") if isinstance(answers, dict) else None
    of_the_kind = ((path, typed) for path, typed in _leaves(plan, ("plan",)) if path[-len(keys) :] == keys)
    return next((path for path, typed in of_the_kind if _says(typed, step)), ("plan",))


def _leaves(part: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Give every answer inside another with its place."""
    if isinstance(part, dict | list):
        for key, inner in part.items() if isinstance(part, dict) else enumerate(part):
            yield from _leaves(inner, (*path, key))
    else:
        yield path, part


def _says(typed: Any, step: Step) -> bool:
    """Tell whether an answer says a figure: its cents, or the percentage it is worked out with."""
    try:
        if not isinstance(step.number, Decimal):
            return read_amount(typed) == step.cents
        return read_percent(typed) in (step.number, 100 - step.number)
    except PydanticCustomError:
        return False
