"""Outlook: why a total is a range, what is taken for granted, and what the price does not hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from estimator.pricing.charges import Entry, price_word
from estimator.pricing.choices import Choices
from estimator.pricing.claims import Claims
from estimator.pricing.course import Course
from estimator.pricing.coverage import Covering, visits_told, visits_used
from estimator.pricing.deadlines import last_day_of_twelve_months
from estimator.pricing.plan_answers import facts_told
from estimator.pricing.plan_facts import PlanFacts, YearlyFacts
from estimator.pricing.prices import PriceFound, find_price
from estimator.pricing.readings import VisitCount
from estimator.pricing.request import Request
from estimator.pricing.result import Assumption, LeftOut, ToldBy
from estimator.rules.book import Book, kept_by_book
from estimator.rules.fitting import Combination
from estimator.rules.models.services import GIVES_KETAMINE
from estimator.rules.unknowns import UNKNOWN


def what_makes_a_range(choices: Choices, entries: Sequence[Entry]) -> tuple[str, ...]:
    """Why a total is not one exact figure: a span of infusions, or prices with a word."""
    words = {price_word(entry) for entry in entries}
    because = [f"price-{word}" for word in ("from", "about", "range") if word in words]
    if any(chosen.fewest_infusions != chosen.part.infusions for chosen in choices.parts):
        because.insert(0, "span")
    return tuple(because)


def prices_hold_until(book: Book, day: date) -> date | None:
    """The last day on which booking keeps these prices; None where none is promised or it is past."""
    hold = book.clinics_file.prices_hold
    last = hold.until if hold.until is not None else None if hold.days is None else day + timedelta(hold.days)
    return last if last is not None and last >= day else None


def plan_assumptions(
    request: Request, covering: Covering, claims: Claims | None, counts: Iterable[VisitCount]
) -> tuple[Assumption, ...]:
    """What is taken for granted about the plan: its figures and who told them, its year, the order of services."""
    plan = request.plan
    found = []
    if plan.authorization is not None:
        authorization = plan.authorization
        about = (authorization.state, authorization.number or "")
        found.append(Assumption("authorization", "plan" if plan.call_of("authorization") else "request", about))
    if covering.has_unknown_visits:
        found.append(Assumption("not-known", "request", ("visits-used",)))
    found += _of_the_visits(covering, counts)
    if claims is None:
        return tuple(found)
    found += _not_told(claims)
    if request.visits_had:
        found.append(Assumption("visits-not-processed", "default", (request.visits_had,)))
    found += _who_told(plan)
    by_request: ToldBy = "plan" if plan.call_of("plan_year_start") else "request"
    found.append(Assumption("plan-year", by_request if plan.plan_year_start else "rule-book", covering.year_start))
    together = claims.services_together()
    if together:
        found.append(Assumption("line-order", "rule-book", together))
    found += [Assumption("not-known", "request", (unknown.name,)) for unknown in claims.unknowns]
    if plan.second is not None:
        is_used = any(share.second_pays.cents for share in claims.likely.shared.shares)
        found.append(
            Assumption("second-plan" if is_used else "second-plan-may-lower", "request", (plan.second.coverage,))
        )
    if not claims.pay_back_is_known:
        found.append(Assumption("pay-back-not-known", "rule-book", (covering.coverage.id,)))
    return tuple(found)


def _of_the_visits(covering: Covering, counts: Iterable[VisitCount]) -> Iterator[Assumption]:
    """How many visits a year the plan pays for, and how many are used; each count once, by its first plan year."""
    rules = {rule.id: rule for rule in covering.coverage.benefits}
    groups = set()
    for count in counts:
        group = rules[count.benefit].visit_group or count.benefit
        if group in groups:
            continue
        groups.add(group)
        told = visits_told(covering, rules[count.benefit])
        if not told:
            yield Assumption("no-visits-used", "default", (count.visits_per_year,))
        elif UNKNOWN in told.values():
            yield Assumption("visits-taken-as-used", "default", (count.visits_per_year,))
        else:
            in_call = any(covering.plan.call_of(f"benefits.{name}.visits_used") for name in told)
            used = visits_used(covering, rules[count.benefit], covering.year_told)
            yield Assumption("visits-used", "plan" if in_call else "request", (count.visits_per_year, used))


def _not_told(claims: Claims) -> Iterator[Assumption]:
    """What counts as nothing, or as the patient's own, because nobody told it: a benefit's maximum, the family's."""
    resolved = claims.resolved
    for rule in resolved.benefits:
        told = claims.covering.told.get(rule.id)
        if rule.maximum is not None and (told is None or told.paid_so_far is None):
            yield Assumption("nothing-paid-yet", "default", (rule.maximum,))
    tier = claims.covering.tier
    for kind in ("deductible", "limit"):
        facts: YearlyFacts = getattr(resolved.facts_of(tier), kind)
        is_told = isinstance(facts.used, int) or isinstance(facts.left, int)
        familys_is_told = isinstance(facts.family_used, int) or isinstance(facts.family_left, int)
        if is_told and not familys_is_told and resolved.figure(tier, kind, "family") is not None:
            yield Assumption("family-as-own", "default")
            return


