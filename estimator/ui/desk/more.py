"""What is set below "More answers", in words, for the button while it is closed."""

from __future__ import annotations

from collections.abc import Iterator

from estimator.paper.names import inside, name_of
from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.ui.desk.answers import applicable, lacking
from estimator.ui.desk.extras import numbers_added
from estimator.ui.desk.reduction import size_in_words
from estimator.wording import Language, count, say


def more_in_words(book: Book, answers: Request, language: Language) -> str:
    """Say what is set: "2 follow-up visits, 1 visit moved"; nothing where nothing is."""
    request = applicable(book, answers)
    parts = [*_extras(book, request, language), *_packages(book, request, language)]
    parts += [
        say(language, "desk.more.reduction.lacks")
        if lacking(reduction)
        else say(language, "desk.more.reduction", size=size_in_words(reduction, language))
        for reduction in answers.adjustments
    ]
    if request.diagnosis_codes:
        parts.append(count(language, "desk.more.codes", len(request.diagnosis_codes)))
    if request.state:
        parts.append(say(language, "desk.more.state", state=request.state))
    if request.patient and request.patient.reference:
        parts.append(say(language, "desk.more.reference", reference=request.patient.reference))
    if request.moved:
        parts.append(count(language, "desk.more.moved", len(request.moved)))
    return ", ".join(parts)


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
