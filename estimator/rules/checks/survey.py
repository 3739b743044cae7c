"""The rule book as the checks see it: every way a treatment is given, and the price or package there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_CEILING, Decimal
from functools import cached_property
from itertools import combinations, product
from typing import Generic, NamedTuple, Protocol, TypeVar

from estimator.rules.book import Book, Placed, RulePath
from estimator.rules.dated import Dated, holding
from estimator.rules.fitting import Combination, fits
from estimator.rules.models.services import DatedPrice, Package, PackagePrice, PriceRule
from estimator.rules.models.treatments import Offer, Treatment
from estimator.rules.scalars import Price


class HasClinics(Protocol):
    """A rule that may name the clinics it holds for; naming none means all."""

    @property
    def clinics(self) -> tuple[str, ...]:
        """The clinics named."""


C = TypeVar("C", bound=HasClinics)
D = TypeVar("D", bound=Dated)
E = TypeVar("E", bound=Dated)
R = TypeVar("R")


class ByClinic(Generic[C]):
    """Rules by clinic, so that no check holds every rule against every other."""

    def __init__(self, placed: Iterable[Placed[C]]) -> None:
        self._groups: dict[tuple[str, ...], list[Placed[C]]] = {}
        for one in placed:
            self._groups.setdefault(one.rule.clinics, []).append(one)
        self._here: dict[str, list[tuple[str, ...]]] = {}
        for clinics in self._groups:
            for clinic in dict.fromkeys(clinics):
                self._here.setdefault(clinic, []).append(clinics)

    def at(self, clinic: str) -> Iterator[Placed[C]]:
        """Give every rule that holds at a clinic, those that name no clinic last."""
        for clinics in (*self._here.get(clinic, ()), ()):
            yield from self._groups.get(clinics, ())

    def pairs(self) -> Iterator[tuple[Placed[C], Placed[C]]]:
        """Give each two rules that share a clinic, once."""
        sharing = dict.fromkeys(pair for groups in self._here.values() for pair in combinations(groups, 2))
        if () in self._groups:
            sharing |= dict.fromkeys((clinics, ()) for clinics in self._groups if clinics)
        for group in self._groups.values():
            yield from combinations(group, 2)
        for one, other in sharing:
            yield from product(self._groups[one], self._groups[other])


class Way(NamedTuple):
    """One way in which a treatment can be asked for: an offer at one of its clinics."""

    treatment: Treatment
    offer: Offer
    combination: Combination
    path: RulePath
    """Where the offer stands."""

    def visit_services(self) -> Iterator[tuple[str, Combination]]:
        """Give the services of an infusion visit, each with where its price is looked for."""
        yield self.treatment.infusion, self.combination
        for service in self.treatment.each_visit:
            yield service, self.combination.without_options()

    def services(self) -> Iterator[tuple[str, Combination]]:
        """Give every service of the course, each with where its price is looked for."""
        alone = (self.treatment.starts_with, *self.treatment.before_infusions)
        for service in filter(None, alone):
            yield service, self.combination.without_options()
        yield from self.visit_services()
        for service in self.treatment.after_each_infusion:
            yield service, self.combination.without_options()
        if self.treatment.booster is not None:
            yield self.treatment.booster, self.combination


@dataclass(frozen=True, eq=False)
class Survey:
    """A book with what many checks ask of it, looked up once.

    Without a day, nothing is said that the passing of time brings about.
    """

    book: Book
    day: date | None = None
    _found: dict[tuple[str, Combination], Placed[PriceRule] | None] = field(default_factory=dict, repr=False)
    _meant: dict[tuple[str, ...], frozenset[str]] = field(default_factory=dict, repr=False)

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """Every way in which a treatment can be asked for."""
        found = []
        for number, treatment in self.numbered("treatments.yaml", "treatments", self.book.treatments):
            for place, offer in enumerate(treatment.offered):
                path = ("treatments.yaml", "treatments", number, "offered", place)
                options = (offer.hours, offer.tier, offer.guide, offer.setting)
                for clinic in offer.clinics:
                    asked = Combination(clinic, treatment.id, treatment.group, *options)
                    found.append(Way(treatment, offer, asked, path))
        return tuple(found)

    @cached_property
    def ways_by_clinic(self) -> Mapping[str, Sequence[Way]]:
        """The same, by clinic."""
        found: dict[str, list[Way]] = {}
        for way in self.ways:
            found.setdefault(way.combination.clinic, []).append(way)
        return found

    @cached_property
    def rules(self) -> Mapping[str, ByClinic[PriceRule]]:
        """The price rules of each service, by clinic."""
        return {service: ByClinic(placed) for service, placed in self.book.prices.items()}

    @cached_property
    def uses(self) -> Mapping[str, Sequence[Way]]:
        """The ways in which each package can be used: it fits them and holds their infusions or boosters."""
        by_clinic = ByClinic(self.book.packages.values())
        found: dict[str, list[Way]] = {name: [] for name in self.book.packages}
        for clinic, ways in self.ways_by_clinic.items():
            for placed, way in product(by_clinic.at(clinic), ways):
                if _can_use(way, placed.rule):
                    found[placed.rule.id].append(way)
        return found

    @cached_property
    def _packages(self) -> Mapping[tuple[RulePath, str], Sequence[Package]]:
        found: dict[tuple[RulePath, str], list[Package]] = {}
        for name, ways in self.uses.items():
            for way in ways:
                found.setdefault((way.path, way.combination.clinic), []).append(self.book.packages[name].rule)
        return found

    def packages_of(self, way: Way) -> Sequence[Package]:
        """The packages that can be used for a way of giving a treatment."""
        return self._packages.get((way.path, way.combination.clinic), ())

    def treatments_meant(self, names: tuple[str, ...]) -> frozenset[str]:
        """The ids of the treatments that some names of treatments or groups stand for."""
        if names not in self._meant:
            treatments = self.book.treatments.values()
            self._meant[names] = frozenset(one.id for one in treatments if one.id in names or one.group in names)
        return self._meant[names]

    @cached_property
    def sold(self) -> tuple[tuple[str, Combination], ...]:
        """Every service of every course, with where its price is looked for, each once."""
        return tuple(dict.fromkeys(service for way in self.ways for service in way.services()))

    @cached_property
    def courses(self) -> tuple[tuple[Combination, frozenset[str]], ...]:
        """Each treatment at each clinic, as a place for further services, and the services of its course."""
        return tuple(
            dict.fromkeys(
                (way.combination.without_options(), frozenset(service for service, _ in way.services()))
                for way in self.ways
            )
        )

    @cached_property
    def priced_by_coverage(self) -> frozenset[str]:
        """The services of which some price holds for named coverages only."""
        return frozenset(rule.service for rule in self.book.services_file.prices if rule.coverages)

    def numbered(self, file: str, key: str, rules: Mapping[str, R]) -> Iterator[tuple[int, R]]:
        """Give rules with their positions in a file; of two with one id only the last is in the book."""
        entries = self.book.sources[file].data[key]
        numbers = {entry["id"].strip(): number for number, entry in enumerate(entries)}
        for name, rule in rules.items():
            yield numbers[name], rule

    def find_price(self, service: str, combination: Combination) -> Placed[PriceRule] | None:
        """Find the price rule that holds (the one that names more where several fit), or None."""
        asked = service, combination
        if asked not in self._found:
            rules = self.rules.get(service)
            fitting = (
                [placed for placed in rules.at(combination.clinic) if fits(placed.rule, combination)] if rules else []
            )
            self._found[asked] = max(fitting, key=lambda placed: placed.rule.keys_named, default=None)
        return self._found[asked]


def _can_use(way: Way, package: Package) -> bool:
    coverage = package.coverages[0] if package.coverages else None
    if not fits(package, way.combination._replace(coverage=coverage)):
        return False
    treatment = way.treatment
    most = {treatment.booster: treatment.boosters_most, treatment.infusion: treatment.infusions.most}
    parts = [part for part in package.parts if part.service in most]
    return bool(parts) and all(part.number <= most[part.service] for part in parts)


def held_together(some: Sequence[D], others: Sequence[E]) -> Iterator[tuple[D, E]]:
    """Give the values of two rules that hold together, the newest first, for each day on which one begins."""
    for day in sorted({value.starts for value in (*some, *others)}, reverse=True):
        one, other = holding(some, day), holding(others, day)
        if one is not None and other is not None:
            yield one, other


def cents_by_tender(dated: DatedPrice | PackagePrice, hours: Decimal | None = None) -> dict[str, int]:
    """Give a price in cents by card and in cash, at its lower end; nothing where another line holds it."""
    if dated.price is not None:
        return {"card": dated.price.low, "cash": dated.price.low}
    if dated.card is not None and dated.cash is not None:
        return {"card": dated.card.low, "cash": dated.cash.low}
    if isinstance(dated, DatedPrice) and dated.first_hour is not None:
        further = max(0, int(((hours or 1) - Decimal(1)).to_integral_value(ROUND_CEILING)))
        each = dated.each_further_hour
        more = each * further if each is not None else (dated.further_time or 0) if further else 0
        return dict.fromkeys(("card", "cash"), dated.first_hour + more)
    return {}


def written_prices(
    survey: Survey,
) -> Iterator[tuple[PriceRule | Package, DatedPrice | PackagePrice, RulePath]]:
    """Give every dated price of a service or package, with its rule and its place."""
    file = survey.book.services_file
    for number, rule in enumerate(file.prices):
        for place, dated in enumerate(rule.prices):
            yield rule, dated, ("services.yaml", "prices", number, "prices", place)
    for number, package in enumerate(file.packages):
        for place, whole in enumerate(package.prices):
            yield package, whole, ("services.yaml", "packages", number, "prices", place)


def written_amounts(dated: DatedPrice | PackagePrice) -> dict[str, Price]:
    """Give the amounts of a dated price that may carry a word, by key."""
    written = {"price": dated.price, "card": dated.card, "cash": dated.cash}
    return {key: price for key, price in written.items() if price is not None}


def as_typed(cents: int) -> str:
    """Write cents the way an admin types them: 121500 is 1,215.00."""
    return str(Price("exact", cents, cents))


def listed(names: Iterable[str], most: int = 6) -> str:
    """List names, cut where there are many: "chattanooga, dalton and 4 more"."""
    every = list(dict.fromkeys(names))
    if len(every) <= most:
        return ", ".join(every[:-1]) + (" and " if len(every) > 1 else "") + "".join(every[-1:])
    return f"{', '.join(every[: most - 1])} and {len(every) - most + 1} more"
