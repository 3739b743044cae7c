"""Claims of a whole course: every candidate of what is unknown, the likely one, the order of a day, missing days."""

import pytest

from estimator.pricing import Estimate
from tests.plan_books import INFUSIONS, PLAN, TOLD, lines_of, plan_book, rate, refused_under_plan, under_plan

MET = {"in_network": {"deductible": {"used": "500.00"}}}
FOLLOW_UPS = {"id": "follow-ups", "services": ["follow-up"], "shape": "ded-coins", "coinsurance": "20 %"}
ONE_VISIT = {"infusions": "1", "extras": [{"service": "follow-up", "added_to": "each-infusion"}]}


def span(result: Estimate) -> tuple[int, int, int]:
    assert result.range is not None
    assert result.range.high is not None
    return result.range.low.cents, result.range.likely.cents, result.range.high.cents


def with_two_services(**says: object) -> object:
    """A deductible of 100.00; on one day a visit allowed 100.00 at 20 % and an infusion allowed 300.00 at 50 %."""
    return plan_book(
        in_network={"deductible": {"individual": "100.00"}},
        benefits=[INFUSIONS | {"coinsurance": "50 %"}, FOLLOW_UPS],
        rates=[rate("infusion", "300.00"), rate("follow-up", "100.00")],
        **says,
    )


def test_each_infusion_uses_up_what_the_ones_before_it_left() -> None:
    # 300 of 500; 200, then 20 % of 100; 20 % of 300.
    assert [line.patient_pays.cents for line in lines_of(under_plan())] == [30_000, 22_000, 6_000]


def test_a_deductible_of_which_nobody_knows_what_is_used_is_all_used_or_not_at_all() -> None:
    # All used: three times 60. Nothing used: 300 + 220 + 60. Nobody said which is likely, so that the dearest is shown.
    assert span(under_plan(plan={})) == (18_000, 58_000, 58_000)


def test_of_three_typical_figures_the_middle_one_is_likely() -> None:
    book = plan_book(
        benefits=[INFUSIONS | {"coinsurance": "ask"}],
        rates=PLAN["rates"],
        typical={"coinsurance": ["10 %", "20 %", "30 %"]},
    )
    # 10, 20 and 30 % of three times 300.
    assert span(under_plan(book, plan=MET)) == (9_000, 18_000, 27_000)


def test_what_moves_the_total_most_is_told_first() -> None:
    book = plan_book(benefits=[INFUSIONS | {"coinsurance": "ask"}], typical={"coinsurance": ["10 %", "20 %", "30 %"]})
    changes = [change for change in under_plan(book, plan={}).could_change if change.kind == "unknown"]
    # At 20 % the deductible moves 180 to 580; with nothing of it used, 10 to 30 % of 400 move 540 to 620.
    assert [(change.about[0], change.by.cents) for change in changes if change.by] == [
        ("deductible-used", 40_000), ("coinsurance", 8_000),
    ]  # fmt: skip


def test_a_range_of_one_figure_is_none_and_what_is_not_known_is_still_told() -> None:
    result = under_plan(plan_book(in_network={"deductible": {"individual": "0.00"}}), plan={})
    assert result.range is None
    assert ("not-known", ("deductible-used",)) in [(told.kind, told.about) for told in result.assumptions]


def test_on_one_day_a_visit_comes_before_the_infusion() -> None:
    # The visit takes the deductible of 100; the infusion 50 % of 300.
    assert under_plan(with_two_services(), **ONE_VISIT).totals.patient_pays.cents == 25_000


def test_a_plan_may_take_the_services_of_a_day_in_another_order() -> None:
    # The infusion takes 100, then 50 % of 200; the visit 20 % of 100.
    book = with_two_services(line_order=["infusion", "follow-up"])
    assert under_plan(book, **ONE_VISIT).totals.patient_pays.cents == 22_000


def test_an_order_that_is_unknown_is_worked_out_both_ways() -> None:
    assert span(under_plan(with_two_services(line_order="unknown"), **ONE_VISIT)) == (22_000, 25_000, 25_000)


