"""Discounts by name, in the one order of the rule book; then one-off adjustments with their reason.

Each is taken once off a package price, or off a single price, and rounded there, half up to the cent; what is left is
the price. Of several eligibility discounts the rule book says whether the best one or one after another is taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from estimator.money import percent_of
from estimator.pricing.charges import Entry, Group, Taken, share_out
from estimator.pricing.choices import Choices
from estimator.pricing.request import Adjustment, Request
from estimator.pricing.result import Reason, Refused, SetAside
from estimator.pricing.steps import (
    NOTHING,
    Step,
    excess,
    from_request,
    from_rule,
    least,
    less,
    percent,
    proportions_of,
    sum_of,
    times,
)
from estimator.rules.book import Book, RulePath, kept_by_book
from estimator.rules.dated import holding
from estimator.rules.models.discounts import Discount, Size


@dataclass(frozen=True, slots=True)
class Candidate:
    """A discount, or one band of a sliding scale, that this patient may have."""

    name: str
    """The id of the discount, or of the band."""
    discount: Discount
    sizes: tuple[Size, ...]
    path: RulePath

    def joins(self, other: Candidate) -> bool:
        """Tell whether both say that they may be taken together."""
        return all(
            one.discount.joins is None or two.name in one.discount.joins or two.discount.id in one.discount.joins
            for one, two in ((self, other), (other, self))
        )


def take_discounts(book: Book, request: Request, choices: Choices, groups: Sequence[Group]) -> tuple[SetAside, ...]:
    """Take every discount and adjustment off the groups, and give back the rules set aside.

    The groups are changed: each gets what was taken and what is left. Raises Refused where a discount has no size.
    """
    is_new = request.evaluation is not False and request.visits_had == 0
    who = (request.discounts, request.coverage, choices.clinic.id, choices.tender.id, is_new)
    candidates, not_for_this_patient, reasons = candidates_for(book, *who)
    if reasons:
        raise Refused(reasons)
    set_aside = list(not_for_this_patient)
    charged = [group for group in groups if group.price.cents]
    chosen, dropped = _that_may_join(book, candidates, charged)
    set_aside += dropped
    for kind in book.discounts_file.order:
        mine = sorted((c for c in chosen if c.discount.kind == kind), key=lambda c: c.discount.rank)
        for candidate in mine:
            was_taken = False
            for group in charged:
                if not (was_taken and candidate.discount.once):
                    was_taken = _take(book, candidate, group) or was_taken
            if not was_taken:
                set_aside.append(SetAside(candidate.name, "applies-to-nothing"))
    set_aside += _adjust(request, charged)
    return tuple(set_aside)


@kept_by_book
def candidates_for(
    book: Book, claims: tuple[str, ...], coverage: str, clinic: str, tender: str, is_new: bool
) -> tuple[tuple[Candidate, ...], tuple[SetAside, ...], tuple[Reason, ...]]:
    """Find the discounts a patient may have: claimed ones, those of a first visit, those of the way to pay."""
    found: list[Candidate] = []
    aside: list[SetAside] = []
    reasons: list[Reason] = []
    allowed = book.coverages[coverage].discounts
    for candidate in _every_candidate(book):
        discount = candidate.discount
        claimed = candidate.name in claims
        why_not = _why_not(discount, clinic, tender, is_new)
        if allowed is not None and discount.id not in allowed:
            why_not = "not-with-this-coverage"
        if why_not is not None and claimed:
            aside.append(SetAside(candidate.name, why_not))
        elif why_not is None and (claimed or discount.kind != "eligibility"):
            if not candidate.sizes:
                reasons.append(Reason("discount-has-no-size", "discounts", (candidate.name,), rule=candidate.path))
            found.append(candidate)
    return tuple(found), tuple(aside), tuple(reasons)


def _why_not(discount: Discount, clinic: str, tender: str, is_new: bool) -> str | None:
    """Why a discount is not for this patient here, or None where it may be."""
    if discount.clinics and clinic not in discount.clinics:
        return "not-at-this-clinic"
    if discount.kind == "tender" and discount.tender != tender:
        return "paid-otherwise"
    if discount.kind == "introductory" and not is_new:
        return "not-a-new-patient"
    return None


def size_of(book: Book, candidate: Candidate, group: Group) -> Step | None:
    """How much a discount takes off what a group costs so far, in cents and never more; None where none holds."""
    base = group.left
    size = holding(candidate.sizes, group.day)
    if size is None:
        return None
    path = (*candidate.path, "sizes", candidate.sizes.index(size))
    what = f"{candidate.discount.kind}_discount"
    number = len(group.entries)
    if size.percent is not None:
        of_list = book.discounts_file.percent_of == "list-price"
        of = group.single_prices if of_list else base
        off = percent(what, of, size.percent, (*path, "percent"), candidate.name)
        return least(what, off, base) if of_list else off
    if size.off is not None:
        each = from_rule(size.off, what, (*path, "off"), candidate.name)
        return least(what, each if number == 1 else times(what, each, number, candidate.name), base)
    assert size.price is not None
    instead = from_rule(size.price, "replacement_price", (*path, "price"), candidate.name)
    whole = instead if number == 1 else times("replacement_price", instead, number, candidate.name)
    return excess(what, base, whole)


@kept_by_book
def _every_candidate(book: Book) -> tuple[Candidate, ...]:
    """Every discount and every band of a sliding scale, in the order of the rule book."""
    found: list[Candidate] = []
    for number, discount in enumerate(book.discounts_file.discounts):
        path: RulePath = ("discounts.yaml", "discounts", number)
        found += [
            Candidate(band.id, discount, band.sizes, (*path, "bands", index))
            for index, band in enumerate(discount.bands)
        ] or [Candidate(discount.id, discount, discount.sizes, path)]
    return tuple(found)


def _that_may_join(
    book: Book, candidates: Sequence[Candidate], groups: Sequence[Group]
) -> tuple[list[Candidate], list[SetAside]]:
    """Keep the best eligibility discount where only one is taken, and of two that may not join the larger."""
    only_best = book.discounts_file.several == "best-one"
    if not any(_are_rivals(one, two, only_best) for one, two in combinations(candidates, 2)):
        return list(candidates), []

    def alone(candidate: Candidate) -> int:
        """What a discount would take off by itself, in cents."""
        steps = (_off(book, candidate, group) for group in groups)
        return sum(step.cents for step in steps if step is not None)

    kept: list[Candidate] = []
    dropped: list[SetAside] = []
    for candidate in sorted(candidates, key=alone, reverse=True):
        rival = next((other for other in kept if _are_rivals(candidate, other, only_best)), None)
        if rival is None:
            kept.append(candidate)
        else:
            why = "smaller-than" if candidate.joins(rival) else "cannot-join"
            dropped.append(SetAside(candidate.name, why, (rival.name,)))
    return [candidate for candidate in candidates if candidate in kept], dropped


def _are_rivals(one: Candidate, two: Candidate, only_best: bool) -> bool:
    """Tell whether only one of two discounts may be taken."""
    both_by_who_the_patient_is = one.discount.kind == two.discount.kind == "eligibility"
    return (only_best and both_by_who_the_patient_is) or one.discount is two.discount or not one.joins(two)


def _applies(candidate: Candidate, group: Group) -> bool:
    discount = candidate.discount
    place = group.entries[0].combination
    return (
        (not discount.services or all(entry.service in discount.services for entry in group.entries))
        and (not discount.treatments or place.treatment in discount.treatments or place.group in discount.treatments)
        and (discount.joins_packages or group.package is None)
        and (not discount.first_visit_only or all(entry.visit == 0 for entry in group.entries))
    )


def _off(book: Book, candidate: Candidate, group: Group) -> Step | None:
    if group.left.cents == 0 or not _applies(candidate, group):
        return None
    return size_of(book, candidate, group)


def _take(book: Book, candidate: Candidate, group: Group) -> bool:
    """Take one discount off one group, within the cap; true where it took anything."""
    off = _off(book, candidate, group)
    if off is None:
        return False
    capped = _within_cap(book, group, off)
    if capped.cents <= 0:
        return False
    left = less("price_left", group.left, capped)
    group.taken.append(Taken(candidate.discount.kind, candidate.name, capped, left))
    return True


def _within_cap(book: Book, group: Group, off: Step) -> Step:
    """What a discount may still take off, where all together stop at a percentage of the single prices."""
    cap = holding(book.discounts_file.cap, group.day)
    singles = sum([entry.list_price.cents for entry in group.entries]) or group.price.cents
    if cap is None or singles - group.left.cents + off.cents <= percent_of(singles, cap.percent):
        return off
    whole = group.single_prices
    if whole.cents == 0:
        whole = group.price
    path = ("discounts.yaml", "cap", book.discounts_file.cap.index(cap), "percent")
    allowed = percent("discount_cap", whole, cap.percent, path)
    taken_so_far = less("taken_so_far", whole, group.left)
    return least("capped_discount", off, excess("discount_cap_left", allowed, taken_so_far))


def _adjust(request: Request, groups: Sequence[Group]) -> list[SetAside]:
    """Take the one-off adjustments off what is left; those held to a service or a visit come after all others."""
    numbered = [(f"adjustment-{number}", adjustment) for number, adjustment in enumerate(request.adjustments, start=1)]
    for name, adjustment in numbered:
        if not _is_held(adjustment):
            offs = _offs(name, adjustment, tuple(group.left for group in groups))
            for group, off in zip(groups, offs, strict=True):
                if off.cents:
                    group.taken.append(Taken("adjustment", name, off, less("price_left", group.left, off)))
    held = [(name, adjustment) for name, adjustment in numbered if _is_held(adjustment)]
    return [
        SetAside(name, "applies-to-nothing") for name, adjustment in held if not _adjust_some(name, adjustment, groups)
    ]


def _adjust_some(name: str, adjustment: Adjustment, groups: Sequence[Group]) -> bool:
    """Take one adjustment off the entries it is held to; false where nothing of them is left to pay."""
    touched = [group for group in groups if any(_is_held_to(adjustment, entry) for entry in group.entries)]
    for group in touched:
        # What each entry of a package costs so far is known only once the package is shared out.
        share_out(group)
    entries = [entry for group in touched for entry in group.entries if _is_held_to(adjustment, entry)]
    lefts = tuple(entry.expected_charge for entry in entries if entry.expected_charge is not None)
    if not any(left.cents for left in lefts):
        return False
    offs = iter(_offs(name, adjustment, lefts))
    for group in touched:
        parts = tuple(next(offs) if _is_held_to(adjustment, entry) else NOTHING for entry in group.entries)
        off = parts[0] if len(parts) == 1 else sum_of("adjustment", parts, name)
        group.taken.append(Taken("adjustment", name, off, less("price_left", group.left, off), parts))
    return True


def _offs(name: str, adjustment: Adjustment, lefts: tuple[Step, ...]) -> Sequence[Step]:
    """What an adjustment takes off each price, an amount in proportion to them. Raises Refused where it is too much."""
    if adjustment.percent is not None:
        return [percent("adjustment", left, adjustment.percent, None, name) for left in lefts]
    whole = from_request(adjustment.off or 0, "adjustment", name)
    if whole.cents > sum([left.cents for left in lefts]):
        raise Refused((Reason("adjustment-above-charge", "adjustments", (int(name.removeprefix("adjustment-")),)),))
    return proportions_of("adjustment", whole, lefts, name)


def _is_held(adjustment: Adjustment) -> bool:
    return adjustment.service is not None or adjustment.visit is not None


def _is_held_to(adjustment: Adjustment, entry: Entry) -> bool:
    return adjustment.service in (None, entry.service) and adjustment.visit in (None, entry.visit + 1)
