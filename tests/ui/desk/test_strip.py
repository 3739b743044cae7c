"""Which figures the strip shows, and in which words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from estimator.pricing import Estimate, estimate
from estimator.rules.scalars import Span
from estimator.ui.desk.strip_figures import figures_shown, notes_in_words
from tests.books import ask, changed, demonstration
from tests.ui.conftest import Desk

INSURED = {
    "one outcome": {"coverage": "ppo-in-network", "plan": {"in_network": {"deductible": {"used": "600.00"}}}},
    "two outcomes": {"coverage": "in-network-authorized", "clinic": "huntsville"},
    "a superbill": {"coverage": "out-of-network-superbill", "clinic": "dalton"},
    "a signature": {"coverage": "medicaid"},
    "accounts": {"coverage": "ppo-in-network", "plan": {"accounts": {"savings": "300.00"}}},
}


def shown(**answers: object) -> dict[str, str]:
    return {figure.name: figure.text for figure in figures_shown(insured(**answers), "en")}


def insured(**answers: object) -> Estimate:
    result = estimate(demonstration(), ask(**{"treatment": "depression", "first_visit": "2026-12-01", **answers}))
    assert isinstance(result, Estimate)
    return result


def test_what_the_patient_pays_comes_last() -> None:
    assert list(shown())[-1] == "patient_pays"


def test_a_line_that_does_not_apply_is_not_there() -> None:
    assert shown(infusions="1", evaluation="no").keys() == {
        "list_price", "due_at_booking", "due_first_visit", "patient_pays",
    }  # fmt: skip


def test_later_visits_that_differ_show_the_least_and_the_most() -> None:
    assert shown(clinic="huntsville")["each_visit"] == "$399.16 to $399.17"


def test_money_already_paid_shows_what_is_left() -> None:
    assert shown(paid="632.50")["left_to_pay"] == "$1,912.50"


@pytest.mark.parametrize("answers", [{}, *INSURED.values()], ids=["self-pay", *INSURED])
def test_every_figure_is_one_of_the_estimate(answers: dict[str, object]) -> None:
    result = insured(**answers)
    steps = dict(result.figures())
    ends = [result.range.low, result.range.high] if result.range else []
    figures = [figure for figure in figures_shown(result, "en") if figure.step is not None]
    assert all(figure.step in (steps.get(figure.figure), *ends) for figure in figures)


def test_with_insurance_the_strip_says_what_the_plan_pays_and_what_its_contract_takes_off() -> None:
    figures = shown(**INSURED["one outcome"])
    assert list(figures)[:3] == ["list_price", "write_off", "plan_pays"]
    assert (figures["write_off"], figures["plan_pays"]) == ("−$820.00", "$850.00")


def test_where_the_plan_leaves_something_unknown_both_ends_stand_beside_the_likely_total() -> None:
    figures = {figure.name: figure for figure in figures_shown(insured(coverage="ppo-in-network"), "en")}
    assert list(figures)[-3:] == ["lowest", "highest", "patient_pays"]
    assert figures["patient_pays"].caption == "You likely pay"
    assert [figure.text for figure in list(figures.values())[-3:]] == ["$410.00", "$1,610.00", "$1,610.00"]


def test_while_coverage_is_open_both_totals_stand_the_one_without_first() -> None:
    figures = figures_shown(insured(**INSURED["two outcomes"]), "en")
    assert [(figure.name, figure.caption) for figure in figures[-2:]] == [
        ("patient_pays", "If your plan does not approve"), ("with_coverage", "If your plan approves"),
    ]  # fmt: skip
    assert "plan approves" in notes_in_words(insured(**INSURED["two outcomes"]), "en")


def test_both_totals_are_as_large_and_stand_side_by_side(open_desk: Callable[..., Desk]) -> None:
    strip = open_desk(clinic="huntsville", coverage="in-network-authorized").window.strip
    assert strip.total.isVisible()
    assert strip.with_coverage.isVisible()
    assert strip.total.font() == strip.with_coverage.font()
    assert strip.total.height() == strip.with_coverage.height()
    assert strip.total.geometry().right() < strip.with_coverage.geometry().left()


def test_a_superbill_has_three_figures_and_the_one_paid_to_the_clinic_is_largest() -> None:
    figures = shown(**INSURED["a superbill"])
    assert list(figures)[-3:] == ["plan_may_pay_back", "cost_if_it_does", "patient_pays"]
    assert figures["patient_pays"] == "$2,290.00"
    assert figures["plan_may_pay_back"] == "$0.00 to $1,282.40"


def test_the_three_figures_of_a_superbill_stand_on_one_line(open_desk: Callable[..., Desk]) -> None:
    strip = open_desk(clinic="dalton", coverage="out-of-network-superbill").window.strip
    three = [strip.small["plan_may_pay_back"], strip.small["cost_if_it_does"], strip.total]
    assert len({figure.geometry().bottom() for figure in three}) == 1
    assert [figure.x() for figure in three] == sorted(figure.x() for figure in three)


def test_what_the_plan_allows_out_of_network_may_be_not_known() -> None:
    unknown = changed(
        (
            "coverage.yaml",
            "      rate: [40 %, 60 %, 80 %]         # what the plan allows, in percent of the clinic's price\n",
            "",
        )
    )
    result = estimate(unknown, ask(**{"treatment": "depression", **INSURED["a superbill"]}))
    assert isinstance(result, Estimate)
    figures = {figure.name: figure for figure in figures_shown(result, "en")}
    assert (figures["plan_may_pay_back"].text, figures["cost_if_it_does"].text) == ("not known", "not known")
    assert figures["plan_may_pay_back"].step is None


def test_what_is_left_after_accounts_stands_beside_what_is_owed() -> None:
    assert "cash_left_to_pay" in shown(**INSURED["accounts"])


def test_a_total_that_is_certain_has_no_range() -> None:
    result = estimate(demonstration(), ask(treatment="depression"))
    assert isinstance(result, Estimate)
    assert notes_in_words(result, "en") == ""


def test_the_range_begins_where_the_figures_begin(open_desk: Callable[..., Desk]) -> None:
    strip = open_desk(infusions=Span(4, 6)).window.strip
    figure, note = strip.small["list_price"], strip.note
    assert note.isVisible()
    assert first_ink(strip, note.geometry()) - first_ink(strip, figure.geometry()) in (-1, 0, 1)


def first_ink(widget: QWidget, part: QRect) -> int:
    """The first column of a part of a widget in which something is drawn."""
    image = widget.grab(part).toImage()
    ground = image.pixel(0, 0)
    rows = range(image.height())
    return part.left() + next(x for x in range(image.width()) if any(image.pixel(x, y) != ground for y in rows))
