"""What each visit costs singly, and the cheapest mix of packages, in cents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from itertools import accumulate
from typing import NamedTuple

from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.rules.dated import holding
from estimator.rules.fitting import Combination, fits
from estimator.rules.models.services import GIVES_KETAMINE, DatedPrice, Package, PackagePrice


class Taken(NamedTuple):
    """A discount taken off a group in cents; `rate` is its percentage where it was taken whole."""

    name: str
    off: int
    rate: Decimal | None


@dataclass(slots=True)
class Entry:
    """One service of one visit while it is being priced."""

    visit: int
    service: str
    is_infusion: bool
    list_price: int
    gives_the_drug: bool
    is_included: bool = False
    """True where the price of another service holds it."""
    reductions: list[tuple[str, int]] = field(default_factory=list)
    expected_charge: int = 0
    package: Package | None = None


@dataclass(slots=True)
class Group:
    """Entries with one price: those of a package, or a single one; `left` is the price after what was taken off."""

    entries: list[Entry]
    day: date
    price: int
    left: int
    package: Package | None = None
    taken: list[Taken] = field(default_factory=list)


class OnSale(NamedTuple):
    """A package that could be used, its price in cents, and how many of each service it holds."""

    package: Package
    price: int
    contents: dict[str, int]


def entries_of(
    book: Book, place: Combination, services: Sequence[Sequence[str]], days: Sequence[date], infusion: str
) -> Iterator[Entry]:
    """Give every service of every visit its single price."""
    rules = {}
    plain = place.without_options()
    for visit, (held, day) in enumerate(zip(services, days, strict=True)):
        for service in held:
            if service not in rules:
                where = place if service == infusion else plain
                fitting = [placed.rule for placed in book.prices[service] if fits(placed.rule, where)]
                rules[service] = max(fitting, key=lambda rule: rule.keys_named)
            dated = holding(rules[service].prices, day)
            assert dated is not None
            drug = book.services[service].kind in GIVES_KETAMINE
            is_included = dated.included_in is not None
            yield Entry(visit, service, service == infusion, _price(dated, place), drug, is_included)


def groups_of(
    book: Book, request: Request, place: Combination, entries: Sequence[Entry], days: Sequence[date]
) -> list[Group]:
    """Put the first visits into the cheapest mix of packages; every other entry is a group of its own."""
    waiting: dict[str, list[Entry]] = {}
    for entry in entries:
        waiting.setdefault(entry.service, []).append(entry)
    on_sale = list(_on_sale(book, request, place, waiting, days[0]))
    groups = []
    for index in _cheapest_mix(on_sale, waiting, bool(request.packages)):
        package, price, contents = on_sale[index]
        held = [waiting[service].pop(0) for service, number in contents.items() for _ in range(number)]
        held.sort(key=lambda entry: entry.visit)
        for entry in held:
            entry.package = package
        groups.append(Group(held, days[held[0].visit], price, price, package))
    singles = (entry for entry in entries if entry.package is None)
    groups += [Group([entry], days[entry.visit], entry.list_price, entry.list_price) for entry in singles]
    return groups


def _price(dated: DatedPrice | PackagePrice, place: Combination) -> int:
    """The likeliest price; there is none by the hour begun in the demonstration book."""
    if isinstance(dated, DatedPrice) and dated.included_in is not None:
        return 0
    price = dated.price or (dated.card if place.price_list == "card" else dated.cash)
    assert price is not None
    return (price.high or price.low) if price.kind == "range" else price.low


def _on_sale(
    book: Book, request: Request, place: Combination, waiting: dict[str, list[Entry]], day: date
) -> Iterator[OnSale]:
    for placed in book.packages.values() if request.packages != "none" else ():
        package = placed.rule
        if not fits(package, place):
            continue
        if package.id not in request.packages if request.packages else package.used == "when-asked":
            continue
        contents = {part.service: part.number for part in package.parts}
        if all(len(waiting.get(service, ())) >= number for service, number in contents.items()):
            dated = holding(package.prices, day)
            if dated is not None:
                yield OnSale(package, _price(dated, place), contents)


def _cheapest_mix(on_sale: Sequence[OnSale], waiting: dict[str, list[Entry]], each_once: bool) -> list[int]:
    """Which packages, by position and the largest first: those that leave the least to pay, then the fewest."""
    singles = {
        service: list(accumulate((entry.list_price for entry in reversed(visits)), initial=0))
        for service, visits in waiting.items()
    }
    best: tuple[int, int, int, tuple[int, ...]] | None = None
    mixes: list[tuple[int, tuple[int, ...], dict[str, int]]] = [(0, (), {})]
    for cost, used, held in mixes:
        singly = sum([costs[len(costs) - 1 - held.get(service, 0)] for service, costs in singles.items()])
        found = (len(on_sale) - len(set(used)) if each_once else 0, cost + singly, len(used), used)
        best = found if best is None or found < best else best
        for index in range(used[-1] if used else 0, len(on_sale)):
            _, price, contents = on_sale[index]
            more = held | {service: held.get(service, 0) + number for service, number in contents.items()}
            if all(len(waiting[service]) >= number for service, number in more.items()):
                mixes.append((cost + price, (*used, index), more))
    assert best is not None
    return sorted(best[3], key=lambda index: -sum(on_sale[index].contents.values()))
