"""What the guard keeps from the kiosk. Everything it stops is tried without it first: there it works."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFileOpenEvent,
    QHelpEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
    QShortcutEvent,
    QWhatsThisClickedEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListWidget, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from estimator.rules.models.kiosk import Timers
from estimator.ui.kiosk.guard import NEVER, Guard
from estimator.ui.kiosk.idle import Idle
from tests.ui.kiosk.conftest import Clock

KEY, NONE, LEFT = Qt.Key, Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
CHORDS = (
    *(f"Ctrl+{key}" for key in "ACEFHLNOPQRSTVWXYZ"), *(f"F{number}" for number in range(1, 13)),
    "Ctrl+Tab", "Ctrl+Esc", "Ctrl+F4", "Ctrl+Ins", "Ctrl+Shift+Esc", "Ctrl+Shift+I", "Ctrl+Alt+Del", "Ctrl+Alt+T",
    "Ctrl+Alt+F1", "Ctrl+Alt+Backspace", "Alt+F4", "Alt+Space", "Alt+Left", "Alt+D", "Alt+Return", "Meta+D",
    "Meta+E", "Meta+R", "Meta+Shift+S", "Shift+F1", "Shift+F10", "Shift+Ins", "Shift+Del", "Del", "Ins", "Menu",
    "Print", "Help", "Pause", "Search", "Home Page",
)  # fmt: skip
"""Chords that a desktop program, a browser or a system may listen to."""


class Room(QWidget):
    """A window with a field, a list and a button that counts how often it was pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.presses = 0
        self.heard: list[QEvent.Type] = []
        self.field, self.list, self.button = QLineEdit(), QListWidget(), QPushButton("press")
        self.list.addItems(["alpha", "beta", "gamma"])
        self.button.clicked.connect(self.count)
        layout = QVBoxLayout(self)
        for part in (self.field, self.list, self.button):
            layout.addWidget(part)
        self.setAcceptDrops(True)

    def count(self) -> None:
        self.presses += 1

    def event(self, event: QEvent) -> bool:
        if event.type() in NEVER:
            self.heard.append(event.type())
            event.accept()
            return True
        return super().event(event)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self.windowHandle(), key, modifiers)

    def click(self, widget: QWidget, button: Qt.MouseButton = LEFT) -> None:
        QTest.mouseClick(self.windowHandle(), button, NONE, widget.mapTo(self, widget.rect().center()))


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[Room]:
    made = Room()
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    for menu in QApplication.topLevelWidgets():
        if menu is not made and menu.isVisible():
            menu.close()
    made.close()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def idle(qtbot: QtBot, clock: Clock) -> Iterator[Idle]:
    made = Idle(Timers(), clock)
    made.start("choice")
    yield made
    made.stop()


@pytest.fixture
def guard(idle: Idle, clock: Clock) -> Iterator[Guard]:
    made = Guard(idle, clock)
    made.stand()
    yield made
    made.leave()


def pressed(room: Room, chord: str) -> bool:
    """Tell whether a chord starts what listens to it."""
    fired: list[bool] = []
    shortcut = QShortcut(QKeySequence(chord), room)
    shortcut.activated.connect(lambda: fired.append(True))
    combination = shortcut.key()[0]
    room.button.setFocus()
    room.press(combination.key(), combination.keyboardModifiers())
    shortcut.setEnabled(False)
    return bool(fired)


@pytest.mark.parametrize("chord", CHORDS)
def test_without_the_guard_the_chord_acts(room: Room, chord: str) -> None:
    assert pressed(room, chord)


@pytest.mark.parametrize("chord", CHORDS)
def test_the_guard_stops_the_chord(room: Room, guard: Guard, chord: str) -> None:
    assert not pressed(room, chord)


