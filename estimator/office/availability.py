"""The notice that a written estimate is available, for the first screen of the kiosk (45 CFR 149.610(b)(1)(iii))."""

from __future__ import annotations

from datetime import date

from estimator.office.kiosk_answers import Answers, request_of
from estimator.paper.notices import notice
from estimator.paper.pen import Pen
from estimator.rules.book import Book
from estimator.wording import Language


def availability_notice(book: Book, day: date, language: Language) -> str:
    """Say that who uses no insurance has a right to a written estimate, and whom to ask at the kiosk's clinic."""
    return notice(Pen(book, language), "estimate-available", request_of(book, day, Answers()))
