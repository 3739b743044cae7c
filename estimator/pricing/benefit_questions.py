"""Benefit questions: which facts about the patient's plan a coverage and a course need, and only those.

A figure that the rule book states is not asked for, except where another one was told already: nothing that counts is
hidden. Amounts are in cents, percentages are always the patient's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from estimator.pricing.benefits import PARTS
from estimator.pricing.billed_to import decide
from estimator.pricing.choices import Choices, settle
from estimator.pricing.counters import CounterKind
from estimator.pricing.course import Course, plan_course
from estimator.pricing.coverage import Covering, settle_coverage
from estimator.pricing.open_facts import open_facts, services_in
from estimator.pricing.plan_facts import BenefitFacts, TierFacts, YearlyFacts
from estimator.pricing.request import Request
from estimator.pricing.result import Refused
from estimator.rules.book import Book, RulePath
from estimator.rules.dated import holding
from estimator.rules.fitting import fits
from estimator.rules.models.benefits import BenefitRule, TierRule, YearlyRule
from estimator.rules.unknowns import UNKNOWN

AnswerKind = Literal["amount", "percent", "count", "choice", "day", "month-day", "text"]
TierPlace = Literal["in_network", "out_of_network"]
Figure = int | Decimal
APPROVALS = ("unknown", "approved", "pending", "missing", "refused")
YES_NO_UNKNOWN = ("yes", "no", "unknown")


@dataclass(frozen=True, slots=True)
class BenefitQuestion:
    """One fact about the plan that this coverage and course need."""

    path: str
    """Its place in the request: "plan.in_network.deductible.used", "plan.benefits.infusions.copay"."""
    kind: AnswerKind
    options: tuple[str, ...] = ()
    """What may be chosen, for a choice."""
    usual: Figure | str | None = None
    """The rule book's answer, which holds until another is told; None where it has none."""
    typical: tuple[Figure, ...] = ()
    """Low, likely and high while nobody knows; cents, or Decimal for a percentage."""
    rule: RulePath | None = None
    """Where the usual or the typical answer stands in the rule book."""
    out_of: int | None = None
    """The figure of which some is used, in cents, or a number of visits; None where it is not known."""
    may_be_left: bool = False
    """True where what is left may be told instead of what is used."""
    may_be_unknown: bool = False
    """True where "nobody knows" is an answer, which gives a range."""
    services: tuple[str, ...] = ()
    """The services of this course that it is about."""


def benefit_questions(book: Book, request: Request) -> tuple[BenefitQuestion, ...]:
    """List the facts about the plan that are needed, in the order in which they are asked; none without a claim."""
    coverage = book.coverages.get(request.coverage)
    covering = settle_coverage(book, request) if coverage is not None else None
    asked = course_asked(book, request)
    if covering is None or asked is None:
        return ()
    found = tuple(_Asking(covering, asked[1]).questions())
    if not found:
        return ()
    return (*found, BenefitQuestion("plan.as_of", "day"), BenefitQuestion("plan.told_by", "text"))


def call_questions(book: Book, request: Request) -> tuple[tuple[CallPart, tuple[BenefitQuestion, ...]], ...]:
    """Group what the plan itself can tell, in the order in which a representative answers; parts without any left out.

    When the plan year starts is asked as well; what the patient signed is not.
    """
    parts: dict[CallPart, list[BenefitQuestion]] = {"plan": [], "services": [], "approval": [], "yearly": []}
    for question in benefit_questions(book, request):
        part = _PARTS_OF_A_CALL.get(question.path.split(".")[1])
        if part is not None:
            parts[part].append(question)
    if any(parts.values()):
        month, day = book.coverages[request.coverage].plan_year_start
        parts["plan"].append(BenefitQuestion("plan.plan_year_start", "month-day", usual=f"{month:02}-{day:02}"))
    return tuple((part, tuple(questions)) for part, questions in parts.items() if questions)


CallPart = Literal["plan", "services", "approval", "yearly"]
_PARTS_OF_A_CALL: Mapping[str, CallPart] = {
    "is_in_network": "plan", "benefits": "services", "authorization": "approval", "in_network": "yearly",
    "out_of_network": "yearly",
}  # fmt: skip
"""The part of a call in which each fact is asked, by where it stands."""


def is_call_needed(book: Book, request: Request) -> bool:
    """True where the plan has something to answer, or must confirm that it does not pay."""
    coverage = book.coverages.get(request.coverage)
    return coverage is not None and (coverage.asks_who_confirmed or bool(call_questions(book, request)))


