"""What others must not see is covered on every screen of the turn that shows amounts, until it is shown again."""

from __future__ import annotations

import re

import pytest

from estimator.ui.kiosk.touch import Said
from tests.ui.kiosk.patients import Patient, go_to, patient

ANSWERED = {
    "paying": "insurance", "plan": "ppo-in-network", "deductible_left": 50_000, "limit_left": "unknown",
    "treatment": "depression",
}  # fmt: skip

pytestmark = pytest.mark.usefixtures("qtbot")


def told(someone: Patient) -> str:
    """All that the page shows and says."""
    labels = [label.text() for label in someone.page.findChildren(Said) if label.isVisibleTo(someone.page)]
    return "\n".join((*labels, *someone.page.script()))  # type: ignore[attr-defined]


def test_hidden_amounts_are_nowhere() -> None:
    with patient(paying="myself", treatment="depression") as someone:
        go_to(someone, "result")
        someone.touch("Hide amounts")
        assert re.search(r"\$[0-9]|dollars", told(someone)) is None
        someone.touch("Show amounts")
        assert "$2,545.00" in told(someone)


def test_amounts_hidden_on_the_review_are_hidden_on_the_result_and_shown_again_on_both() -> None:
    with patient(**ANSWERED) as someone:
        go_to(someone, "check")
        someone.touch("Hide amounts")
        assert "$500" not in told(someone)
        go_to(someone, "result")
        assert re.search(r"\$[0-9]|dollars", told(someone)) is None
        someone.touch("Show amounts")
        go_to(someone, "check")
        assert "$500" in told(someone)


def test_where_no_amount_was_told_the_review_has_no_button_for_it() -> None:
    with patient(paying="myself", treatment="depression") as someone:
        page = go_to(someone, "check")
        assert not page.hide_amounts.isVisible()  # type: ignore[attr-defined]
