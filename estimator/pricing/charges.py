"""Charges: what each line costs before, less and after; single prices, packages, then discounts by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from operator import gt
from typing import Literal

from estimator.money import split_evenly
from estimator.pricing.billed_to import Desk
from estimator.pricing.choices import Choices
from estimator.pricing.course import Course
from estimator.pricing.coverage import Covering
from estimator.pricing.packages import OF_THE_PATIENT, PackageOnSale, cheapest_mix, packages_on_sale
from estimator.pricing.prices import PriceFound, find_rule, price_on
from estimator.pricing.request import Request
from estimator.pricing.result import About, Reason, Refused, SetAside
from estimator.pricing.steps import NOTHING, Step, from_rule, less, parts_of, proportions_of, sum_of
from estimator.pricing.visit import PriceWord, Reduction, ReductionKind, Sent, WhyNotSent
from estimator.rules.book import Book, kept_by_book
from estimator.rules.fitting import Combination
from estimator.rules.models.services import GIVES_KETAMINE

End = Literal["low", "likely", "high"]
"""Which end of a price with a word is taken: "from 225.00" is 225.00 at its lowest."""


@dataclass(slots=True)
class Entry:
    """One service of one visit while it is being priced."""

    visit: int
    """The position of its visit in the course."""
    service: str
    combination: Combination
    found: PriceFound | Reason
    list_price: Step
    gives_the_drug: bool
    sent: Sent = "own"
    benefit: str | None = None
    is_penalized: bool = False
    why_not_sent: WhyNotSent = ""
    reductions: list[Reduction] = field(default_factory=list)
    expected_charge: Step | None = None
    package: PackageOnSale | None = None

    @property
    def takes_discounts(self) -> bool:
        """True where packages and discounts may lower it: no line that the clinic sends to a plan."""
        return self.sent in OF_THE_PATIENT


@dataclass(slots=True)
class Taken:
    """A discount taken off a whole group, and what is left after it."""

    kind: ReductionKind
    name: str
    taken_off: Step
    left: Step
    parts: tuple[Step, ...] | None = None
    """What falls on each entry, where it is held to some of them; else it falls as the price does."""


@dataclass(slots=True)
class Group:
    """Entries that share one price: all those of one package, or a single one."""

    entries: list[Entry]
    day: date
    price: Step
    package: PackageOnSale | None = None
    taken: list[Taken] = field(default_factory=list)
    """The discounts taken off, in their order: once off the whole, then shared out."""

    @property
    def left(self) -> Step:
        """What the group costs after the discounts taken so far."""
        return self.taken[-1].left if self.taken else self.price

    @property
    def single_prices(self) -> Step:
        """What its entries cost singly."""
        return sum_of("single_prices", tuple(entry.list_price for entry in self.entries))


@dataclass(frozen=True, slots=True)
class Priced:
    """Every entry with its single price, in groups by package, before discounts."""

    entries: tuple[Entry, ...]
    groups: tuple[Group, ...]
    """Those that packages and discounts may lower; a line that the clinic sends to a plan is billed at list price."""
    set_aside: tuple[SetAside, ...]


def price_course(
    book: Book, request: Request, choices: Choices, covering: Covering | None, course: Course, end: End = "likely"
) -> Priced:
    """Give every line its single price and choose the packages. Raises Refused with every price that is missing.

    What goes to the plan is decided first, so that packages and discounts are those of the patient's own lines.
    """
    entries = list(_entries(book, covering, course, end))
    groups: list[Group] = []
    set_aside: list[SetAside] = []
    reasons: dict[About, Reason] = {}
    for position in (*range(len(choices.parts)), None):
        mine = [entry for entry in entries if course.visits[entry.visit].part == position]
        if position is not None and mine:
            packages, aside = _take_packages(book, request, choices.parts[position].combination, course, mine)
            set_aside += aside
            groups += [
                Group(held, course.visits[held[0].visit].priced_on, at_end(package.price, end), package)
                for package, held in packages
            ]
        for entry in mine:
            if entry.package is None and isinstance(entry.found, Reason):
                reason = _missing(choices, position, entry.service, entry.found)
                reasons.setdefault((reason.kind, *reason.about[:3]), reason)
            elif entry.package is None and not (entry.takes_discounts and entry.list_price.cents):
                entry.expected_charge = entry.list_price
            elif entry.package is None:
                groups.append(Group([entry], course.visits[entry.visit].priced_on, entry.list_price))
    if reasons:
        raise Refused(tuple(reasons.values()))
    return Priced(tuple(entries), tuple(groups), tuple(set_aside))


def share_out(group: Group) -> None:
    """Give each entry of a group its part of every reduction; the parts add up to the group's cents.

    Each price on the way is split over the entries, odd cents first, and an entry's reduction is what its part fell
    by: list price less reductions is the expected charge on every line.
    """
    if group.package is None:
        (entry,) = group.entries
        entry.reductions = [Reduction(taken.kind, taken.name, taken.taken_off) for taken in group.taken]
        entry.expected_charge = (
            less("expected_charge", entry.list_price, *(taken.taken_off for taken in group.taken))
            if group.taken
            else entry.list_price
        )
        return
    split = _even_split(group)
    lists = tuple(entry.list_price for entry in group.entries)
    name = group.package.id
    shares = split(group.price) if split else proportions_of("package_share", group.price, lists, name)
    for entry, share in zip(group.entries, shares, strict=True):
        if isinstance(entry.found, Reason) or entry.list_price.cents < share.cents:
            entry.list_price = share
        entry.reductions = [Reduction("package", name, less("package_discount", entry.list_price, share))]
    for taken in group.taken:
        what = f"{taken.kind}_discount"
        if split and taken.parts is None:
            left = split(taken.left)
            offs = tuple(map(partial(less, what), shares, left))
        else:
            offs = taken.parts or proportions_of(what, taken.taken_off, shares, taken.name)
            left = tuple(map(partial(less, "package_share"), shares, offs))
        for entry, off in zip(group.entries, offs, strict=True):
            entry.reductions.append(Reduction(taken.kind, taken.name, off))
        shares = left
    for entry, share in zip(group.entries, shares, strict=True):
        entry.expected_charge = share


def price_word(entry: Entry) -> PriceWord:
    """The word an entry's price carries: exact, from, about or range."""
    found = entry.package.price if entry.package else entry.found
    return "exact" if isinstance(found, Reason) else found.word


