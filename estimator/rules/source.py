"""One YAML file as an admin wrote it: its values as typed, the place of each, and what is wrong in its form.

Every value stays the text that was typed; an empty one, `~` and `null` become None. Nothing is run, included,
repeated or guessed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from estimator.rules.encoding import bad_byte, hidden_signs, refuse_bytes, without_hidden
from estimator.rules.positions import (
    DEEPEST,
    LINE_END,
    Finding,
    Loader,
    Place,
    Positions,
    is_quoted_over_lines,
    read_positions,
)
from estimator.rules.problems import Problem
from estimator.rules.syntax import find_breaks

_NOTHING = ("", "~", "null", "Null", "NULL")

PathPart = str | int


@dataclass(eq=False)
class Source:
    """A file of the rule book: its name, text and values as typed, and the Problems of its form.

    `data` holds mappings, lists, texts and None. `is_readable` is False when the form is so broken that
    `data` holds only a part or nothing; what the values mean is then not checked.
    """

    name: str
    text: str
    data: Any
    is_readable: bool = True
    problems: list[Problem] = field(default_factory=list)

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text, without their ends."""
        return LINE_END.split(self.text)

    @cached_property
    def positions(self) -> Positions:
        """The place of every key and value; found on first use, since most files never need it."""
        return read_positions(without_hidden(self.text))

    def place(self, path: tuple[PathPart, ...], at_key: bool = False) -> tuple[int, int, int]:
        """Find line, column (from 1) and width of the value at a path, or of its key.

        Parts of the path that name nothing in the file are passed over, so a value that is missing has the
        place of what should hold it.
        """
        node = self.positions.root
        if node is None:
            return 1, 1, 1
        place = node.place
        for part in path:
            child = node.below.get(part)
            if child is None:
                continue
            keyed = node.keys.get(part) if node.keys is not None and isinstance(part, str) else None
            place = keyed if at_key and keyed is not None else child.place
            node = child
        return place.line, place.column, self._width(place)

    def problem(
        self,
        path: tuple[PathPart, ...],
        kind: str,
        wrong: str,
        mend: str,
        example: str = "",
        stops: bool = True,
        at_key: bool = False,
        also: tuple[tuple[str, int], ...] = (),
    ) -> Problem:
        """Make a Problem at the value of a path, or at its key."""
        line, column, width = self.place(path, at_key)
        return Problem(
            kind,
            stops,
            self.name,
            line,
            column,
            self.path_in_words(path),
            self._line(line),
            width,
            wrong,
            mend,
            example,
            also,
        )

    def path_in_words(self, path: tuple[PathPart, ...]) -> str:
        """Write a path as words, such as "clinics > chattanooga > phone"; list entries go by their names."""
        words = []
        below = self.data
        for part in path:
            if isinstance(part, int) and isinstance(below, list) and 0 <= part < len(below):
                below = below[part]
                words.append(_name_of(below) or f"entry {part + 1}")
            else:
                words.append(str(part) if isinstance(part, str) else f"entry {part + 1}")
                below = below.get(part) if isinstance(below, dict) else None
        return " > ".join(words)

    def part(self, path: tuple[PathPart, ...]) -> Source:
        """A part of this file as a source of its own; its Problems still name their places in the whole file."""
        return _Part(self, path)

    def problem_of(self, found: Finding) -> Problem:
        """Make a Problem of something found in the form of the text."""
        line = found.place.line
        return Problem(
            found.kind,
            True,
            self.name,
            line,
            found.place.column,
            self.path_in_words(found.path),
            self._line(line),
            self._width(found.place),
            found.wrong,
            found.mend,
            found.example,
            tuple((self.name, place.line) for place in found.also),
        )

    def _line(self, number: int) -> str:
        return self.lines[number - 1] if number <= len(self.lines) else ""

    def _width(self, place: Place) -> int:
        """The width of a place; one that goes on below its line takes the rest of the line."""
        return place.width or max(1, len(self._line(place.line).rstrip()) - place.column + 1)


