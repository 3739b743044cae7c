"""Services added to the course: how many of each, as visits of their own or at each infusion."""

from __future__ import annotations

from estimator.paper.names import name_of
from estimator.pricing.prices import PriceFound
from estimator.pricing.request import Extra, Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.offers import AT_EACH_INFUSION, added_price, services_offered
from estimator.ui.desk.typed import read_few, stepped_number
from estimator.ui.text_field import TextField
from estimator.wording import Language, money, say

EACH = "each-infusion"


class Extras(FieldGroup):
    """A line for each service that may be added; its answer is the extras of a Request.

    A line is known by its service, or by "service.each-infusion" where that many are added to every infusion.
    """

    def __init__(self) -> None:
        super().__init__()
        self._numbers: dict[str, int] = {}

    def show_answers(self, book: Book, answers: Request, result: Result, language: Language) -> None:
        """Show what may be added, how many of it are, and what one costs."""
        self._numbers = numbers_added(answers)
        self._have_lines(lines_offered(book, answers))
        for line, row in self.rows.items():
            service, _, place = line.partition(".")
            name = name_of(book, "service", service, language)
            label = say(language, "desk.extra.each_infusion", service=name) if place else name
            price = added_price(book, answers, service)
            hint = say(language, "desk.extra.no_price")
            if price is not None:
                hint = say(language, "desk.extra.each", price=price_in_words(price, language))
            row.say(label, hint)
            self.field(line).setPlaceholderText("0")
            self.field(line).show_answer(self._numbers.get(line))

    def _make_field(self, name: str) -> TextField:
        return TextField(read_few, str, stepped_number)

    def _answer_with(self, name: str, given: int | None) -> tuple[Extra, ...]:
        numbers = {**self._numbers, name: given or 0}
        return tuple(
            Extra(service=line.partition(".")[0], number=numbers[line], added_to=EACH if "." in line else "own-visits")
            for line in self.rows
            if numbers.get(line)
        )


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
        line = extra.service if extra.added_to == "own-visits" else f"{extra.service}.{EACH}"
        numbers[line] = numbers.get(line, 0) + extra.number
    return numbers


def price_in_words(price: PriceFound, language: Language) -> str:
    """What one costs: "$125.00", "from $225.00", "about $400.00", "$200.00 to $250.00"."""
    low = money(price.low.cents, language)
    if price.word == "range" and price.high is not None:
        return say(language, "strip.up_to", low=low, high=money(price.high.cents, language))
    return low if price.word == "exact" else say(language, f"desk.price.{price.word}", price=low)
