"""What comes out: an Estimate whose every figure carries its Step, or a refusal with all its reasons.

Money is in cents inside Steps. Names are ids of the rule book; words for them are for the page and the windows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from estimator.pricing.benefits import TierName
from estimator.pricing.counters import CounterKind
from estimator.pricing.offers import PlanOffer
from estimator.pricing.request import Request
from estimator.pricing.sharing import Share
from estimator.pricing.steps import NOTHING, Step
from estimator.rules.book import RulePath

Phase = Literal["evaluation", "infusion", "booster", "extra", "service", "fee"]
PriceWord = Literal["exact", "from", "about", "range"]
ReductionKind = Literal["package", "introductory", "eligibility", "tender", "adjustment"]
ToldBy = Literal["request", "plan", "default", "rule-book"]
Sent = Literal["own", "claim", "superbill", "held"]
"""Where a line goes: the patient's own; a claim of the clinic; a claim of the patient, who pays the clinic first; or
nobody's, where the patient may not be charged for what the plan does not cover."""
WhyNotSent = Literal["", "no-benefit", "not-covered", "not-approved", "visit-limit", "no-network", "private-contract"]
"""Why a line does not go to the plan; nothing where it does, or where no plan has a part."""
Named = str | int | Decimal | date
About = tuple[Named, ...]


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
        yield from _named(f"visit-{self.number}.", self)
        for index, line in enumerate(self.lines, start=1):
            place = f"visit-{self.number}.line-{index}."
            yield from _named(place, line)
            for reduction in line.reductions:
                yield f"{place}discount.{reduction.name}", reduction.taken_off
            if line.share is not None:
                yield from _named(place, line.share)


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
    """The figures of the whole course; the identities of domain/cost-sharing.md hold between them.

    Without a claim, allowed, plan pays, write-off, balance bill and all parts of a share are 0. Copay, deductible and
    coinsurance are gross, before the out-of-pocket limit takes `over_limit` off. `write_off` is what the contract takes
    off and what the clinic may not collect at all.
    """

    list_price: Step
    discount: Step
    expected_charge: Step
    """What is billed: list price less discounts."""
    allowed: Step
    plan_pays: Step
    write_off: Step
    balance_bill: Step
    copay: Step
    deductible: Step
    coinsurance: Step
    over_limit: Step
    penalty: Step
    over_maximum: Step
    not_covered: Step
    """What the patient owes for lines that are not covered, beside a coverage that sends claims."""
    patient_pays: Step
    due_at_booking: Step
    due_first_visit: Step
    """Due on the day of the first visit still ahead, net of what was paid when booking."""
    already_paid: Step
    left_to_pay: Step
    """What is still to be paid in all, booking included; never below 0."""
    second_plan_pays: Step = NOTHING
    pay_clinic: Step | None = None
    """Of a superbill: what the patient pays the clinic. None where the patient sends no claim."""
    plan_may_pay_back: Step | None = None
    """Of a superbill: what the plan may pay back, not promised; None also where it is not known."""
    cost_if_it_does: Step | None = None
    """Of a superbill: what the patient pays in the end, if the plan pays back."""


@dataclass(frozen=True, slots=True)
class Range:
    """The total at its lowest, likeliest and highest (None: no upper end), and the kinds of reason for the range."""

    low: Step
    likely: Step
    high: Step | None
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """One of two ways a coverage may turn out, with the totals it gives: "without-coverage" or "with-coverage"."""

    name: Literal["without-coverage", "with-coverage"]
    because: tuple[str, ...]
    """The facts that decide it: "approval", "covered", "network", "signed"."""
    totals: Totals
    range: Range | None = None
    """What the patient pays in this outcome at its lowest and highest, where a figure of the plan is unknown."""


class MeterReading(NamedTuple):
    """A deductible or limit of one plan year: its figure, what was used before, what this course uses, what is left."""

    kind: CounterKind
    plan_year: int
    tier: TierName
    is_family: bool
    separate: str | None
    figure: Step
    used_before: Step
    used_here: Step
    left: Step
    met_at_visit: int | None
    """The visit that uses the last of it; None where none does."""


class MaximumReading(NamedTuple):
    """The most a plan pays for one benefit in a plan year: what it paid before, pays of this course, and has left."""

    benefit: str
    plan_year: int
    figure: Step
    paid_before: Step
    paid_here: Step
    left: Step
    reached_at_visit: int | None
    """The visit that uses the last of it; None where none does."""


class VisitCount(NamedTuple):
    """The visits a plan pays for in a plan year, of one benefit or of those that share a count."""

    benefit: str
    plan_year: int
    visits_per_year: int
    used_before: int | None
    """None where nobody knows: then all of them count as used."""
    used_here: int
    first_beyond: int | None
    """The first visit of this course that is one too many; None where none is."""


