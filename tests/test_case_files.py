"""Worked cases come out of their files whole, exactly, and never silently none."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.case_files import cases_of


def test_a_case_is_named_by_its_id(tmp_path: Path) -> None:
    (tmp_path / "some.json").write_text('{"cases": [{"id": "first"}, {"id": "second"}]}')
    assert [case.id for case in cases_of(tmp_path, "some.json")] == ["first", "second"]


def test_a_section_can_be_chosen(tmp_path: Path) -> None:
    (tmp_path / "some.json").write_text('{"cases": [], "computed": [{"id": "only"}]}')
    assert [case.id for case in cases_of(tmp_path, "some.json", section="computed")] == ["only"]


def test_numbers_with_a_point_stay_exact(tmp_path: Path) -> None:
    (tmp_path / "some.json").write_text('{"cases": [{"id": "rate", "rate": 0.1}]}')
    [case] = cases_of(tmp_path, "some.json")
    assert case.values[0]["rate"] == Decimal("0.1")


def test_a_folder_of_ones_own_may_lack_a_file(tmp_path: Path) -> None:
    assert list(cases_of(tmp_path, "ppdr.json")) == []


def test_a_file_that_is_not_json_stops_with_its_name(tmp_path: Path) -> None:
    (tmp_path / "some.json").write_text("{")
    with pytest.raises(pytest.UsageError, match=r"some\.json"):
        list(cases_of(tmp_path, "some.json"))
