"""Texts that a patient may read in Spanish and that are written in English only."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import get_args

from estimator.rules.book import RulePath
from estimator.rules.checks.survey import Survey
from estimator.rules.problems import Problem
from estimator.rules.scalars import Model, Words


def check_spanish(survey: Survey) -> Iterator[Problem]:
    """A text without its Spanish."""
    book = survey.book
    files: dict[str, Model] = {
        "clinics.yaml": book.clinics_file,
        "services.yaml": book.services_file,
        "discounts.yaml": book.discounts_file,
        "fees.yaml": book.fees_file,
        "payment-plans.yaml": book.plans_file,
        "kiosk.yaml": book.kiosk,
    }
    missing = [path for file, model in files.items() for path in _english_only(model, (file,))]
    for file, key, rules in (
        ("treatments.yaml", "treatments", book.treatments),
        ("coverage.yaml", "coverages", book.coverages),
    ):
        for number, rule in survey.numbered(file, key, rules):
            missing += _english_only(rule, (file, key, number))
    for number, entry in enumerate(book.sources["notices.yaml"].data.get("notices") or ()):
        missing += _english_only(book.notices[entry["id"].strip()], ("notices.yaml", "notices", number))
    for path in missing:
        yield book.problem(
            path,
            "missing-spanish",
            "This text has no Spanish; a patient who reads Spanish would see the English.",
            "Write the Spanish beside it.",
            "{en: Evaluation, es: Evaluación}",
            stops=False,
        )


def _english_only(model: Model, path: RulePath) -> Iterator[RulePath]:
    """Give the path of every text below a rule that has no Spanish."""
    if isinstance(model, Words):
        if model.es is None:
            yield path
        return
    for name in _fields_with_words(type(model)):
        below = getattr(model, name)
        if isinstance(below, Model):
            yield from _english_only(below, (*path, name))
        elif isinstance(below, tuple):
            for number, one in enumerate(below):
                yield from _english_only(one, (*path, name, number))


@cache
def _fields_with_words(model: type[Model]) -> tuple[str, ...]:
    """Name the fields of a model below which texts in two languages can stand."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if any(below is Words or _fields_with_words(below) for below in _models_in(field.annotation))
    )


def _models_in(annotation: object) -> Iterator[type[Model]]:
    if isinstance(annotation, type) and issubclass(annotation, Model):
        yield annotation
    for part in get_args(annotation):
        yield from _models_in(part)
