"""The rule book that the windows share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from estimator.ui.session import Session


@pytest.fixture
def session(folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    monkeypatch.setattr("estimator.ui.session.SETTLED_AFTER", 20)
    made = Session(folder)
    made.watch()
    yield made
    made.stop()


def test_a_changed_book_replaces_the_one_in_use(session: Session, folder: Path, qtbot: QtBot) -> None:
    before = session.book
    with qtbot.waitSignal(session.book_changed):
        add_a_line(folder / "fees.yaml", "# changed\n")
    assert session.book is not before
    assert not session.is_broken


def test_a_broken_book_keeps_the_last_good_one(session: Session, folder: Path, qtbot: QtBot) -> None:
    before = session.book
    with qtbot.waitSignal(session.problems_changed):
        add_a_line(folder / "fees.yaml", "nonsense: [\n")
    assert session.book is before
    assert session.is_broken
    assert [problem.file for problem in session.problems if problem.stops] == ["fees.yaml"]


def test_a_file_replaced_by_another_is_still_watched(session: Session, folder: Path, qtbot: QtBot) -> None:
    for mark in ("# one\n", "# two\n"):
        unfinished = folder / ".fees.yaml.new"
        unfinished.write_text((folder / "fees.yaml").read_text(encoding="utf-8") + mark, encoding="utf-8")
        with qtbot.waitSignal(session.book_changed):
            unfinished.replace(folder / "fees.yaml")
    assert session.book is not None


def test_a_book_saved_without_a_change_tells_nobody(session: Session, folder: Path, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(session.book_changed), qtbot.waitSignal(session.was_read):
        add_a_line(folder / "fees.yaml", "")


def add_a_line(file: Path, line: str) -> None:
    file.write_text(file.read_text(encoding="utf-8") + line, encoding="utf-8")