def _missing(choices: Choices, position: int | None, service: str, reason: Reason) -> Reason:
    """Tell a guide without a price at the question about the guide; any other missing price as it is."""
    chosen = None if position is None else choices.parts[position]
    if chosen is None or service != chosen.guide_service:
        return reason
    return Reason("no-price-with-guide", "guide", (chosen.treatment.id, choices.clinic.id))


def _entries(book: Book, covering: Covering | None, course: Course, end: End) -> Iterator[Entry]:
    desk = Desk(covering) if covering else None
    billed: dict[int, list[tuple[str, Combination, _SinglePrices]]] = {}
    for position, visit in enumerate(course.visits):
        # Visits of a series share their services, so that each kind of visit is looked at once.
        kind = id(visit.services)
        if kind not in billed:
            billed[kind] = [
                (service, combination, _single_prices(book, service, combination, end))
                for named, combination in visit.services
                for service in (covering.services_of(named) if covering else (named,))
            ]
        for service, combination, prices in billed[kind]:
            found, price = prices.on(visit.priced_on)
            entry = Entry(position, service, combination, found, price, prices.gives_the_drug)
            if desk is not None:
                decision = desk.decide(position, visit, service, combination)
                if isinstance(found, Reason) or found.included_in is None:
                    entry.sent, entry.benefit, entry.is_penalized, entry.why_not_sent = decision
            yield entry


@kept_by_book
def _single_prices(book: Book, service: str, combination: Combination, end: End) -> _SinglePrices:
    return _SinglePrices(book, service, combination, end)


class _SinglePrices:
    """The single prices of a service at one place, each day's read once."""

    def __init__(self, book: Book, service: str, combination: Combination, end: End) -> None:
        self.gives_the_drug = book.services[service].kind in GIVES_KETAMINE
        self._service, self._combination, self._end = service, combination, end
        self._rules = find_rule(book, service, combination)
        self._read: dict[date, tuple[PriceFound | Reason, Step]] = {}

    def on(self, day: date) -> tuple[PriceFound | Reason, Step]:
        """Give the price of a day and its step; without one the reason, and nothing."""
        read = self._read.get(day)
        if read is None:
            found = price_on(self._rules, self._service, self._combination, day)
            price = NOTHING if isinstance(found, Reason) else at_end(found, self._end)
            read = self._read[day] = (found, price)
        return read


def at_end(found: PriceFound, end: End) -> Step:
    """The price at its lowest, likeliest or highest; one without an upper end stays at its likeliest."""
    if end == "high":
        return found.high or found.likely
    return found.low if end == "low" else found.likely


def _take_packages(
    book: Book, request: Request, combination: Combination, course: Course, entries: Sequence[Entry]
) -> tuple[list[tuple[PackageOnSale, list[Entry]]], tuple[SetAside, ...]]:
    """Choose the mix for one treatment and mark the entries each package holds, the first ones in date order."""
    lines = [(entry.service, entry.sent) for entry in entries]
    own = [entry for entry in entries if entry.takes_discounts]
    day = course.visits[(own or entries)[0].visit].priced_on
    on_sale, aside = packages_on_sale(book, request, combination, lines, day)
    if not on_sale:
        return [], aside
    waiting: dict[str, list[Entry]] = {}
    for entry in own:
        waiting.setdefault(entry.service, []).append(entry)
    counts = {service: len(held) for service, held in waiting.items()}
    singles = {
        service: [None if isinstance(entry.found, Reason) else entry.list_price.cents for entry in held]
        for service, held in waiting.items()
    }
    mix = cheapest_mix(on_sale, counts, singles, bool(request.packages)) or ()
    taken = []
    for package in mix:
        held = [waiting[service].pop(0) for service, number in package.contents.items() for _ in range(number)]
        for entry in held:
            entry.package = package
        taken.append((package, sorted(held, key=lambda entry: entry.visit)))
    dearer = tuple(SetAside(package.id, "not-cheapest") for package in on_sale if package not in mix)
    return taken, (*aside, *dearer)


def _even_split(group: Group) -> Callable[[Step], tuple[Step, ...]] | None:
    """How a package price falls evenly on its entries, or on its infusions; None where it falls in proportion.

    In proportion to the single prices also where an even part would be more than an entry costs singly.
    """
    assert group.package is not None
    package = group.package.placed.rule
    if package.falls_on == "infusions":
        gives_the_drug = [entry.gives_the_drug for entry in group.entries]
        nothing = from_rule(0, "package_share", (*group.package.placed.path, "falls_on"), package.id)

        def on_infusions(whole: Step) -> tuple[Step, ...]:
            shares = iter(parts_of("package_share", whole, sum(gives_the_drug), package.id))
            return tuple(next(shares) if is_infusion else nothing for is_infusion in gives_the_drug)

        return on_infusions
    singly = [entry.list_price.cents for entry in group.entries]
    is_too_much = all(singly) and any(map(gt, split_evenly(group.price.cents, len(singly)), singly))
    if package.falls_on == "in-proportion" or is_too_much:
        return None
    return lambda whole: parts_of("package_share", whole, len(singly), package.id)
