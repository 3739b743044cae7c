"""Text that is no answer yet, taken out of its lines while another estimate is shown."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from estimator.money import plain
from estimator.ui.desk import typed
from estimator.ui.desk.bookmark import HeldText, put_back, take_out
from estimator.ui.text_field import TextField


def test_text_is_taken_out_and_written_again_and_its_line_asks_what_is_wanted(qtbot: QtBot) -> None:
    line, asked = TextField(typed.read_money, plain), []
    qtbot.addWidget(line)
    line.refused.connect(asked.append)
    qtbot.keyClicks(line, "1,5")
    held = take_out({"paid": line})
    assert (line.text(), line.is_held) == ("1.00", False)
    put_back({"paid": line}, [*held, HeldText("a line that is gone", "x", "")])
    assert (line.text(), line.is_held, line.answer, asked[-1]) == ("1,5", True, 100, "not_an_amount")
