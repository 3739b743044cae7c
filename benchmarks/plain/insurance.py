"""Who pays what of the lines that go to a plan in network, in cents.

It takes a coverage of which everything is known: no approval, no maximum, no separate deductible, no second plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from benchmarks.plain.charges import Entry
from estimator.money import percent_of
from estimator.pricing.benefits import PARTS
from estimator.pricing.claims import USUAL_ORDER
from estimator.pricing.counters import plan_year
from estimator.pricing.plan_facts import TierFacts
from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.rules.dated import holding
from estimator.rules.fitting import Combination, fits
from estimator.rules.models.benefits import BenefitRule, YearlyRule
from estimator.rules.models.coverage import Coverage


class PlainShare(NamedTuple):
    """Who pays what of one line, in cents; copay, deductible and coinsurance before the limit."""

    allowed: int = 0
    plan_pays: int = 0
    write_off: int = 0
    copay: int = 0
    deductible: int = 0
    coinsurance: int = 0
    over_limit: int = 0
    not_covered: int = 0
    patient_pays: int = 0


@dataclass(slots=True)
class Year:
    """What is used in one plan year: of the two figures by the member and by the family, and the visits."""

    deductible: int = 0
    limit: int = 0
    family_deductible: int = 0
    family_limit: int = 0
    visits: dict[str, set[int]] = field(default_factory=dict)
    copays: dict[int, int] = field(default_factory=dict)


def sent_entries(coverage: Coverage, entries: Sequence[Entry]) -> list[tuple[Entry, BenefitRule]]:
    """Choose the entries that the plan pays a part of, each with its benefit; what another price holds is no claim."""
    rules: dict[str, BenefitRule | None] = {}
    found = []
    for entry in entries:
        if entry.service not in rules:
            named = (rule for rule in coverage.benefits if entry.service in rule.services)
            rules[entry.service] = next(named, None)
        benefit = rules[entry.service]
        if benefit is not None and benefit.covered == "yes" and not entry.is_included:
            found.append((entry, benefit))
    return found


def share_out_claims(
    book: Book, request: Request, place: Combination, sent: Sequence[tuple[Entry, BenefitRule]], days: Sequence[date]
) -> Iterator[tuple[Entry, PlainShare]]:
    """Share out the entries that go to the plan, each using up what those before it left."""
    coverage = book.coverages[request.coverage]
    told = request.plan.in_network
    years = {plan_year(request.plan.as_of or request.day, coverage.plan_year_start): _used_before(told)}
    order = sorted(sent, key=lambda claim: (claim[0].visit, USUAL_ORDER.index(book.services[claim[0].service].kind)))
    rules = {}
    for entry, benefit in order:
        day = days[entry.visit]
        if entry.service not in rules:
            fitting = [r for r in coverage.rates if r.service == entry.service and fits(r, place)]
            rules[entry.service] = max(fitting, key=lambda rule: rule.keys_named).rates
        rate = holding(rules[entry.service], day)
        assert rate is not None
        assert rate.rate is not None
        year = years.setdefault(plan_year(day, coverage.plan_year_start), Year())
        yield entry, _share(coverage, benefit, year, entry, min(entry.list_price, rate.rate))


def _used_before(told: TierFacts) -> Year:
    deductible = told.deductible.used if isinstance(told.deductible.used, int) else 0
    limit = told.limit.used if isinstance(told.limit.used, int) else deductible
    return Year(deductible, limit, deductible, limit)


def _share(coverage: Coverage, benefit: BenefitRule, year: Year, entry: Entry, allowed: int) -> PlainShare:
    billed = entry.list_price
    visits = year.visits.setdefault(benefit.visit_group or benefit.id, set())
    if benefit.visits_per_year is not None and entry.visit not in visits and len(visits) >= benefit.visits_per_year:
        return PlainShare(write_off=billed - allowed, not_covered=allowed, patient_pays=allowed)
    visits.add(entry.visit)
    assert coverage.in_network is not None
    deductible_left = _left(coverage.in_network.deductible, year.deductible, year.family_deductible, 0)
    limit_left = _left(coverage.in_network.limit, year.limit, year.family_limit, allowed)
    copay, deductible, coinsurance = _gross(benefit, year, entry.visit, allowed, deductible_left)
    over_limit = max(0, copay + deductible + coinsurance - limit_left)
    share = copay + deductible + coinsurance - over_limit
    year.deductible += min(deductible, share)
    year.family_deductible += min(deductible, share)
    year.limit += share
    year.family_limit += share
    return PlainShare(
        allowed, allowed - share, billed - allowed, copay, deductible, coinsurance, over_limit, 0, share
    )  # fmt: skip


def _gross(benefit: BenefitRule, year: Year, visit: int, allowed: int, deductible_left: int) -> tuple[int, int, int]:
    """Copay, deductible and coinsurance, each of what those before it leave."""
    taken = {"copay": 0, "deductible": 0, "coinsurance": 0}
    left = allowed
    assert benefit.shape is not None
    for part in PARTS[benefit.shape]:
        if part == "deductible":
            taken[part] = min(deductible_left, left)
        elif part == "copay":
            assert isinstance(benefit.copay, int)
            taken[part] = min(benefit.copay - year.copays.get(visit, 0), left)
            if benefit.copay_basis == "visit":
                year.copays[visit] = year.copays.get(visit, 0) + taken[part]
        else:
            assert benefit.coinsurance not in (None, "ask", "unknown")
            taken[part] = percent_of(left, benefit.coinsurance)  # type: ignore[arg-type]
        left -= taken[part]
    return taken["copay"], taken["deductible"], taken["coinsurance"]


def _left(rule: YearlyRule, used: int, family_used: int, otherwise: int) -> int:
    """What is left of an embedded figure, for the member and the family the smaller; without a figure, as given."""
    figures = ((rule.individual, used), (rule.family, family_used), (rule.person_ceiling, used))
    return min([max(0, figure - gone) for figure, gone in figures if isinstance(figure, int)], default=otherwise)
