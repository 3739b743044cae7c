"""The discounts in the order of the rule book, and what they and the packages take off each line, in cents."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from benchmarks.plain.charges import Group, Taken
from estimator.money import percent_of, split_evenly, split_in_proportion
from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.rules.dated import holding
from estimator.rules.fitting import Combination
from estimator.rules.models.discounts import Discount, Size


class Candidate(NamedTuple):
    """A discount, or one band of a sliding scale, that this patient may have."""

    name: str
    discount: Discount
    sizes: tuple[Size, ...]


def take_discounts(book: Book, request: Request, place: Combination, tender: str, groups: Sequence[Group]) -> None:
    """Take every discount off the groups."""
    chosen = list(_candidates(book, request, place, tender))
    if len(chosen) > 1:
        chosen = _that_may_join(book, place, chosen, groups)
    for kind in book.discounts_file.order:
        mine = [candidate for candidate in chosen if candidate.discount.kind == kind]
        for candidate in sorted(mine, key=lambda candidate: candidate.discount.rank):
            for group in groups:
                off, rate = _off(book, place, candidate, group)
                within = _within_cap(book, group, off) if off else 0
                if within:
                    group.taken.append(Taken(candidate.name, within, rate if within == off else None))
                    group.left -= within
                    if candidate.discount.once:
                        break


def share_out(group: Group) -> None:
    """Give each entry its part of every reduction."""
    if group.package is None:
        [entry] = group.entries
        entry.reductions = [(taken.name, taken.off) for taken in group.taken]
        entry.expected_charge = group.left
        return
    before = _split(group, group.price)
    for entry, share in zip(group.entries, before, strict=True):
        entry.list_price = max(entry.list_price, share)
        entry.reductions = [(group.package.id, entry.list_price - share)]
    left = group.price
    for taken in group.taken:
        left -= taken.off
        after = _split(group, left)
        for entry, old, new in zip(group.entries, before, after, strict=True):
            entry.reductions.append((taken.name, old - new))
        before = after
    for entry, share in zip(group.entries, before, strict=True):
        entry.expected_charge = share


def _candidates(book: Book, request: Request, place: Combination, tender: str) -> Iterator[Candidate]:
    for discount in book.discounts_file.discounts:
        if discount.clinics and place.clinic not in discount.clinics:
            continue
        if discount.kind == "tender" and discount.tender != tender:
            continue
        if discount.kind == "introductory" and request.evaluation is False:
            continue
        for part in discount.bands or (discount,):
            if discount.kind != "eligibility" or part.id in request.discounts:
                yield Candidate(part.id, discount, part.sizes)


def _that_may_join(
    book: Book, place: Combination, candidates: Sequence[Candidate], groups: Sequence[Group]
) -> list[Candidate]:
    """Keep the best eligibility discount where only one is taken, and of two that may not join the larger."""
    best_one = book.discounts_file.several == "best-one"
    kept: list[Candidate] = []

    def alone(candidate: Candidate) -> int:
        return sum(_off(book, place, candidate, group)[0] for group in groups)

    for one in sorted(candidates, key=alone, reverse=True):
        is_second = best_one and one.discount.kind == "eligibility"
        if all(
            _joins(one, other)
            and _joins(other, one)
            and one.discount is not other.discount
            and not (is_second and other.discount.kind == "eligibility")
            for other in kept
        ):
            kept.append(one)
    return [candidate for candidate in candidates if candidate in kept]


def _joins(one: Candidate, other: Candidate) -> bool:
    joins = one.discount.joins
    return joins is None or other.name in joins or other.discount.id in joins


def _off(book: Book, place: Combination, candidate: Candidate, group: Group) -> tuple[int, Decimal | None]:
    """What a discount takes off a group, and its percentage where it is one of what is left."""
    discount = candidate.discount
    if (
        group.left == 0
        or (discount.services and any(entry.service not in discount.services for entry in group.entries))
        or (discount.treatments and not {place.treatment, place.group} & set(discount.treatments))
        or (group.package is not None and not discount.joins_packages)
        or (discount.first_visit_only and any(entry.visit for entry in group.entries))
    ):
        return 0, None
    size = holding(candidate.sizes, group.day)
    if size is None:
        return 0, None
    if size.percent is not None:
        if book.discounts_file.percent_of == "running-price":
            return percent_of(group.left, size.percent), size.percent
        return min(percent_of(sum(entry.list_price for entry in group.entries), size.percent), group.left), None
    if size.off is not None:
        return min(size.off * len(group.entries), group.left), None
    assert size.price is not None
    return max(group.left - size.price * len(group.entries), 0), None


def _within_cap(book: Book, group: Group, off: int) -> int:
    cap = holding(book.discounts_file.cap, group.day)
    if cap is None:
        return off
    whole = sum(entry.list_price for entry in group.entries) or group.price
    return min(off, max(percent_of(whole, cap.percent) - (whole - group.left), 0))


def _split(group: Group, whole: int) -> Sequence[int]:
    """Let a price fall on the entries of a package, as the package says."""
    assert group.package is not None
    singles = tuple(entry.list_price for entry in group.entries)
    if group.package.falls_on == "infusions":
        shares = iter(split_evenly(whole, sum(entry.gives_the_drug for entry in group.entries)))
        return [next(shares) if entry.gives_the_drug else 0 for entry in group.entries]
    if group.package.falls_on == "all-parts":
        even = split_evenly(whole, len(singles))
        if not all(singles) or all(share <= single for share, single in zip(even, singles, strict=True)):
            return even
    return split_in_proportion(whole, singles)
