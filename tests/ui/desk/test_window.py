"""The desk window as people use it: keys in, figures, page and sentences out."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from estimator.pricing import Estimate, estimate
from estimator.ui.desk.answers import applicable
from estimator.ui.desk.why_panel import WhyPanel
from estimator.ui.text_field import TextField
from estimator.wording import money
from tests.ui.conftest import Desk


def page_text(desk: Desk) -> str:
    page = desk.window.paper.current_page
    assert page is not None
    return " ".join(sheet.extract_text() for sheet in PdfReader(BytesIO(page.pdf)).pages)


def test_it_opens_on_a_finished_sample_estimate_with_its_page(desk: Desk) -> None:
    assert desk.total == "$2,545.00"
    assert "Sample Patient" in desk.window.windowTitle()
    text = page_text(desk)
    assert "Sample Patient" in text
    assert "$2,545.00" in text
    assert desk.window.paper.images[0].width() > 300


def test_three_answers_by_keyboard_make_an_estimate(desk: Desk, qtbot: QtBot) -> None:
    desk.press("Ctrl+N Alt+C Down Alt+R Home Alt+S End Alt+I 3")
    result = desk.window.result
    assert isinstance(result, Estimate)
    assert (result.request.clinic, result.request.coverage) == ("dalton", "insured-not-used")
    assert [part.infusions for part in result.parts] == [3]
    assert desk.total == money(result.totals.patient_pays.cents, "en")
    qtbot.waitUntil(lambda: desk.is_painted)
    assert desk.total in page_text(desk)


def test_the_strip_shows_what_the_calculation_says(desk: Desk) -> None:
    book = desk.session.book
    assert book is not None
    result = estimate(book, applicable(book, desk.window.answers))
    assert isinstance(result, Estimate)
    shown = {name: figure.text() for name, figure in desk.window.strip.small.items() if figure.isVisible()}
    totals = result.totals
    assert shown == {
        "list_price": money(totals.list_price.cents, "en"),
        "discount": f"−{money(totals.discount.cents, 'en')}",
        "due_at_booking": money(totals.due_at_booking.cents, "en"),
        "due_first_visit": money(totals.due_first_visit.cents, "en"),
        "each_visit": "$382.50",
    }


def test_a_sentence_says_what_the_last_change_did(desk: Desk) -> None:
    desk.type("infusions", "8")
    assert desk.window.difference.text() == (
        "8 infusions: package of 8 infusions instead of package of 6 infusions, $705.00 more."
    )


def test_a_refusal_stands_beside_its_field_and_is_never_an_amount(desk: Desk) -> None:
    desk.type("infusions", "99")
    row = desk.window.form.rows["infusions"]
    assert row.problem.isVisible()
    assert "at most 12" in row.problem.text()
    assert "at most 12" in row.field.accessibleDescription()
    assert desk.total == ""
    labels = [label.text() for label in desk.window.strip.findChildren(QLabel) if label.isVisible()]
    assert "Cannot estimate yet" in labels
    assert "$" not in " ".join(labels)


def test_a_refusal_is_said_on_the_page_without_an_amount(desk: Desk, qtbot: QtBot) -> None:
    desk.type("infusions", "99")
    qtbot.waitUntil(lambda: desk.is_painted)
    assert "$0.00" not in page_text(desk)


def test_half_typed_text_leaves_the_last_answer_in_force_and_says_so(desk: Desk) -> None:
    desk.type("infusions", "4 to")
    assert desk.total == "$1,890.00"
    assert "Infusions" in desk.window.strip.note.text()
    assert not desk.window.form.rows["infusions"].problem.isVisible()
    desk.press("Tab")
    assert "Fix:" in desk.window.form.rows["infusions"].problem.text()


def test_a_span_counts_at_its_larger_number(desk: Desk) -> None:
    desk.type("infusions", "4 to 6")
    assert desk.total == "$2,545.00"
    assert "$1,890.00" in desk.window.strip.note.text()


def test_undo_and_redo_follow_with_answers_figures_and_focus(desk: Desk) -> None:
    for number in ("3", "8"):
        desk.type("infusions", number)
        desk.press("Tab")
    assert desk.total == "$3,250.00"
    desk.press("Ctrl+Z")
    assert desk.total == "$1,465.00"
    assert QApplication.focusWidget() is desk.window.form.rows["infusions"].field
    desk.press("Ctrl+Z")
    assert desk.total == "$2,545.00"
    desk.press("Ctrl+Y Ctrl+Shift+Z")
    assert desk.total == "$3,250.00"


def test_undo_takes_back_text_that_is_no_answer_first(desk: Desk) -> None:
    desk.type("infusions", "4 to")
    desk.press("Ctrl+Z")
    field = desk.window.form.rows["infusions"].field
    assert isinstance(field, TextField)
    assert field.text() == "4"
    assert desk.window.form.held_question is None


def test_a_broken_book_keeps_the_last_good_one_and_says_so(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    file = folder / "services.yaml"
    good = file.read_text(encoding="utf-8")
    with qtbot.waitSignal(desk.session.problems_changed):
        file.write_text(good.replace("2,295.00", "2,29S.00"), encoding="utf-8")
    assert desk.window.banner.isVisible()
    assert "services.yaml:" in desk.window.banner.text
    assert desk.total == "$2,545.00"
    with qtbot.waitSignal(desk.session.problems_changed):
        file.write_text(good, encoding="utf-8")
    assert not desk.window.banner.isVisible()


def test_a_changed_book_is_told_in_the_banner_and_taken_by_its_button(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    file = folder / "services.yaml"
    with qtbot.waitSignal(desk.session.book_changed):
        cheaper = file.read_text(encoding="utf-8").replace("price: 2,295.00", "price: 2,195.00")
        file.write_text(cheaper, encoding="utf-8")
    assert desk.total == "$2,545.00"
    assert "$100.00 less" in desk.window.banner.text
    button = desk.window.banner.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    button.setFocus()
    desk.press("Return")
    assert desk.total == "$2,445.00"
    assert not desk.window.banner.isVisible()


def why_told(desk: Desk) -> str:
    """The sentence of the open explanation."""
    panel = desk.window.panels.open_one
    assert isinstance(panel, WhyPanel)
    return panel.as_text()


def test_the_total_opens_its_plain_sentence_and_gives_the_focus_back(desk: Desk) -> None:
    desk.window.form.focus_question("infusions")
    desk.press("F3")
    assert "$2,545.00" in why_told(desk)
    assert "services.yaml:" in why_told(desk)
    desk.press("Escape")
    assert desk.window.panels.open_one is None
    assert desk.window.form.place_in_focus == "infusions"


def test_an_explanation_asked_for_in_a_panel_goes_back_there_and_the_panel_to_the_form(desk: Desk) -> None:
    desk.window.form.focus_question("infusions")
    desk.window.opened.turn("figures")
    table = QApplication.focusWidget()
    desk.window.explain()
    assert QApplication.focusWidget() is not table
    desk.press("Escape")
    assert QApplication.focusWidget() is table
    desk.press("Escape")
    assert desk.window.form.place_in_focus == "infusions"


def test_a_click_on_a_figure_opens_its_own_sentence(desk: Desk) -> None:
    QTest.mouseClick(desk.window.strip.small["due_first_visit"], Qt.MouseButton.LeftButton)
    assert "$150.00" in why_told(desk)


def test_an_open_explanation_follows_the_figure(desk: Desk) -> None:
    desk.press("F3")
    desk.type("infusions", "8")
    assert "$3,250.00" in why_told(desk)


def test_estimates_stand_in_tabs_and_each_keeps_its_own(desk: Desk) -> None:
    desk.press("Ctrl+Shift+D")
    desk.type("infusions", "8")
    assert desk.total == "$3,250.00"
    desk.press("Ctrl+Tab")
    assert desk.total == "$2,545.00"
    assert desk.window.tabs.bar.count() == 2


def test_each_estimate_keeps_question_and_caret(desk: Desk) -> None:
    desk.type("patient.name", "Some One")
    desk.press("Left Ctrl+N")
    assert desk.window.form.place_in_focus == "clinic"
    desk.press("Ctrl+Shift+Tab")
    field = QApplication.focusWidget()
    assert isinstance(field, TextField)
    assert (field.text(), field.cursorPosition()) == ("Some One", len("Some On"))


def test_text_that_is_no_answer_stays_with_its_estimate_and_is_asked_about_again(desk: Desk) -> None:
    row = desk.window.form.rows["paid"]
    assert isinstance(row.field, TextField)
    desk.type("paid", "100")
    desk.press("Tab Backtab Plus 5 Slash Ctrl+N")
    assert (row.field.text(), desk.window.form.held_question, row.problem.text()) == ("", None, "")
    assert desk.window.tabs.bar.tabText(0) == "Sample Patient · not finished"
    desk.press("Ctrl+Tab")
    assert (row.field.text(), desk.window.form.held_question) == ("+5/", "paid")
    assert row.problem.text()
    assert "Money already paid" in desk.window.strip.note.text()
    desk.press("2")
    assert desk.window.answers.paid == 102_50


def test_a_parked_estimate_comes_back_as_it_was(desk: Desk) -> None:
    desk.type("infusions", "8")
    desk.press("Ctrl+W")
    assert desk.total != "$3,250.00"
    desk.press("Ctrl+Shift+T")
    assert desk.total == "$3,250.00"


def test_undo_puts_the_caret_back(desk: Desk) -> None:
    desk.type("patient.name", "Some One")
    desk.press("Tab Ctrl+Z")
    field = QApplication.focusWidget()
    assert isinstance(field, TextField)
    assert field.text() == "Sample Patient"
    assert field.cursorPosition() == len("Some One")


def test_control_l_turns_the_page_to_the_other_language(desk: Desk, qtbot: QtBot) -> None:
    desk.press("Ctrl+L")
    qtbot.waitUntil(lambda: desk.is_painted)
    assert "Presupuesto de buena fe" in page_text(desk)
    assert desk.window.difference.text() == ""


def test_f6_goes_round_the_parts_of_the_window(desk: Desk) -> None:
    window = desk.window
    desk.window.form.focus_question("clinic")
    parts = []
    for _ in range(5):
        desk.press("F6")
        focused = QApplication.focusWidget()
        parts.append(
            next(
                p
                for p in (window.tabs, window.form, window.strip, window.paper, window.button_bar)
                if p is focused or p.isAncestorOf(focused)
            )
        )
    assert parts == [window.strip, window.paper, window.button_bar, window.tabs, window.form]


def test_f9_shows_the_page_beside_the_form_alone_and_not_at_all(desk: Desk) -> None:
    shown = []
    for _ in range(3):
        desk.press("F9")
        shown.append((desk.window.form.isVisible(), desk.window.paper.isVisible(), desk.window.strip.isVisible()))
    assert shown == [(False, True, True), (True, False, True), (True, True, True)]


def test_a_new_estimate_stands_beside_the_one_before(desk: Desk) -> None:
    desk.press("Ctrl+N")
    assert desk.window.answers.patient is None
    desk.press("Ctrl+Shift+Tab")
    assert desk.window.answers.patient is not None


def test_in_a_narrow_window_form_and_page_share_one_place_below_the_totals(desk: Desk) -> None:
    desk.window.resize(800, 700)
    shown = []
    for _ in range(2):
        desk.press("F9")
        shown.append((desk.window.form.isVisible(), desk.window.paper.isVisible(), desk.window.strip.isVisible()))
    assert shown == [(False, True, True), (True, False, True)]


def test_the_window_speaks_spanish_when_asked(desk: Desk) -> None:
    desk.window.retranslate("es")
    assert desk.window.form.rows["treatment"].label.text() == "&Tratamiento"
    field = desk.window.form.rows["first_visit"].field
    assert isinstance(field, TextField)
    assert field.text() == "1 de diciembre de 2026"


def test_the_status_line_takes_room_only_while_it_says_something(desk: Desk) -> None:
    assert not desk.window.status.isVisible()
    desk.window.report("Saved")
    assert desk.window.status.isVisible()
