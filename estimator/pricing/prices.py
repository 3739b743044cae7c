"""Which price of the rule book holds for a service at one clinic, for one way of giving it, on one day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import ROUND_CEILING, Decimal
from typing import NamedTuple

from estimator.pricing.result import Reason
from estimator.pricing.steps import Step, from_rule, sum_of, times
from estimator.pricing.visit import CodeUnits, PriceWord
from estimator.rules.book import Book, Placed, RulePath, kept_by_book
from estimator.rules.dated import holding
from estimator.rules.fitting import Combination, fits
from estimator.rules.models.services import DatedPrice, PackagePrice, PriceRule
from estimator.rules.scalars import Price


class PriceFound(NamedTuple):
    """A price at its lowest, likeliest and highest (None: no upper end), with its word."""

    low: Step
    likely: Step
    high: Step | None
    word: PriceWord = "exact"
    included_in: str | None = None


@kept_by_book
def find_price(book: Book, service: str, combination: Combination, day: date) -> PriceFound | Reason:
    """Find the single price of a service on a day; without one, the reason."""
    return price_on(find_rule(book, service, combination), service, combination, day)


@kept_by_book
def find_rule(book: Book, service: str, combination: Combination) -> tuple[Placed[PriceRule], ...]:
    """Find the price rule that holds for a service; none, or two that fit equally, are for `price_on` to refuse.

    Of several that fit, the one that names more things holds.
    """
    fitting = [placed for placed in book.prices.get(service, ()) if fits(placed.rule, combination)]
    if len(fitting) < 2:
        return tuple(fitting)
    most_named = max(placed.rule.keys_named for placed in fitting)
    return tuple(placed for placed in fitting if placed.rule.keys_named == most_named)


def price_on(
    rules: tuple[Placed[PriceRule], ...], service: str, combination: Combination, day: date
) -> PriceFound | Reason:
    """Read the price that a rule gives on a day; without exactly one rule, or a price on that day, the reason."""
    dated = holding(rules[0].rule.prices, day) if len(rules) == 1 else None
    if dated is not None and not dated.on_request:
        return price_of(rules[0], dated, service, combination)
    about = (service, combination.clinic, combination.treatment or "", day)
    if not rules:
        return Reason("missing-price", _field_of(combination), about)
    if len(rules) > 1:
        return Reason("two-equal-prices", "treatment", about, rule=rules[0].path)
    if dated is not None:
        return Reason("missing-price", _field_of(combination), about, rule=rules[0].path)
    return Reason("price-ended", "first_visit", about, rule=rules[0].path)


def price_of(placed: Placed[PriceRule], dated: DatedPrice, service: str, combination: Combination) -> PriceFound:
    """Read one dated price of a rule: by the hour, in another line, or as it stands."""
    path = (*placed.path, "prices", placed.rule.prices.index(dated))
    if dated.first_hour is not None:
        return _by_the_hour(service, dated, dated.first_hour, combination.hours or Decimal(1), path)
    if dated.included_in is not None:
        nothing = from_rule(0, "included_price", (*path, "included_in"), service)
        return PriceFound(nothing, nothing, nothing, "exact", dated.included_in)
    return read_price(dated, combination.price_list, "single_price", path, service)


def read_price(dated: DatedPrice | PackagePrice, price_list: str, what: str, path: RulePath, name: str) -> PriceFound:
    """Turn a dated price of the rule book into steps, by the way to pay where there are two prices."""
    key = "price"
    if dated.price is None:
        key = price_list
    price: Price = getattr(dated, key)
    place = (*path, key)
    low = from_rule(price.low, what, place, name)
    if price.kind == "range":
        high = from_rule(price.high or price.low, what, place, name)
        return PriceFound(low, high, high, "range")
    return PriceFound(low, low, None if price.kind == "from" else low, price.kind)


@kept_by_book
def codes_of(book: Book, service: str, minutes: int | None, day: date) -> tuple[CodeUnits, ...]:
    """List the codes a service is expected to be billed with on a day; further hours count by the minutes."""
    found = []
    for use in book.services[service].codes:
        if use.starts <= day and (use.ends is None or day <= use.ends):
            units = use.units if use.counts == "once" else further_hours(book, minutes or 0)
            if units:
                found.append(CodeUnits(use.code, units))
    return tuple(found)


def further_hours(book: Book, minutes: int) -> int:
    """Count the units of time after the first hour of an infusion; the last one begun counts whole."""
    time = book.services_file.infusion_time
    over = minutes - time.first_hour_up_to
    return -(-over // time.further_each) if over > 0 else 0


def _by_the_hour(service: str, dated: DatedPrice, first_hour: int, hours: Decimal, path: RulePath) -> PriceFound:
    """A first hour, then more time by the hour begun or at one flat amount."""
    further = int((hours - 1).to_integral_value(ROUND_CEILING))
    steps = [from_rule(first_hour, "first_hour", (*path, "first_hour"), service)]
    if further > 0 and dated.each_further_hour is not None:
        each = from_rule(dated.each_further_hour, "further_hour", (*path, "each_further_hour"), service)
        steps.append(times("further_hours", each, further, service))
    elif further > 0 and dated.further_time is not None:
        steps.append(from_rule(dated.further_time, "further_time", (*path, "further_time"), service))
    price = sum_of("single_price", tuple(steps), service) if len(steps) > 1 else steps[0]
    return PriceFound(price, price, price)


def _field_of(combination: Combination) -> str:
    """The answer to change when a price is missing: how it is given, where that was a choice; else the treatment."""
    choices: Sequence[tuple[str, object]] = (
        ("tier", combination.tier), ("hours", combination.hours), ("guide", combination.guide)
    )  # fmt: skip
    return next((name for name, chosen in choices if chosen), "treatment")
