"""What comes out: an Estimate whose every figure carries its Step, or a refusal with all its reasons.

Money is in cents inside Steps. Names are ids of the rule book; words for them are for the page and the windows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, NamedTuple

from estimator.pricing.offers import PlanOffer
from estimator.pricing.readings import MaximumReading, MeterReading, VisitCount
from estimator.pricing.request import Request
from estimator.pricing.steps import NOTHING, Step
from estimator.pricing.visit import PriceWord, Reduction, Visit, named_figures
from estimator.rules.book import RulePath

ToldBy = Literal["request", "plan", "default", "rule-book"]
Named = str | int | Decimal | date
About = tuple[Named, ...]


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
    stops: Sequence[StopRow]
    """Worked out when they are first read, as what could change."""
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
        yield from named_figures("", self.totals)
        for outcome in self.outcomes:
            yield from named_figures(f"{outcome.name}.", outcome.totals)
        for reduction in self.reductions:
            yield f"discount.{reduction.name}", reduction.taken_off
        for visit in self.visits:
            yield from visit.figures()
        for row in self.stops:
            yield from named_figures(f"stop-{row.after_visit}.", row)
        for meter in self.meters:
            whose = meter.separate or ("family" if meter.is_family else "own")
            yield from named_figures(f"{meter.kind}-{meter.plan_year}-{meter.tier}-{whose}.", meter)
        for maximum in self.maxima:
            yield from named_figures(f"maximum-{maximum.plan_year}-{maximum.benefit}.", maximum)
        for paid in self.paid_by:
            yield f"paid_by.{paid.source}", paid.paid
        if self.cash_left_to_pay is not None:
            yield "cash_left_to_pay", self.cash_left_to_pay
        for offer in self.plans:
            yield from offer.figures()


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
