"""What comes out for a visit: its lines, each with list price, what is taken off, and who pays what of it.

Money is in cents inside Steps. Names are ids of the rule book; words for them are for the page and the windows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal, NamedTuple

from estimator.pricing.sharing import Share
from estimator.pricing.steps import Step

Phase = Literal["evaluation", "infusion", "booster", "extra", "service", "fee"]
PriceWord = Literal["exact", "from", "about", "range"]
ReductionKind = Literal["package", "introductory", "eligibility", "tender", "adjustment"]
Sent = Literal["own", "claim", "superbill", "held"]
"""Where a line goes: the patient's own; a claim of the clinic; a claim of the patient, who pays the clinic first; or
nobody's, where the patient may not be charged for what the plan does not cover."""
WhyNotSent = Literal["", "no-benefit", "not-covered", "not-approved", "visit-limit", "no-network", "private-contract"]
"""Why a line does not go to the plan; nothing where it does, or where no plan has a part."""


class CodeUnits(NamedTuple):
    """An expected billing code with its units."""

    code: str
    units: int


class Reduction(NamedTuple):
    """A package, discount or one-off adjustment and what it takes off one line or a whole course, in cents (positive).

    `name` is the id of the package or discount (of the band for a sliding scale), or "adjustment-1" and so on.
    """

    kind: ReductionKind
    name: str
    taken_off: Step


class Line(NamedTuple):
    """One priced service on one visit; list price less every reduction by name is the expected charge."""

    service: str
    """The id of the service; of a fee that every patient is charged, the id of the fee (phase "fee")."""
    phase: Phase
    provider: str
    codes: tuple[CodeUnits, ...]
    minutes: int | None
    list_price: Step
    reductions: tuple[Reduction, ...]
    expected_charge: Step
    """What is billed: on a line that goes to a plan no discount is taken."""
    patient_pays: Step
    """What the patient pays in the end; of a line for the patient's own claim, if the plan pays back."""
    pays_clinic: Step
    """What the patient pays the clinic."""
    sent: Sent = "own"
    share: Share | None = None
    """Who pays what of it, where a plan has a part in it."""
    price_word: PriceWord = "exact"
    package: str | None = None
    included_in: str | None = None
    """The service whose price holds this one; such a line is printed without a price of its own."""
    why_not_sent: WhyNotSent = ""


class Visit(NamedTuple):
    """One day at the clinic: its lines, what they are expected to be charged, and what is due that day."""

    number: int
    day: date | None
    phase: Phase
    treatment: str | None
    service: str
    """The service the visit is for, also where it goes to the plan as several."""
    lines: tuple[Line, ...]
    expected_charge: Step
    patient_pays: Step
    due: Step
    """What is to be paid at this visit, after fees credited to it and money already paid."""
    is_over: bool = False
    """True where the patient has had this visit already."""
    was_moved: bool = False

    def figures(self) -> Iterator[tuple[str, Step]]:
        """Name every figure of the visit and its lines with its step: `visit-2.due`, `visit-2.line-1.list_price`."""
        yield from named_figures(f"visit-{self.number}.", self)
        for index, line in enumerate(self.lines, start=1):
            place = f"visit-{self.number}.line-{index}."
            yield from named_figures(place, line)
            for reduction in line.reductions:
                yield f"{place}discount.{reduction.name}", reduction.taken_off
            if line.share is not None:
                yield from named_figures(place, line.share)


def named_figures(place: str, figures: object) -> Iterator[tuple[str, Step]]:
    """Name every Step of a group of figures by its field."""
    names: Iterable[str] = getattr(figures, "_fields", ()) or getattr(figures, "__dataclass_fields__", ())
    for name in names:
        step = getattr(figures, name)
        if isinstance(step, Step):
            yield place + name, step
