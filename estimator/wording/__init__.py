"""English and Spanish: every sentence, amount and date that a person reads, for page, windows and command line.

A sentence has a key "subject.name"; the sentences of a subject stand in the module of that name here, each as a pair
of English and Spanish with {named} places. A count picks "name.one" or "name.other".
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import cache, lru_cache
from importlib import import_module
from typing import Literal

Language = Literal["en", "es"]
LANGUAGES: tuple[Language, ...] = ("en", "es")
LOCALES: dict[Language, str] = {"en": "en_US", "es": "es_US"}
_COLUMN: dict[Language, int] = {"en": 0, "es": 1}


@cache
def sentences(subject: str) -> dict[str, tuple[str, str]]:
    """All sentences of a subject, each in English and Spanish, by name. Raises ModuleNotFoundError for no subject."""
    found: dict[str, tuple[str, str]] = import_module(f"estimator.wording.{subject}").SENTENCES
    return found


def say(language: Language, key: str, **values: object) -> str:
    """Say one sentence; raises KeyError for a key or a place that does not exist, so that no page has a hole."""
    subject, _, name = key.partition(".")
    return sentences(subject)[name][_COLUMN[language]].format(**values)


def count(language: Language, key: str, number: int, **values: object) -> str:
    """Say a number of things: "1 visit", "6 visits"; the sentence may use {number}."""
    return say(language, f"{key}.{'one' if number == 1 else 'other'}", number=number, **values)


@lru_cache(maxsize=4096)
def money(cents: int, language: Language) -> str:
    """Write an amount for people: "$1,234.50", "-$50.00", the same in both languages."""
    from babel.numbers import format_currency

    return str(format_currency(Decimal(cents).scaleb(-2), "USD", locale=LOCALES[language]))


@lru_cache(maxsize=1024)
def rounded_money(cents: int, language: Language) -> str:
    """Write an amount without cents, for the ends of a range in a headline: "$1,200"."""
    from babel.numbers import format_currency

    dollars = Decimal(cents).scaleb(-2).quantize(Decimal(1), "ROUND_HALF_UP")
    return str(format_currency(dollars, "USD", format="¤#,##0", locale=LOCALES[language], currency_digits=False))


@lru_cache(maxsize=1024)
def day(when: date, language: Language) -> str:
    """Write a day in full, never in figures only: "March 4, 2026", "4 de marzo de 2026"."""
    from babel.dates import format_date

    return str(format_date(when, "long", locale=LOCALES[language]))


@lru_cache(maxsize=1024)
def month_day(when: date, language: Language) -> str:
    """Write a day without its year: "March 4", "4 de marzo"."""
    from babel.dates import format_date

    return str(format_date(when, "MMMM d" if language == "en" else "d 'de' MMMM", locale=LOCALES[language]))


def clock(when: datetime, language: Language) -> str:
    """Write a time of the day: "9:02 AM", "9:02 a. m."; with plain spaces, so that it is read out rightly."""
    from babel.dates import format_time

    return str(format_time(when, "short", locale=LOCALES[language])).replace("\u202f", " ").replace("\u00a0", " ")


def percentage(rate: Decimal, language: Language) -> str:
    """Write a percentage: "10%", "7.5 %" (Spanish sets a space)."""
    figures = f"{rate.normalize():f}"
    return f"{figures}%" if language == "en" else f"{figures}\u00a0%"


def joined(items: Sequence[str], language: Language) -> str:
    """Join items in a sentence: "a, b and c", "a, b y c"; Spanish says "e" before an i-sound."""
    if len(items) < 2:
        return "".join(items)
    last = items[-1]
    word = "and" if language == "en" else "e" if last.lower().startswith(("i", "hi")) else "y"
    return f"{', '.join(items[:-1])} {word} {last}"
