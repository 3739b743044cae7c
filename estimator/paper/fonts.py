"""The fonts of the page, which are shipped with the product, and the characters that none of them has."""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from estimator.paper.document import NOT_TEXT, Amount, Document, Missing, Paragraph, Section, texts
from estimator.wording import say

SHIPPED = {
    "fontpkg_atkinson_hyperlegible": "AtkinsonHyperlegible-{}.ttf",
    "fontpkg_noto_sans": "NotoSans[wdth,wght].ttf",
}
"""The font packages in the order in which a character is looked for, and the file of each weight."""
WEIGHTS = ("Regular", "Bold")
INSTEAD = "?"
"""What is printed in place of a character that no shipped font has."""
UNPRINTABLE_KINDS = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
"""Kinds of character (as Unicode calls them) that are no text: controls, private and unassigned ones."""

P = TypeVar("P")


def font_folders() -> tuple[Path, ...]:
    """Name the folders of the shipped fonts, and no other."""
    return tuple(Path(str(files(package))) / "files" for package in SHIPPED)


def unprintable(document: Document) -> tuple[Missing, ...]:
    """Name every text with characters that no shipped font has, with the characters, each field once."""
    found: dict[str, str] = {}
    for place, text in texts(document):
        if not _characters().issuperset(text):
            lacking = dict.fromkeys(found.get(place, "") + text)
            found[place] = "".join(character for character in lacking if character not in _characters())
    if set(found.get("footer", "")) <= set(found.get("patient.name", "")):
        found.pop("footer", None)
    return tuple(
        Missing(place, _in_words(document, place, characters), characters) for place, characters in found.items()
    )


def printable(document: Document) -> Document:
    """Give the page as it can be set: what no shipped font has is replaced, and the page says where."""
    missing = unprintable(document)
    if not missing:
        return document
    told = Section(
        "not-printed",
        say(document.language, "page.not_printed"),
        tuple(Paragraph(entry.words) for entry in missing),
    )
    page = _replaced(document)
    return replace(page, sections=(*page.sections, told))


def _in_words(document: Document, place: str, characters: str) -> str:
    points = ", ".join(f"U+{ord(character):04X}" for character in characters)
    return say(document.language, "page.characters_not_printed", place=_place_in_words(document, place), points=points)


def _place_in_words(document: Document, place: str) -> str:
    """Name a place as the page names it: the label of a fact, the heading of a section."""
    for fact in document.head.facts.facts:
        if fact.field == place:
            return fact.label
    for section in document.sections:
        if section.name == place:
            return section.heading
    return say(document.language, "page.top_of_page")


def _replaced(part: P) -> P:
    """Give a part of the page with every character that cannot be set replaced."""
    if isinstance(part, str):
        return "".join(c if c in _characters() else INSTEAD for c in part)  # type: ignore[return-value]
    if isinstance(part, tuple):
        return tuple(_replaced(entry) for entry in part)  # type: ignore[return-value]
    if is_dataclass(part) and not isinstance(part, Amount | type):
        kept = {f.name: getattr(part, f.name) for f in fields(part)}
        return replace(part, **{name: held if name in NOT_TEXT else _replaced(held) for name, held in kept.items()})
    return part


@cache
def _characters() -> frozenset[str]:
    """Every character that the page can show in each weight, and the line feed."""
    by_weight = []
    for weight in WEIGHTS:
        covered: set[int] = set()
        for folder, name in zip(font_folders(), SHIPPED.values(), strict=True):
            covered.update(read_characters((folder / name.format(weight)).read_bytes()))
        by_weight.append(covered)
    characters = map(chr, set.intersection(*by_weight))
    return frozenset({"\n", *(c for c in characters if unicodedata.category(c) not in UNPRINTABLE_KINDS)})


def read_characters(font: bytes) -> Iterator[int]:
    """Read which characters a TrueType font has a glyph for, from its `cmap` tables of formats 4 and 12."""
    for index in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _, start, _ = struct.unpack_from(">4sIII", font, 12 + 16 * index)
        if tag != b"cmap":
            continue
        for encoding in range(struct.unpack_from(">H", font, start + 2)[0]):
            table = start + struct.unpack_from(">I", font, start + 8 + 8 * encoding)[0]
            kind = struct.unpack_from(">H", font, table)[0]
            if kind == 12:
                yield from _in_groups(font, table)
            elif kind == 4:
                yield from _in_segments(font, table)


def _in_groups(font: bytes, table: int) -> Iterator[int]:
    """Format 12: groups of first character, last character, first glyph."""
    for group in range(struct.unpack_from(">I", font, table + 12)[0]):
        first, last, _ = struct.unpack_from(">III", font, table + 16 + 12 * group)
        yield from range(first, last + 1)


def _in_segments(font: bytes, table: int) -> Iterator[int]:
    """Format 4: segments of last and first characters; a segment may point at single glyphs, 0 being none."""
    count = struct.unpack_from(">H", font, table + 6)[0] // 2
    ends, starts = table + 14, table + 16 + 2 * count
    deltas, offsets = starts + 2 * count, starts + 4 * count
    for index in range(count):
        at = 2 * index
        first, last = (struct.unpack_from(">H", font, place + at)[0] for place in (starts, ends))
        delta, offset = (struct.unpack_from(">H", font, place + at)[0] for place in (deltas, offsets))
        for character in range(first, min(last, 0xFFFE) + 1):
            glyph = character
            if offset:
                glyph = struct.unpack_from(">H", font, offsets + at + offset + 2 * (character - first))[0]
            if glyph and (glyph + delta) & 0xFFFF:
                yield character
