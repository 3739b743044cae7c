"""Outlook: ranges, how long prices hold, and what the price does not hold."""

from datetime import date

import pytest

from tests.books import changed, estimated

EXACT = """    hours: 1
    prices:
      - from: 2026-01-01
        price: 450.00
"""


def huntsville(word: str) -> tuple[int, int, int | None, tuple[str, ...]]:
    """The range of six single infusions at Huntsville, where 450.00 is written with a word."""
    text = f"  - service: infusion\n    clinics: [huntsville]\n    treatments: [mood]\n{EXACT}"
    book = changed(("services.yaml", text, text.replace("450.00", word)))
    found = estimated(book, clinic="huntsville", infusions="6", evaluation="no", packages="none").range
    assert found is not None
    return found.low.cents, found.likely.cents, found.high.cents if found.high else None, found.because


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("from 450.00", (270_000, 270_000, None, ("price-from",))),
        ("about 450.00", (270_000, 270_000, 270_000, ("price-about",))),
        ("400.00 to 450.00", (240_000, 270_000, 270_000, ("price-range",))),
    ],
)
def test_a_price_with_a_word_makes_a_range(word: str, expected: tuple[object, ...]) -> None:
    assert huntsville(word) == expected


def test_prices_hold_until_the_day_the_book_promises() -> None:
    assert estimated(infusions="6").prices_hold_until == date(2027, 1, 31)


def test_nothing_is_promised_after_that_day() -> None:
    result = estimated(infusions="6", day="2027-02-01")
    assert result.prices_hold_until is None
    assert result.could_change[0].kind == "price-of-a-visit"
    assert result.could_change[0].can_happen


def test_what_the_course_holds_is_not_listed_as_left_out() -> None:
    without, with_boosters = estimated(infusions="6"), estimated(infusions="6", boosters=1)
    assert len(without.left_out) == len(with_boosters.left_out) + 1


def test_visits_used_that_nobody_knows_give_a_range_and_count_as_used_up() -> None:
    carve_out = {"coverage": "employer-carve-out", "treatment": "depression", "first_visit": "2026-12-08"}
    unknown = estimated(**carve_out, plan={"benefits": [{"benefit": "infusions", "visits_used": "unknown"}]})
    none_used = estimated(**carve_out, plan={"benefits": [{"benefit": "infusions", "visits_used": "0"}]})
    assert unknown.range is not None
    assert unknown.range.high is not None
    assert (unknown.range.low.cents, unknown.range.because) == (
        none_used.totals.patient_pays.cents,
        ("unknown-visits-used",),
    )
    assert unknown.range.high.cents == unknown.totals.patient_pays.cents
