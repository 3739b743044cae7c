"""The request of a command: a request file, options that override it, and defaults for the rest."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from estimator.cli.parser import Parser
from estimator.office.today import today_at
from estimator.pricing.request import Patient, Request
from estimator.pricing.steps import Step
from estimator.rules.book import Book
from estimator.rules.problems import Problem, show
from estimator.rules.shape import read_shape
from estimator.rules.source import Source, read_source
from estimator.wording import say


class Option(NamedTuple):
    """An option of a command and the answer of the request that it gives."""

    flag: str
    key: str
    metavar: str
    is_list: bool = False
    of_patient: bool = False

    @property
    def path(self) -> str:
        """Where its answer stands in a request, as a Problem says it: "patient > name"."""
        return f"patient > {self.key}" if self.of_patient else self.key

    @property
    def meaning(self) -> str:
        """What the answer means, in the request's own words."""
        fields = Patient.model_fields if self.of_patient else Request.model_fields
        return fields[self.key].description or ""


OPTIONS = (
    Option("--clinic", "clinic", "ID"),
    Option("--treatment", "treatment", "ID"),
    Option("--course", "course", "ID"),
    Option("--infusions", "infusions", "N"),
    Option("--boosters", "boosters", "N"),
    Option("--hours", "hours", "HOURS"),
    Option("--tier", "tier", "ID"),
    Option("--guide", "guide", "yes|no"),
    Option("--setting", "setting", "ID"),
    Option("--spacing", "spacing", "HOW-OFTEN"),
    Option("--boosters-every", "boosters_every", "HOW-OFTEN"),
    Option("--evaluation", "evaluation", "yes|no"),
    Option("--coverage", "coverage", "ID"),
    Option("--first-visit", "first_visit", "DAY"),
    Option("--visits-had", "visits_had", "N"),
    Option("--paid", "paid", "DOLLARS"),
    Option("--pays", "pays", "HOW"),
    Option("--tender", "tender", "ID"),
    Option("--discount", "discounts", "ID", is_list=True),
    Option("--package", "packages", "ID", is_list=True),
    Option("--state", "state", "STATE"),
    Option("--day", "day", "DAY"),
    Option("--language", "language", "en|es"),
    Option("--patient", "name", "NAME", of_patient=True),
    Option("--date-of-birth", "date_of_birth", "DAY", of_patient=True),
)
"""The options of `estimator estimate`, in the order of its help."""


class Asked(NamedTuple):
    """A request that could be read, the file it came from, and the answers that options gave."""

    request: Request
    source: Source
    by_option: frozenset[str]

    def place_of_answer(self, field: str) -> str:
        """Tell where an answer was given, or can be: the line of the file, otherwise the option."""
        path = tuple(field.split("."))
        answers = self.source.data if isinstance(self.source.data, dict) else {}
        if self.source.text and path[0] in answers and path[0] not in self.by_option:
            return f"{Path(self.source.name).name}:{self.source.place(path)[0]}"
        return flag_of(field) or field

    def place_of(self, step: Step) -> str:
        """Tell where the request gives a figure of its own: "request.yaml:9", or the option that gave it."""
        path: tuple[str | int, ...] = ("paid",)
        if step.what == "adjustment":
            path = ("adjustments", int(str(step.about[0]).removeprefix("adjustment-")) - 1)
        if path[0] in self.by_option:
            return f"--{path[0]}"
        return f"{Path(self.source.name).name}:{self.source.place(path)[0]}"


def add_request_options(parser: Parser) -> None:
    """Add the options that answer a request; the help is the request's own description."""
    for option in OPTIONS:
        ending = "; may be repeated" if option.is_list else ""
        parser.add_argument(
            option.flag, metavar=option.metavar, action="append" if option.is_list else "store",
            help=option.meaning + ending,
        )  # fmt: skip


def read_request(arguments: Namespace, book: Book) -> Asked | int:
    """Read the request of a command; or print everything wrong with it and give the exit code."""
    file: str | None = arguments.request
    source = Source("", "", {})
    if file is not None:
        try:
            source = read_source(file, Path(file).read_bytes())
        except OSError as error:
            reason = error.strerror or str(error)
            print(say("en", "command_line.cannot_read", file=file, reason=reason), file=sys.stderr)
            return 2
    typed = _typed(arguments)
    if isinstance(source.data, dict):
        answers = _merged(source.data, typed)
        clinic = answers.get("clinic")
        answers.setdefault("day", today_at(book, clinic if isinstance(clinic, str) else None).isoformat())
        source.data = answers
    request, problems = read_shape(Request, source)
    problems = [*source.problems, *problems]
    by_option = frozenset(option.path for option, _ in typed)
    if request is not None and not any(problem.stops for problem in problems):
        return Asked(request, source, by_option)
    return _refuse(book, problems, by_option, file is None)


def flag_of(field: str) -> str | None:
    """Name the option for a field of the request; None where only a request file can say it."""
    return next((option.flag for option in OPTIONS if field in (option.key, option.path)), None)


def _typed(arguments: Namespace) -> list[tuple[Option, Any]]:
    """The options that were given, each with what was typed after it."""
    given = ((option, getattr(arguments, option.flag[2:].replace("-", "_"), None)) for option in OPTIONS)
    return [(option, typed) for option, typed in given if typed is not None]


def _merged(answers: dict[str, Any], typed: list[tuple[Option, Any]]) -> dict[str, Any]:
    """The answers of a file with those of the options in their place."""
    merged = dict(answers)
    for option, said in typed:
        if option.of_patient:
            patient = merged.get("patient")
            merged["patient"] = {**(patient if isinstance(patient, dict) else {}), option.key: said}
        else:
            merged[option.key] = "none" if option.key == "packages" and said == ["none"] else said
    return merged


def _refuse(book: Book, problems: list[Problem], by_option: frozenset[str], no_file: bool) -> int:
    """Print what is wrong: of an option by its name, of the file with its line; 2 where only options are wrong."""
    in_file = False
    for problem in problems:
        option = next((option for option in OPTIONS if _is_of(problem, option)), None)
        if option is not None and (no_file or option.path in by_option):
            print("\n".join(_lines_of_option(book, problem, option)), file=sys.stderr)
        else:
            in_file = True
            print(show(problem), file=sys.stderr)
    return 1 if in_file else 2


def _is_of(problem: Problem, option: Option) -> bool:
    return problem.path == option.path or problem.path.startswith(f"{option.path} > ")


def _lines_of_option(book: Book, problem: Problem, option: Option) -> Iterator[str]:
    """Say what is wrong with an option, or that it is missing and what may stand there."""
    if problem.kind != "missing-key":
        yield say("en", "command_line.flag_wrong", flag=option.flag, wrong=problem.wrong, mend=problem.mend)
        return
    from estimator.paper.names import names_of

    yield say("en", "command_line.flag_missing", flag=option.flag, meaning=option.meaning)
    choices = ", ".join(name for name, _ in names_of(book, option.key))
    yield "  " + say("en", "command_line.flag_choices", choices=choices)
