"""The hand-off: the answers given at the kiosk as a code of at most twenty characters that the desk opens.

Nothing is written, sent or kept, and no identity is in it: the code is the answers. They are numbered by the rule
book's own lists, each number with as many possibilities as the list has entries (a mixed radix), and the whole is
written with 23 signs: the digits 2 to 9 and consonants that look like no digit and spell no word. The last sign checks
the others: 23 is a prime, so that any one wrong sign and any two exchanged ones are found for sure.

Beside the answers the code holds the hour, the day in a round of 32, a seal of 8 bits over them, that very day and the
lists (so that a code that is old, from other lists or wrong in several signs is not read as something else), and a mark
of the edition in the room that is left: at least 16 possibilities, at most 4,096. It has twelve or sixteen signs where
they will do.

How many bits are needed, for the demonstration book and for one of 200 clinics, 40 treatments of up to 24 infusions
and 300 coverages (twenty signs hold 85.9, sixteen 67.8, twelve 49.7):

                                                              demonstration    200, 40, 300
    clinic, treatment, infusions, boosters                             12.3            21.4
    language, way to pay, plan                                          5.7             9.2
    written estimate wanted, hour, day, seal                           18.6            18.6
    mark of the edition, at the least                                   4.0             4.0
    deductible and limit left, neither known                            4.0             4.0
    together                                                           44.5            57.2
    each amount in whole dollars, below $20,000                       +14.3           +14.3
    each amount in cents, below $10,000                               +19.9           +19.9

So two amounts in whole dollars always fit; two in cents fit where the lists are short. What does not fit is said, and
never rounded.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Literal

from estimator.office.kiosk_answers import NOT_LISTED, Answers, Told, request_of
from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.rules.kiosk import kiosk_clinic
from estimator.rules.models.kiosk import WAYS, PayingBy
from estimator.wording import LANGUAGES

SIGNS = "23456789CDFHJKLMNPRTVWX"
GROUP = 4
LENGTHS = (12, 16, 20)
DOLLAR = 100
AMOUNTS = {2: 20_000, 3: 1_000_000}
"""How many amounts there are: below $20,000 in whole dollars, and below $10,000.00 in cents."""
HOURS, ROUND_OF_DAYS, SEALS = 24, 32, 256
FEWEST_MARKS, MOST_MARKS = 16, 4096
_BETWEEN = re.compile(r"[\s\-‐‑–—._]+")

WhyNoCode = Literal["unanswered", "unknown-name", "too-many", "too-much", "too-exact"]
"""Why answers have no code: the way to pay was not answered; a name is not in the rule book; more infusions or boosters
than the treatment has; an amount above the largest; cents for which there is no room."""
WhyNotOpened = Literal["mistyped", "expired", "other-rules"]
"""Why a code is not opened: a wrong sign, a missing or an exchanged one; of an earlier day; of other lists, or several
signs are wrong."""


@dataclass(frozen=True, slots=True)
class HandOff:
    """A code, in groups of four with hyphens between."""

    code: str


@dataclass(frozen=True, slots=True)
class CannotEncode:
    """Answers that have no code, and why."""

    why: WhyNoCode


@dataclass(frozen=True, slots=True)
class Opened:
    """What a code says: the answers, where and when they were given, and whether a written estimate is wanted."""

    answers: Answers
    request: Request
    wants_written: bool
    asked_on: date
    asked_hour: int
    """The hour of the day at the clinic, 0 to 23; a written estimate is due counted from then."""
    is_of_other_edition: bool
    """True where the rule book has changed since: the figures may differ from those that the patient saw."""


@dataclass(frozen=True, slots=True)
class NotOpened:
    """A code that is not opened, and why."""

    why: WhyNotOpened


def encode(book: Book, answers: Answers, wants_written: bool, at: datetime) -> HandOff | CannotEncode:
    """Give the code of the answers, asked at a time of the clinic's own clock; or say why they have none."""
    writer = _Writer()
    why = _write_answers(writer, book, answers)
    if why is not None:
        return CannotEncode(why)
    writer.put(int(wants_written), 2)
    writer.put(at.hour, HOURS)
    writer.put(at.date().toordinal() % ROUND_OF_DAYS, ROUND_OF_DAYS)
    writer.put(_seal(book, at.date(), writer.number), SEALS)
    for length in LENGTHS:
        marks = _marks(length, writer.ways)
        if marks >= FEWEST_MARKS:
            writer.put(_mark(book, marks), marks)
            return HandOff(_grouped(_with_check(_signs(writer.number, length - 1))))
    return CannotEncode("too-exact")


def decode(book: Book, typed: str, today: date) -> Opened | NotOpened:
    """Open a code as it was typed, on a day at the clinic; capitals, blanks and hyphens do not matter."""
    code = _BETWEEN.sub("", typed).upper()
    if len(code) not in LENGTHS or set(code) - set(SIGNS) or _check_sum(code):
        return NotOpened("mistyped")
    number = _number(code[:-1])
    reader = _Reader(number)
    clinic, answers = _read_answers(reader, book)
    wants_written, hour = bool(reader.take(2)), reader.take(HOURS)
    asked_on = today - timedelta((today.toordinal() - reader.take(ROUND_OF_DAYS)) % ROUND_OF_DAYS)
    right_seal = _seal(book, asked_on, number % reader.ways)
    seal = reader.take(SEALS)
    marks = _marks(len(code), reader.ways)
    if marks < FEWEST_MARKS or seal != right_seal:
        return NotOpened("other-rules")
    mark = reader.take(marks)
    if reader.number:
        return NotOpened("other-rules")
    if asked_on != today:
        return NotOpened("expired")
    there = replace(book, kiosk=book.kiosk.model_copy(update={"clinic": clinic}))
    request = request_of(there, today, answers)
    return Opened(answers, request, wants_written, asked_on, hour, mark != _mark(book, marks))


