"""Things side by side: they go on in the next line, stand on one line or hang from one, and keep the right edge."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from estimator.ui.flow import Flow


def block(width: int, height: int) -> QWidget:
    """A part of a fixed size."""
    made = QWidget()
    made.setFixedSize(width, height)
    return made


def placed(qtbot: QtBot, flow: Flow, width: int, *parts: QWidget) -> list[QRect]:
    """Where the parts stand in a place of a width."""
    place = QWidget()
    qtbot.addWidget(place)
    place.setLayout(flow)
    flow.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        flow.addWidget(part)
        part.show()
    flow.setGeometry(QRect(0, 0, width, 400))
    return [part.geometry() for part in parts]


@pytest.mark.parametrize(("hangs", "tops"), [(False, [30, 0]), (True, [0, 0])])
def test_parts_of_a_line_stand_on_its_lower_edge_or_hang_from_its_upper(
    qtbot: QtBot, hangs: bool, tops: list[int]
) -> None:
    assert [one.top() for one in placed(qtbot, Flow(6, hangs=hangs), 300, block(50, 20), block(50, 50))] == tops


def test_what_has_no_room_goes_on_in_the_next_line(qtbot: QtBot) -> None:
    first, second = placed(qtbot, Flow(6), 90, block(50, 20), block(50, 20))
    assert (second.left(), second.top()) == (first.left(), 26)


def test_what_belongs_at_the_right_edge_ends_there(qtbot: QtBot) -> None:
    last = block(50, 20)
    assert placed(qtbot, Flow(6, at_right=(last,)), 300, block(50, 20), last)[1].right() == 299
