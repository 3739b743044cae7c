"""Pen: writes the page in one language, names what the rule book names, and remembers every amount it wrote."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from copy import copy
from datetime import date
from decimal import Decimal

from estimator.paper.document import Amount, Between, Block, Detail, Section
from estimator.paper.names import inside, name_of
from estimator.pricing.result import Estimate
from estimator.pricing.steps import Step
from estimator.pricing.visit import Reduction, Visit
from estimator.rules.book import Book
from estimator.rules.scalars import Words
from estimator.wording import Language, count, day, joined, money, month_day, percentage, rounded_money, say

CENTS = 100


class Pen:
    """Writes sentences, names, days and amounts for one page; no sentence tells a detail that is `hidden`."""

    def __init__(self, book: Book, language: Language, hidden: frozenset[Detail] = frozenset()) -> None:
        self.book = book
        self.language = language
        self.hidden = hidden
        self.subject = "page"
        self._written: list[Amount] = []

    def on(self, subject: str) -> Pen:
        """Give this pen with the sentences of another subject; what either writes is remembered by both."""
        other = copy(self)
        other.subject = subject
        return other

    def say(self, name: str, **places: object) -> str:
        """Say a sentence of the page."""
        return say(self.language, f"{self.subject}.{name}", **places)

    def count(self, name: str, number: int, **places: object) -> str:
        """Say a number of things."""
        return count(self.language, f"{self.subject}.{name}", number, **places)

    def words(self, words: Words) -> str:
        """Give the rule book's own words in the page's language."""
        return words.in_language(self.language)

    def joined(self, entries: Sequence[str]) -> str:
        """Join entries in a sentence."""
        return joined(entries, self.language)

    def day(self, when: date) -> str:
        """Write a day in full."""
        return day(when, self.language)

    def money(self, step: Step | int) -> str:
        """Write an amount inside a sentence."""
        return self.amount(step).text

    def amount(self, step: Step | int) -> Amount:
        """Write an amount by itself, as in a column; of a step it keeps how it came to be."""
        if isinstance(step, int):
            return self._remembered(Amount(money(step, self.language), step))
        return self._remembered(Amount(money(step.cents, self.language), step.cents, step))

    def taken_off(self, step: Step) -> Amount:
        """Write what is taken off by itself, with a minus."""
        return self._remembered(Amount(money(-step.cents, self.language), -step.cents, step))

    def between(self, low: Step | int, high: Step | int) -> Between:
        """Write a range in whole dollars: the low end, in cents, rounded down and the high one up."""
        at_least = self._end(low, _cents(low) // CENTS * CENTS)
        at_most = self._end(high, -(-_cents(high) // CENTS) * CENTS)
        text = say(self.language, "insured.between", low=at_least.text, high=at_most.text)
        return Between(text, at_least.cents, at_most.cents)

    def _end(self, step: Step | int, cents: int) -> Amount:
        """Write an end of a range, rounded to whole dollars."""
        exact = None if isinstance(step, int) else step
        return self._remembered(Amount(rounded_money(cents, self.language), cents, exact))

    def _remembered(self, amount: Amount) -> Amount:
        self._written.append(amount)
        return amount

    def written(self) -> tuple[Amount, ...]:
        """Give every amount written since the last time this was asked."""
        amounts = tuple(self._written)
        self._written.clear()
        return amounts

    def section(self, name: str, heading: str, blocks: Iterable[Block], **claims: bool) -> Section:
        """Close a section: its blocks under a heading, with the amounts written for it."""
        return Section(name, self.say(heading), tuple(blocks), amounts=self.written(), **claims)

    def name(self, kind: str, id_: str) -> str:
        """Give the name of a clinic, provider, service, treatment, fee or way to pay."""
        return name_of(self.book, kind, id_, self.language)

    def services(self, id_: str, number: int) -> str:
        """Name so many of a service: "1 evaluation", "6 infusions"."""
        service = self.book.services.get(id_)
        if number == 1 or service is None:
            return f"{number} {inside(self.name('service', id_))}"
        if service.names is None:
            return f"{number} × {inside(self.words(service.name))}"
        return f"{number} {self.words(service.names)}"

    def visits(self, visits: Iterable[Visit], *besides: str) -> str:
        """Name the visits of a course, and what stands beside them: "1 evaluation and 6 infusions"."""
        numbers: dict[str, int] = {}
        for visit in visits:
            numbers[visit.service] = numbers.get(visit.service, 0) + 1
        return self.joined([*(self.services(service, number) for service, number in numbers.items()), *besides])

    def days(self, visits: Sequence[Visit], with_year: bool) -> str:
        """Say when some visits are: one day, from one day to another, or their numbers where nothing is booked."""
        first, last = visits[0], visits[-1]
        if first.day is None or last.day is None:
            if len(visits) == 1:
                return self.say("visit_number", number=first.number)
            return self.say("visit_numbers", first=first.number, last=last.number)
        if len(visits) == 1:
            return self.day(first.day) if with_year else month_day(first.day, self.language)
        if with_year and first.day.year != last.day.year:
            return self.say("from_to", first=self.day(first.day), last=self.day(last.day))
        end = self.day(last.day) if with_year else month_day(last.day, self.language)
        if (first.day.year, first.day.month) != (last.day.year, last.day.month):
            return self.say("from_to", first=month_day(first.day, self.language), last=end)
        if self.language == "en":
            return self.say("from_to", first=month_day(first.day, "en"), last=end.split(" ", 1)[1])
        return self.say("from_to", first=first.day.day, last=end)

    def reduction(self, reduction: Reduction, estimate: Estimate) -> str:
        """Name a reduction, with its percentage where it is one, or with the reason where it is one-off."""
        step = reduction.taken_off
        if reduction.kind == "adjustment":
            adjustment = estimate.request.adjustments[int(reduction.name.rsplit("-", 1)[1]) - 1]
            return self.say("adjustment", reason=adjustment.reason)
        name = self.name("rule", reduction.name)
        if reduction.kind == "package":
            times = next((used.times for used in estimate.packages if used.name == reduction.name), 1)
            return name if times == 1 else f"{times} × {name}"
        if step.operation == "percent" and isinstance(step.number, Decimal) and "%" not in name:
            return f"{name} ({percentage(step.number, self.language)})"
        return name


def _cents(step: Step | int) -> int:
    return step if isinstance(step, int) else step.cents