def paste(room: Room) -> str:
    QApplication.clipboard().setText("from elsewhere")
    room.field.setFocus()
    room.press(KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    room.press(KEY.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    QApplication.clipboard().clear()
    return room.field.text()


def test_without_the_guard_text_is_pasted(room: Room) -> None:
    assert paste(room) == "from elsewhere" * 2


def test_the_guard_stops_pasting(room: Room, guard: Guard) -> None:
    assert paste(room) == ""


def undo(room: Room) -> str:
    room.field.setFocus()
    room.press(KEY.Key_7)
    room.press(KEY.Key_Backspace)
    room.press(KEY.Key_Z, Qt.KeyboardModifier.ControlModifier)
    return room.field.text()


def test_without_the_guard_what_was_taken_back_comes_again(room: Room) -> None:
    assert undo(room) == "7"


def test_the_guard_stops_undoing(room: Room, guard: Guard) -> None:
    assert undo(room) == ""


def menus_after(act: Callable[[], None]) -> int:
    act()
    QApplication.processEvents()
    return sum(window.isVisible() for window in QApplication.topLevelWidgets()) - 1


def test_without_the_guard_the_right_button_opens_a_menu(room: Room) -> None:
    assert menus_after(lambda: room.click(room.field, Qt.MouseButton.RightButton)) == 1


def test_the_guard_stops_the_right_button(room: Room, guard: Guard) -> None:
    assert menus_after(lambda: room.click(room.field, Qt.MouseButton.RightButton)) == 0


class Presses(QObject):
    """Counts the presses that reach a widget."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.number = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        self.number += event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease)
        return False


OTHER_BUTTONS = (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton, Qt.MouseButton.BackButton)


@pytest.mark.parametrize("button", OTHER_BUTTONS)
def test_without_the_guard_every_mouse_button_comes_through(room: Room, button: Qt.MouseButton) -> None:
    heard = Presses(room.button)
    room.click(room.button, button)
    assert heard.number > 0


@pytest.mark.parametrize("button", OTHER_BUTTONS)
def test_the_guard_lets_the_left_button_through_alone(room: Room, guard: Guard, button: Qt.MouseButton) -> None:
    heard = Presses(room.button)
    room.click(room.button, button)
    assert heard.number == 0


PLACE = QPoint(5, 5)


def dragged() -> tuple[Qt.DropAction, QMimeData, Qt.MouseButton, Qt.KeyboardModifier]:
    data = QMimeData()
    data.setUrls([QUrl("file:///C:/")])
    return Qt.DropAction.CopyAction, data, LEFT, NONE


KINDS = QEvent.Type
EVENTS: dict[QEvent.Type, Callable[[], QEvent]] = {
    KINDS.ContextMenu: lambda: QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, PLACE, PLACE),
    KINDS.WhatsThis: lambda: QHelpEvent(KINDS.WhatsThis, PLACE, PLACE),
    KINDS.QueryWhatsThis: lambda: QHelpEvent(KINDS.QueryWhatsThis, PLACE, PLACE),
    KINDS.ToolTip: lambda: QHelpEvent(KINDS.ToolTip, PLACE, PLACE),
    KINDS.EnterWhatsThisMode: lambda: QEvent(KINDS.EnterWhatsThisMode),
    KINDS.LeaveWhatsThisMode: lambda: QEvent(KINDS.LeaveWhatsThisMode),
    KINDS.HelpRequest: lambda: QEvent(KINDS.HelpRequest),
    KINDS.WhatsThisClicked: lambda: QWhatsThisClickedEvent("file:///C:/"),
    KINDS.FileOpen: lambda: QFileOpenEvent("C:/autoexec.bat"),
    KINDS.Shortcut: lambda: QShortcutEvent(QKeySequence("F9"), 1),
    KINDS.InputMethod: lambda: QInputMethodEvent("ñ", []),
}
"""An event of each kind that nobody at a kiosk needs, as far as one can be made and sent to a widget."""


def heard(room: Room, kind: QEvent.Type) -> bool:
    room.heard.clear()
    QApplication.sendEvent(room, EVENTS[kind]())
    return kind in room.heard


@pytest.mark.parametrize("kind", EVENTS)
def test_without_the_guard_the_event_arrives(room: Room, kind: QEvent.Type) -> None:
    assert heard(room, kind)


@pytest.mark.parametrize("kind", EVENTS)
def test_the_guard_stops_the_event(room: Room, guard: Guard, kind: QEvent.Type) -> None:
    assert not heard(room, kind)


def drop(room: Room) -> list[QEvent.Type]:
    action, data, button, modifiers = dragged()
    room.heard.clear()
    for event in (
        QDragEnterEvent(QPointF(PLACE), action, data, button, modifiers),
        QDragMoveEvent(QPointF(PLACE), action, data, button, modifiers),
        QDropEvent(QPointF(PLACE), action, data, button, modifiers),
    ):
        QApplication.sendEvent(room, event)
    return room.heard


def test_without_the_guard_a_file_can_be_dropped(room: Room) -> None:
    assert KINDS.Drop in drop(room)


def test_the_guard_stops_a_file_that_is_dropped(room: Room, guard: Guard) -> None:
    assert drop(room) == []


def test_the_guard_stops_the_end_of_the_program(room: Room, guard: Guard) -> None:
    assert guard.eventFilter(room, QEvent(QEvent.Type.Quit))


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_return_enter_and_space_come_through(room: Room, guard: Guard, key: Qt.Key) -> None:
    reached: list[int] = []
    room.button.keyPressEvent = lambda event: reached.append(event.key())  # type: ignore[method-assign]
    room.button.setFocus()
    room.press(key)
    assert reached == [key]


def test_tab_and_arrows_move(room: Room, guard: Guard) -> None:
    room.field.setFocus()
    room.press(KEY.Key_Tab)
    assert room.list.hasFocus()
    room.list.setCurrentRow(0)
    room.press(KEY.Key_Down)
    assert room.list.currentRow() == 1


def test_digits_and_separators_are_typed_and_letters_are_not(room: Room, guard: Guard) -> None:
    room.field.setFocus()
    for key in (KEY.Key_1, KEY.Key_A, KEY.Key_Comma, KEY.Key_9, KEY.Key_Period, KEY.Key_Percent, KEY.Key_0):
        room.press(key)
    assert room.field.text() == "1,9.0"


def test_letters_find_an_entry_of_a_list(room: Room, guard: Guard) -> None:
    room.list.setFocus()
    room.press(KEY.Key_G)
    assert room.list.currentItem().text() == "gamma"


def test_a_held_key_acts_once(room: Room, guard: Guard) -> None:
    room.field.setFocus()
    handle = room.windowHandle()
    for is_repeated in (False, True, True, True):
        QApplication.sendEvent(handle, QKeyEvent(QEvent.Type.KeyPress, KEY.Key_7, NONE, "7", is_repeated))
    assert room.field.text() == "7"


def test_without_the_guard_a_held_key_acts_again_and_again(room: Room) -> None:
    room.field.setFocus()
    for is_repeated in (False, True, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_7, NONE, "7", is_repeated)
        QApplication.sendEvent(room.windowHandle(), event)
    assert room.field.text() == "7777"


def test_two_taps_on_one_place_within_300_ms_act_once(room: Room, guard: Guard, clock: Clock) -> None:
    room.click(room.button)
    clock.now += 0.29
    room.click(room.button)
    assert room.presses == 1


def test_two_slower_taps_act_twice(room: Room, guard: Guard, clock: Clock) -> None:
    for _ in range(2):
        room.click(room.button)
        clock.now += 0.31
    assert room.presses == 2


def test_a_second_tap_that_qt_calls_a_double_click_acts_where_it_is_slow_enough(
    room: Room, guard: Guard, clock: Clock
) -> None:
    place = room.button.mapTo(room, room.button.rect().center())
    QTest.mouseDClick(room.windowHandle(), LEFT, NONE, place)
    assert room.presses == 1


def test_two_taps_on_different_places_act_both(room: Room, guard: Guard) -> None:
    room.resize(600, 400)
    other = QPushButton("other", room)
    other.clicked.connect(room.count)
    other.setGeometry(0, 0, 40, 40)
    other.show()
    room.click(room.button)
    room.click(other)
    assert room.presses == 2


def test_the_help_key_asks_for_the_help_of_the_kiosk(room: Room, guard: Guard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(guard.help_asked):
        room.press(KEY.Key_Help)


def test_more_than_25_keys_a_second_lock_the_keys_for_half_a_minute(
    room: Room, guard: Guard, clock: Clock, qtbot: QtBot
) -> None:
    room.field.setFocus()
    with qtbot.waitSignal(guard.keys_locked):
        for _ in range(40):
            room.press(KEY.Key_7)
            clock.now += 0.01
    assert room.field.text() == "7" * 25
    clock.now += 29
    room.press(KEY.Key_8)
    assert room.field.text() == "7" * 25
    clock.now += 2
    room.press(KEY.Key_8)
    assert room.field.text() == "7" * 25 + "8"


def test_a_person_who_types_fast_is_not_locked_out(room: Room, guard: Guard, clock: Clock) -> None:
    room.field.setFocus()
    for _ in range(60):
        room.press(KEY.Key_7)
        clock.now += 1 / 24
    assert len(room.field.text()) == 60


def warned(idle: Idle, clock: Clock) -> None:
    for _ in range(61):
        clock.now += 1
        idle.look()
    assert idle.state == "warning"


def test_the_key_that_answers_a_warning_types_nothing(room: Room, guard: Guard, idle: Idle, clock: Clock) -> None:
    room.field.setFocus()
    warned(idle, clock)
    room.press(KEY.Key_7)
    assert (idle.state, room.field.text()) == ("running", "")


def test_the_touch_that_answers_a_warning_presses_nothing(room: Room, guard: Guard, idle: Idle, clock: Clock) -> None:
    warned(idle, clock)
    room.click(room.button)
    assert (idle.state, room.presses) == ("running", 0)
    clock.now += 1
    room.click(room.button)
    assert room.presses == 1


@pytest.mark.parametrize("key", [KEY.Key_Q, KEY.Key_F5, KEY.Key_Print])
def test_a_key_that_never_acts_answers_no_warning(
    room: Room, guard: Guard, idle: Idle, clock: Clock, key: Qt.Key
) -> None:
    warned(idle, clock)
    room.press(key)
    assert idle.state == "warning"


def test_a_held_key_and_a_moving_mouse_answer_no_warning(room: Room, guard: Guard, idle: Idle, clock: Clock) -> None:
    warned(idle, clock)
    QApplication.sendEvent(room.windowHandle(), QKeyEvent(QEvent.Type.KeyPress, KEY.Key_7, NONE, "7", True))
    for x in range(5, 200, 5):
        QTest.mouseMove(room.windowHandle(), QPoint(x, 20))
    assert idle.state == "warning"


def test_whether_somebody_is_there_is_answered_by_enter_alone(
    room: Room, guard: Guard, idle: Idle, clock: Clock
) -> None:
    idle._extensions = 10
    for _ in range(61):
        clock.now += 1
        idle.look()
    room.press(KEY.Key_7)
    assert idle.state == "still-there"
    room.press(KEY.Key_Return)
    assert idle.state == "running"
