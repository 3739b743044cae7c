"""A request as a request file says it: everything as text, the way it is typed, and nothing that was not answered."""

from __future__ import annotations

from typing import Any

from estimator.money import plain
from estimator.pricing.request import Request
from estimator.rules.scalars import Model

MONEY_ANSWERS = frozenset({
    "paid", "off", "can_pay_monthly", "individual", "family", "used", "left", "family_used", "family_left", "copay",
    "rate", "paid_so_far", "separate_used", "reimbursement", "savings", "assistance_left",
})  # fmt: skip
"""The answers that are money, held in cents."""
PERCENT_ANSWERS = frozenset({"percent", "coinsurance"})
"""The answers that are percentages."""
MONTH_DAY_ANSWERS = frozenset({"plan_year_start"})
"""The answers that are a month and a day of every year."""


def request_as_typed(request: Request) -> dict[str, Any]:
    """Give a request as it would be typed in a request file; read again, it is the same request.

    Money is in dollars, percentages have their sign, a figure that nobody knows stays the word `unknown`.
    """
    return _group(request)


def _group(answers: Model) -> dict[str, Any]:
    """Write some answers by the keys of a file."""
    written: dict[str, Any] = {}
    for name, field in type(answers).model_fields.items():
        answer = getattr(answers, name)
        if answer is None or answer == ():
            continue
        typed = _typed(name, answer)
        # An empty group is left out only where it is there without being told; elsewhere it says something.
        if typed or field.default_factory is None:
            written[field.alias or name] = typed
    return written


def _typed(name: str, answer: Any) -> Any:
    """Write one answer the way it is typed."""
    if isinstance(answer, Model):
        return _group(answer)
    if isinstance(answer, tuple) and name in MONTH_DAY_ANSWERS:
        return "{:02}-{:02}".format(*answer)
    if isinstance(answer, tuple):
        return [_typed(name, inner) for inner in answer]
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    if isinstance(answer, int) and name in MONEY_ANSWERS:
        return plain(answer)
    return str(answer) if name not in PERCENT_ANSWERS or isinstance(answer, str) else f"{answer:f} %"
