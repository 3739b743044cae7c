"""Rates: covered services for which nothing says what the plan allows, and services billed in parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from estimator.rules.checks.coverages import coverages_of, tier_of
from estimator.rules.checks.survey import Survey, listed
from estimator.rules.fitting import Combination, fits
from estimator.rules.models.coverage import Coverage
from estimator.rules.problems import Problem

Sold = tuple[str, Combination]
"""A service, with where its price and its rate are looked for."""


def check_missing_rates(survey: Survey) -> Iterator[Problem]:
    """A service that is sold and covered in network without a rate: what a plan allows is never 0 and never made up."""
    for path, coverage in coverages_of(survey):
        if tier_of(coverage) != "in_network":
            continue
        missing: dict[tuple[int, str], list[Combination]] = {}
        for service, place in _billed(survey, coverage):
            benefit = _benefit_at(coverage, service, place)
            if benefit is None or _fitting(coverage, service, place):
                continue
            if _has_own_price(survey, service, place, coverage):
                missing.setdefault((benefit, service), []).append(place)
        for (benefit, service), places in missing.items():
            yield survey.book.problem(
                (*path, "benefits", benefit),
                "missing-rate",
                f"{service} is covered and sold at {_named(places)}, and no rate says what the plan allows for it.",
                "Write one under `rates` of this coverage, or take the service out of what is covered.",
                _example(service, places[0]),
            )


def check_equal_rates(survey: Survey) -> Iterator[Problem]:
    """Two rates that fit the same case and name the same number of things: nothing decides between them."""
    for path, coverage in coverages_of(survey):
        rated = Counter(rule.service for rule in coverage.rates)
        if len(rated) == len(coverage.rates):
            continue
        told: set[int] = set()
        for service, place in _billed(survey, coverage):
            if rated[service] < 2:
                continue
            fitting = _fitting(coverage, service, place)
            most = max((coverage.rates[number].keys_named for number in fitting), default=0)
            equal = [number for number in fitting if coverage.rates[number].keys_named == most]
            if len(equal) < 2 or equal[1] in told or not _has_own_price(survey, service, place, coverage):
                continue
            first, second = equal[:2]
            told.add(second)
            yield survey.book.problem(
                (*path, "rates", second),
                "two-rates-fit",
                f"This rate of {service} and the one in line {survey.book.where((*path, 'rates', first)).line} both "
                f"fit at {_named([place])}, and both name the same number of things; the one that names more would "
                "hold.",
                "Name in one of them what it is meant for. A new rate from a day on goes under `rates` of the same "
                "entry.",
                also=[(*path, "rates", first)],
            )


def check_splits(survey: Survey) -> Iterator[Problem]:
    """A service that is said twice how to bill in parts."""
    for path, coverage in coverages_of(survey):
        services = [split.service for split in coverage.splits]
        for number, service in enumerate(services):
            first = services.index(service)
            if first != number:
                yield survey.book.problem(
                    (*path, "splits", number, "service"),
                    "split-twice",
                    f"It is said twice what {service} is billed as; only one of the two can hold.",
                    "Take one of them out.",
                    also=[(*path, "splits", first)],
                )


def check_prices_of_parts(survey: Survey) -> Iterator[Problem]:
    """A service billed in parts of which one has no price where the service is sold."""
    for path, coverage in coverages_of(survey):
        for number, split in enumerate(coverage.splits):
            places = [place for service, place in _sold(survey, coverage) if service == split.service]
            for position, part in enumerate(split.into):
                lacking = [place for place in places if survey.find_price(part, _under(coverage, place)) is None]
                if lacking:
                    yield survey.book.problem(
                        (*path, "splits", number, "into", position),
                        "part-without-price",
                        f"{split.service} is billed as {part}, and {part} has no price at {_named(lacking)}.",
                        "Write its price under `prices` in services.yaml, or take the clinic out of this coverage.",
                        _example(part, lacking[0]).replace("rate", "price"),
                    )


def _billed(survey: Survey, coverage: Coverage) -> Iterator[Sold]:
    """Give each service sold under a coverage as it is billed: itself, or its parts."""
    parts = {split.service: split.into for split in reversed(coverage.splits)}
    for service, place in _sold(survey, coverage):
        if service in parts:
            yield from ((part, place) for part in parts[service])
        else:
            yield service, place


def _sold(survey: Survey, coverage: Coverage) -> Iterator[Sold]:
    """Give each service that a patient with a coverage can have: of every course, and those covered by name."""
    clinics = frozenset(coverage.clinics or survey.book.clinics)
    yield from (sold for sold in survey.sold if sold[1].clinic in clinics)
    named = {service for benefit in coverage.benefits for service in benefit.services}
    for place, course in survey.courses:
        if place.clinic in clinics:
            yield from ((service, place) for service in sorted(named - course))


def _has_own_price(survey: Survey, service: str, place: Combination, coverage: Coverage) -> bool:
    """Tell whether a service has a price here that no other price holds."""
    asked = _under(coverage, place) if service in survey.priced_by_coverage else place
    placed = survey.find_price(service, asked)
    return placed is not None and any(dated.included_in is None for dated in placed.rule.prices)


def _under(coverage: Coverage, place: Combination) -> Combination:
    return place._replace(coverage=coverage.id)


def _benefit_at(coverage: Coverage, service: str, place: Combination) -> int | None:
    """Find the position of the benefit under which a service may be paid: the first that names it, then any."""
    fitting = [
        number
        for number, benefit in enumerate(coverage.benefits)
        if (not benefit.services or service in benefit.services)
        and (not benefit.treatments or {place.treatment, place.group} & {*benefit.treatments})
    ]
    named = [number for number in fitting if coverage.benefits[number].services]
    found = next(iter(named or fitting), None)
    return None if found is None or coverage.benefits[found].covered == "no" else found


def _fitting(coverage: Coverage, service: str, place: Combination) -> list[int]:
    """Find the positions of the rates that fit a service."""
    asked = _under(coverage, place)
    return [number for number, rule in enumerate(coverage.rates) if rule.service == service and fits(rule, asked)]


def _named(places: list[Combination]) -> str:
    """Name clinics with how the infusion is given there: "dalton (1 hour, tier low)"."""
    words = ((place.clinic, place.options()) for place in places)
    return listed(f"{clinic} ({options})" if options else clinic for clinic, options in words)


def _example(service: str, place: Combination) -> str:
    return (
        f"{{service: {service}, clinics: [{place.clinic}], "
        "rates: [{from: 2026-01-01, rate: 300.00, source: Contract of 2026}]}"
    )
