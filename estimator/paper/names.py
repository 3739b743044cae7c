"""The names people know for what the rule book calls by an id, and how a treatment is given, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from itertools import chain

from estimator.rules.book import Book
from estimator.rules.models.treatments import Offer
from estimator.rules.scalars import Spacing, Words
from estimator.wording import Language, count, say, sentences


def name_of(book: Book, kind: str, known_as: str, language: Language) -> str:
    """Give the name of a clinic, provider, service, treatment, coverage, tender, discount, package, course or fee.

    `known_as` is its id. A package or discount may be asked for as a "rule". A name that the book does not hold is
    given as it was typed, with blanks for hyphens, so that no page shows an id.
    """
    for known, name in names_of(book, kind):
        if known == known_as:
            return name if isinstance(name, str) else name.in_language(language)
    if kind in {"discount", "rule"} and known_as.startswith("adjustment-"):
        return say(language, "reasons.adjustment", number=known_as.removeprefix("adjustment-"))
    return known_as.replace("-", " ")


def names_of(book: Book, kind: str) -> Iterable[tuple[str, Words | str]]:
    """Give every id of one kind with its name, in the order of the rule book."""
    return _NAMES[kind](book)


def _discounts(book: Book) -> Iterable[tuple[str, Words | str]]:
    for discount in book.discounts_file.discounts:
        yield from ((claimed.id, claimed.name) for claimed in discount.bands or (discount,))


def _packages(book: Book) -> Iterable[tuple[str, Words | str]]:
    return ((placed.rule.id, placed.rule.name) for placed in book.packages.values())


def _fees(book: Book) -> Iterable[tuple[str, Words | str]]:
    return ((fee.id, fee.name) for fee in book.fees_file.fees)


_NAMES: dict[str, Callable[[Book], Iterable[tuple[str, Words | str]]]] = {
    "clinic": lambda book: ((clinic.id, clinic.place) for clinic in book.clinics.values()),
    "provider": lambda book: ((provider.id, provider.name) for provider in book.providers.values()),
    "service": lambda book: chain(((each.id, each.name) for each in book.services.values()), _fees(book)),
    "treatment": lambda book: ((treatment.id, treatment.name) for treatment in book.treatments.values()),
    "coverage": lambda book: ((coverage.id, coverage.name) for coverage in book.coverages.values()),
    "tender": lambda book: ((way.id, way.name) for way in book.fees_file.ways_to_pay),
    "course": lambda book: ((one.id, one.name) for each in book.treatments.values() for one in each.courses),
    "fee": _fees,
    "package": _packages,
    "discount": _discounts,
    "payment-plan": lambda book: ((placed.rule.id, placed.rule.label) for placed in book.plans.values()),
    "rule": lambda book: chain(_packages(book), _discounts(book)),
}


def inside(name: str) -> str:
    """Write a name inside a sentence: without its capital, unless the word is one of capitals (PTSD, IV)."""
    return name[:1].lower() + name[1:] if name[1:2].islower() or name[1:2] == " " else name


def hours_in_words(hours: Decimal, language: Language) -> str:
    """Say how many hours: "1 hour", "1.5 hours"."""
    return count(language, "reasons.hours", 1) if hours == 1 else say(language, "reasons.hours.other", number=hours)


def tier_in_words(tier: str, language: Language) -> str:
    """Say a dose tier: "low dose"."""
    if f"tier.{tier}" in sentences("reasons"):
        return say(language, f"reasons.tier.{tier}")
    return say(language, "reasons.tier", tier=tier.replace("-", " "))


def setting_in_words(setting: str, language: Language) -> str:
    """Say how an infusion is given: "in a group"."""
    known = f"setting.{setting}" in sentences("reasons")
    return say(language, f"reasons.setting.{setting}") if known else setting.replace("-", " ")


def offer_in_words(offer: Offer, language: Language) -> str:
    """Say one way a treatment is given: "1 hour, low dose"."""
    told = [hours_in_words(offer.hours, language)] if offer.hours is not None else []
    told += [tier_in_words(offer.tier, language)] if offer.tier is not None else []
    told += [setting_in_words(offer.setting, language)] if offer.setting is not None else []
    told += [say(language, "reasons.with_guide")] if offer.guide else []
    return ", ".join(told) or say(language, "reasons.the_usual_way")


def spacing_in_words(spacing: Spacing, language: Language) -> str:
    """Say how often: "2 times a week", "every 3 weeks"."""
    if spacing.times > 1:
        return say(language, "reasons.times_a_week", number=spacing.times)
    if spacing.months:
        return count(language, "reasons.every_months", spacing.months)
    if spacing.days % 7 == 0:
        return count(language, "reasons.every_weeks", spacing.days // 7)
    return count(language, "reasons.every_days", spacing.days)
