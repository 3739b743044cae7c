"""What is compared: results of the same course, or of several, each named by what is another in it than in the rest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from estimator.paper.names import inside
from estimator.paper.page_kind import paid_to_clinic
from estimator.paper.pen import Pen
from estimator.paper.plan_offers import label_of_plan
from estimator.pricing.offers import Illustration
from estimator.pricing.request import Request
from estimator.pricing.result import Estimate, Result
from estimator.pricing.steps import Step

By = Literal["coverage", "clinic", "payment-plan", "estimate"]
"""What sets the columns apart: one thing alone, or, between whole estimates, several or none."""


class Compared(NamedTuple):
    """One column: its name and its result, an estimate or a refusal."""

    name: str
    result: Result


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """The columns, the least first and what is not known last, and what sets them apart."""

    by: By
    columns: tuple[Compared, ...]

    def cost(self, result: Result) -> Step | None:
        """What a column costs the patient: what the clinic is paid, or all of a payment plan; None if not known."""
        if not isinstance(result, Estimate):
            return None
        if self.by == "payment-plan":
            figures = plan_figures(result)
            return figures.total_sale_price if figures is not None else None
        return paid_to_clinic(result)

    @property
    def known(self) -> list[tuple[Compared, Estimate, Step]]:
        """The columns whose cost is known, with their estimates and that cost."""
        found = ((one, one.result, self.cost(one.result)) for one in self.columns)
        return [(one, result, cost) for one, result, cost in found if isinstance(result, Estimate) and cost is not None]


def compare(pen: Pen, results: Sequence[Result]) -> Comparison:
    """Name the results by what is another in them, and put them in order: the least first, what is not known last."""
    pen = pen.on("comparison")
    kinds = next(filter(None, ([k for k in some if _differs(k, results)] for some in (_MAIN, _FURTHER))), ["coverage"])
    by = _BY.get(kinds[0], "estimate") if len(kinds) == 1 else "estimate"
    names = _apart([_name(pen, kinds, result) for result in results])
    comparison = Comparison(by, tuple(map(Compared, names, results)))

    return Comparison(by, tuple(sorted(comparison.columns, key=lambda one: _rank(comparison, one.result))))


def plan_figures(result: Result) -> Illustration | None:
    """The figures of the payment plan asked for; None where it is not offered, or nothing can be estimated."""
    chosen = result.plan_chosen if isinstance(result, Estimate) else None
    return chosen.illustration if chosen is not None else None


def _differs(kind: str, results: Sequence[Result]) -> bool:
    asked = [_ASKED[kind](result.request) for result in results]
    return any(one != asked[0] for one in asked)


def _rank(comparison: Comparison, result: Result) -> tuple[bool, int, bool]:
    """Where a column stands: by its cost; of two that cost the same a lender's plan comes last."""
    cost, figures = comparison.cost(result), plan_figures(result)
    is_lenders = figures is not None and figures.decision.patient_page == "third-party"
    return cost is None, 0 if cost is None else cost.cents, is_lenders


def _name(pen: Pen, kinds: Iterable[str], result: Result) -> str:
    """Name a column by what it has in each of several respects."""
    name = ", ".join(_WORDS[kind](pen, result) for kind in kinds)
    return name[:1].upper() + name[1:]


def _apart(names: Sequence[str]) -> list[str]:
    """Number those of one name, as plans are on a discreet page."""
    return [
        name if names.count(name) == 1 else f"{name} ({names[: place + 1].count(name)})"
        for place, name in enumerate(names)
    ]


def _treatment(pen: Pen, result: Result) -> str:
    asked = [part.treatment for part in (result.parts if isinstance(result, Estimate) else result.request.parts)]
    named = [pen.name("treatment", name) if name else pen.say("usual_treatment") for name in asked]
    first, *others = named or [pen.name("service", asked.service) for asked in result.request.services]
    return pen.joined([first, *map(inside, others)])


def _infusions(pen: Pen, result: Result) -> str:
    if isinstance(result, Estimate):
        return pen.on("difference").count("infusions", sum(part.infusions for part in result.parts))
    asked = result.request.infusions
    return pen.on("difference").count("infusions", asked.most) if asked is not None else pen.say("usual_infusions")


def _first_visit(pen: Pen, result: Result) -> str:
    when = result.request.first_visit
    words = pen.on("difference")
    return words.say("first_visit", day=pen.day(when)) if when is not None else words.say("not_booked")


def _payment_plan(pen: Pen, result: Result) -> str:
    plan, number = result.request.payment_plan, result.request.payments
    if plan is None:
        return pen.on("difference").say("no_payment_plan")
    label = label_of_plan(pen.book, plan, pen.language)
    return label if number is None else f"{label}, {pen.on('difference').count('payments', number)}"


def _discounts(pen: Pen, result: Result) -> str:
    names = [pen.name("discount", name) for name in result.request.discounts]
    return pen.joined(names) if names else pen.say("no_discount")


def _tender(pen: Pen, result: Result) -> str:
    used = result.request.tender or (result.tender if isinstance(result, Estimate) else "")
    return pen.name("tender", used) if used else pen.on("difference").say("tender")


_ASKED: dict[str, Callable[[Request], object]] = {
    "treatment": lambda asked: [part.treatment for part in asked.parts],
    "infusions": lambda asked: [(part.infusions, part.course) for part in asked.parts],
    "first_visit": lambda asked: asked.first_visit,
    "clinic": lambda asked: asked.clinic,
    "coverage": lambda asked: asked.coverage,
    "payment_plan": lambda asked: (asked.payment_plan, asked.payments),
    "discounts": lambda asked: asked.discounts,
    "tender": lambda asked: asked.tender,
}
_WORDS: dict[str, Callable[[Pen, Result], str]] = {
    "treatment": _treatment, "infusions": _infusions, "first_visit": _first_visit,
    "clinic": lambda pen, result: pen.name("clinic", result.request.clinic),
    "coverage": lambda pen, result: pen.name("coverage", result.request.coverage),
    "payment_plan": _payment_plan, "discounts": _discounts, "tender": _tender,
}  # fmt: skip
_MAIN = ("treatment", "infusions", "first_visit", "clinic", "coverage", "payment_plan")
_FURTHER = ("discounts", "tender")
"""What names a column only where nothing else does: another clinic or coverage may well have others."""
_BY: dict[str, By] = {"coverage": "coverage", "clinic": "clinic", "payment_plan": "payment-plan"}