def test_a_course_without_days_that_could_cross_a_plan_year_cannot_be_estimated() -> None:
    # Eight infusions, one a week from November 23, would end in January.
    assert refused_under_plan(infusions="8", spacing="weekly", first_visit=None) == ["day-needed-for-plan-year"]


def test_a_course_without_days_inside_one_plan_year_can() -> None:
    assert under_plan(infusions="3", first_visit=None).totals.patient_pays.cents == 58_000


ACROSS_THE_YEAR = {"infusions": "8", "spacing": "weekly", "first_visit": None}
NO_YEARLY_FIGURES = {"in_network": {}, "benefits": [INFUSIONS]}


@pytest.mark.parametrize(
    "limited", [{"visits_per_year": "6"}, {"maximum": "1,000.00"}, {"shape": "no-charge", "visits_per_year": "6"}]
)
def test_visits_and_a_yearly_maximum_count_by_the_year_as_a_deductible_does(limited: dict[str, str]) -> None:
    book = plan_book(**NO_YEARLY_FIGURES | {"benefits": [INFUSIONS | limited]})
    assert refused_under_plan(book, **ACROSS_THE_YEAR) == ["day-needed-for-plan-year"]
    assert len(under_plan(book, **ACROSS_THE_YEAR | {"first_visit": "2026-12-01"}).visits) == 8


@pytest.mark.parametrize("limited", [{}, {"visits_per_year": "8"}])
def test_without_days_a_course_is_estimated_where_no_figure_of_a_year_can_matter(limited: dict[str, str]) -> None:
    book = plan_book(**NO_YEARLY_FIGURES | {"benefits": [INFUSIONS | limited]})
    # 20 % of 300, eight times.
    assert under_plan(book, **ACROSS_THE_YEAR).totals.patient_pays.cents == 48_000


def test_without_days_visits_used_before_count_toward_the_number_of_a_year() -> None:
    book = plan_book(**NO_YEARLY_FIGURES | {"benefits": [INFUSIONS | {"visits_per_year": "8"}]})
    used = {"as_of": "2026-11-20", "benefits": [{"benefit": "infusions", "visits_used": "1"}]}
    assert refused_under_plan(book, **ACROSS_THE_YEAR, plan=used) == ["day-needed-for-plan-year"]


def test_every_figure_that_nobody_told_and_no_typical_one_stands_for_is_a_reason() -> None:
    book = plan_book(benefits=[INFUSIONS | {"shape": "ded-copay-coins", "copay": "ask", "coinsurance": "ask"}])
    assert refused_under_plan(book) == ["copay-not-told", "coinsurance-not-told"]


def test_more_than_five_unknowns_must_be_asked_first() -> None:
    unknown = {"copay_basis": "unknown", "straddle_copay": "unknown", "coinsurance_base": "unknown"}
    book = plan_book(
        in_network={"deductible": {"individual": "ask"}},
        benefits=[INFUSIONS | unknown | {"shape": "ded-copay-coins", "copay": "20.00", "coinsurance": "ask"}],
        typical={"deductible": ["500.00", "900.00"], "coinsurance": ["10 %", "20 %"]},
    )
    assert refused_under_plan(book, plan={}) == ["too-many-unknowns"]


def test_what_was_used_belongs_to_the_plan_year_of_its_day() -> None:
    # As of January: nothing used of the year before, in which all three visits are.
    told = {"as_of": "2027-01-04", **MET}
    assert under_plan(plan=told | {"next_year": {}}).totals.patient_pays.cents == 58_000
    assert under_plan(plan={"as_of": "2026-11-20", **MET}).totals.patient_pays.cents == 18_000


def test_the_limit_counts_as_used_as_far_as_the_deductible_is() -> None:
    plan = {"in_network": {"deductible": {"used": "500.00"}, "limit": {"individual": "550.00"}}}
    # 50 of the limit are left: 50 of 60, then nothing.
    assert [line.patient_pays.cents for line in lines_of(under_plan(plan=plan))] == [5_000, 0, 0]


def test_used_and_left_of_a_deductible_say_the_same() -> None:
    left = {"in_network": {"deductible": {"left": "500.00"}}}
    assert under_plan(plan=left).totals.patient_pays.cents == under_plan(plan=TOLD).totals.patient_pays.cents
