"""How one typed value is refused in the admin's words: what is wrong, how to mend it, an example of right."""

from __future__ import annotations

import re
from typing import Any, NoReturn

from pydantic import WithJsonSchema
from pydantic_core import PydanticCustomError

NOTHING_WORDS = frozenset(
    {"n/a", "na", "n.a.", "none", "nil", "tbd", "tba", "unknown", "ask", "ask us", "-", "--", "?", "x"}
)
"""What people write, in lower case, where they have nothing to write yet."""

DIGIT_LOOKALIKES = {"O": "0", "o": "0", "l": "1", "I": "1", "S": "5", "B": "8", "Z": "2"}
"""Letters that a keyboard or a scanner leaves in place of a digit."""


def refuse(kind: str, wrong: str, mend: str, example: str = "") -> NoReturn:
    """Refuse a typed value: `wrong` says what is wrong, `mend` how to mend it, `example` shows one of right.

    Raises PydanticCustomError of the given kind, its context holding the three texts.
    """
    raise PydanticCustomError(kind, "{wrong}", {"wrong": wrong, "mend": mend, "example": example})


def typed_text(typed: object, what: str, example: str, longest: int = 200) -> str:
    """Give the text that was typed, without blanks around it; `what` names the value, as in "the amount".

    Raises PydanticCustomError "empty" where nothing was written, "wrong-shape" for a list or keys with
    values, and "too-long" for more than `longest` signs.
    """
    if isinstance(typed, str) and (text := typed.strip()):
        if len(text) > longest:
            refuse(
                "too-long",
                f"{quoted(text)} has {len(text):,} signs, too many for {what}.",
                f"Write {what} alone.",
                example,
            )
        return text
    if typed is None or isinstance(typed, str):
        refuse("empty", "Nothing is written here.", f"Write {what}, or remove the line.", example)
    if isinstance(typed, dict):
        refuse(
            "wrong-shape",
            f"Keys with values stand here, where only {what} is meant.",
            f"Write {what} on the same line, after the colon.",
            example,
        )
    if isinstance(typed, list | tuple):
        refuse(
            "wrong-shape",
            f"A list stands here, where only {what} is meant.",
            f"Write {what} alone, without a hyphen or brackets.",
            example,
        )
    refuse("wrong-shape", f"{quoted(str(typed))} cannot be {what}.", f"Write {what} as text.", example)


def quoted(typed: str) -> str:
    """Show what was typed, in quotes and on one line, cut when it is very long."""
    shown = " ".join(typed[:200].split())
    return f'"{shown}"' if len(shown) <= 60 else f'"{shown[:57]}..."'


def refuse_no_number(kind: str, text: str, what: str, example: str) -> None:
    """Refuse what people write where nothing is known yet, such as N/A, and digits of another script."""
    if text.lower() in NOTHING_WORDS:
        refuse(kind, f"{quoted(text)} is not {what}.", f"Write {what}, or remove the line.", example)
    if not text.isascii() and any(sign.isdecimal() and not sign.isascii() for sign in text):
        plain = "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)
        refuse(
            kind,
            f"{quoted(text)} is written in digits of another script.",
            f"Write it with the digits 0 to 9: {plain}.",
            example,
        )


def refuse_letters(kind: str, text: str, form: re.Pattern[str], example: str) -> None:
    """Refuse a letter that stands in place of a digit, where the text would else have the right form."""
    letters = [sign for sign in text if sign in DIGIT_LOOKALIKES]
    meant = "".join(DIGIT_LOOKALIKES.get(sign, sign) for sign in text)
    if letters and form.fullmatch(meant):
        wrong = f"{quoted(text)} has the letter {letters[0]} in it, where a digit is meant."
        refuse(kind, wrong, f"Write {meant}, if that is what you mean.", example)


FIGURES = ["string", "number"]
"""What editors take a value written in figures for, before we read it as the text it is."""


def schema(description: str, *examples: str, **more: Any) -> WithJsonSchema:
    """Describe a typed value for completion and hover help."""
    return WithJsonSchema({"type": "string", "description": description, "examples": list(examples), **more})
