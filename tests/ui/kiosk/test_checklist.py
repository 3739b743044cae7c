"""Every row of the escape list that no test can try stands on the checklist, with a place to sign."""

from __future__ import annotations

import re
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[3] / "packaging/kiosk"
BY_HAND = {
    2, 3, 4, 5, 6, 9, 11, *range(22, 34), 35, 36, 38, 48, 49, 50, 51, 52, 53,
}  # fmt: skip


def test_every_row_tried_by_hand_is_on_it_once() -> None:
    rows = re.findall(r"^\| E-(\d\d) \|", (FOLDER / "checklist.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert [int(row) for row in rows] == sorted(BY_HAND)


def test_two_people_sign_it() -> None:
    assert (FOLDER / "checklist.md").read_text(encoding="utf-8").count("Signature:") == 2


def test_every_file_that_is_pointed_to_is_there() -> None:
    for page in FOLDER.glob("*.md"):
        for target in re.findall(r"\]\((?!https:)([^)]+)\)", page.read_text(encoding="utf-8")):
            assert (FOLDER / target).is_file(), f"{page.name}: {target}"
