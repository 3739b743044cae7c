"""Prices that are missing, that lie in another price which is not there, or between which nothing decides."""

from __future__ import annotations

from collections.abc import Iterator

from estimator.rules.book import RulePath
from estimator.rules.checks.survey import Survey, listed
from estimator.rules.fitting import Combination
from estimator.rules.models.services import PriceRule
from estimator.rules.problems import Problem


def check_missing_prices(survey: Survey) -> Iterator[Problem]:
    """A service of a treatment without a price where it is offered (stops), or with a package price only."""
    missing: dict[tuple[RulePath, str, bool], list[Combination]] = {}
    seen: set[tuple[str, Combination]] = set()
    for way in survey.ways:
        for service, combination in way.services():
            if (service, combination) in seen or service not in survey.book.services:
                continue
            seen.add((service, combination))
            if not _is_priced(survey, service, combination):
                is_packaged = any(
                    service == part.service for package in survey.packages_of(way) for part in package.parts
                )
                missing.setdefault((way.path, service, is_packaged), []).append(combination)
    for (path, service, is_packaged), combinations in missing.items():
        where = _named(combinations)
        if is_packaged:
            yield survey.book.problem(
                path,
                "only-as-a-package",
                f"There is no single price of {service} at {where}: only the number that a package holds "
                "can be estimated.",
                "Write its single price under `prices` in services.yaml, if it is sold singly too.",
                stops=False,
            )
        else:
            yield survey.book.problem(
                path,
                "missing-price",
                f"This offer needs a price of {service} at {where}, and there is none. No price is ever "
                "worked out from another.",
                "Write one under `prices` in services.yaml, or take the clinic out of this offer.",
                _example(service, combinations[0]),
            )


def check_guide_prices(survey: Survey) -> Iterator[Problem]:
    """A guide who can be asked for and has a price at none of the treatment's clinics."""
    for number, treatment in survey.numbered("treatments.yaml", "treatments", survey.book.treatments):
        guide = treatment.guide
        if guide is None or guide not in survey.book.services:
            continue
        places = [way.combination.without_options() for way in survey.ways if way.treatment is treatment]
        if not any(_is_priced(survey, guide, place) for place in dict.fromkeys(places)):
            yield survey.book.problem(
                ("treatments.yaml", "treatments", number, "guide"),
                "missing-price",
                f"A guide can be asked for, and {guide} has no price at any clinic of this treatment.",
                "Write its price under `prices` in services.yaml, or take this line out.",
                "guide: guide",
            )


def check_included_prices(survey: Survey) -> Iterator[Problem]:
    """A price said to be in that of a service which the course does not hold, or has no price itself."""
    seen: set[RulePath] = set()
    for way in survey.ways:
        course = dict(way.services())
        for service, combination in course.items():
            placed = survey.find_price(service, combination)
            if placed is None or placed.path in seen:
                continue
            for place, dated in enumerate(placed.rule.prices):
                holder = dated.included_in
                if holder is None or (holder in course and not _is_included(survey, holder, course[holder])):
                    continue
                seen.add(placed.path)
                yield survey.book.problem(
                    (*placed.path, "prices", place, "included_in"),
                    "included-in-nothing",
                    f"The price of {service} is said to be in that of {holder}, and in {way.treatment.id} "
                    f"at {way.combination.clinic} there is no {holder} with a price of its own.",
                    "Name the service whose price holds it, or write a price; nothing charged is 0.00.",
                    "price: 0.00",
                )


def check_equal_rules(survey: Survey) -> Iterator[Problem]:
    """Two prices that fit the same case and name the same number of things: nothing decides between them."""
    told: set[RulePath] = set()
    for rules in survey.rules.values():
        for one, other in rules.pairs():
            first, second = (one, other) if one.path < other.path else (other, one)
            if first.rule.keys_named != second.rule.keys_named or second.path in told:
                continue
            if not _may_both_hold(survey, first.rule, second.rule):
                continue
            told.add(second.path)
            yield survey.book.problem(
                second.path,
                "two-prices-fit",
                f"This price of {second.rule.service} and the one in line "
                f"{survey.book.where(first.path).line} can both fit, and both name the same number of "
                "things; the one that names more would hold.",
                "Name in one of them what it is meant for, such as its hours, tier or treatments. A new "
                "price from a day on goes under `prices` of the same entry.",
                also=[first.path],
            )


def _example(service: str, combination: Combination) -> str:
    options = {"hours": combination.hours, "tier": combination.tier, "setting": combination.setting}
    named = [f"{key}: {word}" for key, word in options.items() if word is not None]
    named += ["guide: yes"] if combination.guide else []
    written = ", ".join([f"service: {service}", f"clinics: [{combination.clinic}]", *named])
    return f"{{{written}, prices: [{{from: 2026-01-01, price: 425.00, source: Price list of 2026}}]}}"


def _is_priced(survey: Survey, service: str, combination: Combination) -> bool:
    """True where a price holds for every coverage that the clinic works with."""
    if survey.find_price(service, combination) is not None:
        return True
    coverages = [
        coverage.id
        for coverage in survey.book.coverages.values()
        if not coverage.clinics or combination.clinic in coverage.clinics
    ]
    return bool(coverages) and all(
        survey.find_price(service, combination._replace(coverage=coverage)) is not None for coverage in coverages
    )


def _is_included(survey: Survey, service: str, combination: Combination) -> bool:
    placed = survey.find_price(service, combination)
    return placed is not None and any(dated.included_in is not None for dated in placed.rule.prices)


def _named(combinations: list[Combination]) -> str:
    """Name the clinics that lack a price, and for what: "dalton and huntsville (1 hour, tier low)"."""
    options = combinations[0].options()
    return listed(combination.clinic for combination in combinations) + (f" ({options})" if options else "")


def _may_both_hold(survey: Survey, one: PriceRule, other: PriceRule) -> bool:
    """True where some case fits both rules."""
    for key in ("hours", "tier", "setting"):
        if None not in (getattr(one, key), getattr(other, key)) and getattr(one, key) != getattr(other, key):
            return False
    if one.guide != other.guide or (one.coverages and other.coverages and not {*one.coverages} & {*other.coverages}):
        return False
    if not one.treatments or not other.treatments:
        return True
    return not survey.treatments_meant(one.treatments).isdisjoint(survey.treatments_meant(other.treatments))