def _who_told(plan: PlanFacts) -> Iterator[Assumption]:
    """Who told what is known of the plan: of each call what it told, and who told the rest; as of which day."""
    told = facts_told(plan) if plan.calls else ()
    in_calls = [(call, tuple(fact for fact in told if plan.call_of(fact) is call)) for call in plan.calls]
    for call, facts in in_calls:
        if facts:
            about = (call.answered_by or "", call.reference or "", call.day or "", *facts)
            yield Assumption("told-in-call", "plan", about)
    rest = tuple(fact for fact in told if plan.call_of(fact) is None)
    if not any(facts for _, facts in in_calls):
        yield Assumption("plan-figures", "request", (plan.told_by or "", plan.as_of or ""))
    elif rest:
        yield Assumption("told-otherwise", "request", (plan.told_by or "", plan.as_of or "", *rest))


def left_out(book: Book, choices: Choices, course: Course, day: date) -> tuple[LeftOut, ...]:
    """What the price does not hold, with its price where the book has one; not what this course holds after all."""
    held = {service for visit in course.visits for service, _ in visit.services}
    return tuple(
        left
        for chosen in choices.parts
        for service, left in _not_included(book, chosen.treatment.id, chosen.combination, day)
        if service not in held
    )


@kept_by_book
def _not_included(
    book: Book, treatment: str, combination: Combination, day: date
) -> tuple[tuple[str | None, LeftOut], ...]:
    """Everything that a treatment says its price does not hold: the service, where it is one, with its price."""
    plain = combination.without_options()
    found = []
    for position, item in enumerate(book.treatments[treatment].not_included):
        price = None
        if item.service is not None:
            is_given_the_same_way = book.services[item.service].kind in GIVES_KETAMINE
            price = find_price(book, item.service, combination if is_given_the_same_way else plain, day)
        known = price if isinstance(price, PriceFound) else None
        left = LeftOut(treatment, position, known.low if known else None, known.word if known else "exact")
        found.append((item.service, left))
    return tuple(found)


def twelve_months(request: Request, course: Course) -> Assumption | None:
    """Note where a course does not fit the twelve months of one good faith estimate, and how many visits do.

    Rule: 45 CFR 149.610(b)(1)(x)(B).
    """
    if not course.is_dated:
        return None
    last = last_day_of_twelve_months(request.day, course.visits[0].day)
    if course.visits[-1].day <= last:
        return None
    fitting = sum(1 for visit in course.visits if visit.day <= last)
    boosters = sum(1 for visit in course.visits if visit.day <= last and visit.phase == "booster")
    return Assumption("twelve-months", "rule-book", (fitting, boosters, last))
