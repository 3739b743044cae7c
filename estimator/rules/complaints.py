"""What pydantic finds wrong with a value, tied to its place in the file and told in an admin's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from estimator.rules.keys import Path
from estimator.rules.problems import near_word
from estimator.rules.refusals import quoted

_LIST_TYPES = frozenset({"list_type", "tuple_type", "set_type", "frozen_set_type", "iterable_type"})
_MAPPING_TYPES = frozenset({"dict_type", "mapping_type", "model_type", "model_attributes_type", "dataclass_type"})
_WRONG_SHAPES = _LIST_TYPES | _MAPPING_TYPES | {"wrong-shape", "string_type"}
_IN_QUOTES = re.compile("'((?:[^'\\\\]|\\\\.)*)'")


@dataclass(frozen=True, slots=True)
class Complaint:
    """One thing pydantic found: the rest of its way from a value, its type and what belongs to it."""

    way: tuple[int | str, ...]
    type: str
    context: Mapping[str, Any]
    typed: Any


def complaints_of(error: ValidationError) -> list[Complaint]:
    """Take what pydantic found apart, in its order, without lists that only seem too short.

    A list seems so to pydantic when its entries have complaints of their own.
    """
    complaints = (
        Complaint(item["loc"], item["type"], item.get("ctx", {}), item["input"])
        for item in error.errors(include_url=False)
    )
    return [complaint for complaint in complaints if complaint.type != "too_short" or not _is_long_enough(complaint)]


def _is_long_enough(complaint: Complaint) -> bool:
    typed = complaint.typed
    return isinstance(typed, list) and len(typed) >= int(complaint.context.get("min_length", 1))


def nearest(data: Any, complaints: list[Complaint], path: Path = ()) -> Iterator[tuple[Path, Complaint]]:
    """Tie each complaint to its path in the file; of the kinds a value may be, only the nearest is heard.

    On the way of a complaint stand the keys and numbers of the file, and names of kinds that the file does
    not have.
    """
    here: list[Complaint] = []
    below: dict[int | str, list[Complaint]] = {}
    kinds: dict[int | str, list[Complaint]] = {}
    for complaint in complaints:
        if (
            not complaint.way
            or complaint.way == ("[key]",)
            or (complaint.type == "missing" and len(complaint.way) == 1)
        ):
            here.append(complaint)
            continue
        step = complaint.way[0]
        shorter = Complaint(complaint.way[1:], complaint.type, complaint.context, complaint.typed)
        (below if _has(data, step) else kinds).setdefault(step, []).append(shorter)
    for complaint in here:
        yield path, complaint
    for step, found in below.items():
        yield from nearest(data[step], found, (*path, step))
    if kinds:
        yield from nearest(data, min(kinds.values(), key=_distance), path)


def _has(data: Any, step: int | str) -> bool:
    if isinstance(data, dict):
        return step in data
    return isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data)


def _distance(complaints: list[Complaint]) -> tuple[bool, int]:
    """How far a value is from one of its kinds: farthest when it has another shape altogether."""
    has_other_shape = any(
        not complaint.way and (complaint.type in _WRONG_SHAPES or not isinstance(complaint.typed, str))
        for complaint in complaints
    )
    return has_other_shape, len(complaints)


def words_for(complaint: Complaint) -> tuple[str, str, str, str]:
    """The kind, what is wrong, the mend and an example: ours bring theirs, pydantic's get them here."""
    context, typed = complaint.context, complaint.typed
    if "wrong" in context and "mend" in context:
        return complaint.type, context["wrong"], context["mend"], context.get("example", "")
    words = _nothing_written if typed is None else _WORDS.get(complaint.type)
    if words is not None:
        return *words(complaint), ""
    cause = context.get("error")
    if isinstance(cause, Exception) and str(cause):
        return "not-allowed", str(cause), "Correct the value.", ""
    told = quoted(typed) if isinstance(typed, str) else _shape_of(typed).capitalize()
    return "not-readable", f"{told} cannot be read here.", "Write a value like the one in the example.", ""


def _nothing_written(complaint: Complaint) -> tuple[str, str, str]:
    if complaint.type in _LIST_TYPES:
        what = "the list"
    elif complaint.type in _MAPPING_TYPES:
        what = "what belongs to it, indented below"
    else:
        what = "its value"
    return "empty", "Nothing is written here.", f"Write {what}, or remove the line."


def _no_list(complaint: Complaint) -> tuple[str, str, str]:
    typed = complaint.typed
    if isinstance(typed, dict) and any(key.startswith("-") for key in typed):
        wrong = "A hyphen without a blank after it begins no list entry."
        return "wrong-shape", wrong, "Write a blank after each hyphen."
    mend = "Write each on a line of its own after a hyphen and a blank, or all in brackets with commas."
    return "wrong-shape", f"A list is meant here, and {_shape_of(typed)} stands here.", mend


def _no_keys(complaint: Complaint) -> tuple[str, str, str]:
    wrong = f"Keys with values are meant here, and {_shape_of(complaint.typed)} stands here."
    mend = "Write each key with its colon and value on a line of its own, all in the same column."
    return "wrong-shape", wrong, mend


def _choice(complaint: Complaint) -> tuple[str, str, str]:
    """A word that is none of the choices: the nearest of them, and all."""
    choices = _IN_QUOTES.findall(str(complaint.context.get("expected") or complaint.context.get("expected_tags")))
    typed = complaint.context.get("tag", complaint.typed)
    if not isinstance(typed, str):
        return (
            "wrong-shape",
            f"One word is meant here, and {_shape_of(typed)} stands here.",
            f"Write {_one_of(choices)}.",
        )
    near = near_word(typed, choices)
    mend = (
        f"Write {near}, if that is what you mean. The choices are {', '.join(choices)}."
        if near and len(choices) > 1
        else f"Write {_one_of(choices)}."
    )
    return "unknown-choice", f"{quoted(typed)} is not one of the choices here.", mend


def _one_of(choices: list[str]) -> str:
    return " or ".join(filter(None, (", ".join(choices[:-1]), *choices[-1:])))


def _too_few(complaint: Complaint) -> tuple[str, str, str]:
    least = complaint.context.get("min_length", 1)
    entries = "one entry" if least == 1 else f"{least} entries"
    return (
        "too-few",
        f"At least {entries} must stand here.",
        "Write it, or remove the key that holds the list.",
    )


def _too_many(complaint: Complaint) -> tuple[str, str, str]:
    most = complaint.context.get("max_length", 1)
    entries = "one entry" if most == 1 else f"{most} entries"
    return "too-many", f"At most {entries} may stand here.", "Remove what is too much."


def _plain_text(complaint: Complaint) -> tuple[str, str, str]:
    return (
        "wrong-shape",
        f"One value is meant here, and {_shape_of(complaint.typed)} stands here.",
        ("Write the value on the same line, after the colon."),
    )


_WORDS: Mapping[str, Callable[[Complaint], tuple[str, str, str]]] = {
    **dict.fromkeys(_LIST_TYPES, _no_list),
    **dict.fromkeys(_MAPPING_TYPES, _no_keys),
    **dict.fromkeys(("literal_error", "enum", "union_tag_invalid"), _choice),
    **dict.fromkeys(("too_short", "string_too_short"), _too_few),
    "too_long": _too_many,
    "string_type": _plain_text,
}


def _shape_of(typed: Any) -> str:
    """What stands in the file, in words."""
    if isinstance(typed, dict):
        return "a group of keys" if typed else "an empty group of keys"
    if isinstance(typed, list):
        return "a list" if typed else "an empty list"
    return f"the text {quoted(str(typed))}"
