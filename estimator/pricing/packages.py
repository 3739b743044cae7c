"""Which packages a course takes: the cheapest mix of packages and single visits that gives exactly its number."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from estimator.pricing.prices import PriceFound, read_price
from estimator.pricing.request import Request
from estimator.pricing.result import SetAside
from estimator.pricing.visit import Sent
from estimator.rules.book import Book, Placed, kept_by_book
from estimator.rules.dated import holding
from estimator.rules.fitting import Combination, fits
from estimator.rules.models.services import Package

Counts = tuple[int, ...]
OF_THE_PATIENT: tuple[Sent, ...] = ("own", "superbill")
"""Where lines go that packages and discounts may lower: the patient pays the clinic for them."""


@dataclass(frozen=True, slots=True)
class PackageOnSale:
    """A package that fits a treatment, with its price on the day of the first visit."""

    placed: Placed[Package]
    price: PriceFound
    contents: Mapping[str, int]
    """How many of each service it holds."""

    def is_paid_in_advance(self, request: Request) -> bool:
        """Tell whether it is paid whole at its first visit: as asked, or because it may not be paid in parts."""
        return request.pays == "in-advance" or not self.placed.rule.may_be_paid_in_parts

    @property
    def id(self) -> str:
        """Its name in the rule book."""
        return self.placed.rule.id


def packages_on_sale(
    book: Book, request: Request, combination: Combination, lines: Sequence[tuple[str, Sent]], day: date
) -> tuple[tuple[PackageOnSale, ...], tuple[SetAside, ...]]:
    """Find the packages that could be used for a treatment's lines, and those set aside with the reason.

    `lines` gives each line's service and where it goes: a package holds only those that the patient pays for.
    """
    if request.packages == "none":
        return (), ()
    found, aside = [], []
    own = Counter(service for service, sent in lines if sent in OF_THE_PATIENT)
    billed = Counter(service for service, sent in lines if sent != "held")
    whole = Counter(service for service, _ in lines)
    for placed in _packages_for(book, combination):
        package = placed.rule
        if (request.packages and package.id not in request.packages) or (
            not request.packages and package.used == "when-asked"
        ):
            aside.append(SetAside(package.id, "not-asked"))
            continue
        contents = {part.service: part.number for part in package.parts}
        if why_not := _why_not_filled(contents, own, billed, whole):
            aside.append(SetAside(package.id, why_not, (sum(contents.values()),)))
            continue
        dated = holding(package.prices, day)
        if dated is None:
            aside.append(SetAside(package.id, "ended", (day,)))
            continue
        path = (*placed.path, "prices", package.prices.index(dated))
        price = read_price(dated, combination.price_list, "package_price", path, package.id)
        found.append(PackageOnSale(placed, price, contents))
    return tuple(found), tuple(aside)


@kept_by_book
def _packages_for(book: Book, combination: Combination) -> tuple[Placed[Package], ...]:
    """The packages that hold for a treatment at a clinic, in the order of the rule book."""
    return tuple(placed for placed in book.packages.values() if fits(placed.rule, combination))


def _why_not_filled(contents: Mapping[str, int], own: Counter[str], *more: Counter[str]) -> str:
    """Why the patient's own lines do not fill a package; "" where they do.

    `more` counts those billed to a plan as well, and then every line of the treatment.
    """
    for lines, why_not in zip((own, *more), ("", "billed-to-plan", "billed-to-nobody"), strict=True):
        if all(lines[service] >= number for service, number in contents.items()):
            return why_not
    return "larger-than-course" if all(more[-1][service] for service in contents) else "not-in-course"


def cheapest_mix(
    on_sale: Sequence[PackageOnSale],
    counts: Mapping[str, int],
    singles: Mapping[str, Sequence[int | None]],
    each_at_least_once: bool = False,
) -> tuple[PackageOnSale, ...] | None:
    """Choose the packages, each as often as it is used, that make the course cheapest; the rest are single visits.

    `singles` holds the single prices of each service's visits in date order, in cents, None where there is none.
    Packages take the first visits. Of two mixes that cost the same the one with fewer packages is taken. Packages
    asked for by name are used at least once each, where that can be, though it cost more.
    None where no mix covers every visit without a single price.
    """
    services = tuple(sorted({service for package in on_sale for service in package.contents}))
    sizes = tuple(counts[service] for service in services)
    rest = [_cost_of_the_last(singles[service]) for service in services]
    best: tuple[int, int, int, tuple[int, ...]] | None = None
    for taken, (cost, used) in _every_mix(on_sale, services, sizes).items():
        left = [rest[i][sizes[i] - taken[i]] for i in range(len(services))]
        if None in left:
            continue
        unused = len(on_sale) - len(set(used)) if each_at_least_once else 0
        candidate = (unused, cost + sum(cents for cents in left if cents is not None), len(used), used)
        if best is None or candidate < best:
            best = candidate
    if best is None:
        return None
    chosen = [on_sale[index] for index in best[3]]
    return tuple(sorted(chosen, key=lambda package: -sum(package.contents.values())))


def _every_mix(
    on_sale: Sequence[PackageOnSale], services: tuple[str, ...], sizes: Counts
) -> dict[Counts, tuple[int, tuple[int, ...]]]:
    """For every number of visits that packages can hold, the cheapest way to: its cost in cents, and the packages."""
    mixes: dict[Counts, tuple[int, tuple[int, ...]]] = {(0,) * len(services): (0, ())}
    for index, package in enumerate(on_sale):
        holds = tuple(package.contents.get(service, 0) for service in services)
        price = package.price.likely.cents
        for taken in sorted(mixes):
            cost, used = mixes[taken]
            while all(have + more <= size for have, more, size in zip(taken, holds, sizes, strict=True)):
                taken = tuple(have + more for have, more in zip(taken, holds, strict=True))
                cost, used = cost + price, (*used, index)
                known = mixes.get(taken)
                if known is None or (cost, len(used)) < (known[0], len(known[1])):
                    mixes[taken] = (cost, used)
    return mixes


def _cost_of_the_last(prices: Sequence[int | None]) -> list[int | None]:
    """What the last 0, 1, 2 … visits cost singly, in cents; None from the first one without a price."""
    costs: list[int | None] = [0]
    for price in reversed(prices):
        before = costs[-1]
        costs.append(None if price is None or before is None else before + price)
    return costs
