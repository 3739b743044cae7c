"""Outlook: the range of the total, what could change it, and what the price does not hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from estimator.pricing.charges import Entry, price_word
from estimator.pricing.choices import Choices
from estimator.pricing.claims import Claims
from estimator.pricing.course import Course
from estimator.pricing.coverage import Covering
from estimator.pricing.deadlines import last_day_of_twelve_months
from estimator.pricing.plan_answers import facts_told
from estimator.pricing.plan_facts import PlanFacts
from estimator.pricing.prices import PriceFound, find_price
from estimator.pricing.request import Request
from estimator.pricing.result import Assumption, CouldChange, LeftOut, PackageUsed, Range, Reduction, ToldBy
from estimator.pricing.steps import Step, less
from estimator.rules.book import Book
from estimator.rules.models.services import GIVES_KETAMINE


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


def could_change(
    book: Book, request: Request, choices: Choices, course: Course, claims: Claims | None, own: Sequence[Step],
    taken: Sequence[Reduction], packages: Sequence[PackageUsed], span: Range | None,
) -> tuple[CouldChange, ...]:  # fmt: skip
    """What could change the total, the one that moves most first; whether a visit's price can rise stands first."""
    until = prices_hold_until(book, request.day)
    rises = CouldChange("price-of-a-visit", until is None, None, (until,) if until else ())
    found = [] if claims else list(_more_visits(book, choices, course))
    if claims is not None:
        found += _of_the_plan(claims, own)
    if span is not None and "span" in span.because:
        found.append(
            CouldChange("span", True, less("span", span.likely, span.low), (span.low.cents, span.likely.cents))
        )
    if span is not None and span.high is not None and "unknown-visits-used" in span.because:
        ends = ("visits-used", span.low.cents, span.high.cents)
        found.append(CouldChange("unknown", True, less("width", span.high, span.low), ends))
    for word in ("from", "about", "range"):
        if span is not None and f"price-{word}" in span.because:
            found.append(CouldChange("price-word", True, None, (word,)))
    for reduction in taken:
        if reduction.kind == "eligibility" and _needs_proof(book, reduction.name):
            found.append(CouldChange("discount-not-proven", True, reduction.taken_off, (reduction.name,)))
    if len(course.visits) > 1:
        found.append(CouldChange("stop-early", True, None, ("package" if packages else "visits",)))
    found.sort(key=by_most)
    return (rises, *found)


def by_most(change: CouldChange) -> int:
    """Put what moves the total most first, and last what moves it by nobody knows how much."""
    return -change.by.cents if change.by else 0


def plan_assumptions(request: Request, covering: Covering, claims: Claims | None) -> tuple[Assumption, ...]:
    """What is taken for granted about the plan: its figures and who told them, its year, the order of services."""
    plan = request.plan
    found = []
    if plan.authorization is not None:
        authorization = plan.authorization
        about = (authorization.state, authorization.number or "")
        found.append(Assumption("authorization", "plan" if plan.call_of("authorization") else "request", about))
    if covering.has_unknown_visits:
        found.append(Assumption("not-known", "request", ("visits-used",)))
    if claims is None:
        return tuple(found)
    for benefit in claims.resolved.benefits:
        told = covering.told.get(benefit.id)
        if benefit.visits_per_year is not None and (told is None or told.visits_used is None):
            found.append(Assumption("no-visits-used", "default", (benefit.visits_per_year,)))
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


def _of_the_plan(claims: Claims, own: Sequence[Step]) -> Iterator[CouldChange]:
    """What the plan may change: each unknown by how much it moves the total; a new plan year; other claims."""
    for unknown in claims.unknowns:
        lowest, highest = claims.ends_of(unknown, own)
        moves = lowest.cents < highest.cents
        ends = (unknown.name, lowest.cents, highest.cents)
        yield CouldChange("unknown", moves, less("width", highest, lowest), ends)
    years = {share.plan_year for share in claims.likely.shared.shares}
    if len(years) > 1:
        month, day = claims.covering.year_start
        yield CouldChange("new-plan-year", True, None, (date(max(years), month, day),))
    yield CouldChange("other-claims", True)


def left_out(book: Book, choices: Choices, course: Course, day: date) -> tuple[LeftOut, ...]:
    """What the price does not hold, with its price where the book has one; not what this course holds after all."""
    held = {service for visit in course.visits for service, _ in visit.services}
    found = []
    for chosen in choices.parts:
        plain = chosen.combination.without_options()
        for position, item in enumerate(chosen.treatment.not_included):
            if item.service in held:
                continue
            price = None
            if item.service is not None:
                is_given_the_same_way = book.services[item.service].kind in GIVES_KETAMINE
                place = chosen.combination if is_given_the_same_way else plain
                price = find_price(book, item.service, place, day)
            known = price if isinstance(price, PriceFound) else None
            found.append(
                LeftOut(chosen.treatment.id, position, known.low if known else None, known.word if known else "exact")
            )
    return tuple(found)


def twelve_months(request: Request, course: Course) -> Assumption | None:
    """Note where a course does not fit the twelve months of one good faith estimate, and how many visits do.

    Rule: 45 CFR 149.610(b)(1)(x)(B).
    """
    if not course.is_dated:
        return None
    last = last_day_of_twelve_months(request.day, course.visits[0].day)
    fitting = sum(1 for visit in course.visits if visit.day <= last)
    if fitting == len(course.visits):
        return None
    boosters = sum(1 for visit in course.visits if visit.day <= last and visit.phase == "booster")
    return Assumption("twelve-months", "rule-book", (fitting, boosters, last))


def _needs_proof(book: Book, name: str) -> bool:
    """Tell whether a discount, or the one that a band belongs to, asks for proof."""
    return any(
        discount.proof is not None and (discount.id == name or any(band.id == name for band in discount.bands))
        for discount in book.discounts_file.discounts
    )


def _more_visits(book: Book, choices: Choices, course: Course) -> Iterator[CouldChange]:
    """One more infusion of each treatment, at its single price."""
    for position, chosen in enumerate(choices.parts):
        day = max(visit.priced_on for visit in course.visits if visit.part == position)
        service = chosen.treatment.booster or chosen.treatment.infusion
        found = find_price(book, service, chosen.combination, day)
        if isinstance(found, PriceFound):
            yield CouldChange("more-visits", True, found.likely, (service, chosen.treatment.id))
