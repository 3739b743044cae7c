"""Where every key and value of a YAML text stands, and what a rule book refuses in its form.

The walk is iterative and stops at a fixed depth, so that no text can exhaust the stack, whatever it holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import cast

import yaml

Loader: type[yaml.CSafeLoader] | type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fast reader of YAML events where this machine has it, the plain one elsewhere."""

DEEPEST = 20
"""How many levels of lists and mappings a rule book may have."""

MOST_FINDINGS = 200
"""How many things wrong in the form of one file are told at a time."""


LINE_END = re.compile("\r\n|\n|\r")
"""What ends a line, in an editor as in YAML."""

ENTRY = re.compile(r"""( *)(- |-$|[^\s#:"'\[\]{}][^:#]*:(?: |$)|["'][^"']+["']: )""")
"""The beginning of a line that holds an entry of its own: its indent, then a hyphen or a key."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a text: line and column from 1, and how many signs it takes (0: to the end of its line)."""

    line: int
    column: int
    width: int


@dataclass(slots=True)
class Node:
    """A value in the text: its place, the places of its keys, and the values below it by key or by number.

    `key` is the last key that was read in a mapping; `awaits_value` while its value is still to come.
    """

    place: Place
    keys: dict[str, Place] | None = None
    below: dict[str | int, Node] = field(default_factory=dict)
    key: str = ""
    awaits_value: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """Something wrong in the form of a text, not yet tied to a file: the parts of a Problem."""

    kind: str
    place: Place
    wrong: str
    mend: str
    example: str = ""
    also: tuple[Place, ...] = ()
    path: tuple[str | int, ...] = ()


@dataclass(slots=True)
class Positions:
    """The tree of places of one text, what its form breaks, and the error at which reading ended."""

    root: Node | None = None
    findings: list[Finding] = field(default_factory=list)
    error: yaml.MarkedYAMLError | None = None


def read_positions(text: str) -> Positions:
    """Walk a YAML text once and note every place, as far as the text can be read."""
    positions = Positions()
    loader = Loader(text)
    try:
        _Walk(positions, text).follow(_events(loader))
    except yaml.MarkedYAMLError as error:
        positions.error = error
    finally:
        loader.dispose()
    return positions


def _events(loader: yaml.CSafeLoader | yaml.SafeLoader) -> Iterator[yaml.Event]:
    while not isinstance(event := cast(yaml.Event, loader.get_event()), yaml.StreamEndEvent):
        yield event


