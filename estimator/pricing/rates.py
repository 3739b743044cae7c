"""Rates: what a plan allows for a service at a clinic on a day, contracted in network or its own out of network."""

from __future__ import annotations

from datetime import date

from estimator.pricing.coverage import Covering
from estimator.pricing.steps import Step, from_request, from_rule, percent
from estimator.rules.book import RulePath
from estimator.rules.dated import holding
from estimator.rules.fitting import Combination, fits
from estimator.rules.models.coverage import DatedRate


def rate_for(
    covering: Covering, benefit: str, service: str, combination: Combination, billed: Step, day: date
) -> Step | None:
    """Find what the plan allows for a line, in cents: what was told, or the rule book's rate; None where unknown.

    Of several rates that fit, the one that names more things holds.
    """
    told = covering.told.get(benefit)
    if told and told.rate is not None:
        return from_request(told.rate, "rate", service) if isinstance(told.rate, int) else None
    rules = covering.coverage.rates
    fitting = [index for index, rule in enumerate(rules) if rule.service == service and fits(rule, combination)]
    if not fitting:
        return None
    index = max(fitting, key=lambda one: rules[one].keys_named)
    dated = holding(rules[index].rates, day)
    if dated is None:
        return None
    return _rate_of(dated, billed, (*covering.path, "rates", index, "rates", rules[index].rates.index(dated)), service)


def _rate_of(dated: DatedRate, billed: Step, path: RulePath, service: str) -> Step:
    if dated.percent_of_price is not None:
        return percent("rate", billed, dated.percent_of_price, (*path, "percent_of_price"), service)
    if dated.percent_of_medicare is not None:
        fee = from_rule(dated.medicare_fee or 0, "medicare_fee", (*path, "medicare_fee"), service)
        return percent("rate", fee, dated.percent_of_medicare, (*path, "percent_of_medicare"), service)
    return from_rule(dated.rate or 0, "rate", (*path, "rate"), service)
