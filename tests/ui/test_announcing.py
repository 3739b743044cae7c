"""A screen reader is told changes one at a time, and of several at once only the last."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from estimator.ui.announcing import QUIET, Announcer


@pytest.fixture
def announcer(qtbot: QtBot) -> Announcer:
    widget = QWidget()
    qtbot.addWidget(widget)
    return Announcer(widget)


def test_the_first_change_is_said_at_once_and_of_those_in_the_pause_the_last(announcer: Announcer) -> None:
    for text in ("$100.00", "$200.00", "$300.00"):
        announcer.announce(text)
    assert announcer.said == ["$100.00"]
    announcer._pause.timeout.emit()
    assert announcer.said == ["$100.00", "$300.00"]


def test_the_pause_is_eight_tenths_of_a_second(announcer: Announcer) -> None:
    announcer.announce("$100.00")
    assert announcer._pause.isActive()
    assert announcer._pause.interval() == QUIET == 800


def test_after_the_end_nothing_more_is_said(announcer: Announcer) -> None:
    announcer.announce("$100.00")
    announcer.announce("$200.00")
    announcer.stop()
    assert not announcer._pause.isActive()
    assert announcer.said == ["$100.00"]
