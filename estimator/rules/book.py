"""The Book: every rule of one edition by name, each with its place in the files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, wraps
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar, TypeVarTuple

from estimator.rules.models.clinics import Clinic, ClinicsFile
from estimator.rules.models.coverage import Coverage
from estimator.rules.models.discounts import DiscountsFile
from estimator.rules.models.examples import Example
from estimator.rules.models.fees import FeesFile
from estimator.rules.models.kiosk import KioskFile
from estimator.rules.models.notices import Dispute, Notice
from estimator.rules.models.plans import Plan, PlansFile
from estimator.rules.models.providers import Provider
from estimator.rules.models.services import Package, PriceRule, Service, ServicesFile
from estimator.rules.models.treatments import Treatment
from estimator.rules.problems import Problem
from estimator.rules.source import Source

RulePath = tuple[str | int, ...]
"""A place in the rule book: the file, then keys and positions: ("services.yaml", "prices", 3, "prices", 0)."""

R = TypeVar("R")
Named = TypeVarTuple("Named")


class Placed(NamedTuple, Generic[R]):
    """A rule and its place."""

    rule: R
    path: RulePath


class Place(NamedTuple):
    """A line of a file of the rule book; `str` gives it as "services.yaml:14"."""

    file: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True)
class Book:
    """All rules of one edition, by name, each with its place. Nothing in it changes after loading."""

    folder: Path
    edition: str
    """The hash of the whole content (hexadecimal): the name of this edition."""
    sources: Mapping[str, Source] = field(repr=False)
    clinics_file: ClinicsFile
    services_file: ServicesFile
    discounts_file: DiscountsFile
    fees_file: FeesFile
    plans_file: PlansFile
    kiosk: KioskFile
    dispute: Dispute
    notices: Mapping[str, Notice]
    examples: tuple[Example, ...]
    clinics: Mapping[str, Clinic]
    providers: Mapping[str, Provider]
    services: Mapping[str, Service]
    treatments: Mapping[str, Treatment]
    coverages: Mapping[str, Coverage]
    packages: Mapping[str, Placed[Package]]
    prices: Mapping[str, tuple[Placed[PriceRule], ...]]
    """The price rules of each service, in the order of the file."""
    plans: Mapping[str, Placed[Plan]]

    @property
    def demonstration(self) -> bool:
        """True where the book is a demonstration: its pages say so, and nothing can be issued from it."""
        return self.clinics_file.demonstration

    @cached_property
    def fees_of_coverages(self) -> frozenset[str]:
        """The fees that are charged with some coverages only, because these name them."""
        return frozenset(fee for coverage in self.coverages.values() for fee in coverage.fees)

    @cached_property
    def kept(self) -> dict[tuple[object, tuple[object, ...]], Any]:
        """What was worked out of this book alone, by what works it out and for what; see `kept_by_book`."""
        return {}

    @property
    def group(self) -> str:
        """The name of the group or practice."""
        return self.clinics_file.group

    def where(self, path: RulePath) -> Place:
        """Find the line of the file in which a rule stands."""
        source = self.sources[str(path[0])]
        line = source.place(path[1:])[0]
        return Place(source.name, line, source.lines[line - 1].strip() if line <= len(source.lines) else "")

    def problem(
        self, path: RulePath, kind: str, wrong: str, mend: str, example: str = "", stops: bool = True,
        at_key: bool = False, also: Iterable[RulePath] = (),
    ) -> Problem:  # fmt: skip
        """Report something wrong at a place of this book, with other places that belong to it."""
        others = tuple((str(other[0]), self.where(other).line) for other in also)
        return self.sources[str(path[0])].problem(path[1:], kind, wrong, mend, example, stops, at_key, others)


def kept_by_book(work_out: Callable[[Book, *Named], R]) -> Callable[[Book, *Named], R]:
    """Let a book keep what follows from it and some names or days alone: it is worked out once, and goes with it."""

    @wraps(work_out)
    def kept(book: Book, *named: *Named) -> R:
        key = work_out, named
        found: R | None = book.kept.get(key)
        if found is None:
            found = book.kept[key] = work_out(book, *named)
        return found

    return kept
