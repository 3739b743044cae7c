"""What is set where questions are folded away, in words, for their button while it is closed."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from estimator.paper.names import inside, name_of
from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.ui.desk.answers import applicable, lacking
from estimator.ui.desk.extras import numbers_added
from estimator.ui.desk.reduction import size_in_words
from estimator.wording import Language, count, say


def set_in_words(fold: str, book: Book, answers: Request, language: Language) -> str:
    """Say what is set below a button: "2 follow-up visits"; nothing where nothing is."""
    # A reduction that is not complete does not count, and is said all the same.
    request = applicable(book, answers).model_copy(update={"adjustments": answers.adjustments})
    return ", ".join(_FOLDS[fold](book, request, language))


def _more(book: Book, request: Request, language: Language) -> Iterator[str]:
    yield from _packages(book, request, language)
    for reduction in request.adjustments:
        if lacking(reduction):
            yield say(language, "desk.more.reduction.lacks")
        else:
            yield say(language, "desk.more.reduction", size=size_in_words(reduction, language))
    if request.diagnosis_codes:
        yield count(language, "desk.more.codes", len(request.diagnosis_codes))
    if request.state:
        yield say(language, "desk.more.state", state=request.state)
    if request.moved:
        yield count(language, "desk.more.moved", len(request.moved))


def _extras(book: Book, request: Request, language: Language) -> Iterator[str]:
    for line, number in numbers_added(request).items():
        service, _, place = line.partition(".")
        known = book.services.get(service)
        name = inside(name_of(book, "service", service, language))
        if number == 1 or known is None or known.names is None:
            key = "desk.more.number" if number == 1 else "desk.more.number.times"
            said = say(language, key, number=number, service=name)
        else:
            names = inside(known.names.in_language(language))
            said = say(language, "desk.more.number", number=number, service=names)
        yield say(language, "desk.more.each_infusion", what=said) if place else said


def _packages(book: Book, request: Request, language: Language) -> Iterator[str]:
    if request.packages == "none":
        yield say(language, "desk.more.no_package")
        return
    for package in request.packages:
        yield inside(name_of(book, "package", package, language))


_FOLDS: dict[str, Callable[[Book, Request, Language], Iterator[str]]] = {"extras": _extras, "more": _more}
