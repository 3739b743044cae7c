"""One running copy: the second start brings the first to the front."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from estimator.ui.one_instance import OneInstance


def test_a_second_start_raises_the_first_and_ends(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = OneInstance(tmp_path), OneInstance(tmp_path)
    assert first.is_first()
    first.listen()
    with qtbot.waitSignal(first.raise_asked):
        assert not second.is_first()
    first.release()


def test_after_the_first_has_ended_another_is_first(qtbot: QtBot, tmp_path: Path) -> None:
    first, second = OneInstance(tmp_path), OneInstance(tmp_path)
    assert first.is_first()
    first.listen()
    first.release()
    assert second.is_first()
    second.listen()
    second.release()


def test_users_do_not_stand_in_each_others_way(qtbot: QtBot, tmp_path: Path) -> None:
    one, other = OneInstance(tmp_path / "one"), OneInstance(tmp_path / "other")
    assert one.is_first()
    assert other.is_first()
    one.release()
    other.release()