@dataclass(frozen=True, slots=True)
class Paid:
    """What an account or a help program pays of the patient's amount: "reimbursement", "savings", "assistance"."""

    source: str
    paid: Step
    ask_about: tuple[str, ...] = ()
    """Services for which the account's administrator must be asked."""


class StopRow(NamedTuple):
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


class LeftOut(NamedTuple):
    """Something the price does not hold: where its words stand in the rule book, and its price where known."""

    treatment: str
    position: int
    """Its place in the treatment's `not_included`."""
    price: Step | None
    word: PriceWord = "exact"


class CouldChange(NamedTuple):
    """Something that could change the total, the one that moves most first.

    Kinds: "price-of-a-visit" (about: the day until which prices hold, or empty), "more-visits" (of which service, in
    which treatment; by what one more adds to the total), "span" (total at fewest and likely), "price-word" (word),
    "discount-not-proven" (discount; by what the total is without it), "stop-early", "coverage-confirmed" (facts),
    "unknown" (name, lowest and highest total), "new-plan-year" (day), "other-claims".
    """

    kind: str
    can_happen: bool
    by: Step | None = None
    about: About = ()


class Assumption(NamedTuple):
    """Something taken for granted, and who said so: the request, the rule book's default, or the program.

    Kinds: "coverage", "tender", "treatment", "infusions", "spacing", "hours", "tier", "setting", "evaluation",
    "not-yet-booked", "first-visit-past", "moved-to-closed-day", "visits-shifted" (from, to), "twelve-months" (visits
    and boosters that fit, last day).
    """

    kind: str
    told_by: ToldBy
    about: About = ()


class SetAside(NamedTuple):
    """A rule that was looked at and not used, with the reason ("cannot-join", "smaller-than", "not-yet", "ended" …)."""

    name: str
    why: str
    about: About = ()


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
    could_change: Sequence[CouldChange] = field(compare=False)
    """Worked out when it is first read, from the same book and answers as all the rest."""
    assumptions: tuple[Assumption, ...]
    set_aside: tuple[SetAside, ...]
    prices_hold_until: date | None
    outcomes: tuple[Outcome, ...] = ()
    """Two where a fact that decides who pays is not confirmed, the one without coverage first; otherwise none."""
    meters: tuple[MeterReading, ...] = ()
    maxima: tuple[MaximumReading, ...] = ()
    visit_counts: tuple[VisitCount, ...] = ()
    paid_by: tuple[Paid, ...] = ()
    """Accounts and help programs, in their order."""
    cash_left_to_pay: Step | None = None
    """What the patient pays after accounts and help; None where none was asked for."""
    plans: tuple[PlanOffer, ...] = ()
    """Every payment plan: offered, or refused with its reasons."""

    @property
    def is_insured(self) -> bool:
        """True where a plan is asked for money, so that the document is none of a patient without insurance."""
        return bool(self.outcomes) or any(line.sent != "own" for visit in self.visits for line in visit.lines)

    @property
    def plan_chosen(self) -> PlanOffer | None:
        """The payment plan that was asked for, offered or refused."""
        return next((offer for offer in self.plans if offer.plan == self.request.payment_plan), None)

    def figures(self) -> Iterator[tuple[str, Step]]:
        """Name every figure with its step: `patient_pays`, `visit-2.due`, `visit-2.line-1.list_price`…"""
        yield from _named("", self.totals)
        for outcome in self.outcomes:
            yield from _named(f"{outcome.name}.", outcome.totals)
        for reduction in self.reductions:
            yield f"discount.{reduction.name}", reduction.taken_off
        for visit in self.visits:
            yield from visit.figures()
        for row in self.stops:
            yield from _named(f"stop-{row.after_visit}.", row)
        for meter in self.meters:
            whose = meter.separate or ("family" if meter.is_family else "own")
            yield from _named(f"{meter.kind}-{meter.plan_year}-{meter.tier}-{whose}.", meter)
        for maximum in self.maxima:
            yield from _named(f"maximum-{maximum.plan_year}-{maximum.benefit}.", maximum)
        for paid in self.paid_by:
            yield f"paid_by.{paid.source}", paid.paid
        if self.cash_left_to_pay is not None:
            yield "cash_left_to_pay", self.cash_left_to_pay
        for offer in self.plans:
            yield from offer.figures()


def _named(place: str, figures: object) -> Iterator[tuple[str, Step]]:
    """Name every Step of a group of figures by its field."""
    names: Iterable[str] = getattr(figures, "_fields", ()) or getattr(figures, "__dataclass_fields__", ())
    for name in names:
        step = getattr(figures, name)
        if isinstance(step, Step):
            yield place + name, step


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
