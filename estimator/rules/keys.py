"""Which keys may stand where in a file, with their meaning and example: read from the models themselves."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

Path = tuple[str | int, ...]


def known_keys(model: type[BaseModel], path: Path) -> list[str]:
    """Every key that may stand at a path, as an admin writes it."""
    return list(
        dict.fromkeys(
            field.alias or name for candidate in _models(model, path) for name, field in candidate.model_fields.items()
        )
    )


def fields(model: type[BaseModel], path: Path, key: str) -> Iterator[FieldInfo]:
    """The fields by which a key at a path may be known."""
    for candidate in _models(model, path):
        for name, field in candidate.model_fields.items():
            if key in (field.alias, name):
                yield field


def first_example(field: FieldInfo | None) -> str:
    """The first example of a field as an admin types it; nothing where it has none."""
    if field is None or not field.examples:
        return ""
    example = field.examples[0]
    return example if isinstance(example, str) else json.dumps(example, ensure_ascii=False, default=str)


def _models(model: type[BaseModel], path: Path) -> list[type[BaseModel]]:
    """The models that may stand at a path: more than one where a value may be of several kinds."""
    types: list[Any] = [model]
    for step in path:
        types = [found for candidate in types for found in _below(candidate, step)]
    return [candidate for candidate in types if isinstance(candidate, type) and issubclass(candidate, BaseModel)]


def _below(candidate: Any, step: int | str) -> Iterable[Any]:
    """The kinds that may stand one step below a kind: a field's, a list's entries, a mapping's values."""
    if isinstance(candidate, type) and issubclass(candidate, BaseModel):
        for name, field in candidate.model_fields.items():
            if step in (field.alias, name):
                yield from _kinds(field.annotation)
        return
    entries = [entry for entry in get_args(candidate) if entry is not Ellipsis]
    if entries:
        yield from _kinds(entries[-1])


def _kinds(annotation: Any) -> Iterator[Any]:
    """The single kinds of an annotation: unions taken apart, Annotated and None left out."""
    origin = get_origin(annotation)
    if origin is Annotated:
        yield from _kinds(get_args(annotation)[0])
    elif origin in (Union, UnionType):
        for kind in get_args(annotation):
            yield from _kinds(kind)
    elif annotation is not NoneType:
        yield annotation
