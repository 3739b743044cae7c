"""What a window remembers."""

from __future__ import annotations

from pathlib import Path

from estimator.ui.settings import Memory, Settings


def test_what_was_chosen_is_there_the_next_day(tmp_path: Path) -> None:
    file = tmp_path / "new folder" / "desk.json"
    Memory(file).keep(text_factor=1.5, colours="dark", language="es", hidden=frozenset({"discounts"}))
    settings = Memory(file).settings
    assert (settings.text_factor, settings.colours, settings.language) == (1.5, "dark", "es")
    assert settings.hidden == {"discounts"}


def test_one_spoilt_setting_spoils_no_other(tmp_path: Path) -> None:
    file = tmp_path / "desk.json"
    file.write_text('{"text_factor": "huge", "colours": "dark"}', encoding="utf-8")
    assert Memory(file).settings == Settings(colours="dark")


def test_a_file_that_is_none_of_ours_gives_the_defaults(tmp_path: Path) -> None:
    file = tmp_path / "desk.json"
    for content in ("", "[1]", "{", "\x00"):
        file.write_text(content, encoding="utf-8")
        assert Memory(file).settings == Settings()


def test_a_place_that_cannot_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.touch()
    memory = Memory(in_the_way / "desk.json")
    memory.keep(copies=2)
    assert memory.settings.copies == 2
