"""The bytes and signs of a file: what is no text, not UTF-8, too large, or cannot be seen."""

from __future__ import annotations

import re

from estimator.rules.positions import LINE_END, Finding, Place

LARGEST = 2_000_000
"""How many bytes a file of the rule book may have."""

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff\ufffe\uffff]"
)
_MOST_HIDDEN = 20


def refuse_bytes(content: bytes) -> Finding | None:
    """Refuse a file that is too large or no text at all."""
    at_start = Place(1, 1, 1)
    if len(content) > LARGEST:
        return Finding(
            "too-large",
            at_start,
            f"The file has {len(content):,} bytes; a file of the rule book has at most {LARGEST:,}.",
            "Look for text pasted by mistake, or split the file.",
        )
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Finding(
            "not-utf-8",
            at_start,
            "The file is saved as UTF-16 (Windows calls it Unicode).",
            "Save it again with the encoding UTF-8.",
        )
    if b"\x00" in content:
        line, column = _line_and_column(content[: content.index(b"\x00")].decode("utf-8", "replace"))
        return Finding(
            "not-text",
            Place(line, column, 1),
            "The file holds signs that no text has, so it is damaged, or not a text file.",
            "Open the last good copy of it, or save it again as UTF-8 text.",
        )
    return None


def bad_byte(content: bytes, error: UnicodeDecodeError) -> Finding:
    """The first byte that is not UTF-8, with the sign that older Windows programs mean by it."""
    line, column = _line_and_column(content[: error.start].decode("utf-8-sig", "replace"))
    sign = content[error.start : error.start + 1].decode("cp1252", "replace")
    meant = f" It may have been {sign}." if sign.isprintable() and sign != "\ufffd" else ""
    return Finding(
        "not-utf-8",
        Place(line, column, 1),
        f"A sign here is not saved as UTF-8.{meant}",
        "Type the sign again, and save the file with the encoding UTF-8.",
    )


def hidden_signs(text: str) -> list[Finding]:
    """Signs that cannot be seen or that turn the order of a line around; at most twenty are told."""
    if text.isascii() and text.isprintable():
        return []
    findings = []
    for match in _HIDDEN.finditer(text):
        line, column = _line_and_column(text[: match.start()])
        findings.append(
            Finding(
                "hidden-sign",
                Place(line, column, 1),
                f"A sign that cannot be seen stands here (U+{ord(match.group()):04X}).",
                "Delete it: remove the signs on both sides of the place and type them again.",
            )
        )
        if len(findings) == _MOST_HIDDEN:
            break
    return findings


def without_hidden(text: str) -> str:
    """The text with every hidden sign replaced by one that can be read on, so that no place moves."""
    return text if text.isascii() and not _HIDDEN.search(text) else _HIDDEN.sub("\ufffd", text)


def _line_and_column(before: str) -> tuple[int, int]:
    """The line and column, from 1, right behind a text."""
    ends = list(LINE_END.finditer(before))
    return len(ends) + 1, len(before) - (ends[-1].end() if ends else 0) + 1
