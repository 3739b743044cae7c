"""From a folder of YAML files to a Book, or to every Problem in it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TypeVar

from estimator.rules.book import Book, Placed, RulePath
from estimator.rules.checks import check_book, check_elsewhere
from estimator.rules.mended import read_as_mended
from estimator.rules.models.clinics import ClinicsFile
from estimator.rules.models.coverage import CoverageFile
from estimator.rules.models.discounts import DiscountsFile
from estimator.rules.models.examples import ExamplesFile
from estimator.rules.models.fees import FeesFile
from estimator.rules.models.kiosk import KioskFile
from estimator.rules.models.notices import Notice, NoticesFile
from estimator.rules.models.plans import PlansFile
from estimator.rules.models.providers import ProvidersFile
from estimator.rules.models.services import PriceRule, ServicesFile
from estimator.rules.models.treatments import TreatmentsFile
from estimator.rules.problems import Problem, near_word
from estimator.rules.scalars import Model
from estimator.rules.shape import read_shape
from estimator.rules.source import Source, read_source

FILES: Mapping[str, type[Model]] = {
    "clinics.yaml": ClinicsFile,
    "providers.yaml": ProvidersFile,
    "services.yaml": ServicesFile,
    "treatments.yaml": TreatmentsFile,
    "discounts.yaml": DiscountsFile,
    "fees.yaml": FeesFile,
    "coverage.yaml": CoverageFile,
    "payment-plans.yaml": PlansFile,
    "notices.yaml": NoticesFile,
    "kiosk.yaml": KioskFile,
    "examples.yaml": ExamplesFile,
}
"""Every file of a rule book, with what it may say."""

MAY_BE_MISSING: Mapping[str, bytes] = {
    "discounts.yaml": b"order: [package, introductory, eligibility, tender]",
    "payment-plans.yaml": b"",
    "notices.yaml": b"",
    "kiosk.yaml": b"",
    "examples.yaml": b"",
}
"""Files a rule book can do without, with what is read in their place."""

PICTURES = frozenset({".svg", ".png"})
"""Endings of the pictures that may be a logo; they belong to the edition."""

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Loaded:
    """What reading a folder gave: the Book, or None where a Problem stops it; and every Problem, stopping or not."""

    book: Book | None
    problems: tuple[Problem, ...]


def load_book(folder: Path, day: date | None = None) -> Loaded:
    """Read a rule book folder and find every Problem of all its files at once; raises nothing for what they hold.

    With a day, what has ended by then is warned of too; without one, a book loads alike on every day.
    """
    contents, problems = read_folder(folder)
    sources = {name: read_source(name, content) for name, content in contents.items() if name in FILES}
    models: dict[str, Model] = {}
    guessed: list[RulePath] = []
    for name, source in list(sources.items()):
        problems += source.problems
        model, found = read_shape(FILES[name], source)
        problems += found
        mended = read_as_mended(FILES[name], source) if model is None else None
        if mended is not None:
            model, sources[name] = mended.model, mended.source
            guessed += [(name, *place) for place in mended.guessed]
        if model is not None:
            models[name] = model
    if len(models) < len(FILES):
        return _loaded(None, problems)
    book = build_book(folder, edition_of(contents), sources, models)
    is_broken = any(problem.stops for problem in problems)
    problems += check_elsewhere(book, guessed) if is_broken else check_book(book, day)
    return _loaded(book, problems)


def read_folder(folder: Path) -> tuple[dict[str, bytes], list[Problem]]:
    """Read the bytes of every file that belongs to a rule book; a file missing, unreadable or unknown is a Problem."""
    try:
        files = sorted(path for path in folder.iterdir() if not path.name.startswith(".") and path.is_file())
    except OSError as error:
        wrong = f"The rule book folder {folder} cannot be read: {error.strerror}."
        return {}, [_of_file("no-folder", str(folder), wrong, "Name a folder that holds the files of a rule book.")]
    contents: dict[str, bytes] = dict(MAY_BE_MISSING)
    problems: list[Problem] = []
    for path in files:
        name = path.name
        if path.suffix in {".yaml", ".yml"} and name not in FILES:
            problems.append(_unknown_file(name))
        elif name in FILES or path.suffix.lower() in PICTURES:
            try:
                contents[name] = path.read_bytes()
            except OSError as error:
                contents[name] = b""
                wrong = f"{name} cannot be read: {error.strerror}."
                problems.append(_of_file("unreadable-file", name, wrong, "Give the program the right to read it."))
    for name in FILES.keys() - contents.keys():
        mend = f"Copy {name} from the demonstration rule book and change it."
        problems.append(_of_file("missing-file", name, f"The rule book has no {name}.", mend))
    return contents, problems


def edition_of(contents: Mapping[str, bytes]) -> str:
    """Name the edition of a rule book: the SHA-256 of all its files by name, so the same content has the same name."""
    digest = hashlib.sha256()
    for name in sorted(contents):
        digest.update(f"{name}\0{len(contents[name])}\0".encode())
        digest.update(contents[name])
    return digest.hexdigest()


def build_book(folder: Path, edition: str, sources: Mapping[str, Source], models: Mapping[str, Model]) -> Book:
    """Put the files of a rule book together: every rule by name, with its place."""

    def file(kind: type[M]) -> M:
        """The one file of a kind."""
        return next(model for model in models.values() if isinstance(model, kind))

    services = file(ServicesFile)
    notices = file(NoticesFile)
    plans = file(PlansFile)
    prices: dict[str, list[Placed[PriceRule]]] = {}
    for index, rule in enumerate(services.prices):
        prices.setdefault(rule.service, []).append(Placed(rule, ("services.yaml", "prices", index)))
    shipped, shipped_source = shipped_notices()
    return Book(
        folder=folder,
        edition=edition,
        sources={**sources, shipped_source.name: shipped_source},
        clinics_file=file(ClinicsFile),
        services_file=services,
        discounts_file=file(DiscountsFile),
        fees_file=file(FeesFile),
        plans_file=plans,
        kiosk=file(KioskFile),
        dispute=notices.dispute,
        notices=shipped | {notice.id: notice for notice in notices.notices},
        examples=file(ExamplesFile).examples,
        clinics={clinic.id: clinic for clinic in file(ClinicsFile).clinics},
        providers={provider.id: provider for provider in file(ProvidersFile).providers},
        services={service.id: service for service in services.services},
        treatments={treatment.id: treatment for treatment in file(TreatmentsFile).treatments},
        coverages={coverage.id: coverage for coverage in file(CoverageFile).coverages},
        packages={
            package.id: Placed(package, ("services.yaml", "packages", index))
            for index, package in enumerate(services.packages)
        },
        prices={service: tuple(rules) for service, rules in prices.items()},
        plans={plan.id: Placed(plan, ("payment-plans.yaml", "plans", index)) for index, plan in enumerate(plans.plans)},
    )


@cache
def shipped_notices() -> tuple[dict[str, Notice], Source]:
    """The texts the law asks for as they are shipped; a rule book may replace each."""
    source = read_source("shipped notices", (Path(__file__).parent / "notices.yaml").read_bytes())
    file, problems = read_shape(NoticesFile, source)
    assert file is not None, problems
    return {notice.id: notice for notice in file.notices}, source


def _loaded(book: Book | None, problems: list[Problem]) -> Loaded:
    ordered = sorted(problems, key=lambda problem: (problem.file, problem.line, problem.column, problem.kind))
    return Loaded(None if any(problem.stops for problem in ordered) else book, tuple(ordered))


def _of_file(kind: str, name: str, wrong: str, mend: str, stops: bool = True) -> Problem:
    return Problem(kind, stops, name, 1, 1, "the folder", "", 1, wrong, mend)


def _unknown_file(name: str) -> Problem:
    near = near_word(name, FILES)
    mend = f"Rename it to {near}." if near else "Take it out of the folder, or end its name in .txt."
    return _of_file("unknown-file", name, f"{name} is no file of a rule book, so it is not read.", mend, stops=False)
