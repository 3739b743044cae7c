"""Claims: the lines of a course that a plan has a part in, shared out; once for every candidate of what is unknown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from operator import attrgetter

from estimator.pricing.assistance import MakersHelp
from estimator.pricing.benefits import ClaimLine, PlanTerms
from estimator.pricing.charges import Entry
from estimator.pricing.counters import Counters
from estimator.pricing.course import Course
from estimator.pricing.coverage import Covering, visits_used
from estimator.pricing.plan_terms import Picks, Resolved
from estimator.pricing.plan_unknowns import Unknown, combinations_of, unknowns_of
from estimator.pricing.rates import Rates
from estimator.pricing.request import Request
from estimator.pricing.result import Reason, Refused
from estimator.pricing.second_plan import second_plan
from estimator.pricing.sharing import Share, Shared, share_out_claims
from estimator.pricing.steps import NOTHING, Step, from_request, from_rule, percent, sum_of
from estimator.pricing.unassigned import share_out_unassigned_claims
from estimator.rules.book import Book
from estimator.rules.models.benefits import BenefitRule
from estimator.rules.models.services import ServiceKind

NO_PENALTY = Decimal(0)
USUAL_ORDER: tuple[ServiceKind, ...] = (
    "evaluation", "follow-up", "therapy", "infusion", "booster", "injection", "esketamine", "programme", "drug",
    "add-on",
)  # fmt: skip
"""The order of services on one day where the coverage names none: evaluation, administration, drug, monitoring."""


@dataclass(frozen=True, slots=True)
class Run:
    """The claims shared out with one candidate for each unknown, and what the patient then pays of them in cents."""

    picks: Picks
    terms: PlanTerms
    counters: Counters
    """Those before the course."""
    shared: Shared
    patient_pays: int
    assistance: Step = NOTHING
    """What a drug's maker pays of the patient's shares; it changes no share."""

    def paid_by_patient(self, what: str, *own: Step) -> Step:
        """Add up what the patient pays of the claims, and of other lines."""
        return sum_of(what, (*own, *(share.patient_pays for share in self.shared.shares)))


@dataclass(frozen=True, slots=True)
class Claims:
    """All runs of a course's claims, and the likely one, whose figures the estimate shows."""

    covering: Covering
    resolved: Resolved
    unknowns: tuple[Unknown, ...]
    runs: tuple[Run, ...]
    likely: Run
    services: Mapping[str, str]
    """The service of each line, by its key."""
    is_coordinated: bool
    """True where a second plan pays after the first."""
    pay_back_is_known: bool
    """False where nobody knows what the plan allows out of network: only what the clinic is paid is then known."""

    @property
    def by_key(self) -> Mapping[str, Share]:
        """The shares of the likely run, by the keys of their lines."""
        return {share.line.key: share for share in self.likely.shared.shares}

    def services_together(self) -> tuple[str, ...]:
        """The services of the first visit with more than one claim, in the order in which the plan takes them."""
        by_visit: dict[str, list[str]] = {}
        for share in self.likely.shared.shares:
            by_visit.setdefault(share.line.visit, []).append(self.services[share.line.key])
        return next((tuple(services) for services in by_visit.values() if len(services) > 1), ())

    def ends_of(self, unknown: Unknown, own: Sequence[Step]) -> tuple[Step, Step]:
        """The lowest and highest the patient pays, own lines too, as one unknown runs and the others stay likely."""
        others = {name: pick for name, pick in self.likely.picks.items() if name != unknown.name}
        runs = [run for run in self.runs if all(run.picks.get(name) is pick for name, pick in others.items())]
        lowest, highest = (end(runs, key=attrgetter("patient_pays")) for end in (min, max))
        return lowest.paid_by_patient("lowest", *own), highest.paid_by_patient("highest", *own)


