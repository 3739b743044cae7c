"""The places of a form: a question, or a line of one; which has the focus, and which field stands there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QApplication

from estimator.ui.choice import Choice
from estimator.ui.desk.field_group import FieldGroup
from estimator.ui.desk.question_fields import Field
from estimator.ui.rows import Row
from estimator.ui.text_field import TextField

Rows = Mapping[str, Row]


def places(rows: Rows, asked: Iterable[str]) -> list[str]:
    """Every place that can be answered now, in the form's order: "infusions", "plan.told_by"."""
    found: list[str] = []
    for question in asked:
        field = rows[question].field if question in rows else None
        found += [f"{question}.{line}" for line in field.rows] if isinstance(field, FieldGroup) else [question]
    return found


def place_in_focus(rows: Rows) -> str | None:
    """The place whose field has the focus; None where none has."""
    focused = QApplication.focusWidget()
    for question, row in rows.items():
        if focused is not None and row.isAncestorOf(focused):
            lines = row.field.rows if isinstance(row.field, FieldGroup) else {}
            line = next((name for name, inner in lines.items() if inner.isAncestorOf(focused)), None)
            return question if line is None else f"{question}.{line}"
    return None


def next_place(all_places: list[str], place: str, among: Iterable[str], direction: int) -> str | None:
    """The nearest place of some that comes after a place, or before it with -1; None where there is none."""
    here = all_places.index(place)
    ahead = all_places[here + 1 :] if direction == 1 else all_places[:here][::-1]
    wanted = frozenset(among)
    return next((other for other in ahead if other in wanted), None)


def field_at(rows: Rows, place: str) -> Field | TextField | Choice:
    """The field that stands at a place. Raises KeyError where none does."""
    if place in rows:
        return rows[place].field  # type: ignore[return-value]
    question, _, line = place.partition(".")
    group = rows[question].field
    assert isinstance(group, FieldGroup)
    return group.rows[line].field  # type: ignore[return-value]
