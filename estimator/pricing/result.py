"""What comes out: an Estimate whose every figure carries its Step, or a refusal with all its reasons.

Money is in cents inside Steps. Names are ids of the rule book; words for them are for the page and the windows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from estimator.pricing.request import Request
from estimator.pricing.steps import Step
from estimator.rules.book import RulePath

Phase = Literal["evaluation", "infusion", "booster", "extra", "service", "fee"]
PriceWord = Literal["exact", "from", "about", "range"]
ReductionKind = Literal["package", "introductory", "eligibility", "tender", "adjustment"]
ToldBy = Literal["request", "default", "rule-book"]
Named = str | int | Decimal | date
About = tuple[Named, ...]


@dataclass(frozen=True, slots=True)
class CodeUnits:
    """An expected billing code with its units."""

    code: str
    units: int


@dataclass(frozen=True, slots=True)
class Reduction:
    """A package, discount or one-off adjustment and what it takes off one line or a whole course, in cents (positive).

    `name` is the id of the package or discount (of the band for a sliding scale), or "adjustment-1" and so on.
    """

    kind: ReductionKind
    name: str
    taken_off: Step


@dataclass(frozen=True, slots=True)
class Line:
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
    price_word: PriceWord = "exact"
    package: str | None = None
    included_in: str | None = None
    """The service whose price holds this one; such a line is printed without a price of its own."""


@dataclass(frozen=True, slots=True)
class Visit:
    """One day at the clinic: its lines, what they are expected to be charged, and what is due that day."""

    number: int
    day: date | None
    phase: Phase
    treatment: str | None
    lines: tuple[Line, ...]
    expected_charge: Step
    due: Step
    """What is to be paid at this visit, after fees credited to it and money already paid."""
    is_over: bool = False
    """True where the patient has had this visit already."""
    was_moved: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One treatment as it was settled: what was asked for, or the default that was taken."""

    treatment: str
    infusions: int
    boosters: int
    hours: Decimal | None
    tier: str | None
    guide: bool
    setting: str | None


@dataclass(frozen=True, slots=True)
class PackageUsed:
    """A package that the course uses: how often, the price of one and what its visits would cost singly."""

    name: str
    times: int
    price: Step
    single_prices: Step


@dataclass(frozen=True, slots=True)
class Totals:
    """The figures of the whole course. Without a claim, allowed, plan pays, write-off and balance bill are 0."""

    list_price: Step
    discount: Step
    expected_charge: Step
    allowed: Step
    plan_pays: Step
    write_off: Step
    balance_bill: Step
    patient_pays: Step
    due_at_booking: Step
    due_first_visit: Step
    """Due on the day of the first visit still ahead, net of what was paid when booking."""
    already_paid: Step
    left_to_pay: Step
    """What is still to be paid in all, booking included; never below 0."""


@dataclass(frozen=True, slots=True)
class StopRow:
    """Where the patient stops after a visit (0: after booking): what is paid by then, given back, and still owed."""

    after_visit: int
    paid: Step
    given_back: Step
    still_owed: Step


@dataclass(frozen=True, slots=True)
class FeeThatMayApply:
    """A fee charged only where something happens; it is not in the total. `fee` is None where it is the full price."""

    name: str
    fee: Step | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Something the price does not hold: where its words stand in the rule book, and its price where known."""

    treatment: str
    position: int
    """Its place in the treatment's `not_included`."""
    price: Step | None
    word: PriceWord = "exact"


@dataclass(frozen=True, slots=True)
class CouldChange:
    """Something that could change the total, the one that moves most first.

    Kinds: "price-of-a-visit" (about: the day until which prices hold, or empty), "more-visits" (price of one more),
    "fewer-visits", "span" (low and high), "price-word" (service), "discount-not-proven" (discount), "stop-early".
    """

    kind: str
    can_happen: bool
    by: Step | None = None
    about: About = ()


@dataclass(frozen=True, slots=True)
class Assumption:
    """Something taken for granted, and who said so: the request, the rule book's default, or the program.

    Kinds: "coverage", "tender", "treatment", "infusions", "spacing", "hours", "tier", "setting", "evaluation",
    "not-yet-booked", "first-visit-past", "moved-to-closed-day", "visits-shifted" (from, to), "twelve-months" (visits
    and boosters that fit, last day).
    """

    kind: str
    told_by: ToldBy
    about: About = ()


@dataclass(frozen=True, slots=True)
class SetAside:
    """A rule that was looked at and not used, with the reason ("cannot-join", "smaller-than", "not-yet", "ended" …)."""

    name: str
    why: str
    about: About = ()


@dataclass(frozen=True, slots=True)
class Range:
    """The total at its lowest, likeliest and highest (None: no upper end), and the kinds of reason for the range."""

    low: Step
    likely: Step
    high: Step | None
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Estimate:
    """The result: inputs, visits and lines, totals, what happens on stopping, and all it rests on. Frozen."""

    request: Request
    edition: str
    demonstration: bool
    parts: tuple[Part, ...]
    tender: str
    visits: tuple[Visit, ...]
    packages: tuple[PackageUsed, ...]
    reductions: tuple[Reduction, ...]
    """Each reduction of the whole course, in the order in which it is taken."""
    totals: Totals
    range: Range | None
    booking_fees: tuple[str, ...]
    """The ids of the fees that are due when booking, if any."""
    stops: tuple[StopRow, ...]
    left_out: tuple[LeftOut, ...]
    fees_that_may_apply: tuple[FeeThatMayApply, ...]
    could_change: tuple[CouldChange, ...]
    assumptions: tuple[Assumption, ...]
    set_aside: tuple[SetAside, ...]
    prices_hold_until: date | None

    def figures(self) -> Iterator[tuple[str, Step]]:
        """Name every figure with its step: `patient_pays`, `visit-2.due`, `visit-2.line-1.list_price`…"""
        for name in Totals.__dataclass_fields__:
            yield name, getattr(self.totals, name)
        for reduction in self.reductions:
            yield f"discount.{reduction.name}", reduction.taken_off
        for visit in self.visits:
            yield f"visit-{visit.number}.expected_charge", visit.expected_charge
            yield f"visit-{visit.number}.due", visit.due
            for index, line in enumerate(visit.lines, start=1):
                place = f"visit-{visit.number}.line-{index}"
                yield f"{place}.list_price", line.list_price
                for reduction in line.reductions:
                    yield f"{place}.discount.{reduction.name}", reduction.taken_off
                yield f"{place}.expected_charge", line.expected_charge
        for row in self.stops:
            yield f"stop-{row.after_visit}.paid", row.paid
            yield f"stop-{row.after_visit}.given_back", row.given_back
            yield f"stop-{row.after_visit}.still_owed", row.still_owed


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why no honest figure exists: its kind, the request's field it belongs to, and what it is about."""

    kind: str
    field: str
    about: About = ()
    near: str | None = None
    """The nearest name that exists, where a name was not found."""
    rule: RulePath | None = None


class Refused(Exception):
    """Raised by a stage of the calculation that cannot go on, with all its reasons; never leaves `estimate`."""

    def __init__(self, reasons: tuple[Reason, ...]) -> None:
        super().__init__(reasons)
        self.reasons = tuple(dict.fromkeys(reasons))


@dataclass(frozen=True, slots=True)
class CannotEstimate:
    """A refusal: no total, no partial total, only every reason. Never to be shown as an amount."""

    request: Request
    edition: str
    demonstration: bool
    reasons: tuple[Reason, ...]


Result = Estimate | CannotEstimate
