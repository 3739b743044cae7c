"""What plans, treatments, services and clinics are known by besides their names: ids, codes, other words of staff."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Literal

from estimator.rules.book import Book, kept_by_book
from estimator.rules.models.treatments import Treatment
from estimator.ui.choice import Option

Kind = Literal["clinic", "coverage", "treatment", "service"]
"""Of what sort an entry of the rule book is."""
OF_QUESTION: dict[str, Kind] = {
    "clinic": "clinic", "coverage": "coverage", "treatment": "treatment", "also.treatment": "treatment",
}  # fmt: skip
"""The questions whose answers are entries of the rule book that are known by more than their names."""


@kept_by_book
def known_by(book: Book, kind: Kind, name: str) -> str:
    """All by which an entry is found besides its name, with blanks between; its id alone where the book has none such.

    A treatment is found by the codes of its services and its diagnoses as well; codes of all times count.
    """
    match kind:
        case "clinic" if name in book.clinics:
            words: Iterable[str] = (book.clinics[name].name,)
        case "coverage" if name in book.coverages:
            words = book.coverages[name].also_called
        case "treatment" if name in book.treatments:
            treatment = book.treatments[name]
            words = (*treatment.also_called, *treatment.diagnosis_codes, *_codes(book, *_services_of(treatment)))
        case "service" if name in book.services:
            words = (*book.services[name].also_called, *_codes(book, name))
        case _:
            words = ()
    return " ".join(dict.fromkeys((name, *words)))


def options_known(book: Book, question: str, options: Sequence[tuple[Any, str]]) -> list[Option]:
    """The answers of a question with their words, and what each is known by besides."""
    kind = OF_QUESTION.get(question)
    if kind is None:
        return [*options]
    return [(given, words, known_by(book, kind, given) if given else "") for given, words in options]


def _services_of(treatment: Treatment) -> tuple[str | None, ...]:
    """The services that a course of a treatment may hold."""
    return (
        treatment.infusion, treatment.booster, treatment.starts_with, treatment.guide, *treatment.before_infusions,
        *treatment.after_each_infusion, *treatment.each_visit,
    )  # fmt: skip


def _codes(book: Book, *services: str | None) -> list[str]:
    found = (book.services.get(service) for service in services if service is not None)
    return [use.code for service in found if service is not None for use in service.codes]