def course_asked(book: Book, request: Request) -> tuple[Choices, Course] | None:
    """The visits asked for; where they cannot be laid out the usual ones, so that questions do not come and go."""
    usual = Request(day=request.day, clinic=request.clinic, coverage=request.coverage, treatment=request.treatment)
    for asked in (request, usual):
        try:
            choices = settle(book, asked)
            return choices, plan_course(book, asked, choices)
        except Refused:
            continue
    return None


class _Asking:
    """Asks about one coverage and one course."""

    def __init__(self, covering: Covering, course: Course) -> None:
        self.covering, self.coverage, self.course = covering, covering.coverage, course
        self.plan = covering.plan
        self.hopeful = covering.supposing(is_hopeful=True)
        self.worst = covering.supposing(is_hopeful=False)
        self.places = self._places()
        self.services = self._services_paid_for()
        """The services that the plan may pay for in this course, by the ids of their benefits."""
        self.paid_for = [rule for rule in self.coverage.benefits if rule.id in self.services]

    def questions(self) -> Iterator[BenefitQuestion]:
        """Ask about the network, the yearly figures, each benefit, the approval, the signature."""
        medicare = self.coverage.medicare
        if medicare is not None and medicare.clinician == "opted-out":
            return
        yield from self._network()
        for place in self.places:
            yield from self._tier(place)
        for rule in self.coverage.benefits:
            yield from self._benefit(rule)
        yield from self._approval()
        if "signed" in open_facts(replace(self.worst, signed=UNKNOWN), self.course):
            yield BenefitQuestion("plan.signed", "choice", YES_NO_UNKNOWN, UNKNOWN)

    def _places(self) -> tuple[TierPlace, ...]:
        """The tiers in which the clinic may be."""
        known: dict[str, tuple[TierPlace, ...]] = {"yes": ("in_network",), "no": ("out_of_network",)}
        return known.get(self.covering.in_network, ("in_network", "out_of_network"))

    def _services_paid_for(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = {}
        for place in self.places:
            network: Literal["yes", "no"] = "yes" if place == "in_network" else "no"
            decisions = decide(replace(self.hopeful, in_network=network), self.course)
            for (_, service), decision in decisions.items():
                if decision.sent in ("claim", "superbill") and decision.benefit is not None:
                    found.setdefault(decision.benefit, {})[service] = None
        return {benefit: tuple(services) for benefit, services in found.items()}

    def _network(self) -> Iterator[BenefitQuestion]:
        """Only a plan with both tiers, or one of which something else was told, leaves it open."""
        has_both = self.coverage.in_network is not None and self.coverage.out_of_network is not None
        if self.coverage.kind != "out-of-network" and (has_both or self.plan.is_in_network is not None):
            yield BenefitQuestion("plan.is_in_network", "choice", YES_NO_UNKNOWN, "yes")

    def _tier(self, place: TierPlace) -> Iterator[BenefitQuestion]:
        rule: TierRule | None = getattr(self.coverage, place)
        if rule is None:
            return
        general = [benefit for benefit in self.paid_for if benefit.separate_deductible is None]
        takes_deductible = any("deductible" in PARTS[benefit.shape or "no-charge"] for benefit in general)
        if self.paid_for and (takes_deductible or self.coverage.counts.copay_to_deductible):
            yield from self._yearly(place, "deductible", rule.deductible)
        if any(PARTS[benefit.shape or "no-charge"] for benefit in self.paid_for):
            yield from self._yearly(place, "limit", rule.limit)

    def _yearly(self, place: TierPlace, kind: CounterKind, rule: YearlyRule) -> Iterator[BenefitQuestion]:
        """A yearly figure where the rule book does not state it, and how much of it is used; the family's as well."""
        tier: TierFacts = getattr(self.plan, place)
        facts: YearlyFacts = getattr(tier, kind)
        path = (*self.covering.path, place, kind)
        for whose, used in (("individual", "used"), ("family", "family_used")):
            stated, given = getattr(rule, whose), getattr(facts, whose)
            if stated is None and given is None:
                continue
            usual = stated if isinstance(stated, int) else None
            typical: tuple[int, ...] = getattr(self.coverage.typical, kind) if whose == "individual" else ()
            if usual is None or given is not None:
                ruled = (*path, whose) if usual is not None else self._typical_path(kind) if typical else None
                yield BenefitQuestion(
                    f"plan.{place}.{kind}.{whose}", "amount", usual=usual, typical=typical, rule=ruled,
                    may_be_unknown=True,
                )  # fmt: skip
            figure = given if isinstance(given, int) else None if given == UNKNOWN else usual
            yield BenefitQuestion(
                f"plan.{place}.{kind}.{used}", "amount", out_of=figure, may_be_left=True, may_be_unknown=True
            )

    def _benefit(self, rule: BenefitRule) -> Iterator[BenefitQuestion]:
        services = self._services_of(rule)
        place = f"plan.benefits.{rule.id}"
        path = (*self.covering.path, "benefits", self.coverage.benefits.index(rule))
        facts = self.covering.told.get(rule.id) or BenefitFacts(benefit=rule.id)
        if services and (rule.covered == UNKNOWN or facts.covered is not None):
            yield BenefitQuestion(
                f"{place}.covered", "choice", YES_NO_UNKNOWN, rule.covered, rule=(*path, "covered"), services=services
            )
        if services and rule.visits_per_year is not None and self.hopeful.covered[rule.id] == "yes":
            yield BenefitQuestion(
                f"{place}.visits_used", "count", rule=(*path, "visits_per_year"), out_of=rule.visits_per_year,
                may_be_unknown=True, services=services,
            )  # fmt: skip
        if rule.id not in self.services:
            return
        parts = PARTS[rule.shape or "no-charge"]
        if "copay" in parts:
            yield from self._part(place, path, "amount", "copay", rule.copay, facts.copay, services)
        if "coinsurance" in parts:
            yield from self._part(place, path, "percent", "coinsurance", rule.coinsurance, facts.coinsurance, services)
        yield from self._rate(place, facts, services)
        if rule.separate_deductible is not None:
            yield self._separate_deductible(place, rule.separate_deductible, services)
        if rule.maximum is not None:
            yield BenefitQuestion(
                f"{place}.paid_so_far", "amount", rule=(*path, "maximum"), out_of=rule.maximum, services=services
            )

    def _part(
        self, place: str, path: RulePath, kind: AnswerKind, name: Literal["copay", "coinsurance"],
        stated: Figure | str | None, given: Figure | str | None, services: tuple[str, ...],
    ) -> Iterator[BenefitQuestion]:  # fmt: skip
        """A copay or percentage that the rule book does not state."""
        usual = stated if isinstance(stated, int | Decimal) else None
        typical: tuple[Figure, ...] = getattr(self.coverage.typical, name)
        if usual is None or given is not None:
            ruled = (*path, name) if usual is not None else self._typical_path(name) if typical else None
            yield BenefitQuestion(
                f"{place}.{name}", kind, usual=usual, typical=typical, rule=ruled, may_be_unknown=True,
                services=services,
            )  # fmt: skip

    def _rate(self, place: str, facts: BenefitFacts, services: tuple[str, ...]) -> Iterator[BenefitQuestion]:
        """What the plan allows, for services of which the rule book states no rate on their day."""
        without = tuple(service for service in services if not self._has_rate(service))
        if without or facts.rate is not None:
            yield BenefitQuestion(
                f"{place}.rate", "amount", typical=self.coverage.typical.rate,
                rule=self._typical_path("rate") if self.coverage.typical.rate else None, may_be_unknown=True,
                services=without or services,
            )  # fmt: skip

    def _has_rate(self, service: str) -> bool:
        return all(
            any(
                rule.service == service and holding(rule.rates, visit.priced_on) and fits(rule, combination)
                for rule in self.coverage.rates
            )
            for visit in self.course.visits
            for named, combination in visit.services
            if service in self.covering.services_of(named)
        )

    def _separate_deductible(self, place: str, name: str, services: tuple[str, ...]) -> BenefitQuestion:
        position = [separate.id for separate in self.coverage.separate_deductibles].index(name)
        figure = self.coverage.separate_deductibles[position].individual
        path = (*self.covering.path, "separate_deductibles", position, "individual")
        out_of = figure if isinstance(figure, int) else None
        return BenefitQuestion(
            f"{place}.separate_used", "amount", rule=path, out_of=out_of, may_be_unknown=True, services=services
        )

    def _approval(self) -> Iterator[BenefitQuestion]:
        """How the approval stands; its number once it is asked for, its days and visits once it is given."""
        if "approval" not in open_facts(replace(self.hopeful, approval=UNKNOWN), self.course):
            return
        yield BenefitQuestion("plan.authorization.state", "choice", APPROVALS, UNKNOWN)
        state = self.covering.approval
        if state in ("approved", "pending"):
            yield BenefitQuestion("plan.authorization.number", "text")
        if state == "approved":
            yield BenefitQuestion("plan.authorization.visits", "count")
            yield BenefitQuestion("plan.authorization.starts", "day")
            yield BenefitQuestion("plan.authorization.ends", "day")

    def _services_of(self, rule: BenefitRule) -> tuple[str, ...]:
        """The services of this course that a benefit is about, paid for or not."""
        found = services_in(self.covering, self.course)
        return tuple(
            dict.fromkeys(service for service, place in found if self.covering.benefit_for(service, place) is rule)
        )

    def _typical_path(self, name: str) -> RulePath:
        return (*self.covering.path, "typical", name)