class _Walk:
    """One walk over the events of a text, with the lists and mappings now open."""

    def __init__(self, positions: Positions, text: str) -> None:
        self.positions = positions
        self.lines = LINE_END.split(text)
        self.open: list[Node] = []
        self.documents = 0

    def follow(self, events: Iterator[yaml.Event]) -> None:
        """Take every event; stop at a second document and below the deepest level."""
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                self.documents += 1
                if self.documents > 1:
                    self.note(
                        "several-documents",
                        _place(event),
                        "A line of three hyphens begins a second document; a file is one.",
                        "Remove the line, or move what follows into a file of its own.",
                    )
                    return
            elif isinstance(event, yaml.CollectionEndEvent):
                self.open.pop()
            elif isinstance(event, yaml.NodeEvent):
                self.refuse_machinery(event)
                if isinstance(event, yaml.ScalarEvent) and is_quoted_over_lines(event):
                    self.refuse_swallowed_lines(event)
                self.take(event)
                if len(self.open) > DEEPEST:
                    self.positions.findings.append(too_deep(_place(event)))
                    return

    def refuse_swallowed_lines(self, event: yaml.NodeEvent) -> None:
        """Refuse a text in quotes that goes on over lines with entries: a closing quote was forgotten.

        Raises the same error as a quote that never closes.
        """
        start, end = _marks(event)
        if any(ENTRY.match(line) for line in self.lines[start.line + 1 : end.line + 1]):
            raise yaml.MarkedYAMLError("while scanning a quoted scalar", start, "found unexpected end of stream", end)

    def take(self, event: yaml.NodeEvent) -> None:
        """Give a value its place in the tree, or make it the key of the value that follows."""
        node = Node(_place(event))
        parent = self.open[-1] if self.open else None
        if parent is None:
            self.positions.root = self.positions.root or node
        elif parent.keys is None:
            parent.below[len(parent.below)] = node
        elif parent.awaits_value:
            parent.below[parent.key] = node
            parent.awaits_value = False
        else:
            self.take_key(parent, event, node.place)
        if isinstance(event, yaml.CollectionStartEvent):
            if isinstance(event, yaml.MappingStartEvent):
                node.keys = {}
            self.open.append(node)

    def take_key(self, parent: Node, event: yaml.NodeEvent, place: Place) -> None:
        """Note a key; the value that follows goes below it."""
        assert parent.keys is not None
        parent.awaits_value = True
        if not isinstance(event, yaml.ScalarEvent):
            parent.key = ""
            self.note(
                "not-a-key",
                place,
                "A list, a mapping or a reference stands here, where a key is meant.",
                "Write one word and a colon. A text with brackets or braces stands in quotes.",
                'name: "[text in brackets]"',
            )
            return
        key = parent.key = event.value
        if not parent.keys:
            parent.place = place
        if key == "<<":
            self.note(
                "merge-key",
                place,
                "The sign << copies keys from elsewhere; a rule book does not use it.",
                "Write the keys themselves here.",
            )
        elif key in parent.keys:
            first = parent.keys[key]
            self.note(
                "duplicate-key",
                place,
                f'The key "{key}" stands here a second time; it first stands in line '
                f"{first.line}. Only one of them can hold.",
                "Remove one of the two, or give one the name that was meant.",
                also=(first,),
            )
        parent.keys[key] = place

    def refuse_machinery(self, event: yaml.NodeEvent) -> None:
        """Refuse what YAML has for programs: anchors, references to them, and tags."""
        place = _place(event)
        if isinstance(event, yaml.AliasEvent):
            self.note(
                "alias",
                place,
                f"*{event.anchor} repeats a value from elsewhere; a rule book does not use it.",
                "Write the value itself here, or put it in quotes if the * belongs to a text.",
            )
            return
        if event.anchor is not None:
            self.note(
                "anchor",
                place,
                f"&{event.anchor} names a value so that it can be repeated elsewhere; a rule book does not use it.",
                f"Remove &{event.anchor}, or put the value in quotes.",
            )
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
            self.note(
                "tag",
                place,
                "A word after ! tells a program what to make of this value; a rule book does not use it.",
                "Remove the word with its !, or put the value in quotes.",
            )

    def note(
        self, kind: str, place: Place, wrong: str, mend: str, example: str = "", also: tuple[Place, ...] = ()
    ) -> None:
        """Note what the form of the text breaks here: once a line, and no more than anyone reads."""
        findings = self.positions.findings
        if len(findings) >= MOST_FINDINGS or (
            findings and (findings[-1].kind, findings[-1].place.line) == (kind, place.line)
        ):
            return
        inner = self.open[-1] if self.open else None
        path = tuple(node.key if node.keys is not None else len(node.below) - (node is not inner) for node in self.open)
        findings.append(Finding(kind, place, wrong, mend, example, also, path))


def too_deep(place: Place) -> Finding:
    """Refuse lists and mappings inside one another beyond the deepest level."""
    return Finding(
        "too-deep",
        place,
        f"More than {DEEPEST} levels of lists and keys stand inside one another here.",
        "Look for brackets, braces or hyphens that were repeated by mistake.",
    )


def is_quoted_over_lines(event: yaml.ScalarEvent) -> bool:
    """True for a text in quotes whose closing quote stands on a later line."""
    start, end = _marks(event)
    return event.style in ("'", '"') and start.line != end.line


def _place(event: yaml.Event) -> Place:
    """The place of an event, from its first sign to the end of it or of its line."""
    start, end = _marks(event)
    width = end.column - start.column if end.line == start.line else 0
    return Place(start.line + 1, start.column + 1, width)


def _marks(event: yaml.Event) -> tuple[yaml.Mark, yaml.Mark]:
    """Where an event begins and ends, counted from 0; every event of a loader has both."""
    return cast(yaml.Mark, event.start_mark), cast(yaml.Mark, event.end_mark)
