"""Refusals, assumptions, changes and rules set aside, in words a patient and a biller can follow.

No sentence holds an id of the rule book, except where it says which word to type in place of another in a file.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from estimator.paper.mended_names import mended_in_words
from estimator.paper.names import (
    hours_in_words,
    inside,
    name_of,
    offer_in_words,
    setting_in_words,
    spacing_in_words,
    tier_in_words,
)
from estimator.paper.told import caller_in_words, facts_told_in_words, teller_in_words
from estimator.paper.unknowns import benefit_in_words, facts_in_words, unknowns_in_words
from estimator.pricing.request import Request
from estimator.pricing.result import About, Assumption, CouldChange, Reason, SetAside
from estimator.rules.book import Book
from estimator.rules.spacing import read_spacing
from estimator.wording import Language, count, day, joined, money, month_day, say

REASONS: dict[str, tuple[str, ...]] = {
    "unknown-clinic": ("asked",),
    "unknown-coverage": ("asked",),
    "unknown-treatment": ("asked",),
    "unknown-service": ("asked",),
    "unknown-discount": ("asked",),
    "unknown-package": ("asked",),
    "unknown-tender": ("asked",),
    "unknown-course": ("asked",),
    "unknown-payment-plan": ("asked",),
    "payments-not-offered": ("number", "fewest", "limit"),
    "not-offered": ("treatment", "clinic"),
    "nothing-offered": ("clinic",),
    "combination-not-offered": ("treatment", "clinic"),
    "no-price-with-guide": ("treatment", "clinic"),
    "missing-price": ("service", "clinic", "treatment", "day"),
    "price-ended": ("service", "clinic", "treatment", "day"),
    "two-equal-prices": ("service", "clinic", "treatment", "day"),
    "too-many-infusions": ("number", "limit", "treatment"),
    "too-few-infusions": ("number", "limit", "treatment"),
    "no-boosters": ("treatment",),
    "too-many-boosters": ("number", "limit", "treatment"),
    "too-many-of-a-service": ("number", "limit", "service"),
    "coverage-not-here": ("coverage", "clinic"),
    "coverage-ended": ("coverage", "day"),
    "coverage-not-yet": ("coverage", "day"),
    "unknown-benefit": ("asked",),
    "tender-not-here": ("tender", "clinic"),
    "nothing-asked": (),
    "visits-had-too-many": ("number", "limit"),
    "moved-without-first-visit": (),
    "moved-visit-unknown": ("visit", "limit"),
    "two-visits-on-one-day": ("visit", "day"),
    "discount-has-no-size": ("discount",),
    "copay-not-told": ("benefit",),
    "coinsurance-not-told": ("benefit",),
    "deductible-not-told": ("coverage",),
    "limit-not-told": ("coverage",),
    "benefit-shape-not-known": ("benefit",),
    "no-contracted-rate": ("service", "coverage"),
    "too-many-unknowns": ("number",),
    "day-needed-for-plan-year": ("day",),
    "adjustment-above-charge": ("number",),
    "adjustment-has-no-size": ("number",),
}
"""Every kind of refusal, and what it is about in the order in which the calculation says it."""

ASSUMPTIONS: dict[str, tuple[str, ...]] = {
    "treatment": ("treatment",),
    "infusions": ("number", "treatment"),
    "evaluation": ("claim", "service"),
    "spacing": ("spacing", "treatment"),
    "tender": ("tender",),
    "coverage": ("coverage", "confirmed_by"),
    "hours": ("hours", "treatment"),
    "tier": ("tier", "treatment"),
    "setting": ("setting", "treatment"),
    "not-yet-booked": ("day",),
    "first-visit-past": ("day",),
    "moved-to-closed-day": ("number", "day"),
    "visits-shifted": ("day", "moved_to"),
    "twelve-months": ("number", "boosters", "day"),
    "visits-not-processed": ("number",),
    "no-visits-used": ("number",),
    "visits-used": ("number", "used"),
    "visits-taken-as-used": ("number",),
    "nothing-paid-yet": ("yearly",),
    "family-as-own": (),
    "authorization": ("state", "number"),
    "plan-figures": ("told_by", "day"),
    "told-in-call": (),
    "told-otherwise": (),
    "plan-year": (),
    "line-order": (),
    "not-known": ("unknown",),
    "second-plan": ("coverage",),
    "second-plan-may-lower": ("coverage",),
    "pay-back-not-known": (),
    "not-confirmed": (),
}
"""Every kind of assumption, and what it is about."""

NOBODY_TOLD = frozenset({
    "not-known", "not-confirmed", "pay-back-not-known", "visits-taken-as-used", "nothing-paid-yet", "family-as-own",
})  # fmt: skip
"""The assumptions that say that nobody told us something."""

CHANGES: dict[str, tuple[str, ...]] = {
    "price-of-a-visit": ("day",),
    "more-visits": ("service", "treatment"),
    "span": ("low", "likely"),
    "price-word": ("word",),
    "discount-not-proven": ("discount",),
    "stop-early": ("word",),
    "coverage-confirmed": (),
    "unknown": ("unknown", "lowest", "highest"),
    "new-plan-year": ("day",),
    "other-claims": (),
}
"""Every kind of change, and what it is about; low, likely, lowest and highest are totals in cents."""

SET_ASIDE: dict[str, tuple[str, ...]] = {
    "not-asked": (),
    "larger-than-course": ("number",),
    "not-in-course": ("number",),
    "billed-to-plan": ("number",),
    "billed-to-nobody": ("number",),
    "ended": ("day",),
    "not-cheapest": (),
    "applies-to-nothing": (),
    "not-at-this-clinic": (),
    "paid-otherwise": (),
    "not-a-new-patient": (),
    "not-with-this-coverage": (),
    "smaller-than": ("other",),
    "cannot-join": ("other",),
}
"""Every reason why a rule was not used, and what it is about."""


def reason_in_words(book: Book, reason: Reason, language: Language, request: Request | None = None) -> str:
    """Say why no estimate can be made and how to mend it, in one or two sentences.

    With the request that was refused, names to choose are those that its clinic offers; without it they are the words
    that a request file takes.
    """
    places = _places(book, REASONS[reason.kind], reason.about, language)
    kind = reason.kind
    if kind in _OF_A_NAME:
        places["mend"] = mended_in_words(book, reason, language, request)
        if request is not None:
            places["asked"] = str(reason.about[0]).replace("-", " ")
    elif kind == "tender-not-here" and not reason.about[0]:
        kind = "no-way-to-pay"
    elif kind == "not-offered":
        offered = book.treatments[str(reason.about[0])].offered
        here = dict.fromkeys(clinic for offer in offered for clinic in offer.clinics)
        places["clinics"] = "; ".join(name_of(book, "clinic", clinic, language) for clinic in here)
    elif kind == "combination-not-offered":
        treatment, clinic = map(str, reason.about[:2])
        ways = [offer for offer in book.treatments[treatment].offered if clinic in offer.clinics]
        places["ways"] = "; ".join(offer_in_words(offer, language) for offer in ways)
    elif kind == "too-many-unknowns":
        places["unknowns"] = unknowns_in_words(reason.about[1:], language)
    elif "benefit" in places and reason.rule is not None:
        places["benefit"] = benefit_in_words(book, reason.rule, language)
    elif "treatment" in places and "service" in places:
        about = places.pop("treatment")
        places["for_treatment"] = say(language, "reasons.for_treatment", treatment=about) if about else ""
    return say(language, f"reasons.{kind}", **places)


def assumption_in_words(book: Book, assumption: Assumption, language: Language) -> str:
    """Say one thing the estimate takes for granted; told_by_in_words says who said so."""
    places = _places(book, ASSUMPTIONS[assumption.kind], assumption.about, language)
    if assumption.kind == "infusions":
        return _visits_in_words(book, assumption.about, language)
    ending = f".{places['claim']}" if "claim" in places else ".confirmed" if places.get("confirmed_by") else ""
    match assumption.kind, assumption.about:
        case "spacing", (_, treatment) if not _gives_infusions(book, str(treatment)):
            ending = ".visits"
        case "authorization", (state, number):
            ending = f".{state}.numbered" if number and state == "approved" else f".{state}"
        case "plan-figures", (told_by, as_of):
            ending = FIGURES_TOLD[bool(told_by), bool(as_of)]
        case "told-in-call", (who, reference, called_on, *facts):
            when = called_on if isinstance(called_on, date) else None
            return _told_in_words(caller_in_words(str(who), str(reference), when, language), facts, language)
        case "told-otherwise", (who, as_of, *facts):
            when = as_of if isinstance(as_of, date) else None
            return _told_in_words(teller_in_words(str(who), when, language), facts, language)
        case "plan-year", (int(month), int(first)):
            places["month_day"] = month_day(date(LEAP_YEAR, month, first), language)
        case "line-order", services:
            named = [inside(name_of(book, "service", str(service), language)) for service in services]
            places["services"] = say(language, "reasons.then").join(named)
        case "not-confirmed", facts:
            places["facts"] = facts_in_words(facts, language)
    return say(language, f"reasons.assumed.{assumption.kind}{ending}", **places)


def _told_in_words(source: str, facts: Iterable[object], language: Language) -> str:
    return say(language, "told.facts", source=source, facts=facts_told_in_words(map(str, facts), language))


def _visits_in_words(book: Book, about: About, language: Language) -> str:
    """Say how many times a treatment is given: "6 infusions.", "8 esketamine visits."."""
    number, treatment = int(str(about[0])), str(about[1])
    if _gives_infusions(book, treatment):
        return count(language, "reasons.assumed.infusions", number)
    service = book.services[book.treatments[treatment].infusion]
    name = service.name if number == 1 or service.names is None else service.names
    return say(language, "reasons.assumed.visits", number=number, services=inside(name.in_language(language)))


def _gives_infusions(book: Book, treatment: str) -> bool:
    return book.services[book.treatments[treatment].infusion].kind == "infusion"


def told_by_in_words(assumption: Assumption, language: Language) -> str:
    """Say who told us what an estimate takes for granted: "you told us", "usual here", or that nobody did."""
    is_open = assumption.kind in NOBODY_TOLD or assumption.about[:1] == ("unknown",)
    told_by = "nobody" if is_open or assumption.about == ("", "") else assumption.told_by
    return say(language, f"reasons.told_by.{told_by}")


def change_in_words(book: Book, change: CouldChange, language: Language) -> str:
    """Say one thing that could change the total, and by how much where that is known."""
    places = _places(book, CHANGES[change.kind], change.about, language)
    if change.by is not None:
        places["by"] = money(change.by.cents, language)
    ending = f".{places['word']}" if "word" in places else "" if change.can_happen else ".not"
    if change.kind == "coverage-confirmed":
        places["facts"] = facts_in_words(change.about, language)
        ending = ".same" if change.by is None else ""
    return say(language, f"reasons.change.{change.kind}{ending}", **places)


def range_in_words(because: Iterable[str], language: Language) -> str:
    """Say why a total is a range: "the number of infusions is not fixed and some prices can be higher"."""
    kinds = list(because)
    unknown = [kind.removeprefix("unknown-") for kind in kinds if kind.startswith("unknown-")]
    told = [say(language, f"reasons.range.{kind}") for kind in kinds if not kind.startswith("unknown-")]
    if unknown:
        told.append(say(language, "reasons.range.unknown", unknowns=unknowns_in_words(unknown, language)))
    return joined(told, language)


def set_aside_in_words(book: Book, set_aside: SetAside, language: Language) -> str:
    """Say why a package or discount was looked at and not used."""
    places = _places(book, SET_ASIDE[set_aside.why], set_aside.about, language)
    rule = name_of(book, "rule", set_aside.name, language)
    return say(language, f"reasons.aside.{set_aside.why}", rule=rule, **places)


def _places(book: Book, names: tuple[str, ...], about: About, language: Language) -> dict[str, object]:
    """Put what a thing is about into words, each by the name of its place."""
    return {name: _told(book, name, thing, language) for name, thing in zip(names, about, strict=False)}


def _told(book: Book, place: str, thing: str | int | Decimal | date, language: Language) -> str:
    if isinstance(thing, date):
        return day(thing, language)
    if place in {"low", "likely", "lowest", "highest", "yearly"}:
        return money(int(thing), language)
    if place == "spacing":
        return spacing_in_words(read_spacing(thing), language)
    if place == "hours":
        return hours_in_words(Decimal(thing), language)
    if place == "tier":
        return tier_in_words(str(thing), language)
    if place == "setting":
        return setting_in_words(str(thing), language)
    if place == "unknown":
        return unknowns_in_words((thing,), language)
    if place in _PLAIN or thing == "":
        return str(thing)
    return name_of(book, "rule" if place == "other" else place, str(thing), language)


_PLAIN = frozenset({
    "asked", "number", "limit", "visit", "claim", "word", "boosters", "confirmed_by", "fewest", "benefit", "state",
    "told_by", "used",
})  # fmt: skip
_OF_A_NAME = frozenset(kind for kind, about in REASONS.items() if about == ("asked",))
FIGURES_TOLD = {(True, True): "", (True, False): ".no_day", (False, True): ".nobody", (False, False): ".neither"}
"""How the figures of a plan are spoken of, by whether it is known who told them, and as of which day."""
LEAP_YEAR = 2024
"""Any year that has every day of every year."""