class _Part(Source):
    """What stands at a path of a file, read by itself."""

    def __init__(self, whole: Source, path: tuple[PathPart, ...]) -> None:
        below = whole.data
        for step in path:
            below = below[step]
        super().__init__(whole.name, whole.text, below, whole.is_readable)
        self._whole = whole
        self._path = path

    def place(self, path: tuple[PathPart, ...], at_key: bool = False) -> tuple[int, int, int]:
        return self._whole.place((*self._path, *path), at_key)

    def path_in_words(self, path: tuple[PathPart, ...]) -> str:
        return self._whole.path_in_words((*self._path, *path))


def read_source(name: str, content: bytes) -> Source:
    """Read a file of the rule book from its bytes; whatever they are, it gives a Source with its Problems."""
    refusal = refuse_bytes(content)
    if refusal is not None:
        source = Source(name, "", {}, is_readable=False)
        source.problems.append(source.problem_of(refusal))
        return source
    try:
        text = content.decode("utf-8-sig")
        findings = []
    except UnicodeDecodeError as error:
        text = content.decode("utf-8-sig", "replace")
        findings = [bad_byte(content, error)]
    findings += hidden_signs(text)
    seen = without_hidden(text)
    data, is_readable, is_plain = _read_data(seen)
    source = Source(name, text, data, is_readable)
    if not is_plain:
        findings += source.positions.findings
        if source.positions.error is not None:
            source.is_readable = False
            findings += find_breaks(LINE_END.split(seen), source.positions.error)
    if any(found.kind == "several-documents" for found in findings):
        source.is_readable = False
    source.problems = sorted(source.problem_of(found) for found in findings)
    return source


def _read_data(text: str) -> tuple[Any, bool, bool]:
    """Build plain data from YAML in one pass: the data, whether it can be read, whether its form is right."""
    loader = Loader(text)
    try:
        return _build(loader)
    except yaml.YAMLError:
        return {}, False, False
    finally:
        loader.dispose()


def _build(loader: yaml.CSafeLoader | yaml.SafeLoader) -> tuple[Any, bool, bool]:  # noqa: C901 - see below
    """The pass itself: one loop with its own stack, in one piece because every reload waits for it."""
    next_event = loader.get_event
    scalar, mapping, sequence = yaml.ScalarEvent, yaml.MappingStartEvent, yaml.SequenceStartEvent
    stack: list[Any] = []
    root: list[Any] = []
    container: Any = root
    is_mapping, key, is_plain = False, None, True
    while True:
        event: Any = next_event()
        kind = type(event)
        if kind is scalar or kind is mapping or kind is sequence:
            if event.tag is not None or event.anchor is not None:
                is_plain = False
            if kind is scalar:
                child = event.value
                if is_mapping and key is None:
                    key = child
                    if key in container or key == "<<":
                        is_plain = False
                    continue
                if not event.style:
                    if child in _NOTHING:
                        child = None
                elif is_quoted_over_lines(event):
                    is_plain = False
            else:
                child = {} if kind is mapping else []
            if not is_mapping:
                container.append(child)
            elif key is None:
                return root[0], False, False
            else:
                container[key] = child
                key = None
            if kind is not scalar:
                stack.append((container, is_mapping))
                if len(stack) > DEEPEST:
                    return root[0], False, False
                container, is_mapping = child, kind is mapping
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            container, is_mapping = stack.pop()
        elif kind is yaml.AliasEvent:
            return _document(root), False, False
        elif kind is yaml.DocumentStartEvent and root:
            return _document(root), True, False
        elif kind is yaml.StreamEndEvent:
            return _document(root), True, is_plain


def _document(root: list[Any]) -> Any:
    """What the first document holds; an empty one is a mapping without keys."""
    return root[0] if root and root[0] is not None else {}


def _name_of(entry: Any) -> str | None:
    """The name a list entry has of its own: its id, its name (in English), or the day it begins."""
    if not isinstance(entry, dict):
        return None
    for key in ("id", "name", "from"):
        name = entry.get(key)
        if isinstance(name, dict):
            name = name.get("en")
        if isinstance(name, str) and name:
            return name
    return None