def share_out_course(
    book: Book, request: Request, covering: Covering, course: Course, entries: Sequence[Entry]
) -> Claims | None:
    """Share out every line that a plan has a part in; None where it has none.

    Raises Refused with every fact without which no honest figure exists: a contracted rate, a copay, a deductible.
    """
    sent = [(position, entry) for position, entry in enumerate(entries) if entry.sent != "own"]
    if not sent:
        return None
    lines = _Lines(book, covering, course, sent)
    resolved = Resolved(covering, lines.benefits)
    unknowns, reasons_of_the_plan = unknowns_of(resolved)
    reasons = [*reasons_of_the_plan, *lines.reasons, *_dates_needed(covering, course, lines.benefits, entries)]
    if reasons:
        raise Refused(tuple(reasons))
    unknowns = (*unknowns, *lines.unknowns)
    share_out = share_out_unassigned_claims if covering.is_unassigned else share_out_claims
    makers_help = _makers_help(covering, request, sent)
    second = second_plan(book, request, sent, lines.lines)
    runs = []
    for picks in combinations_of(unknowns):
        terms, counters = resolved.terms(picks), resolved.counters(picks)
        if makers_help is None:
            shared = share_out(terms, counters, lines.with_picks(picks))
        else:
            is_counted = picks.get("assistance-counts", makers_help.counts) == "yes"
            shared = makers_help.share_out(share_out, terms, counters, lines.with_picks(picks), is_counted)
        if second is not None:
            shared = second.pay_after(shared)
        assistance = NOTHING if makers_help is None else makers_help.pays_of(shared.shares)
        pays = sum([share.patient_pays.cents for share in shared.shares])
        runs.append(Run(picks, terms, counters, shared, pays, assistance))
    services = {str(position): entry.service for position, entry in sent}
    likely = _likely(unknowns, runs)
    return Claims(
        covering, resolved, unknowns, tuple(runs), likely, services, second is not None, not lines.has_no_rate
    )


def _makers_help(covering: Covering, request: Request, sent: Sequence[tuple[int, Entry]]) -> MakersHelp | None:
    """A maker's help with this coverage's lines; None where it helps with none of them."""
    rule = covering.coverage.assistance
    helped = {str(position) for position, entry in sent if rule is not None and entry.service in rule.services}
    if rule is None or not helped:
        return None
    path = (*covering.path, "assistance")
    most = from_rule(rule.yearly_maximum, "assistance_maximum", (*path, "yearly_maximum"))
    if request.plan.accounts.assistance_left is not None:
        most = from_request(request.plan.accounts.assistance_left, "assistance_left")
    return MakersHelp(helped, from_rule(rule.floor, "assistance_floor", (*path, "floor")), most, rule.counts)


def _likely(unknowns: Sequence[Unknown], runs: Sequence[Run]) -> Run:
    """The run with every likely value; where none is given, the dearest: silence never makes it look better."""
    likely = {unknown.name: unknown.candidates[unknown.likely] for unknown in unknowns if unknown.likely is not None}
    fitting = [run for run in runs if all(run.picks[name] is pick for name, pick in likely.items())]
    return max(fitting, key=attrgetter("patient_pays"))


def _dates_needed(
    covering: Covering, course: Course, benefits: Iterable[BenefitRule], entries: Sequence[Entry]
) -> Iterator[Reason]:
    """Without days, a course that could touch two plan years cannot be estimated where anything counts by the year."""
    if course.is_dated:
        return
    month, day = covering.year_start
    first, last = course.visits[0].day, course.visits[-1].day
    renewal = date(first.year + ((first.month, first.day) >= (month, day)), month, day)
    if last >= renewal and any(_counts_by_the_year(covering, benefit, entries) for benefit in benefits):
        yield Reason("day-needed-for-plan-year", "first_visit", (renewal,))


def _counts_by_the_year(covering: Covering, benefit: BenefitRule, entries: Sequence[Entry]) -> bool:
    """Tell whether a plan year's deductible, limit, maximum or number of visits may change what the patient pays.

    A number of visits that is enough for the whole course in one year is enough for it in two.
    """
    coverage = covering.coverage
    if benefit.visits_per_year is not None:
        group = {rule.id for rule in coverage.benefits if rule.visit_group and rule.visit_group == benefit.visit_group}
        visits = {entry.visit for entry in entries if entry.benefit in {benefit.id, *group}}
        if len(visits) + visits_used(covering, benefit, covering.year_told) > benefit.visits_per_year:
            return True
    if benefit.maximum is not None or benefit.shape == "no-charge":
        return benefit.maximum is not None
    tiers = filter(None, (coverage.in_network, coverage.out_of_network))
    yearly = [figure for tier in tiers for figure in (tier.deductible, tier.limit)]
    has_yearly = any(figure.individual is not None or figure.family is not None for figure in yearly)
    return has_yearly or benefit.separate_deductible is not None