class _Writer:
    """Numbers, each below a number of possibilities, packed into one."""

    def __init__(self) -> None:
        self.number, self.ways = 0, 1

    def put(self, digit: int, possibilities: int) -> None:
        self.number += digit * self.ways
        self.ways *= possibilities


class _Reader:
    """The same numbers taken out again, in the same order."""

    def __init__(self, number: int) -> None:
        self.number, self.ways = number, 1

    def take(self, possibilities: int) -> int:
        self.ways *= possibilities
        self.number, digit = divmod(self.number, possibilities)
        return digit


def _write_answers(writer: _Writer, book: Book, answers: Answers) -> WhyNoCode | None:
    clinics, treatments, ways = list(book.clinics), [None, *book.treatments], _ways(book)
    plan = answers.plan if answers.paying == "insurance" else None
    if answers.paying is None or (answers.paying == "insurance" and plan is None):
        return "unanswered"
    if answers.treatment not in treatments or (answers.paying, plan) not in ways:
        return "unknown-name"
    writer.put(clinics.index(kiosk_clinic(book).id), len(clinics))
    writer.put(treatments.index(answers.treatment), len(treatments))
    numbers = (answers.infusions, answers.boosters)
    for number, most in zip(numbers, _most(book, answers.treatment), strict=True):
        if number is not None and not 0 <= number <= most:
            return "too-many"
        writer.put(0 if number is None else number + 1, most + 2)
    writer.put(LANGUAGES.index(answers.language), len(LANGUAGES))
    writer.put(ways.index((answers.paying, plan)), len(ways))
    if plan is None:
        return None
    return _write_left(writer, answers.deductible_left) or _write_left(writer, answers.limit_left)


def _read_answers(reader: _Reader, book: Book) -> tuple[str, Answers]:
    """Take the clinic and the answers out of a code."""
    clinics, treatments, ways = list(book.clinics), [None, *book.treatments], _ways(book)
    clinic = clinics[reader.take(len(clinics))]
    treatment = treatments[reader.take(len(treatments))]
    infusions, boosters = (_number_or_none(reader.take(most + 2)) for most in _most(book, treatment))
    language = LANGUAGES[reader.take(len(LANGUAGES))]
    paying, plan = ways[reader.take(len(ways))]
    left = (None, None) if plan is None else (_read_left(reader), _read_left(reader))
    return clinic, Answers(language, paying, plan, *left, treatment, infusions, boosters)


def _ways(book: Book) -> list[tuple[PayingBy, str | None]]:
    """Every way to pay, with each plan where insurance is used."""
    plans = (NOT_LISTED, *book.coverages)
    return [(way, plan) for way in WAYS for plan in (plans if way == "insurance" else (None,))]


def _most(book: Book, treatment: str | None) -> tuple[int, int]:
    """The most infusions and boosters that may be answered with a treatment, or with none."""
    treatments = book.treatments.values() if treatment is None else (book.treatments[treatment],)
    return max(each.infusions.most for each in treatments), max(each.boosters_most for each in treatments)


def _number_or_none(digit: int) -> int | None:
    return None if digit == 0 else digit - 1


def _write_left(writer: _Writer, left: Told | None) -> WhyNoCode | None:
    """Write an amount left: not answered, not known, in dollars, or in dollars and cents."""
    if not isinstance(left, int):
        writer.put(0 if left is None else 1, 4)
        return None
    unit, form = (1, 3) if left % DOLLAR else (DOLLAR, 2)
    if not 0 <= left < AMOUNTS[form] * unit:
        return "too-much"
    writer.put(form, 4)
    writer.put(left // unit, AMOUNTS[form])
    return None


def _read_left(reader: _Reader) -> Told | None:
    form = reader.take(4)
    if form in AMOUNTS:
        return reader.take(AMOUNTS[form]) * (DOLLAR if form == 2 else 1)
    return "unknown" if form else None


def _seal(book: Book, day: date, told: int) -> int:
    """A number from a day, everything by which the answers are numbered, and what they came to."""
    treatments = [(each.id, each.infusions.most, each.boosters_most) for each in book.treatments.values()]
    sealed = repr((day.isoformat(), list(book.clinics), treatments, list(book.coverages), told))
    return hashlib.sha256(sealed.encode()).digest()[0]


def _mark(book: Book, marks: int) -> int:
    return int(hashlib.sha256(book.edition.encode()).hexdigest(), 16) % marks


def _marks(length: int, ways: int) -> int:
    """How many marks of editions a code of a length has room for, beside everything else."""
    room: int = len(SIGNS) ** (length - 1)
    return min(MOST_MARKS, room // ways)


def _signs(number: int, length: int) -> str:
    signs = ""
    for _ in range(length):
        number, digit = divmod(number, len(SIGNS))
        signs += SIGNS[digit]
    return signs


def _number(signs: str) -> int:
    number = 0
    for sign in reversed(signs):
        number = number * len(SIGNS) + SIGNS.index(sign)
    return number


def _with_check(signs: str) -> str:
    """Put the sign behind some others that makes their sum nothing."""
    return next(signs + sign for sign in SIGNS if not _check_sum(signs + sign))


def _check_sum(code: str) -> int:
    """Each sign times its place, from the first, in remainders of the prime: 0 for a code rightly typed."""
    return sum(place * SIGNS.index(sign) for place, sign in enumerate(code, start=1)) % len(SIGNS)


def _grouped(code: str) -> str:
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))
