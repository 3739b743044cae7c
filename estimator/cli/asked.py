"""The request of a command: a request file, options that override it, and defaults for the rest."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from estimator.cli.options import OPTIONS, Option, option_for
from estimator.cli.told import place_told
from estimator.office.today import today_at
from estimator.pricing.plan_answers import OTHER_SIDE
from estimator.pricing.request import Request
from estimator.pricing.steps import Step
from estimator.rules.book import Book
from estimator.rules.problems import Problem, show
from estimator.rules.shape import read_shape
from estimator.rules.source import Source, read_source
from estimator.wording import say


class Asked(NamedTuple):
    """A request that could be read, the file it came from, and the options that gave answers."""

    request: Request
    source: Source
    by_option: tuple[Option, ...]

    def place_of_answer(self, field: str) -> str:
        """Tell where an answer was given, or can be: the line of the file, otherwise the option.

        An answer inside others that the file does not give has the line of what should hold it, and its name.
        """
        path = tuple(field.split("."))
        option = option_for(path)
        known = self._given(path)
        if self.source.text and known and (option is None or option not in self.by_option):
            line = self._line(known)
            return line if len(known) == len(path) else f"{line} ({field})"
        return option.flag if option else field

    def place_of(self, step: Step) -> str:
        """Tell where the request gives a figure of its own: "request.yaml:9", or the option that gave it."""
        path = place_told(self.source.data, step)
        option = option_for(path)
        return option.flag if option is not None and option in self.by_option else self._line(path)

    def _line(self, path: tuple[str | int, ...]) -> str:
        return f"{Path(self.source.name).name}:{self.source.place(path)[0]}"

    def _given(self, path: tuple[str, ...]) -> tuple[str | int, ...]:
        """The part of a path that the answers hold; a benefit goes by its name there, and by its place in the file."""
        answers: Any = self.source.data
        known: list[str | int] = []
        for name in path:
            inner = dict(_by_name(answers))
            if name not in inner:
                break
            step, answers = inner[name]
            known.append(step)
        return tuple(known)


def _by_name(answers: Any) -> Iterator[tuple[str, tuple[str | int, Any]]]:
    """Give the answers inside another by the names that a reason calls them by, each with its place."""
    if isinstance(answers, dict):
        yield from ((key, (key, inner)) for key, inner in answers.items())
    elif isinstance(answers, list):
        told = ((at, one) for at, one in enumerate(answers) if isinstance(one, dict))
        yield from ((str(one.get("benefit")), (at, one)) for at, one in told)


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
    typed: list[tuple[Option, Any]] = []
    if isinstance(source.data, dict):
        typed = _typed(arguments, _is_out_of_network(book, arguments, source.data))
        answers = _merged(source.data, typed)
        clinic = answers.get("clinic")
        answers.setdefault("day", today_at(book, clinic if isinstance(clinic, str) else None).isoformat())
        source.data = answers
    request, problems = read_shape(Request, source)
    problems = [*source.problems, *problems]
    by_option = tuple(option for option, _ in typed)
    if request is not None and not any(problem.stops for problem in problems):
        return Asked(request, source, by_option)
    return _refuse(book, problems, by_option, file is None)


def _is_out_of_network(book: Book, arguments: Namespace, answers: dict[str, Any]) -> bool:
    """Tell whether figures of the plan are those out of network, by the coverage or by what was said of the network."""
    plan = answers.get("plan")
    told = arguments.network or (plan.get("is_in_network") if isinstance(plan, dict) else None)
    name = arguments.coverage or answers.get("coverage")
    coverage = book.coverages.get(name) if isinstance(name, str) else None
    return told == "no" or (coverage is not None and coverage.kind == "out-of-network")


def _typed(arguments: Namespace, is_out_of_network: bool) -> list[tuple[Option, Any]]:
    """The options that were given, each with what was typed after it."""
    given = ((option, getattr(arguments, option.attribute, None)) for option in OPTIONS)
    return [
        (option.out_of_network() if is_out_of_network else option, typed)
        for option, typed in given
        if typed is not None
    ]


def _merged(answers: dict[str, Any], typed: list[tuple[Option, Any]]) -> dict[str, Any]:
    """The answers of a file with those of the options in their place; what is used takes that of what is left."""
    merged = dict(answers)
    for option, said in typed:
        group = merged
        for key in option.keys[:-1]:
            inner = group.get(key)
            group[key] = dict(inner) if isinstance(inner, dict) else {}
            group = group[key]
        group.pop(OTHER_SIDE.get(option.keys[-1], ""), None)
        group[option.keys[-1]] = "none" if option.flag == "--package" and said == ["none"] else said
    return merged


def _refuse(book: Book, problems: list[Problem], by_option: tuple[Option, ...], no_file: bool) -> int:
    """Print what is wrong: of an option by its name, of the file with its line; 2 where only options are wrong."""
    in_file = False
    for problem in problems:
        option = next((option for option in (*by_option, *OPTIONS) if _is_of(problem, option)), None)
        if option is not None and (no_file or option in by_option):
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
    choices = ", ".join(name for name, _ in names_of(book, option.keys[0]))
    yield "  " + say("en", "command_line.flag_choices", choices=choices)
