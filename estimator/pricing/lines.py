"""Lines: what each visit holds, priced and shared out: its services as they are billed, and fees everybody pays."""

from __future__ import annotations

from collections.abc import Sequence

from estimator.pricing.billed_to import price_beyond_visits
from estimator.pricing.charges import Entry, Priced, price_word
from estimator.pricing.choices import Choices
from estimator.pricing.claims import Claims
from estimator.pricing.course import Course, PlannedVisit
from estimator.pricing.coverage import Covering
from estimator.pricing.fees import lines_for_everyone
from estimator.pricing.prices import PriceFound, codes_of
from estimator.pricing.sharing import Share
from estimator.pricing.steps import less
from estimator.pricing.visit import Line, Reduction
from estimator.rules.book import Book
from estimator.rules.fitting import Combination


def lines_of(
    book: Book, choices: Choices, covering: Covering | None, course: Course, priced: Priced, claims: Claims | None
) -> tuple[tuple[Line, ...], ...]:
    """Make the lines of each visit: its services, then the fees that every patient is charged."""
    shares = claims.by_key if claims else {}
    billed: list[list[str]] = [[] for _ in course.visits]
    for entry in priced.entries:
        billed[entry.visit].append(entry.service)
    lines: list[list[Line]] = [[] for _ in course.visits]
    for position, entry in enumerate(priced.entries):
        share = shares.get(str(position))
        lines[entry.visit].append(_line(book, choices, covering, course, entry, share, billed[entry.visit]))
    for position, line in lines_for_everyone(book, choices, course):
        lines[position].append(line)
    return tuple(tuple(visit) for visit in lines)


def _line(
    book: Book, choices: Choices, covering: Covering | None, course: Course, entry: Entry, share: Share | None,
    billed: Sequence[str],
) -> Line:  # fmt: skip
    assert entry.expected_charge is not None
    visit = course.visits[entry.visit]
    minutes = minutes_of(book, choices, visit, entry.service, entry.combination)
    patient_pays = entry.expected_charge if share is None else share.patient_pays
    if entry.why_not_sent == "visit-limit" and covering is not None and entry.benefit is not None:
        patient_pays = price_beyond_visits(covering, entry.benefit, patient_pays)
    pays_clinic = patient_pays
    if share is not None and entry.sent == "superbill":
        pays_clinic = less("pays_clinic", share.billed, share.contractual_adjustment)
    return Line(
        entry.service,
        visit.phase,
        biller_of(book, choices, entry.service),
        codes_of(book, entry.service, minutes, visit.priced_on),
        minutes,
        entry.list_price,
        _reductions(entry) if entry.reductions else (),
        entry.expected_charge,
        patient_pays,
        pays_clinic,
        entry.sent,
        share,
        price_word(entry),
        entry.package.id if entry.package else None,
        _holder(entry, billed),
        entry.why_not_sent,
    )


def _reductions(entry: Entry) -> tuple[Reduction, ...]:
    """What is taken off a line; an adjustment only where it takes something."""
    return tuple([taken for taken in entry.reductions if taken.kind != "adjustment" or taken.taken_off.cents])


def _holder(entry: Entry, billed: Sequence[str]) -> str | None:
    """The service of the same visit whose price holds this one: the first, where the rule names one that is not there.

    So it is for a booster, where the rule names the infusion, and where a plan is sent the infusion in parts.
    """
    named = entry.found.included_in if isinstance(entry.found, PriceFound) else None
    return named if named is None or named in billed else billed[0]


def minutes_of(book: Book, choices: Choices, visit: PlannedVisit, service: str, combination: Combination) -> int | None:
    """Say how long a service takes on a visit, in minutes: its own length, or that of the infusion."""
    minutes = book.services[service].minutes
    if minutes is not None or combination.hours is None:
        return minutes
    exact = None if visit.part is None else choices.parts[visit.part].minutes
    return exact or int(combination.hours * 60)


def biller_of(book: Book, choices: Choices, service: str) -> str:
    """Who bills a service here: a co-provider that says so, otherwise the clinic itself."""
    here = choices.clinic.providers
    if len(here) == 1:
        return here[0]
    return next((name for name in here if service in book.providers[name].bills), here[0])
