"""Figures that are perhaps a slip of the keyboard: too low or high, dearer for less, not exact."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from estimator.rules.book import Placed, RulePath
from estimator.rules.checks.survey import (
    Survey,
    as_typed,
    cents_by_tender,
    held_together,
    written_amounts,
    written_prices,
)
from estimator.rules.models.services import DatedPrice, PriceRule
from estimator.rules.problems import Problem

TIERS_IN_ORDER = ("lowest", "low", "standard", "medium", "high", "highest")
"""Dose tiers whose order is plain from their names; others are not compared."""


def check_inexact_prices(survey: Survey) -> Iterator[Problem]:
    """A price with the word from or about, or a range: no exact estimate can come of it."""
    for _, dated, path in written_prices(survey):
        for key, price in written_amounts(dated).items():
            if price.kind != "exact":
                yield survey.book.problem(
                    (*path, key),
                    "not-exact",
                    f'"{price}" is not exact, so no estimate with it is: each will carry the word.',
                    "Write the exact price as soon as it is known.",
                    "425.00",
                    stops=False,
                )


def check_prices_on_request(survey: Survey) -> Iterator[Problem]:
    """A price told on request only: a course with that service is refused."""
    for _, dated, path in written_prices(survey):
        if isinstance(dated, DatedPrice) and dated.on_request:
            yield survey.book.problem(
                (*path, "on_request"),
                "price-on-request",
                "This price is told on request only, so no estimate with this service can be made.",
                "Write the price as soon as it is known.",
                "price: 425.00",
                stops=False,
                at_key=True,
            )


def check_usual_range(survey: Survey) -> Iterator[Problem]:
    """A price far from what the service usually costs: perhaps a digit too many or too few."""
    for rule, dated, path in written_prices(survey):
        service = survey.book.services.get(rule.service) if isinstance(rule, PriceRule) else None
        if service is None or service.usual is None:
            continue
        least, most = service.usual.low, service.usual.high
        for key, price in written_amounts(dated).items():
            if price.low and (price.low < least or (most is not None and (price.high or price.low) > most)):
                yield survey.book.problem(
                    (*path, key),
                    "unusual-price",
                    f'"{price}" lies outside the usual range of {service.id}, {service.usual}.',
                    "Look for a wrong digit; if the price is right, widen `usual` of the service.",
                    stops=False,
                )


def check_card_and_cash(survey: Survey) -> Iterator[Problem]:
    """A cash price above the card price."""
    for _, dated, path in written_prices(survey):
        if dated.card is not None and dated.cash is not None and dated.cash.low > dated.card.low:
            yield survey.book.problem(
                (*path, "cash"),
                "cash-dearer",
                f"In cash it costs more ({dated.cash}) than by card ({dated.card}).",
                "Look whether the two were mixed up.",
                stops=False,
                also=[(*path, "card")],
            )


def check_longer_and_higher(survey: Survey) -> Iterator[Problem]:
    """A price for more hours, or for a higher dose tier, below the one for less."""
    by_hours: dict[object, list[Placed[PriceRule]]] = {}
    by_tier: dict[object, list[Placed[PriceRule]]] = {}
    for placed in (placed for rules in survey.book.prices.values() for placed in rules):
        rule = placed.rule
        same = (rule.service, rule.clinics, rule.treatments, rule.guide, rule.setting, rule.coverages)
        if rule.hours is not None:
            by_hours.setdefault((*same, rule.tier), []).append(placed)
        if rule.tier in TIERS_IN_ORDER:
            by_tier.setdefault((*same, rule.hours), []).append(placed)
    for alike in by_hours.values():
        alike.sort(key=lambda placed: placed.rule.hours or 0)
        for shorter, longer in pairwise(alike):
            yield from _cheaper(survey, longer, shorter, "longer-but-cheaper", "more hours")
    for alike in by_tier.values():
        alike.sort(key=lambda placed: TIERS_IN_ORDER.index(placed.rule.tier or ""))
        for lower, higher in pairwise(alike):
            yield from _cheaper(survey, higher, lower, "higher-but-cheaper", "a higher dose tier")


def check_boosters(survey: Survey) -> Iterator[Problem]:
    """A booster dearer than the infusion it follows."""
    told: set[RulePath] = set()
    for way in survey.ways:
        infusion = survey.find_price(way.treatment.infusion, way.combination)
        booster = survey.find_price(way.treatment.booster, way.combination) if way.treatment.booster else None
        if infusion is None or booster is None or booster.path in told:
            continue
        amounts = _below(infusion, booster, way.combination.hours)
        if amounts is not None:
            told.add(booster.path)
            yield survey.book.problem(
                booster.path,
                "booster-dearer",
                f"This booster costs {amounts[1]}; the single infusion in line "
                f"{survey.book.where(infusion.path).line} costs {amounts[0]}.",
                "Look for a wrong digit; a booster usually costs no more than a single infusion.",
                stops=False,
                also=[infusion.path],
            )


def _cheaper(
    survey: Survey, more: Placed[PriceRule], less: Placed[PriceRule], kind: str, of_what: str
) -> Iterator[Problem]:
    amounts = _below(more, less)
    if amounts is not None:
        yield survey.book.problem(
            more.path,
            kind,
            f"With {of_what} this costs {amounts[0]}; the one in line {survey.book.where(less.path).line} "
            f"costs {amounts[1]}.",
            "Look whether the two were mixed up.",
            stops=False,
            also=[less.path],
        )


def _below(one: Placed[PriceRule], other: Placed[PriceRule], hours: Decimal | None = None) -> tuple[str, str] | None:
    """Give both amounts, as typed, for the newest day on which one costs less by card or in cash; or None."""
    for mine, theirs in held_together(one.rule.prices, other.rule.prices):
        my_cents = cents_by_tender(mine, one.rule.hours or hours)
        their_cents = cents_by_tender(theirs, other.rule.hours or hours)
        for tender, cents in my_cents.items():
            if cents < their_cents.get(tender, cents):
                return as_typed(cents), as_typed(their_cents[tender])
    return None
