"""Templates: cases that come again, such as six infusions under one plan, with nothing of a patient in them."""

from __future__ import annotations

import json
from datetime import date

from estimator.paper.names import name_of
from estimator.pricing.request import Request
from estimator.pricing.request_file import request_as_typed
from estimator.rules.book import Book
from estimator.wording import Language, count

KEPT = frozenset({
    "clinic", "coverage", "treatment", "course", "infusions", "boosters", "hours", "tier", "guide", "setting",
    "spacing", "boosters_every", "also", "services", "evaluation", "extras", "packages", "tender", "pays",
    "payment_plan", "payments", "language",
})  # fmt: skip
"""The answers that belong to the case; all others belong to the patient or to the day."""


def as_template(request: Request) -> Request:
    """Keep of a request what belongs to the case; its day counts no more."""
    bare = Request(day=request.day, clinic=request.clinic, coverage=request.coverage)
    return bare.model_copy(update={name: getattr(request, name) for name in KEPT})


def from_template(template: Request, day: date) -> Request:
    """Ask for the case of a template on a day."""
    return template.model_copy(update={"day": day})


def template_in_words(book: Book, template: Request, language: Language) -> str:
    """Call a template by what it asks for: "6 infusions, Demo Health Plan, Chattanooga, TN"."""
    parts = [name_of(book, "treatment", template.treatment, language)] if template.treatment else []
    if template.infusions is not None:
        parts.append(count(language, "difference.infusions", template.infusions.most))
    if template.boosters:
        parts.append(count(language, "difference.boosters", template.boosters))
    parts.append(name_of(book, "coverage", template.coverage, language))
    if len(book.clinics) > 1:
        parts.append(name_of(book, "clinic", template.clinic, language))
    return ", ".join(parts)


def write_template(template: Request) -> str:
    """Write a template as text (JSON), as a request file would have it."""
    return json.dumps(request_as_typed(template), ensure_ascii=False)


def read_template(text: str) -> Request | None:
    """Read a template from its text; None for one that this program cannot read any more."""
    try:
        return Request.model_validate(json.loads(text))
    except ValueError:  # no JSON, or a request of another program
        return None
