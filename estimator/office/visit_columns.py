"""The columns of the table of visits: which figure of a line stands in which, and which of them an estimate needs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Literal

from estimator.paper.document import Detail
from estimator.pricing.result import Estimate, Totals
from estimator.pricing.sharing import Share
from estimator.pricing.steps import NOTHING, Step, sum_of
from estimator.pricing.visit import Line

WORDS = ("day", "kind", "marks", "service", "code", "goes_to")
"""Columns of words."""
ADDED_UP = (
    "list_price", "discount", "expected_charge", "allowed", "deductible", "copay", "coinsurance", "over_limit",
    "penalty", "over_maximum", "not_covered", "balance_bill", "patient_pays", "pays_clinic", "plan_pays", "write_off",
    "second_pays",
)  # fmt: skip
"""Columns of money that every line has, and that add up to the estimate's totals."""
OF_VISITS = ("due", "so_far")
"""Columns of money that a visit has, and its lines have not."""
OF_COUNTERS = ("deductible_left", "limit_left")
"""What is left after a line or a visit; nothing of it adds up."""
COLUMNS = ("day", "service", *ADDED_UP, *OF_VISITS, *OF_COUNTERS, "marks", "kind", "code", "goes_to")
"""Every column, in its order: what it is, what it comes to, what is special about it."""

OF_DETAILS: Mapping[str, Detail] = {
    "list_price": "service-prices", "expected_charge": "service-prices", "allowed": "service-prices",
    "discount": "discounts", "write_off": "discounts", "plan_pays": "plan-pays", "second_pays": "plan-pays",
}  # fmt: skip
"""Columns that tell a detail which may be left out, as on the page."""

NOT_KNOWN: Literal["unknown"] = "unknown"
Figure = Step | Literal["unknown"] | None
"""A figure of a line; NOT_KNOWN where nobody knows it; None where it does not apply."""

_OF_A_PLAN = frozenset({"allowed", "plan_pays"})
_WITH_A_PLAN = frozenset({"goes_to", "expected_charge", *_OF_A_PLAN})
"""Columns of every estimate in which a plan takes part, whatever stands in them."""
_NEVER_LEFT_OUT = frozenset({"day", "kind", "service", "code", "list_price", "patient_pays"})
_IN_TOTALS = {"second_pays": "second_plan_pays", "pays_clinic": "pay_clinic"}


def columns_of(estimate: Estimate) -> tuple[str, ...]:
    """Choose the columns that apply: none of a plan for a patient who pays alone, none that is empty or nothing.

    Marks are decided by the rows, and are always among them.
    """
    return tuple(column for column in COLUMNS if column in _NEVER_LEFT_OUT or _applies(estimate, column))


def pay_back_is_not_known(estimate: Estimate) -> bool:
    """Tell whether the patient sends a claim of which nobody knows what comes back."""
    return estimate.totals.pay_clinic is not None and estimate.totals.plan_may_pay_back is None


def figure_in(line: Line, column: str, is_pay_back_unknown: bool) -> Figure:
    """Look up the figure of a line that stands in a column that is added up."""
    if column in _OWN:
        return _OWN[column](line)
    share, is_unknown = line.share, line.sent == "superbill" and is_pay_back_unknown
    if column == "patient_pays":
        return NOT_KNOWN if is_unknown else line.patient_pays
    if share is None:
        return line.expected_charge if column == "not_covered" else None
    if is_unknown:
        return NOT_KNOWN if column in _OF_A_PLAN else None
    if column == "write_off":
        return _written_off(share)
    figure: Step = getattr(share, column)
    return figure


def total_in(totals: Totals, column: str) -> Step:
    """Look up what a column adds up to for the whole course."""
    step: Step | None = getattr(totals, _IN_TOTALS.get(column, column))
    assert step is not None, "the column of what the clinic is paid stands where there is such a total"
    return step


def figures_in(estimate: Estimate, column: str) -> Iterator[Figure]:
    """Give the figures of all lines in a column that is added up."""
    is_unknown = pay_back_is_not_known(estimate)
    for visit in estimate.visits:
        for line in visit.lines:
            yield figure_in(line, column, is_unknown)


def _discount(line: Line) -> Step:
    taken_off = tuple(reduction.taken_off for reduction in line.reductions)
    return taken_off[0] if len(taken_off) == 1 else sum_of("discount", taken_off) if taken_off else NOTHING


def _written_off(share: Share) -> Step:
    """What the contract takes off, and what the clinic may not collect."""
    parts = [step for step in (share.contractual_adjustment, share.provider_write_off) if step.cents]
    return parts[0] if len(parts) == 1 else sum_of("write_off", tuple(parts))


_OWN: dict[str, Callable[[Line], Step]] = {
    "list_price": lambda line: line.list_price,
    "discount": _discount,
    "expected_charge": lambda line: line.expected_charge,
    "pays_clinic": lambda line: line.pays_clinic,
}
"""Figures that every line has, whether a plan has a part in it or not."""


def _applies(estimate: Estimate, column: str) -> bool:
    match column:
        case "marks":
            return True
        case "discount":
            return bool(estimate.totals.discount.cents)
        case "expected_charge" if not estimate.is_insured:
            return bool(estimate.totals.discount.cents)
        case "pays_clinic":
            return estimate.totals.pay_clinic is not None
        case "due":
            return any(not visit.is_over for visit in estimate.visits)
        case "so_far":
            return len(estimate.visits) > 1
        case "deductible_left" | "limit_left":
            shares = [line.share for visit in estimate.visits for line in visit.lines if line.share is not None]
            # A plan without one gives every line a nothing that is about no counter.
            is_counted = any((left := getattr(share, column)) is not None and left.about for share in shares)
            return is_counted and not pay_back_is_not_known(estimate)
        case _ if not estimate.is_insured:
            return False
        case _ if column in _WITH_A_PLAN:
            return True
    return any(isinstance(figure, Step) and figure.cents for figure in figures_in(estimate, column))
