"""Services added to the course: how many of each, as visits of their own or at each infusion."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from estimator.paper.names import name_of
from estimator.pricing.prices import PriceFound
from estimator.pricing.request import Extra, Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.ui.choice import Choice
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.known_by import known_by
from estimator.ui.desk.offers import AT_EACH_INFUSION, added_price, services_offered
from estimator.ui.desk.typed import FEW, read_few, stepped_number
from estimator.ui.text_field import TextField
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, money, say

EACH = "each-infusion"
ANOTHER = "another"
"""The line that adds a service found by typing, where there are too many for a line each."""
ADD = QT_TRANSLATE_NOOP("Questions", "Add a service")
NONE = QT_TRANSLATE_NOOP("Questions", "None")
MOST_LINES = 14
"""How many lines there are at most while nothing is added."""


class Extras(FieldGroup):
    """A line for each service that may be added; its answer is the extras of a Request.

    A line is known by its service, or by "service.each-infusion" where that many are added to every infusion. Of many
    services only those added have a line; the others are found in a list.
    """

    def __init__(self) -> None:
        super().__init__()
        self._numbers: dict[str, int] = {}
        self._offered: list[str] = []

    def show_answers(self, book: Book, answers: Request, result: Result, language: Language) -> None:
        """Show what may be added, how many of it are, and what one costs."""
        self._numbers = numbers_added(answers)
        self._offered = lines_offered(book, answers)
        others = [line for line in self._offered if line not in self._numbers]
        has_many = len(self._offered) > MOST_LINES
        self._have_lines([*self._numbers, ANOTHER] if has_many else self._offered)
        for line, row in self.rows.items():
            if isinstance(row.field, Choice):
                row.say(translate("Questions", ADD))
                listed = [
                    (other, called(book, other, language), known_by(book, "service", service_of(other)))
                    for other in others
                ]
                row.field.offer([(None, translate("Questions", NONE)), *listed], None)
                continue
            price = added_price(book, answers, service_of(line))
            hint = say(language, "desk.extra.no_price")
            if price is not None:
                hint = say(language, "desk.extra.each", price=price_in_words(price, language))
            row.say(called(book, line, language), hint)
            self.field(line).setPlaceholderText("0")
            self.field(line).show_answer(self._numbers.get(line))

    def _make_field(self, name: str) -> TextField | Choice:
        return Choice() if name == ANOTHER else TextField(read_few, str, stepped_number)

    def _answer_with(self, name: str, given: Any) -> tuple[Extra, ...]:
        line, number = (given, 1) if name == ANOTHER else (name, given)
        return _extras(self._offered, {**self._numbers, line: number or 0})


def with_one_more(book: Book, answers: Request, line: str) -> tuple[Extra, ...]:
    """The added services with one more of a line; there are never more of it than can be typed."""
    numbers = numbers_added(answers)
    return _extras(lines_offered(book, answers), {**numbers, line: min(numbers.get(line, 0) + 1, FEW)})


def line_of(extra: Extra) -> str:
    """The line in which a service is added."""
    return extra.service if extra.added_to == "own-visits" else f"{extra.service}.{EACH}"


def service_of(line: str) -> str:
    """The service of a line."""
    return line.partition(".")[0]


def called(book: Book, line: str, language: Language) -> str:
    """What a line is called: its service, and where it is added to every infusion that too."""
    name = name_of(book, "service", service_of(line), language)
    return say(language, "desk.extra.each_infusion", service=name) if "." in line else name


def lines_offered(book: Book, answers: Request) -> list[str]:
    """The lines of the services that may be added, those added already included."""
    lines, added = [], numbers_added(answers)
    for service in services_offered(book, answers):
        lines.append(service)
        each = f"{service}.{EACH}"
        known = book.services.get(service)
        if each in added or (known and known.kind in AT_EACH_INFUSION):
            lines.append(each)
    return lines


def numbers_added(answers: Request) -> dict[str, int]:
    """How many are added, by line."""
    numbers: dict[str, int] = {}
    for extra in answers.extras:
        line = line_of(extra)
        numbers[line] = numbers.get(line, 0) + extra.number
    return numbers


def _extras(lines: Sequence[str], numbers: Mapping[str, int]) -> tuple[Extra, ...]:
    """The added services by the number of each line, in the order of the lines."""
    return tuple(
        Extra(service=service_of(line), number=numbers[line], added_to=EACH if "." in line else "own-visits")
        for line in lines
        if numbers.get(line)
    )


def price_in_words(price: PriceFound, language: Language) -> str:
    """What one costs: "$125.00", "from $225.00", "about $400.00", "$200.00 to $250.00"."""
    low = money(price.low.cents, language)
    if price.word == "range" and price.high is not None:
        return say(language, "strip.up_to", low=low, high=money(price.high.cents, language))
    return low if price.word == "exact" else say(language, f"desk.price.{price.word}", price=low)
