"""The escape list: every row that a test can try, on the real screens of a locked kiosk, by the number of the row.

Each chord with its twin that works without the guard is in test_guard.py; a whole turn with every door watched in
test_whole_turn.py; what a kiosk refuses to start with in test_start.py and test_intact.py.
"""

from __future__ import annotations

import ast
import gc
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QTextEdit
from pytestqt.qtbot import QtBot

from estimator.rules.folder import load_book
from estimator.ui import print_queue
from estimator.ui.kiosk.keypad import AmountField
from estimator.ui.kiosk.page_printer import JOB_NAME, PagePrinter
from estimator.ui.kiosk.pages import make
from estimator.ui.kiosk.script import script
from tests.books import change, demonstration
from tests.ui.kiosk.conftest import PIN, OpenKiosk, Visitor
from tests.ui.kiosk.test_imports import forbidden_in
from tests.ui.kiosk.test_page_printer import House

KEY, MOD = Qt.Key, Qt.KeyboardModifier
SCREENS = ("start", "before", "paying", "plan", "this-year", "treatment", "check", "result", "take", "done", "help")


@pytest.fixture
def visitor(open_kiosk: OpenKiosk) -> Visitor:
    """A person before the real screens, all questions answered."""
    made = open_kiosk(make_pages=make)
    made.screens.turn.change(
        paying="insurance", plan="ppo-in-network", deductible_left=120_000, limit_left=400_000, treatment="depression"
    )
    return made


def show(visitor: Visitor, screen: str) -> None:
    visitor.screens.walk.screen = screen  # type: ignore[assignment]
    visitor.screens.show_screen()
    visitor.settle()


def windows() -> list[object]:
    return [window for window in QApplication.topLevelWidgets() if window.isVisible()]


def amount(visitor: Visitor) -> AmountField:
    """The empty field for an amount, with the focus."""
    visitor.screens.turn.change(paying="insurance", plan="ppo-in-network")
    show(visitor, "this-year")
    field = next(one for one in visitor.screens.page.findChildren(AmountField) if one.isVisible())
    field.show_cents(None, "en")
    field.setFocus()
    return field


CLOSING = [
    (KEY.Key_F4, MOD.AltModifier), (KEY.Key_Q, MOD.MetaModifier), (KEY.Key_W, MOD.ControlModifier),
    (KEY.Key_Q, MOD.ControlModifier),
]  # fmt: skip


@pytest.mark.parametrize("screen", SCREENS)
def test_e01_nothing_closes_it(visitor: Visitor, screen: str) -> None:
    show(visitor, screen)
    for key, modifier in CLOSING:
        visitor.press(key, modifier)
    visitor.kiosk.window.close()
    QApplication.closeAllWindows()
    QApplication.sendEvent(QApplication.instance(), QEvent(QEvent.Type.Quit))
    assert windows() == [visitor.kiosk.window]


OPENING = [
    (KEY.Key_F1, MOD.NoModifier), (KEY.Key_F1, MOD.ShiftModifier), (KEY.Key_F10, MOD.ShiftModifier),
    (KEY.Key_Menu, MOD.NoModifier), (KEY.Key_P, MOD.ControlModifier), (KEY.Key_O, MOD.ControlModifier),
    (KEY.Key_S, MOD.ControlModifier), (KEY.Key_N, MOD.ControlModifier), (KEY.Key_L, MOD.ControlModifier),
]  # fmt: skip


@pytest.mark.parametrize("screen", SCREENS)
def test_e07_e08_e10_e12_no_key_and_no_button_opens_anything(visitor: Visitor, screen: str) -> None:
    show(visitor, screen)
    for key, modifier in OPENING:
        visitor.press(key, modifier)
    for button in (Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton):
        visitor.touch(visitor.screens.page, button)
    assert windows() == [visitor.kiosk.window]
    assert QApplication.activePopupWidget() is None
    assert visitor.screen == screen


def test_e07_the_help_key_opens_the_help_of_the_kiosk_alone(visitor: Visitor) -> None:
    show(visitor, "plan")
    visitor.press(KEY.Key_Help)
    assert visitor.screen == "help"
    assert windows() == [visitor.kiosk.window]


@pytest.mark.parametrize("name", ["QPrintDialog", "QPageSetupDialog", "QFileDialog", "QTextBrowser", "QCompleter"])
def test_e10_e12_e13_e14_e20_a_dialog_is_found_by_the_rule_over_imports(name: str) -> None:
    assert forbidden_in(ast.parse(f"from PySide6.QtWidgets import {name}")) != []


