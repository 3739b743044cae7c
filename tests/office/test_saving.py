"""A file name that every system takes, and a file that is whole or not there."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.office.saving import file_name, safe_part, save_whole, why_not_saved
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


def test_the_name_of_a_long_patient_fits_every_system() -> None:
    for name in ("A" * 400, "日" * 400, "नमस्ते " * 60, "🙂" * 400, "José " * 80):
        assert len(file_name(ask(patient={"name": name}), "es", "call-sheet").encode()) <= 255


@pytest.mark.parametrize(
    ("kind", "name"),
    [("comparison", "Comparison"), ("call-sheet", "Call to the plan"), ("explanation", "How we got this")],
)
def test_no_kind_of_page_takes_the_place_of_another(kind: str, name: str) -> None:
    assert file_name(ask(), "en", kind) == f"{name} 2026-11-23.pdf"


def test_a_new_file_can_be_read_by_this_user_alone(tmp_path: Path) -> None:
    save_whole(tmp_path / "page.pdf", b"page")
    assert (tmp_path / "page.pdf").stat().st_mode & 0o077 == 0 or os.name == "nt"


def refusal_of(file: Path) -> OSError:
    with pytest.raises(OSError, match=r".") as caught:
        save_whole(file, b"page")
    return caught.value


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert why_not_saved(refusal_of(tmp_path / "gone" / "page.pdf")) == "no_folder"


def test_a_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "folder").write_bytes(b"")
    assert why_not_saved(refusal_of(tmp_path / "folder" / "page.pdf")) == "no_folder"


def test_a_folder_in_the_place_of_the_file_is_told_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "page.pdf").mkdir()
    assert why_not_saved(refusal_of(tmp_path / "page.pdf")) == "name"
    assert [file.name for file in tmp_path.iterdir()] == ["page.pdf"]


@pytest.mark.parametrize(
    ("number", "why"),
    [
        (errno.EACCES, "read_only"),
        (errno.EROFS, "read_only"),
        (errno.ENOSPC, "full"),
        (errno.ENAMETOOLONG, "name"),
        (errno.EIO, "unknown"),
    ],
)
def test_what_the_system_refuses_has_a_reason(number: int, why: str) -> None:
    assert why_not_saved(OSError(number, os.strerror(number), "page.pdf")) == why


def test_a_file_that_cannot_be_replaced_is_open_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(unfinished: Path, file: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(unfinished), None, str(file))

    monkeypatch.setattr(Path, "replace", held)
    assert why_not_saved(refusal_of(tmp_path / "page.pdf")) == "in_use"
    assert list(tmp_path.iterdir()) == []