class _Lines:
    """The claim lines of a course with their rates; what is unknown about rates and order is left open."""

    def __init__(self, book: Book, covering: Covering, course: Course, sent: Sequence[tuple[int, Entry]]) -> None:
        self.book, self.covering, self.course = book, covering, course
        self.rates = Rates(book, covering)
        self.reasons: list[Reason] = []
        self.has_no_rate = False
        self.uses_typical_rate = False
        benefits = {rule.id: rule for rule in covering.coverage.benefits}
        named = dict.fromkeys(entry.benefit for _, entry in sent if entry.benefit)
        self.benefits = tuple(benefits[name] for name in named)
        self.ranks = {service: self._rank(service) for service in {entry.service for _, entry in sent}}
        self.lines = [self._line(position, entry) for position, entry in sent]
        unknowns = []
        if self.uses_typical_rate:
            typical = covering.coverage.typical.rate
            unknowns.append(Unknown("rate", tuple(typical), 1 if len(typical) == 3 else None))
        assistance = covering.coverage.assistance
        helped = assistance.services if assistance is not None and assistance.counts == "unknown" else ()
        if any(entry.service in helped for _, entry in sent):
            unknowns.append(Unknown("assistance-counts", ("yes", "no")))
        self.unknowns = tuple(unknowns)

    def with_picks(self, picks: Picks) -> Sequence[ClaimLine]:
        """Give the lines with the candidates for the rate and the order of a day."""
        lines = self.lines
        if "rate" in picks:
            rate = picks["rate"]
            assert isinstance(rate, Decimal)
            path = (*self.covering.path, "typical", "rate")
            lines = [
                line._replace(rate=percent("typical_rate", line.billed, rate, path)) if line.rate is None else line
                for line in lines
            ]
        if picks.get("line-order") == "reversed":
            lines = [line._replace(sequence=-line.sequence) for line in lines]
        return lines

    def _line(self, position: int, entry: Entry) -> ClaimLine:
        visit = self.course.visits[entry.visit]
        billed = entry.expected_charge
        assert billed is not None
        rule = self.covering.coverage.authorization if entry.is_penalized else None
        penalty = rule.missing if rule is not None else None
        return ClaimLine(
            str(position),
            visit.day,
            self.ranks[entry.service] * 1000 + position,
            billed,
            billed,
            self._rate(entry, billed, visit.priced_on) if entry.benefit else None,
            "out" if entry.sent == "superbill" and not self.covering.is_unassigned else "in",
            entry.benefit,
            str(entry.visit),
            "self",
            entry.sent == "held",
            penalty or NO_PENALTY,
            (*self.covering.path, "authorization", "missing") if penalty else None,
        )

    def _rate(self, entry: Entry, billed: Step, day: date) -> Step | None:
        """What the plan allows for a line; without it, what can be said all the same, or a reason."""
        assert entry.benefit is not None
        rate = self.rates.on(entry.benefit, entry.service, entry.combination, billed, day)
        if rate is not None:
            return rate
        if entry.sent == "superbill" and self.covering.coverage.typical.rate:
            self.uses_typical_rate = True
        elif entry.sent == "superbill" and not self.covering.is_unassigned:
            self.has_no_rate = True
            return NOTHING
        else:
            reason = Reason("no-contracted-rate", "coverage", (entry.service, self.covering.coverage.id))
            if reason not in self.reasons:
                self.reasons.append(reason)
        return None

    def _rank(self, service: str) -> int:
        """Where a service stands in the order in which the plan takes those of one day."""
        order = self.covering.coverage.line_order
        if isinstance(order, tuple) and service in order:
            return order.index(service) + 1
        if order and isinstance(order, tuple):
            return len(order) + 1
        return USUAL_ORDER.index(self.book.services[service].kind) + 1
