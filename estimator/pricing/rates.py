"""Rates: what a plan allows for a service at a clinic on a day, contracted in network or its own out of network."""

from __future__ import annotations

from datetime import date

from estimator.pricing.coverage import Covering
from estimator.pricing.steps import Step, from_request, from_rule, percent
from estimator.rules.book import Book, Placed, RulePath, kept_by_book
from estimator.rules.dated import holding
from estimator.rules.fitting import Combination, fits
from estimator.rules.models.coverage import DatedRate, RateRule


class Rates:
    """What a plan allows under one coverage; the rule that holds for a service at a place is found once."""

    def __init__(self, book: Book, covering: Covering) -> None:
        self._book, self._covering = book, covering
        self._rules: dict[tuple[str, int], Placed[RateRule] | None] = {}
        self._fixed: dict[int, Step] = {}
        """The rates that no price changes, by the identity of their rule."""

    def on(self, benefit: str, service: str, combination: Combination, billed: Step, day: date) -> Step | None:
        """Find what the plan allows for a line, in cents: as told, or by the rule book; None where it is unknown."""
        told = self._covering.told.get(benefit)
        if told and told.rate is not None:
            return self._told(told.rate, benefit, service)
        # Lines share their combinations, which outlive this, so that a place is known by identity.
        place = service, id(combination)
        if place not in self._rules:
            self._rules[place] = _rule_for(self._book, self._covering.coverage.id, service, combination)
        placed = self._rules[place]
        dated = holding(placed.rule.rates, day) if placed else None
        if placed is None or dated is None:
            return None
        known = self._fixed.get(id(dated))
        if known is None:
            known = _rate_of(dated, billed, (*placed.path, "rates", placed.rule.rates.index(dated)), service)
            if dated.percent_of_price is None:
                self._fixed[id(dated)] = known
        return known

    def _told(self, rate: int | str, benefit: str, service: str) -> Step | None:
        """What somebody told, with who said so; None where nobody knows."""
        if not isinstance(rate, int):
            return None
        return from_request(rate, "rate", service, *self._covering.plan.source_of(f"benefits.{benefit}.rate"))


@kept_by_book
def _rule_for(book: Book, coverage: str, service: str, combination: Combination) -> Placed[RateRule] | None:
    """The rate of a coverage that fits; of several, the one that names more things."""
    position = list(book.coverages).index(coverage)
    fitting = (
        Placed(rule, ("coverage.yaml", "coverages", position, "rates", index))
        for index, rule in enumerate(book.coverages[coverage].rates)
        if rule.service == service and fits(rule, combination)
    )
    return max(fitting, key=lambda placed: placed.rule.keys_named, default=None)


def _rate_of(dated: DatedRate, billed: Step, path: RulePath, service: str) -> Step:
    if dated.percent_of_price is not None:
        return percent("rate", billed, dated.percent_of_price, (*path, "percent_of_price"), service)
    if dated.percent_of_medicare is not None:
        fee = from_rule(dated.medicare_fee or 0, "medicare_fee", (*path, "medicare_fee"), service)
        return percent("rate", fee, dated.percent_of_medicare, (*path, "percent_of_medicare"), service)
    return from_rule(dated.rate or 0, "rate", (*path, "rate"), service)
