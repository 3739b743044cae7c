"""What a step is called in words: the service, package, discount or fee it is about, and its own name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, get_args

from estimator.paper.names import inside, name_of
from estimator.pricing.steps import Step
from estimator.pricing.visit import ReductionKind
from estimator.rules.book import Book
from estimator.wording import Language, joined, say

REDUCTIONS: tuple[ReductionKind, ...] = get_args(ReductionKind)

KINDS = {
    "single_price": "service",
    "included_price": "service",
    "first_hour": "service",
    "further_hour": "service",
    "further_hours": "service",
    "further_time": "service",
    "package_price": "package",
    "package_share": "package",
    "package_discounts": "package",
    "booking_fee": "fee",
    "fee": "fee",
    "rate": "service",
    "medicare_fee": "service",
    "price_today": "tender",
}
"""What sort of thing each step is about; what is not here and about something is about a discount, or about figures."""

ON_ONE_LINE = frozenset(f"{kind}_discount" for kind in REDUCTIONS)
"""What a reduction takes off one line, called alike for every discount but a package."""
OF_DISCOUNTS = ON_ONE_LINE | {f"{kind}_discounts" for kind in REDUCTIONS if kind != "package"} | {
    "adjustment", "replacement_price",
}  # fmt: skip
"""The steps that are about a discount and say its name."""

PRICES = frozenset({"single_price", "package_price", "price_left", "expected_charge", "fee"})
"""The steps that are the price of a thing, so that a sentence may say "for the evaluation"."""


class Thing(NamedTuple):
    """The name of what a price is for, and whether the name is already that of several."""

    name: str
    is_plural: bool


def label_of(book: Book, step: Step, language: Language) -> str:
    """Call a step by a name for an equation: "evaluation, single price", "evaluation, after cash discount"."""
    if step.what in ON_ONE_LINE and not step.about:
        kind = "package_discount" if step.what.startswith("package") else "one_discount"
        return say(language, f"steps.label.{kind}")
    thing = named(book, step, language)
    if step.what in {"price_left", "package_share"} or thing_of(book, step, 1, language) is not None:
        discounts = joined(list(dict.fromkeys(names_more(book, step, language))), language)
        if discounts:
            key = "share_left" if step.what == "package_share" else "price_left"
            return say(language, f"steps.label.{key}", thing=thing, discount=discounts)
    return say(language, f"steps.label.{step.what}", thing=thing, discount="")


def thing_of(book: Book, step: Step, times: int, language: Language) -> Thing | None:
    """Say what a price is for, in the plural for several where the rule book has it; None for what is no price."""
    while step.what in PRICES and not step.about and step.operands:
        step = step.operands[0]
    if step.what not in PRICES or not step.about:
        return None
    service = book.services.get(str(step.about[0])) if KINDS[step.what] == "service" else None
    if times > 1 and service is not None and service.names is not None:
        return Thing(service.names.in_language(language), True)
    return Thing(named(book, step, language), False)


def names_more(book: Book, price: Step, language: Language) -> Iterator[str]:
    """Name the discounts inside a price, in the order in which they were taken."""
    yield from (named(book, step, language) for step in _taken_from(price, set()))


def _taken_from(price: Step, seen: set[int]) -> Iterator[Step]:
    """Give the discounts below a price, the deepest first, each once; what two share is looked at once."""
    for operand in price.operands:
        if id(operand) not in seen:
            seen.add(id(operand))
            yield from _taken_from(operand, seen)
            if operand.about and operand.what in OF_DISCOUNTS and operand.cents:
                yield operand


def named(book: Book, step: Step, language: Language) -> str:
    """Name what a step is about, or what its first operand is about; nothing where it is about nothing."""
    while not step.about and step.operands:
        step = step.operands[0]
    if not step.about:
        return ""
    return inside(name_of(book, KINDS.get(step.what, "discount"), str(step.about[0]), language))
