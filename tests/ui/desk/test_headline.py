"""What an estimate comes to, in a few words."""

from __future__ import annotations

import pytest

from estimator.pricing import estimate
from estimator.ui.desk.headline import headline
from tests.books import ask, demonstration


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"infusions": "1"}, "$675.00"),
        ({"infusions": "1 to 2"}, "$675.00 to $1,100.00"),
        ({"infusions": "1", "coverage": "out-of-network-superbill"}, "$675.00"),
        ({"infusions": "99"}, "Cannot estimate yet"),
    ],
)
def test_it_is_one_figure_or_a_range_and_never_a_figure_where_there_is_none(
    answers: dict[str, object], words: str
) -> None:
    assert headline(estimate(demonstration(), ask(treatment="depression", **answers)), "en") == words


def test_of_two_outcomes_it_names_both() -> None:
    result = estimate(demonstration(), ask(treatment="depression", infusions="1", coverage="plan-not-known"))
    without, or_, with_coverage = headline(result, "en").split()
    assert (without, or_) == ("$675.00", "or")
    assert with_coverage.startswith("$")
