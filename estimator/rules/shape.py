"""From the values of a file to a model of them, or to every Problem in their shape.

What pydantic finds is told in an admin's words: which key is not known, which is missing and what it is
for, what a value should have been. Where a value may be one of several kinds, only the complaint of the
kind it comes nearest to is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from estimator.rules.complaints import Complaint, complaints_of, nearest, words_for
from estimator.rules.keys import Path, fields, first_example, known_keys
from estimator.rules.problems import Problem, near_word
from estimator.rules.scalars import Model
from estimator.rules.source import Source

M = TypeVar("M", bound=Model)

_MOST_TOLD = 500


def read_shape(model: type[M], source: Source) -> tuple[M | None, list[Problem]]:
    """Read a file's values as a model: the model, or None and every Problem in their shape.

    A file whose form could not be read gives None and no further Problem.
    """
    if not source.is_readable:
        return None, []
    try:
        return model.model_validate(source.data), []
    except ValidationError as error:
        complaints = complaints_of(error)
    told = {(problem.line, problem.column) for problem in source.problems}
    heard = islice(nearest(source.data, complaints), _MOST_TOLD)
    problems = {problem for path, complaint in heard for problem in _problems(model, source, path, complaint)}
    return None, sorted(problem for problem in problems if (problem.line, problem.column) not in told)


def _problems(
    model: type[BaseModel],
    source: Source,
    path: Path,
    complaint: Complaint,
) -> Iterator[Problem]:
    """Make a Problem of a complaint, or none where another one says it better."""
    if complaint.type == "missing":
        yield from _missing_key(model, source, path, str(complaint.way[0]))
    elif complaint.type == "extra_forbidden":
        yield _unknown_key(model, source, path)
    else:
        kind, wrong, mend, example = words_for(complaint)
        field = next(fields(model, path[:-1], path[-1]), None) if path and isinstance(path[-1], str) else None
        if kind == "empty" and field is not None and field.description:
            wrong = f"Nothing is written here: {field.description.rstrip('.')}."
        yield source.problem(
            path, kind, wrong, mend, first_example(field) or example, at_key=complaint.way == ("[key]",)
        )


def _missing_key(model: type[BaseModel], source: Source, path: Path, key: str) -> Iterator[Problem]:
    """A key that must stand here and does not: what it is for, and how a line of it looks.

    None where it does stand here, misspelt.
    """
    entry = _at(source.data, path)
    known = known_keys(model, path)
    if isinstance(entry, dict) and any(
        written not in known and _meant_key(written, known, entry) == key for written in islice(entry, _MOST_TOLD)
    ):
        return
    field = next(fields(model, path, key), None)
    meaning = f": {field.description}" if field is not None and field.description else ""
    example = first_example(field)
    where = "here, beside the other keys," if path else "at the left edge of the file"
    yield source.problem(
        (*path, key),
        "missing-key",
        f'The key "{key}" is missing here{meaning.rstrip(".")}.',
        f"Add a line {where} that begins with {key}: and gives its value.",
        f"{key}: {example}" if example else "",
        at_key=True,
    )


def _unknown_key(model: type[BaseModel], source: Source, path: Path) -> Problem:
    """A key that may not stand here: the key that was probably meant, and all that may."""
    key, known = str(path[-1]), known_keys(model, path[:-1])
    above = next(
        (
            step
            for step in range(len(path) - 2, -1, -1)
            if isinstance(path[step], str) and key in known_keys(model, path[:step])
        ),
        None,
    )
    near = _meant_key(key, known, _at(source.data, path[:-1]))
    if key.startswith("-") and near:
        mend = "Write a blank after the hyphen: the hyphen begins a list entry."
    elif above is not None:
        place = source.path_in_words(path[:above]) or "the file itself"
        mend = f"It belongs to {place}: indent it less, so that it stands beside {path[above]}."
    elif near:
        mend = f"Write {near}, if that is what you mean."
    else:
        mend = "Correct its spelling, or remove it."
    may_stand = f" These may stand here: {', '.join(known)}." if known else ""
    return source.problem(
        path, "unknown-key", f'"{key}" is not a key that may stand here.', mend + may_stand, at_key=True
    )


def _meant_key(written: str, known: list[str], entry: Any) -> str | None:
    """The key that was probably meant by an unknown one, among those that are not written yet."""
    return near_word(written.lstrip("-"), [key for key in known if key not in entry])


def _at(data: Any, path: Path) -> Any:
    """What stands in the file at a path."""
    for step in path:
        data = data[step]
    return data
