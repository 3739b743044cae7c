"""A file with Problems in its shape, read as if they were mended, so that one mistake does not hide the others.

Each wrong value gives way to the example of a right one, each unknown key is left out. What comes of it is never
used for an estimate: only for checks of what stands elsewhere in the book.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from typing import Any, Generic, NamedTuple, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from estimator.rules.complaints import Complaint, complaints_of, nearest, words_for
from estimator.rules.keys import Path, fields, first_example
from estimator.rules.scalars import Model
from estimator.rules.source import Source

M = TypeVar("M", bound=Model)

MOST_ROUNDS = 4
"""How often a mended value may itself need mending before the file is given up."""


class Mended(NamedTuple, Generic[M]):
    """A file read as if its values were right."""

    model: M
    source: Source
    """The same text with the mended values; its places are those of the file."""
    guessed: frozenset[Path]
    """The paths of all that was guessed at or left out."""


def read_as_mended(model: type[M], source: Source) -> Mended[M] | None:
    """Read a file as if its values were right, or None where that cannot be."""
    if not source.is_readable:
        return None
    data = deepcopy(source.data)
    guessed: set[Path] = set()
    for _ in range(MOST_ROUNDS):
        try:
            return Mended(model.model_validate(data), replace(source, data=data), frozenset(guessed))
        except ValidationError as error:
            for path, complaint in list(nearest(data, complaints_of(error))):
                place = (*path, complaint.way[0]) if complaint.type == "missing" else path
                if not place or not _mend(model, data, place, complaint):
                    return None
                guessed.add(place)
    return None


def _mend(model: type[BaseModel], data: Any, place: Path, complaint: Complaint) -> bool:
    """Put an example in place of one wrong value, or leave an unknown key out; false where neither can be."""
    *above, last = place
    for step in above:
        data = data[step]
    if complaint.type == "extra_forbidden":
        data.pop(last, None)
        return True
    example = next(_examples(model, place, complaint), None)
    if example is None or (isinstance(last, int) and not isinstance(data, list)):
        return False
    data[last] = yaml.load(example, Loader=yaml.BaseLoader)
    return True


def _examples(model: type[BaseModel], place: Path, complaint: Complaint) -> Iterator[str]:
    """Examples of right for a place: of the kind of value, then of the key."""
    own = "" if complaint.type == "missing" else words_for(complaint)[3]
    of_key = (first_example(field) for field in fields(model, place[:-1], str(place[-1])))
    yield from (example for example in (own, *of_key) if example)
