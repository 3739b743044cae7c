"""Amounts and percentages as people type them: $1,500, 1 500, 800/2; what could mean two is asked back, never guessed.

What is no answer raises NotRead with the sentence that the caller wants said, and where more is known with the question
(in `estimator.wording.typed`) that offers what may have been meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from pydantic_core import PydanticCustomError

from estimator.rules.amounts import dollars, read_amount, read_percent
from estimator.ui.desk.typed_sums import MOST_CENTS, is_sum, reckon, whole_cents
from estimator.ui.text_field import NotRead

_BLANKS_BETWEEN_THOUSANDS = re.compile(r"\$? ?\d{1,3}(?: \d{3})+(?:\.\d\d)?")
_SEPARATED = re.compile(r"[\d.,]*\d[\d.,]*")
_GROUPED_BY_DOTS = re.compile(r"\d{1,3}(?:\.\d{3})+")
_DECIMAL_COMMA = re.compile(r"(\d{1,2}),(\d{1,4}) ?%?")


def read_dollars(typed: str, wanted: str) -> int | None:
    """Read dollars, or a sum of them, as cents; None where nothing is typed. Raises NotRead."""
    text = tidied(typed)
    if not text:
        return None
    if is_sum(text):
        return whole_cents(reckon(text, lambda figure: _one_amount(figure, wanted), wanted), wanted)
    return _one_amount(text, wanted)


def read_rate(typed: str, wanted: str) -> Decimal | None:
    """Read a percentage, with its sign or without; None where nothing is typed. Raises NotRead."""
    text = tidied(typed)
    if not text:
        return None
    try:
        return read_percent(text)
    except PydanticCustomError:
        pass
    if match := _DECIMAL_COMMA.fullmatch(text):
        raise NotRead(wanted, "typed.meant", first=f"{match[1]}.{match[2]} %")
    raise NotRead(wanted)


def tidied(typed: str) -> str:
    """A text without blanks around it, and with plain ones inside."""
    return typed.replace("\u00a0", " ").replace("\u202f", " ").strip()


def amounts_meant(typed: str) -> list[str]:
    """What a text that is no amount may have meant, the likelier first: 1,50 is "1.50" or "150.00"."""
    bare = re.sub(r"[$\s]", "", typed)
    if not _SEPARATED.fullmatch(bare):
        return []
    found = dict.fromkeys(cents for cents in _readings(bare) if cents <= MOST_CENTS)
    return [dollars(cents) for cents in found]


def _one_amount(text: str, wanted: str) -> int:
    """One amount in cents. Raises NotRead with the reason, or with what may have been meant."""
    if _BLANKS_BETWEEN_THOUSANDS.fullmatch(text):
        text = text.replace(" ", "")
    try:
        return read_amount(text)
    except PydanticCustomError:
        pass
    if "%" in text:
        raise NotRead(wanted, "typed.percent", typed=text)
    if not re.search(r"\d", text):
        raise NotRead(wanted, "typed.no_figure", typed=text)
    match amounts_meant(text):
        case [first]:
            raise NotRead(wanted, "typed.meant", first=first)
        case [first, second]:
            raise NotRead(wanted, "typed.meant_either", first=first, second=second)
    raise NotRead(wanted, "typed.too_large" if re.fullmatch(r"[\d., $]+", text) else "")


def _readings(bare: str) -> Iterator[int]:
    """Digits with dots and commas between them in every way that gives whole cents, in cents."""
    *_, mark, after = re.split("([.,])", bare)[-3:] if re.search("[.,]", bare) else ("", "", "")
    digits = re.sub("[.,]", "", bare)
    is_grouped = "." not in bare or bool(_GROUPED_BY_DOTS.fullmatch(bare))
    if mark and len(after) in (1, 2):
        yield int(digits[: -len(after)] or "0") * 100 + int(after.ljust(2, "0"))
    if is_grouped or not after:
        yield int(digits) * 100
    if mark == "." and bare.count(".") == 1 and re.fullmatch(r"\d\d0", after):
        yield int(digits) // 10