@pytest.mark.parametrize("screen", SCREENS)
def test_e13_e20_there_is_no_box_for_a_path(visitor: Visitor, screen: str) -> None:
    show(visitor, screen)
    fields = visitor.kiosk.window.findChildren(QLineEdit)
    assert [field for field in fields if not isinstance(field, AmountField)] == []
    others = [one for kind in (QComboBox, QTextEdit, QPlainTextEdit) for one in visitor.kiosk.window.findChildren(kind)]
    assert others == []


@pytest.mark.parametrize("path", ["\\\\host\\c$", "%WINDIR%", "shell:startup", "file:///"])
def test_e13_a_path_cannot_be_typed(visitor: Visitor, path: str) -> None:
    field = amount(visitor)
    for sign in path:
        QTest.keyClick(visitor.kiosk.window.windowHandle(), sign)
    assert field.text() == ""


@pytest.mark.parametrize("screen", SCREENS)
def test_e15_e16_every_label_is_plain_text_without_a_link(visitor: Visitor, screen: str) -> None:
    show(visitor, screen)
    labels = visitor.kiosk.window.findChildren(QLabel)
    assert labels
    assert [label.text() for label in labels if label.textFormat() != Qt.TextFormat.PlainText] == []
    assert [label.text() for label in labels if label.openExternalLinks()] == []


def test_e16_markup_in_the_rule_book_is_shown_as_it_stands(visitor: Visitor) -> None:
    book = demonstration()
    marked = book.kiosk.insurers[0].model_copy(
        update={"name": book.kiosk.insurers[0].name.model_copy(update={"en": "<b>Plan</b><a href='file:///'>x</a>"})}
    )
    visitor.kiosk.session.book = replace(book, kiosk=book.kiosk.model_copy(update={"insurers": (marked,)}))
    visitor.kiosk.end_turn("done")
    visitor.screens.turn.change(paying="insurance")
    show(visitor, "plan")
    told = script(visitor.screens.frame)
    assert any("<b>Plan</b><a href='file:///'>x</a>" in words for words in told)


def test_e17_nothing_is_dropped_on_it(visitor: Visitor) -> None:
    field, data = amount(visitor), QMimeData()
    data.setText("777")
    for target in (field, visitor.kiosk.window):
        event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, MOD.NoModifier)
        QApplication.sendEvent(target, event)
    assert field.text() == ""
    assert not field.dragEnabled()


def test_e18_nothing_is_pasted_by_key_or_button(visitor: Visitor) -> None:
    field = amount(visitor)
    QGuiApplication.clipboard().setText("777")
    visitor.press(KEY.Key_V, MOD.ControlModifier)
    visitor.press(KEY.Key_Insert, MOD.ShiftModifier)
    visitor.touch(field, Qt.MouseButton.MiddleButton)
    assert field.text() == ""
    visitor.kiosk.end_turn("done")
    assert QGuiApplication.clipboard().text() == ""


def test_e19_nothing_of_the_last_person_is_undone_or_redone(visitor: Visitor) -> None:
    field = amount(visitor)
    visitor.press(KEY.Key_7)
    visitor.kiosk.end_turn("timeout")
    visitor.settle()
    del field
    field = amount(visitor)
    for key in (KEY.Key_Z, KEY.Key_Y):
        visitor.press(key, MOD.ControlModifier)
    assert (field.text(), field.isUndoAvailable(), field.isRedoAvailable()) == ("", False, False)


def test_e21_no_way_leads_back_past_the_start_or_forward_after_start_over(visitor: Visitor) -> None:
    show(visitor, "result")
    before = visitor.screens.turn
    visitor.kiosk.end_turn("start-over")
    visitor.settle()
    for key in (KEY.Key_Back, KEY.Key_Escape, KEY.Key_Backspace, KEY.Key_Forward):
        visitor.press(key)
    assert visitor.screen == "start"
    assert visitor.screens.turn is not before
    assert not before.is_begun


def test_e21_a_press_that_comes_late_from_the_last_turn_does_nothing(visitor: Visitor) -> None:
    show(visitor, "result")
    frame = visitor.screens.frame
    visitor.kiosk.end_turn("timeout")
    frame.next.click()
    frame.start_over.click()
    visitor.settle()
    assert visitor.screen == "start"


def test_e34_a_scanner_types_digits_up_to_a_length_and_no_control_code(visitor: Visitor) -> None:
    field = amount(visitor)
    window = visitor.kiosk.window.windowHandle()
    for code in ("J", "M", "C", "Z", "BracketLeft"):
        visitor.press(getattr(KEY, f"Key_{code}"), MOD.ControlModifier)
    for sign in "]C1abc\x0012345678901234567890":
        QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, 0, MOD.NoModifier, sign))
    assert (visitor.screen, field.text()) == ("this-year", "$11,234")


