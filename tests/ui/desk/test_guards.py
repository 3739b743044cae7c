"""What a day may bring: very long names, very large rule books, chords in every field; a clear answer, nothing lost."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QLabel, QPushButton, QTabBar, QWidget
from pytestqt.qtbot import QtBot

from benchmarks.rule_book import write_large_book
from estimator.office.saving import file_name
from estimator.pricing.request import Extra, Patient
from estimator.pricing.result import Estimate
from estimator.ui.choice import Choice
from estimator.ui.text_field import TextField
from tests.ui.accessibility import clipped, tab_order
from tests.ui.conftest import Desk

LONG = "Ana-María de los Ángeles " * 16
SOON = 0.5
"""Seconds in which anything at the desk is answered, however large the rule book, on a busy machine."""


def test_a_name_of_four_hundred_letters_is_kept_whole_and_shortened_where_there_is_no_room(
    open_desk: Callable[..., Desk], qtbot: QtBot
) -> None:
    desk = open_desk(patient=Patient(name=LONG.strip()))
    assert desk.window.answers.patient is not None
    assert desk.window.answers.patient.name == LONG.strip()
    assert len(desk.window.tabs.bar.tabText(0)) < 60
    assert clipped(desk.window) == []
    page = desk.window.paper.current_page
    assert page is not None
    assert page.pdf.startswith(b"%PDF")


def test_a_long_name_makes_a_file_name_that_every_system_takes() -> None:
    from tests.books import ask

    name = file_name(ask(patient={"name": LONG.strip()}), "es")
    assert len(name.encode()) <= 255
    assert name.endswith(".pdf")


@pytest.fixture
def large(folder: Path, open_desk: Callable[..., Desk]) -> Desk:
    """The desk on a rule book of 200 clinics."""
    write_large_book(folder)
    return open_desk()


def test_one_of_two_hundred_clinics_is_found_by_typing_and_the_totals_follow_at_once(large: Desk) -> None:
    assert large.session.book is not None
    assert len(large.session.book.clinics) >= 200
    wanted = list(large.session.book.clinics.values())[-1]
    large.window.form.focus_question("clinic")
    begun = time.perf_counter()
    large.window.form.answered.emit("clinic", large.window.answers.model_copy(update={"clinic": wanted.id}))
    assert time.perf_counter() - begun < SOON
    assert isinstance(large.window.result, Estimate)


def add_services(folder: Path, number: int) -> None:
    """Add services that are priced at every clinic, to be added to any course."""
    file = folder / "services.yaml"
    book = yaml.safe_load(file.read_text(encoding="utf-8"))
    like = next(service for service in book["services"] if service["kind"] == "add-on")
    prices = next(price for price in book["prices"] if price["service"] == like["id"])
    lines, priced = [], []
    for place in range(number):
        id_ = f"more-{place}"
        lines.append(f"  - {{id: {id_}, kind: add-on, name: {{en: More {place}, es: Más {place}}}}}")
        priced.append(f"  - {{service: {id_}, prices: [{{from: 2026-01-01, price: {place + 1}.00, source: test}}]}}")
    assert prices
    text = file.read_text(encoding="utf-8")
    head, _, tail = text.partition("\nprices:\n")
    file.write_text(f"{head}\n" + "\n".join(lines) + "\nprices:\n" + "\n".join(priced) + f"\n{tail}", encoding="utf-8")


def test_one_of_five_hundred_services_is_found_by_typing_and_typing_goes_on(
    folder: Path, open_desk: Callable[..., Desk]
) -> None:
    add_services(folder, 500)
    desk = open_desk()
    desk.window.form.folds["extras"].button.setChecked(True)
    group = desk.window.form.rows["extras"].field
    assert list(group.rows) == ["another"]
    begun = time.perf_counter()
    group.focus_line("another")
    desk.press("4 9 9 Return")
    assert desk.window.answers.extras == (Extra(service="more-499"),)
    desk.type("infusions", "8")
    assert time.perf_counter() - begun < 2 * SOON
    assert isinstance(desk.window.result, Estimate)


def wheel(widget: QWidget) -> None:
    """Turn the wheel over a widget."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_the_wheel_over_anything_without_the_focus_changes_nothing(desk: Desk) -> None:
    desk.window.paper.setFocus()
    answers = desk.window.answers
    for widget in tab_order(desk.window):
        if not isinstance(widget, type(desk.window.paper)):
            wheel(widget)
    assert desk.window.answers == answers
    assert desk.window.work.drafts.open == [desk.window.work.draft]


def test_enter_in_every_field_loses_nothing_and_cancels_nothing(desk: Desk) -> None:
    answers, shown = desk.window.answers, desk.window.isVisible()
    for field in tab_order(desk.window):
        if isinstance(field, TextField | Choice):
            field.setFocus()
            desk.press("Return")
    assert desk.window.answers == answers
    assert desk.window.isVisible() == shown


def test_no_button_anywhere_is_pressed_by_enter_in_another_field(desk: Desk) -> None:
    for deed in ("compare", "plans", "call_sheet", "print_options"):
        desk.window.actions_by_name[deed].trigger()
        assert [button for button in desk.window.findChildren(QPushButton) if button.autoDefault()] == []
    assert desk.window.findChildren(QDialog) == []


def test_no_text_that_is_not_ours_is_read_as_markup(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(patient=Patient(name="<b>Sample</b> &amp; <img src=x>"))
    assert [label.text() for label in desk.window.findChildren(QLabel) if label.textFormat().name != "PlainText"] == []
    assert "<b>Sample</b>" in desk.window.tabs.bar.tabText(0)


def test_no_list_takes_up_what_is_typed(desk: Desk) -> None:
    assert [box for box in desk.window.findChildren(QComboBox) if box.isEditable()] == []


def test_tabs_are_not_turned_by_the_wheel(desk: Desk) -> None:
    desk.press("Ctrl+N")
    bar = desk.window.tabs.bar
    assert isinstance(bar, QTabBar)
    wheel(bar)
    assert bar.currentIndex() == 1


@pytest.mark.parametrize("chord", ["Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"])
def test_undo_is_the_estimates_own_in_every_text_field(desk: Desk, chord: str) -> None:
    fields = [widget for widget in tab_order(desk.window) if isinstance(widget, TextField)]
    fired: list[str] = []
    name = "undo" if chord == "Ctrl+Z" else "redo"
    action = desk.window.actions_by_name[name]
    action.triggered.disconnect()
    action.setEnabled(True)
    action.triggered.connect(lambda: fired.append(chord))
    for field in fields:
        field.setFocus()
        desk.press(chord)
    assert len(fired) == len(fields)


def test_the_language_is_switched_live_and_no_label_stays_behind(desk: Desk) -> None:
    def labels() -> list[str]:
        shown = [w for w in desk.window.findChildren(QWidget) if w.isVisible() and isinstance(w, QPushButton | QLabel)]
        return [w.text() for w in shown if w.text() and not any(sign.isdigit() for sign in w.text())]

    english = labels()
    event = QEvent(QEvent.Type.LanguageChange)
    QApplication.sendEvent(desk.window, event)
    desk.window.retranslate("es")
    kept = [text for text in english if text in labels()]
    same_in_both = {"No", "Total", "Plan"}
    assert [text for text in kept if text not in same_in_both and text != "Sample Patient"] == []
