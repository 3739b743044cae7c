"""One-time reductions: dollars or a percentage, off what, with the reason and who allowed it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

from estimator.money import plain
from estimator.paper.names import name_of
from estimator.pricing.request import Adjustment, Request
from estimator.pricing.result import Estimate, Result
from estimator.pricing.visit import Visit
from estimator.rules.book import Book
from estimator.ui.choice import Choice
from estimator.ui.desk import typed
from estimator.ui.desk.answers import lacking
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.questions import answer_in_words, label_of
from estimator.ui.rows import ShortRow, WideRow
from estimator.ui.text_field import TextField
from estimator.wording import Language, day, money, percentage, say

LINES = ("size", "held_to", "reason", "allowed_by")


class HeldTo(NamedTuple):
    """What a reduction is taken off: one service, one visit, one service of one visit."""

    service: str | None
    visit: int | None


class Reduction(FieldGroup):
    """Four lines for each reduction, and for one more once all are complete; its answer is a Request's adjustments.

    A line is known by its name, from the second reduction on with its number: "size", "2.size". A reduction that lacks
    its size, its reason or who allowed it is an answer that is kept and does not count yet.
    """

    def __init__(self) -> None:
        super().__init__()
        self._language: Language = "en"
        self._adjustments: tuple[Adjustment, ...] = ()

    def show_answers(self, book: Book, answers: Request, result: Result, language: Language) -> None:
        """Show every reduction, complete or not, and room for another one."""
        self._language, self._adjustments = language, answers.adjustments
        room = 0 if any(map(lacking, answers.adjustments)) else 1
        numbers = range(1, len(answers.adjustments) + room + 1)
        self._have_lines([_place(number, line) for number in numbers for line in LINES])
        for number in numbers:
            adjustment = answers.adjustments[number - 1] if number <= len(answers.adjustments) else None
            given = given_of(adjustment) if adjustment else {}
            for line in LINES:
                row = self.rows[_place(number, line)]
                label = label_of(f"adjustments.{line}")
                if number > 1:
                    label = say(language, "questions.another", label=label, number=number)
                if isinstance(row.field, Choice):
                    row.say(label)
                    row.field.offer(_parts_of(book, result, given.get(line), language), given.get(line))
                else:
                    row.say(label, say(language, f"desk.reduction.{line}.hint"))
                    self.field(_place(number, line)).show_answer(given.get(line))

    def row_kind(self, name: str) -> type[ShortRow]:
        return WideRow if name.endswith("held_to") else ShortRow

    def _make_field(self, name: str) -> TextField | Choice:
        line = name.rpartition(".")[2]
        if line == "held_to":
            return Choice()
        if line != "size":
            return TextField(typed.read_words, str)
        return TextField(typed.read_reduction, lambda size: _write_size(size, self._language))

    def _answer_with(self, name: str, given: Any) -> tuple[Adjustment, ...]:
        number, _, line = name.rpartition(".")
        position = int(number or 1) - 1
        kept = list(self._adjustments)
        lines = {**(given_of(kept[position]) if position < len(kept) else {}), line: given}
        is_empty = all(lines.get(each) is None for each in LINES)
        kept[position : position + 1] = [] if is_empty else [_adjustment(lines)]
        return tuple(kept)


def given_of(reduction: Adjustment) -> dict[str, Any]:
    """What of a reduction was given, by its line; the size is in cents, or a Decimal of percent."""
    size = reduction.percent if reduction.off is None else reduction.off
    held_to = HeldTo(reduction.service, reduction.visit)
    return {
        "size": size, "held_to": held_to if any(held_to) else None, "reason": reduction.reason or None,
        "allowed_by": reduction.allowed_by or None,
    }  # fmt: skip


def size_in_words(reduction: Adjustment, language: Language) -> str:
    """How much a reduction takes off: "$50.00", "5%"."""
    if reduction.percent is not None:
        return percentage(reduction.percent, language)
    return money(reduction.off or 0, language)


def _place(number: int, line: str) -> str:
    return line if number == 1 else f"{number}.{line}"


def _adjustment(lines: dict[str, Any]) -> Adjustment:
    size, held_to = lines.get("size"), lines.get("held_to") or HeldTo(None, None)
    is_percent = isinstance(size, Decimal)
    # Not read as a file's is: what is still lacking has no value that a model would take.
    return Adjustment.model_construct(
        percent=size if is_percent else None, off=None if is_percent else size,
        service=held_to.service, visit=held_to.visit,
        reason=lines.get("reason") or "", allowed_by=lines.get("allowed_by") or "",
    )  # fmt: skip


def _parts_of(book: Book, result: Result, chosen: HeldTo | None, language: Language) -> list[tuple[HeldTo | None, str]]:
    """The whole estimate, each service, each visit, and each service of a visit that has several to be paid for."""
    parts: dict[HeldTo | None, str] = {None: answer_in_words("held_to.everything")}
    if isinstance(result, Estimate):
        charged = [(visit, _charged(visit)) for visit in result.visits]
        for service in dict.fromkeys(service for _, services in charged for service in services):
            parts[HeldTo(service, None)] = _in_words(book, HeldTo(service, None), None, language)
        for visit, services in charged:
            several = [HeldTo(service, visit.number) for service in services] if len(services) > 1 else []
            for part in (HeldTo(None, visit.number), *several) if services else ():
                parts[part] = _in_words(book, part, visit, language)
    if chosen not in parts:
        parts[chosen] = _in_words(book, chosen or HeldTo(None, None), None, language)
    return list(parts.items())


def _charged(visit: Visit) -> list[str]:
    """The services of a visit that cost something and of which something may be taken off."""
    lines = (line for line in visit.lines if line.sent != "claim" and line.list_price.cents)
    return list(dict.fromkeys(line.service for line in lines))


def _in_words(book: Book, part: HeldTo, visit: Visit | None, language: Language) -> str:
    service = name_of(book, "service", part.service, language) if part.service else ""
    if part.visit is None:
        return say(language, "questions.held_to.service", service=service)
    words = say(language, "questions.held_to.visit", number=part.visit)
    if visit is not None and visit.day is not None:
        words = say(language, "questions.held_to.visit.day", number=part.visit, day=day(visit.day, language))
    return say(language, "questions.held_to.line", visit=words, service=service) if service else words


def _write_size(size: int | Decimal, language: Language) -> str:
    return percentage(size, language) if isinstance(size, Decimal) else plain(size)
