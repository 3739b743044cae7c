"""A one-off reduction: dollars or a percentage, with its reason and who allowed it."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from estimator.money import plain
from estimator.pricing.request import Adjustment, Request
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.ui.desk import typed
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.fields import TextField
from estimator.wording import Language, money, percentage, say

LINES = ("size", "reason", "allowed_by")


class Reduction(FieldGroup):
    """Three lines; its answer is the adjustments of a Request, of which the first is shown.

    A reduction that lacks one of the three is an answer that is kept and does not count yet.
    """

    def __init__(self) -> None:
        super().__init__()
        self._language: Language = "en"
        self._adjustments: tuple[Adjustment, ...] = ()

    def show_answers(self, book: Book, answers: Request, result: Result, language: Language) -> None:
        """Show the first reduction, complete or not."""
        self._language, self._adjustments = language, answers.adjustments
        self._have_lines(LINES)
        given = given_of(answers.adjustments[0]) if answers.adjustments else {}
        for line, row in self.rows.items():
            row.say(say(language, f"desk.reduction.{line}"), say(language, f"desk.reduction.{line}.hint"))
            self.field(line).show_answer(given.get(line))

    def _make_field(self, name: str) -> TextField:
        if name != "size":
            return TextField(typed.read_words, str)
        return TextField(typed.read_reduction, lambda size: _write_size(size, self._language))

    def _answer_with(self, name: str, given: Any) -> tuple[Adjustment, ...]:
        first, *others = self._adjustments or (None,)
        lines = {**(given_of(first) if first else {}), name: given}
        if all(lines.get(line) is None for line in LINES):
            return tuple(other for other in others if other)
        size = lines.get("size")
        is_percent = isinstance(size, Decimal)
        # Not read as a file's is: what is still lacking has no value that a model would take.
        edited = Adjustment.model_construct(
            percent=size if is_percent else None, off=None if is_percent else size,
            reason=lines.get("reason") or "", allowed_by=lines.get("allowed_by") or "",
        )  # fmt: skip
        return (edited, *(other for other in others if other))


def given_of(reduction: Adjustment) -> dict[str, Any]:
    """What of a reduction was given, by its line; the size is in cents, or a Decimal of percent."""
    size = reduction.percent if reduction.off is None else reduction.off
    return {"size": size, "reason": reduction.reason or None, "allowed_by": reduction.allowed_by or None}


def size_in_words(reduction: Adjustment, language: Language) -> str:
    """How much a reduction takes off: "$50.00", "5%"."""
    if reduction.percent is not None:
        return percentage(reduction.percent, language)
    return money(reduction.off or 0, language)


def _write_size(size: int | Decimal, language: Language) -> str:
    return percentage(size, language) if isinstance(size, Decimal) else plain(size)
