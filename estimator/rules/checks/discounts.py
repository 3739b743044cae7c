"""Discounts: their one order, sizes that go too far or are not said, and ones that can never be taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from estimator.rules.book import Placed, RulePath
from estimator.rules.checks.survey import ByClinic, Survey, cents_by_tender, written_prices
from estimator.rules.dated import holding
from estimator.rules.models.discounts import Discount, Size
from estimator.rules.models.services import PriceRule
from estimator.rules.problems import Problem

HUNDRED = Decimal(100)


def check_order(survey: Survey) -> Iterator[Problem]:
    """An order that names a kind of reduction twice, or leaves out one that is used."""
    book, file = survey.book, survey.book.discounts_file
    for place, kind in enumerate(file.order):
        first = file.order.index(kind)
        if first != place:
            yield book.problem(
                ("discounts.yaml", "order", place),
                "order-names-twice",
                f"The order names {kind} twice; each kind of reduction is taken once.",
                "Take one of the two out.",
                "order: [package, introductory, eligibility, tender]",
                also=[("discounts.yaml", "order", first)],
            )
    used: dict[str, RulePath] = {}
    if book.services_file.packages:
        used["package"] = ("services.yaml", "packages", 0)
    for number, discount in enumerate(file.discounts):
        used.setdefault(discount.kind, ("discounts.yaml", "discounts", number))
    for used_kind, path in used.items():
        if used_kind not in file.order:
            where = book.where(path)
            yield book.problem(
                ("discounts.yaml", "order"),
                "order-misses",
                f"The order does not say when {used_kind} is taken, and {where} uses it.",
                f"Write {used_kind} at its place in the order.",
                "order: [package, introductory, eligibility, tender]",
            )


def check_ranks(survey: Survey) -> Iterator[Problem]:
    """Two discounts that one patient can have together, with nothing that says which comes first."""
    file = survey.book.discounts_file
    told: set[RulePath] = set()
    for one, other in ByClinic(_placed(survey)).pairs():
        first, second = (one, other) if one.path < other.path else (other, one)
        if second.path in told or not _are_taken_together(survey, first.rule, second.rule):
            continue
        if first.rule.kind == second.rule.kind and first.rule.rank == second.rule.rank:
            if first.rule.kind == "eligibility" and file.several == "best-one":
                continue
            told.add(second.path)
            yield survey.book.problem(
                second.path,
                "no-order-between",
                f"{first.rule.id} (line {survey.book.where(first.path).line}) and {second.rule.id} can both "
                "be taken, and nothing says which comes first.",
                "Write another rank in one of them: rank 1 is taken before rank 2.",
                "rank: 2",
                also=[first.path],
            )


def check_joins(survey: Survey) -> Iterator[Problem]:
    """A discount that names another it may join, while the other does not let it."""
    by_name = {name: placed for placed in _placed(survey) for name in names_of(placed.rule)}
    for placed in _placed(survey):
        for place, name in enumerate(placed.rule.joins or ()):
            other = by_name.get(name)
            if other is not None and not _lets_join(other.rule, placed.rule):
                yield survey.book.problem(
                    (*placed.path, "joins", place),
                    "joins-one-way",
                    f"{placed.rule.id} may join {name}, but {name} does not name {placed.rule.id}: they are "
                    "not taken together.",
                    f"Write {placed.rule.id} into `joins` of {name}, or take {name} out here.",
                    stops=False,
                    also=[(*other.path, "joins")],
                )


def check_sizes(survey: Survey) -> Iterator[Problem]:
    """A discount without a size, or whose size leaves nothing to pay or goes beyond the cap."""
    book = survey.book
    for placed in _placed(survey):
        discount, path = placed
        if not discount.sizes and not discount.bands:
            yield _no_size(survey, path)
        for below, size in _sizes(placed):
            if size.percent is None and size.off is None and size.price is None:
                yield _no_size(survey, below)
            elif (size.percent or 0) >= HUNDRED or size.price == 0 or _takes_all(survey, discount, size):
                yield book.problem(
                    below,
                    "leaves-nothing",
                    "This discount leaves nothing to pay.",
                    "Look for a wrong digit; a service that is free has the price 0.00.",
                    stops=False,
                )
            else:
                cap = holding(book.discounts_file.cap, size.starts)
                if cap is not None and size.percent is not None and size.percent > cap.percent:
                    yield book.problem(
                        (*below, "percent"),
                        "beyond-the-cap",
                        f"{size.percent} % is more than the cap of {cap.percent} %: it is never taken whole.",
                        "Lower it, or raise the cap.",
                        stops=False,
                        also=[("discounts.yaml", "cap")],
                    )


def check_together(survey: Survey) -> Iterator[Problem]:
    """Discounts that go beyond the cap, or leave nothing, when they are taken together."""
    file = survey.book.discounts_file
    placed = _placed(survey)
    for cap in file.cap:
        largest = {one.rule.id: _largest_percent(one) for one in placed}
        if any(percent > cap.percent for percent in largest.values()):
            continue
        left = HUNDRED
        for kind in dict.fromkeys(one.rule.kind for one in placed):
            percents = sorted((largest[one.rule.id] for one in placed if one.rule.kind == kind), reverse=True)
            is_single = kind == "tender" or (kind == "eligibility" and file.several == "best-one")
            for percent in percents[:1] if is_single else percents:
                left -= percent if file.percent_of == "list-price" else left * percent / HUNDRED
        if HUNDRED - left > cap.percent:
            yield survey.book.problem(
                ("discounts.yaml", "cap", file.cap.index(cap), "percent"),
                "beyond-the-cap",
                f"Discounts taken together can come to {HUNDRED - left:.2f} %, more than the cap of "
                f"{cap.percent} %: the last of them is then not taken whole.",
                "Raise the cap, or say with `joins` which discounts may be taken together.",
                stops=False,
            )


def check_tenders(survey: Survey) -> Iterator[Problem]:
    """A discount for a way to pay that names none, or where a card and a cash price stand already."""
    two_prices = [(rule, path) for rule, dated, path in written_prices(survey) if dated.card is not None]
    for discount, path in _placed(survey):
        if discount.kind != "tender":
            continue
        if discount.tender is None:
            yield survey.book.problem(
                path,
                "tender-not-named",
                "This discount comes with a way to pay, and no way to pay is named.",
                "Write which one brings it.",
                "tender: cash",
                stops=False,
            )
        for rule, price_path in two_prices:
            services = [rule.service] if isinstance(rule, PriceRule) else [part.service for part in rule.parts]
            if _share(rule.clinics, discount.clinics) and _share(discount.services, services):
                yield survey.book.problem(
                    path,
                    "cash-counted-twice",
                    f"{survey.book.where(price_path)} has a card price and a cash price where this discount for a "
                    "way to pay is taken too.",
                    "Name in `clinics` only clinics with one price, or write one price there.",
                    stops=False,
                )
                break


def names_of(discount: Discount) -> set[str]:
    """The names by which a discount can be claimed: its own and those of its bands."""
    return {discount.id, *(band.id for band in discount.bands)}


def _placed(survey: Survey) -> list[Placed[Discount]]:
    return [
        Placed(discount, ("discounts.yaml", "discounts", number))
        for number, discount in enumerate(survey.book.discounts_file.discounts)
    ]


def _sizes(placed: Placed[Discount]) -> Iterator[tuple[RulePath, Size]]:
    discount, path = placed
    for place, size in enumerate(discount.sizes):
        yield (*path, "sizes", place), size
    for step, band in enumerate(discount.bands):
        for place, size in enumerate(band.sizes):
            yield (*path, "bands", step, "sizes", place), size


def _largest_percent(placed: Placed[Discount]) -> Decimal:
    return max((size.percent for _, size in _sizes(placed) if size.percent is not None), default=Decimal(0))


def _no_size(survey: Survey, path: RulePath) -> Problem:
    return survey.book.problem(
        path,
        "no-size",
        "Nothing says how much this discount takes off, so it cannot be estimated.",
        "Write a percentage, an amount off, or the price that replaces the usual one.",
        "percent: 10",
        stops=False,
    )


def _takes_all(survey: Survey, discount: Discount, size: Size) -> bool:
    """True where dollars off come to the price of a service that the discount is taken from, or more."""
    if size.off is None or discount.first_visit_only:
        return False
    prices = [
        cents_by_tender(dated).get("card", 0)
        for rule, dated, _ in written_prices(survey)
        if isinstance(rule, PriceRule)
        and (not discount.services or rule.service in discount.services)
        and _share(rule.clinics, discount.clinics)
    ]
    return any(0 < cents <= size.off for cents in prices)


def _are_taken_together(survey: Survey, one: Discount, other: Discount) -> bool:
    return (
        _lets_join(one, other)
        and _lets_join(other, one)
        and (one.kind != "tender" or other.kind != "tender" or one.tender == other.tender)
        and _share(one.services, other.services)
        and (
            not one.treatments
            or not other.treatments
            or bool(survey.treatments_meant(one.treatments) & survey.treatments_meant(other.treatments))
        )
    )


def _lets_join(discount: Discount, other: Discount) -> bool:
    return discount.joins is None or not names_of(other).isdisjoint(discount.joins)


def _share(some: Sequence[str], others: Sequence[str]) -> bool:
    return not some or not others or not {*some}.isdisjoint(others)
