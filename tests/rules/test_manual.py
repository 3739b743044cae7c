"""The admin's manual, config/README.md, names all that a rule book may hold and shows only what is read."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, get_args, get_origin

import pytest
import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from estimator.pricing import examples
from estimator.pricing.request import Request
from estimator.pricing.result import Totals
from estimator.rules import checks
from estimator.rules.folder import FILES, MAY_BE_MISSING
from estimator.rules.models.notices import NoticeId
from estimator.rules.scalars import (
    Amount,
    Code,
    Day,
    Hours,
    Id,
    Minutes,
    Percent,
    Phone,
    Price,
    Spacing,
    Span,
    YesNo,
)

MANUAL = (Path(__file__).parents[2] / "config" / "README.md").read_text(encoding="utf-8")
SHARED, *_SECTIONS = re.split(r"^## (?=\w[\w-]*\.yaml$)", MANUAL, flags=re.MULTILINE)
SECTIONS = {section.split("\n", 1)[0]: section for section in _SECTIONS}
"""The part of the manual about each file; what several files share stands before all of them."""

SAID_IN: dict[str, tuple[type[BaseModel], ...]] = {
    name: (model, Request) if name == "examples.yaml" else (model,) for name, model in FILES.items()
}
TYPED = {
    "amount": Amount, "price": Price, "percentage": Percent, "day": Day, "yes or no": YesNo, "number": Span,
    "hours": Hours, "minutes": Minutes, "how often": Spacing, "id": Id, "code": Code, "telephone": Phone,
}  # fmt: skip
"""What each row of "How values are typed" is about."""

YAML_SHOWN = re.findall(r"^```yaml\n(.*?)^```$", MANUAL, flags=re.MULTILINE | re.DOTALL)


def models_in(annotation: object) -> Iterator[type[BaseModel]]:
    """Give every model inside a field's type, however deep in lists and choices it stands."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inside in get_args(annotation):
        yield from models_in(inside)


def choices_in(annotation: object) -> Iterator[str]:
    """Give every word a field's type offers to choose from."""
    if get_origin(annotation) is Literal:
        yield from (str(choice) for choice in get_args(annotation))
        return
    for inside in get_args(annotation):
        yield from choices_in(inside)


def every_model(*roots: type[BaseModel]) -> list[type[BaseModel]]:
    """Give the models, all that stand inside them and all that they build on, each once."""
    found: list[type[BaseModel]] = []
    waiting = list(roots)
    while waiting:
        model = waiting.pop()
        if model not in found:
            found.append(model)
            waiting += [part for field in model.model_fields.values() for part in models_in(field.annotation)]
            waiting += [base for base in model.__bases__ if issubclass(base, BaseModel) and base.model_fields]
    return found


def own_keys(model: type[BaseModel]) -> set[str]:
    """Give the keys of a model that it does not have from another one, as an admin types them."""
    bases = [base for base in model.__bases__ if issubclass(base, BaseModel)]
    inherited = {name for base in bases for name in base.model_fields}
    return {field.alias or name for name, field in model.model_fields.items() if name not in inherited}


def said_together(text: str) -> Iterator[set[str]]:
    """Give the words in `these signs` that belong together: of a line, and of the first column of a table."""
    first_column: set[str] = set()
    for line in text.splitlines():
        words = re.findall("`([^`]+)`", line)
        yield set(words)
        if line.startswith("| `"):
            first_column |= set(re.findall("`([^`]+)`", line.split("|")[1]))
        elif not line.startswith("|"):
            yield first_column
            first_column = set()


def is_read(typed: str, kind: object) -> bool:
    try:
        TypeAdapter(kind).validate_python(typed)
    except ValidationError:
        return False
    return True


def is_said(word: str, file: str) -> bool:
    return f"`{word}`" in SECTIONS.get(file, "") or f"`{word}`" in SHARED


@pytest.mark.parametrize(("file", "model"), [(file, model) for file in FILES for model in every_model(*SAID_IN[file])])
def test_names_every_key_of_a_part_in_one_table(file: str, model: type[BaseModel]) -> None:
    together = [*said_together(SECTIONS.get(file, "")), *said_together(SHARED)]
    not_said = min((own_keys(model) - words for words in together), key=len)
    assert not_said == set()


@pytest.mark.parametrize("file", FILES)
def test_names_every_choice_of_the_file(file: str) -> None:
    choices = {
        f"{model.__name__}.{name}: {choice}": choice
        for model in every_model(*SAID_IN[file])
        for name, field in model.model_fields.items()
        for choice in choices_in(field.annotation)
    }
    assert [where for where, choice in choices.items() if not is_said(choice, file)] == []


def test_names_every_figure_an_example_may_expect() -> None:
    assert [name for name in Totals.__dataclass_fields__ if not is_said(name, "examples.yaml")] == []


def test_names_every_notice() -> None:
    assert [name for name in get_args(NoticeId) if not is_said(name, "notices.yaml")] == []


def test_names_everything_the_checks_can_find() -> None:
    told = {
        word.value
        for source in (*(Path(checks.__file__).parent).glob("*.py"), Path(examples.__file__))
        for word in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(word, ast.Constant) and isinstance(word.value, str)
        if re.fullmatch("[a-z]+(-[a-z]+)+", word.value)
    }
    assert {kind for kind in told if f"`{kind}`" not in MANUAL} == set()


def test_says_of_each_file_whether_it_may_be_left_out() -> None:
    rows = dict(re.findall(r"^\| `([\w.-]+\.yaml)` \|.*\| (yes|no)\b[^|]*\|$", SHARED, flags=re.MULTILINE))
    assert rows == {name: "yes" if name in MAY_BE_MISSING else "no" for name in FILES}


@pytest.mark.parametrize(("row", "kind"), TYPED.items())
def test_shows_values_as_they_are_read_and_as_they_are_asked_back(row: str, kind: object) -> None:
    ((right, not_taken),) = re.findall(rf"^\| {row} \| (.*) \| (.*) \|$", SHARED, flags=re.MULTILINE)
    assert [typed for typed in re.findall("`([^`]+)`", right) if not is_read(typed, kind)] == []
    assert [typed for typed in re.findall("`([^`]+)`", not_taken) if is_read(typed, kind)] == []


@pytest.mark.parametrize("shown", YAML_SHOWN, ids=lambda shown: shown.split("\n", 1)[0])
def test_shows_only_entries_that_can_be_read(shown: str) -> None:
    ((key, entries),) = yaml.load(shown, Loader=yaml.BaseLoader).items()
    (model,) = {
        inner
        for file in FILES.values()
        if key in file.model_fields
        for inner in models_in(file.model_fields[key].annotation)
    }
    refused = []
    for entry in entries:
        try:
            model.model_validate(entry)
        except ValidationError as error:
            refused += [problem for problem in error.errors() if problem["type"] != "missing"]
    assert refused == []
