"""The print options: what is chosen holds for that print, and trouble says what can be done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.paper.document import PageOptions
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.print_choice import PrintChoice
from estimator.ui.desk.print_panel import PrintPanel
from estimator.ui.print_job import PrintState
from estimator.ui.theme import Theme
from estimator.wording import LANGUAGES, Language
from tests.books import ask, demonstration
from tests.ui.conftest import Desk
from tests.ui.fake_printers import FakePrinters

OPENS_A_LIST = pytest.mark.qt_log_ignore(
    "propagateSizeHints", "does not support raise", "does not support grabbing", extend=True
)
FAILED = PrintState("fault", "Desk", 2, 3, "broken-off")


@pytest.fixture
def draft() -> Draft:
    return Draft(demonstration(), ask(infusions="6"))


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme, draft: Draft) -> Iterator[PrintPanel]:
    made = PrintPanel()
    qtbot.addWidget(made)
    made.resize(640, 400)
    made.show_draft(draft, "en")
    with qtbot.waitActive(made):
        made.open_panel()
        made.activateWindow()
    made.show_printers(("Desk", "Office"), "Office")
    yield made
    made.hide()


def heard(signal: Any) -> list[Any]:
    """What a signal tells from now on."""
    told: list[Any] = []
    signal.connect(lambda *said: told.append(said[0] if said else None))
    return told


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_it_opens_on_the_printer_and_asks_which_there_are(panel: PrintPanel) -> None:
    looked = heard(panel.look_asked)
    panel.open_panel()
    assert len(looked) == 1
    assert panel.printer.hasFocus()


def test_without_a_remembered_printer_the_usual_one_is_chosen(panel: PrintPanel) -> None:
    assert panel.printer.currentText() == "Office"


@OPENS_A_LIST
def test_a_printer_is_found_by_typing(panel: PrintPanel) -> None:
    QTest.keyClicks(panel.printer, "d")
    press(Qt.Key.Key_Return)
    assert panel.choice.printer == "Desk"


def test_what_is_shown_is_what_is_asked_for(panel: PrintPanel) -> None:
    asked = heard(panel.print_asked)
    panel.copies.setFocus()
    panel.copies.selectAll()
    QTest.keyClicks(panel.copies, "3")
    panel.languages.setFocus()
    press(Qt.Key.Key_Down)
    for tick in panel.ticks.values():
        tick.setFocus()
        press(Qt.Key.Key_Space)
    panel.buttons["print"].setFocus()
    press(Qt.Key.Key_Return)
    assert asked == [PrintChoice("Office", 3, True, "both", "large", True)]


def test_a_file_is_saved_as_chosen(panel: PrintPanel) -> None:
    asked = heard(panel.save_asked)
    panel.ticks["large"].click()
    panel.buttons["save"].click()
    assert asked == [PrintChoice("Office", size="large")]


def test_it_begins_with_the_page_as_it_is_shown(panel: PrintPanel, draft: Draft) -> None:
    draft.look = PageOptions(size="large", discreet=True)
    panel.show_draft(draft, "en")
    assert (panel.choice.size, panel.choice.discreet) == ("large", True)
    assert panel.ticks["large"].isChecked()


def test_a_choice_stays_while_the_estimate_changes(panel: PrintPanel, draft: Draft) -> None:
    panel.ticks["large"].click()
    draft.show(ask(infusions="8"))
    panel.show_draft(draft, "en")
    assert panel.choice.size == "large"


def test_the_page_s_own_language_is_named(panel: PrintPanel, draft: Draft) -> None:
    draft.show(ask(language="es"))
    panel.show_draft(draft, "en")
    assert panel.languages.itemText(0) == "Only Spanish, as shown"


@pytest.mark.parametrize("typed", ["0", "21", "two", "1.5"])
def test_what_is_no_number_of_copies_prints_nothing_and_is_said(panel: PrintPanel, typed: str) -> None:
    asked = heard(panel.print_asked)
    panel.copies.setFocus()
    panel.copies.selectAll()
    QTest.keyClicks(panel.copies, typed)
    panel.buttons["print"].click()
    assert asked == []
    assert panel.copies.hasFocus()
    assert "Fix: type a whole number from 1 to 20." in panel.rows["copies"].problem.text()


def test_the_arrow_keys_stay_within_what_can_be_copied(panel: PrintPanel) -> None:
    panel.copies.setFocus()
    panel.copies.selectAll()
    press(Qt.Key.Key_Down)
    assert panel.choice.copies == 1
    press(Qt.Key.Key_Up)
    assert panel.choice.copies == 2


def test_a_remembered_printer_that_is_gone_stays_to_be_seen_and_cannot_print(panel: PrintPanel) -> None:
    panel.choice = PrintChoice("Old one")
    panel.show_printers(("Desk", "Office"), "Office")
    assert panel.printer.currentText() == "Old one"
    assert panel.rows["printer"].problem.text().endswith("Fix: choose another one.")
    assert not panel.buttons["print"].isEnabled()


def test_choosing_another_printer_mends_it(panel: PrintPanel) -> None:
    panel.choice = PrintChoice("Old one")
    panel.show_printers(("Desk", "Office"), "Office")
    panel.printer.setCurrentIndex(1)
    assert panel.rows["printer"].problem.isHidden()
    assert panel.buttons["print"].isEnabled()


def test_without_a_printer_a_file_can_still_be_saved(panel: PrintPanel) -> None:
    panel.choice = PrintChoice()
    panel.show_printers((), "")
    assert panel.rows["printer"].problem.text().endswith("Fix: save a PDF.")
    assert (panel.buttons["print"].isEnabled(), panel.buttons["save"].isEnabled()) == (False, True)


def shown_buttons(panel: PrintPanel) -> set[str]:
    return {name for name, button in panel.buttons.items() if button.isVisible()}


@pytest.mark.parametrize(
    ("state", "buttons"),
    [
        (PrintState(), {"print", "save"}),
        (PrintState("printing", "Desk", 1, 3), {"print", "save", "stop"}),
        (PrintState("slow", "Desk", 1, 3), {"print", "save", "stop"}),
        (FAILED, {"print", "save", "retry", "other"}),
        (PrintState("lost", "Desk"), {"print", "save", "retry", "other"}),
        (PrintState("done", "Desk", 3, 3), {"print", "save"}),
    ],
)
def test_the_buttons_are_those_for_what_can_be_done(panel: PrintPanel, state: PrintState, buttons: set[str]) -> None:
    panel.show_state(state)
    assert shown_buttons(panel) == buttons


def test_trouble_is_said_in_the_panel(panel: PrintPanel) -> None:
    panel.show_state(FAILED)
    assert panel.progress.text().startswith("⚠ Desk broke off at sheet 2 of 3. Fix: throw away what it printed")


@OPENS_A_LIST
def test_other_printer_opens_the_list(panel: PrintPanel) -> None:
    panel.show_state(FAILED)
    panel.buttons["other"].click()
    assert panel.printer.is_open
    panel.printer.hidePopup()


def test_a_button_that_goes_leaves_the_focus_on_printing(panel: PrintPanel) -> None:
    panel.show_state(FAILED)
    panel.buttons["retry"].setFocus()
    panel.show_state(PrintState("sending", "Desk"))
    assert panel.buttons["print"].hasFocus()


def test_what_was_printed_before_is_not_told_again(panel: PrintPanel) -> None:
    panel.show_state(PrintState("done", "Desk", 3, 3))
    panel.close_panel()
    panel.open_panel()
    assert panel.progress.isHidden()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_nothing_is_cut_off(
    panel: PrintPanel, theme: Theme, draft: Draft, language: Language, factor: float, qtbot: QtBot
) -> None:
    theme.set_factor(factor)
    panel.resize(640, 700)
    panel.show_draft(draft, language)
    panel.choice = PrintChoice("Old one")
    panel.show_printers(("Desk",), "Desk")
    panel.show_state(FAILED)
    qtbot.waitUntil(lambda: panel.progress.height() >= panel.progress.heightForWidth(panel.progress.width()))
    shown = [button for button in panel.buttons.values() if button.isVisible()]
    cut_off = [button.text() for button in shown if button.width() < button.sizeHint().width()]
    theme.set_factor(1.0)
    assert cut_off == []


@pytest.fixture
def printers(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> FakePrinters:
    made = FakePrinters(tmp_path_factory.mktemp("printed"), "Desk", "Office", usual="Office")
    monkeypatch.setattr("estimator.ui.printing.Printers", lambda: made)
    return made


@pytest.fixture
def served(printers: FakePrinters, desk: Desk, panel: PrintPanel, qtbot: QtBot) -> PrintPanel:
    """A panel whose window prints."""

    def deliver(act: Callable[[Language], object]) -> None:
        act("en")

    panel.choice = PrintChoice()
    panel.serve(desk.window.delivery, deliver)
    panel.open_panel()
    qtbot.waitUntil(lambda: panel.choice.printer == "Office")
    return panel


def test_print_prints(served: PrintPanel, printers: FakePrinters, qtbot: QtBot) -> None:
    served.buttons["print"].click()
    qtbot.waitUntil(lambda: served.progress.text() == "Sent to Office", timeout=15_000)
    assert len(printers.printed()) == 1


def test_try_again_prints_once(served: PrintPanel, printers: FakePrinters, qtbot: QtBot) -> None:
    printers.failures["Office"] = "is no printer"
    served.buttons["print"].click()
    qtbot.waitUntil(served.buttons["retry"].isVisible, timeout=15_000)
    served.buttons["retry"].click()
    qtbot.waitUntil(lambda: served.progress.text() == "Sent to Office", timeout=15_000)
    assert len(printers.printed()) == 1


def test_on_another_printer_the_first_one_prints_nothing(
    served: PrintPanel, printers: FakePrinters, qtbot: QtBot
) -> None:
    printers.failures["Office"] = "is no printer"
    served.buttons["print"].click()
    qtbot.waitUntil(served.buttons["other"].isVisible, timeout=15_000)
    served.printer.setCurrentIndex(0)
    served.buttons["print"].click()
    qtbot.waitUntil(lambda: served.progress.text() == "Sent to Desk", timeout=15_000)
    assert [file.name for file in printers.folder.iterdir()] == ["Desk 1.pdf"]


def test_stop_printing_stops_what_has_not_begun(served: PrintPanel, printers: FakePrinters, qtbot: QtBot) -> None:
    printers.failures["Office"] = "hangs"
    served.buttons["print"].click()
    qtbot.waitUntil(served.buttons["stop"].isVisible)
    served.buttons["stop"].click()
    printers.go_on.set()
    qtbot.waitUntil(lambda: served.progress.text() == "Printing was stopped.", timeout=15_000)
    assert printers.printed() == []
