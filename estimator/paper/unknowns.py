"""What is not known about a patient's plan, in words: its figures and conventions, the facts that decide, a benefit."""

from __future__ import annotations

from collections.abc import Iterable

from estimator.paper.names import inside, name_of
from estimator.rules.book import Book, RulePath
from estimator.wording import Language, joined, say


def unknowns_in_words(names: Iterable[object], language: Language) -> str:
    """Name what nobody told about a plan: "your copay and how much of your deductible is used"."""
    return joined([say(language, f"outcomes.unknown.{name}") for name in names], language)


def facts_in_words(facts: Iterable[object], language: Language) -> str:
    """Name the facts that decide who pays and are not confirmed: "whether your plan approves this care"."""
    return joined([say(language, f"reasons.fact.{fact}") for fact in facts], language)


def benefit_in_words(book: Book, path: RulePath, language: Language) -> str:
    """Name a benefit by its services; `path` is its place: ("coverage.yaml", "coverages", 3, "benefits", 0)."""
    _, _, coverage, _, position, *_ = path
    benefit = list(book.coverages.values())[int(coverage)].benefits[int(position)]
    services = [inside(name_of(book, "service", service, language)) for service in benefit.services]
    return joined(services, language) or say(language, "reasons.every_other_service")
