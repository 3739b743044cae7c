"""What a step is called in words: the service, package, discount or fee it is about, and its own name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from estimator.paper.names import inside, name_of
from estimator.pricing.steps import Step
from estimator.rules.book import Book
from estimator.wording import Language, joined, say

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
}
"""What sort of thing each step is about; what is not here and about something is about a discount."""

PRICES = frozenset({"single_price", "package_price", "price_left", "expected_charge", "fee"})
"""The steps that are the price of a thing, so that a sentence may say "for the evaluation"."""


class Thing(NamedTuple):
    """The name of what a price is for, and whether the name is already that of several."""

    name: str
    is_plural: bool


def label_of(book: Book, step: Step, language: Language) -> str:
    """Call a step by a name for an equation: "evaluation, single price", "evaluation, after cash discount"."""
    if step.what.endswith("_discount") and not step.about and step.what != "capped_discount":
        kind = "package_discount" if step.what.startswith("package") else "one_discount"
        return say(language, f"steps.label.{kind}")
    discounts = joined(list(dict.fromkeys(names_more(book, step, language))), language)
    if discounts and (step.what in {"price_left", "package_share"} or thing_of(book, step, 1, language) is not None):
        key = "share_left" if step.what == "package_share" else "price_left"
        return say(language, f"steps.label.{key}", thing=named(book, step, language), discount=discounts)
    return say(language, f"steps.label.{step.what}", thing=named(book, step, language), discount=discounts)


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


def names_more(book: Book, step: Step, language: Language) -> Iterator[str]:
    """Name the discounts inside a price, in the order in which they were taken."""
    for operand in step.operands:
        yield from names_more(book, operand, language)
        if operand.about and operand.what not in KINDS and operand.what != "package_discounts" and operand.cents:
            yield named(book, operand, language)


def named(book: Book, step: Step, language: Language) -> str:
    """Name what a step is about, or what its first operand is about; nothing where it is about nothing."""
    while not step.about and step.operands:
        step = step.operands[0]
    if not step.about:
        return ""
    return inside(name_of(book, KINDS.get(step.what, "discount"), str(step.about[0]), language))
