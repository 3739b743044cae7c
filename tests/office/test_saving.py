"""A file name that every system takes, and a file that is whole or not there."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.office.saving import file_name, safe_part, save_whole
from tests.books import ask


def test_the_name_says_what_when_and_for_whom() -> None:
    request = ask(patient={"name": "Sample Patient"})
    assert file_name(request, "en") == "Estimate 2026-11-23 Sample Patient.pdf"
    assert file_name(request, "es") == "Presupuesto 2026-11-23 Sample Patient.pdf"


def test_without_a_patient_the_name_is_shorter() -> None:
    assert file_name(ask(), "en") == "Estimate 2026-11-23.pdf"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("../../etc/passwd", "etc passwd"),
        ('a<b>c:d"e|f?g*h\\i', "a b c d e f g h i"),
        ("CON", "CON -"),
        ("com1.txt", "com1 txt"),
        (" -- ", ""),
        ("José O'Neil-Núñez", "José O'Neil-Núñez"),
        ("a\x00b\nc\u202ed", "a b c d"),
    ],
)
def test_only_signs_that_every_system_takes_are_kept(typed: str, kept: str) -> None:
    assert safe_part(typed) == kept


@given(st.text(max_size=300))
def test_a_name_is_never_hidden_never_a_path_and_never_too_long(name: str) -> None:
    kept = safe_part(name)
    assert not set(kept) & set('/\\:*?"<>|\x00\n')
    assert not kept.startswith((".", " "))
    assert not kept.endswith(" ")
    assert len(kept) <= 82


def test_a_file_is_replaced_as_a_whole(tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(b"old")
    save_whole(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


def test_a_file_that_cannot_be_finished_leaves_the_old_one_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(b"old")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        save_whole(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