def test_e36_e42_no_number_is_too_large_and_no_text_a_template(visitor: Visitor) -> None:
    field = amount(visitor)
    for sign in "{0.__class__}%n%s${jndi:}999999999999":
        visitor.clock.now += 0.1
        QTest.keyClick(visitor.kiosk.window.windowHandle(), sign)
    visitor.screens.page.leave()
    assert field.cents is None or field.cents < 10_000_000
    assert visitor.events.count("exception") == 0


def test_e37_there_is_one_window_on_every_screen(visitor: Visitor) -> None:
    for screen in SCREENS:
        show(visitor, screen)
        assert windows() == [visitor.kiosk.window]


def test_e41_a_rule_book_of_objects_or_aliases_is_a_problem_and_nothing_runs(folder: Path) -> None:
    change(folder, "kiosk.yaml", "print_size: normal", 'print_size: !!python/object/apply:os.system ["true"]')
    loaded = load_book(folder)
    assert loaded.book is None
    assert loaded.problems[0].file == "kiosk.yaml"


def test_e43_a_corner_that_is_tapped_asks_for_nothing(visitor: Visitor) -> None:
    for _ in range(40):
        visitor.touch_at(QPoint(3, 3))
        visitor.clock.now += 0.4
    assert visitor.kiosk.window.is_on_screens


def test_e43_guessing_ends_after_five_tries(visitor: Visitor) -> None:
    left: list[bool] = []
    visitor.kiosk.exit_asked.connect(lambda: left.append(True))
    visitor.kiosk.window.corner_held.emit()
    for pin in ("000000", "111111", "123456", "654321", "999999", PIN):
        visitor.kiosk.window.pad.typed.emit(pin)
    assert left == []
    assert visitor.events[-2:] == ["pin-locked", "pin-locked"]


def test_e44_the_right_pin_ends_the_kiosk_and_opens_nothing(visitor: Visitor) -> None:
    left: list[bool] = []
    visitor.kiosk.exit_asked.connect(lambda: left.append(True))
    visitor.kiosk.window.corner_held.emit()
    visitor.kiosk.window.pad.typed.emit(PIN)
    assert left == [True]
    assert windows() == [visitor.kiosk.window]


def test_e45_setting_the_clock_neither_holds_the_timers_nor_moves_the_prices(visitor: Visitor) -> None:
    show(visitor, "paying")
    visitor.days[0] -= timedelta(days=400)
    visitor.wait(95)
    assert visitor.events[-3:] == ["warning", "timeout", "clock-changed"]
    assert visitor.kiosk.screens is None


def test_e46_a_stuck_key_neither_acts_nor_holds_the_turn(visitor: Visitor) -> None:
    show(visitor, "paying")
    for _ in range(95):
        event = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Return, MOD.NoModifier, "\r", True)
        QApplication.sendEvent(visitor.kiosk.window.windowHandle(), event)
        visitor.wait(1)
    assert visitor.screen == "start"


def test_e46_a_chattering_key_ends_in_the_question_whether_somebody_is_there(visitor: Visitor) -> None:
    show(visitor, "this-year")
    for _ in range(125):
        visitor.press(KEY.Key_7)
        visitor.wait(10, every=5)
    assert "still-there" in visitor.events
    assert visitor.screen == "start"


def test_e47_prints_are_counted_by_turn_and_by_hour(visitor: Visitor) -> None:
    printer, most = PagePrinter(clock=visitor.clock), demonstration().kiosk
    printer.begin_turn(most)
    printer._is_ready = True
    printer.printed_this_turn = most.prints_a_turn
    assert printer.why_not() == "turn"
    printer.printed_this_turn, printer._times = 0, [visitor.clock.now] * most.prints_an_hour
    assert printer.why_not() == "hour"


def test_e49_the_job_says_nothing_of_anybody() -> None:
    assert JOB_NAME == "Estimate"


def test_e49_while_a_page_is_printed_and_after_it_the_temporary_folder_is_empty(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary, paper = tmp_path / "temporary", tmp_path / "paper"
    for folder in (temporary, paper):
        folder.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(temporary))
    monkeypatch.setattr(print_queue, "LOOK_EVERY", 0.001)
    house = House(paper, qtbot)
    seen: list[Path] = []
    house.printer.changed.connect(lambda: seen.extend(temporary.rglob("*")))
    house.begin_turn()
    house.print_until("done")
    for part in (house.printer, house.printing):
        part.stop()
        part.deleteLater()
    assert list(paper.iterdir()) != []
    assert [*seen, *temporary.rglob("*")] == []


def test_e51_a_turned_screen_is_laid_out_anew(visitor: Visitor) -> None:
    show(visitor, "paying")
    window = visitor.kiosk.window
    window.setGeometry(0, 0, 600, 800)
    visitor.settle()
    assert window.question.size() == window.size()
    assert visitor.screens.frame.size().width() == window.width()
    gc.collect()
