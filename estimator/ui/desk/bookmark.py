"""Where somebody was in an estimate that was left for another: the place, the caret, text that is no answer yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.text_field import TextField

Texts = Mapping[str, TextField]
"""Lines of text by their places: "infusions", "plan.told_by"."""


class HeldText(NamedTuple):
    """Text that is no answer yet, its place, and the figure that stood there before, from which +50 goes on."""

    place: str
    text: str
    stood: str


@dataclass(frozen=True, slots=True)
class Bookmark:
    """Where to go on in an estimate; a new one begins at its first question."""

    place: str = ""
    """The question, or the line of one, that had the focus last; nothing for the first."""
    caret: int | None = None
    """Where the caret was; None where a whole line was selected, or the focus was not in a line."""
    held: tuple[HeldText, ...] = ()


def caret_now() -> int | None:
    """Where the caret is; None where text is selected, or the focus is not in a line."""
    line = QApplication.focusWidget()
    return line.cursorPosition() if isinstance(line, QLineEdit) and not line.hasSelectedText() else None


def take_out(texts: Texts) -> tuple[HeldText, ...]:
    """Take text that is no answer yet out of its lines, so that no other estimate has it; the last answer is back."""
    held = tuple(HeldText(place, text.text(), text.stood) for place, text in texts.items() if text.is_held)
    for kept in held:
        texts[kept.place].drop()
    return held


def put_back(texts: Texts, held: Iterable[HeldText]) -> None:
    """Write text that is no answer yet again, and have its line ask what is wanted, as when it was left."""
    for kept in held:
        if (line := texts.get(kept.place)) is not None:
            line.setText(kept.text)
            line.stood = kept.stood
            line.textEdited.emit(kept.text)
            line.editingFinished.emit()


def texts_of(fields: Mapping[str, QWidget]) -> dict[str, TextField]:
    """Every line of text among fields, and in the groups among them, by its place."""
    return dict(_texts(fields))


def _texts(fields: Mapping[str, QWidget]) -> Iterator[tuple[str, TextField]]:
    for question, field in fields.items():
        inner = field.rows if isinstance(field, FieldGroup) else {}
        lines = {f"{question}.{name}": row.field for name, row in inner.items()}
        for place, line in (lines or {question: field}).items():
            if isinstance(line, TextField):
                yield place, line
