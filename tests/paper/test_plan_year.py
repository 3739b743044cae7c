"""The plan year on the page: where the deductible is met, sub-totals and the renewal."""

from estimator.paper.document import Amount, Paragraph, Table
from tests.paper.insured import (
    LIMIT_REACHED,
    MAXIMUM_REACHED,
    MET_MID_COURSE,
    OVER_THE_RENEWAL,
    PENDING,
    VISITS_USED_UP,
)
from tests.paper.pages import page


def said(answers: dict[str, object]) -> list[str]:
    blocks = page(**answers).section("when-you-pay").blocks  # type: ignore[arg-type]
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def test_the_visit_that_meets_the_deductible_is_said_in_words() -> None:
    assert said(MET_MID_COURSE) == [
        "At visit 4, December 15, your deductible is met. After it your plan pays its part."
    ]


def test_a_family_deductible_is_met_by_its_name() -> None:
    family = {"individual": "3,000.00", "family": "6,000.00", "used": "1,500.00", "family_used": "5,200.00"}
    plan = {"in_network": {"deductible": family}}
    assert said({"clinic": "huntsville", "coverage": "hdhp-in-network", "plan": plan}) == [
        "At visit 3, December 10, your family's deductible is met. After it your plan pays its part."
    ]


def test_a_deductible_for_one_kind_of_care_is_met_by_its_name() -> None:
    known = {"individual": "5,000.00", "used": "600.00"}
    of_one_kind: dict[str, object] = {
        "clinic": "huntsville",
        "treatment": "neuropathic-pain",
        "coverage": "pain-diagnosis",
        "plan": {
            "authorization": {"state": "approved"},
            "in_network": {"deductible": known, "limit": known},
            "benefits": [{"benefit": "pain-infusions", "separate_used": "100.00"}],
        },
    }
    assert said(of_one_kind) == [
        "At visit 2, December 8, your deductible for ketamine infusion and booster infusion is met. After it your plan "
        "pays its part."
    ]


def test_of_two_outcomes_the_rows_are_those_without_coverage() -> None:
    assert said(PENDING) == [
        "These rows: if your plan does not approve.",
        "If your plan approves: at visit 4, December 15, your deductible is met. After it your plan pays its part.",
    ]


def test_a_course_over_the_renewal_has_a_sub_total_and_says_that_the_deductible_starts_again() -> None:
    (table,) = (
        block
        for block in page(**OVER_THE_RENEWAL).section("when-you-pay").blocks  # type: ignore[arg-type]
        if isinstance(block, Table)
    )
    subtotal, after, total = table.rows[-3:]
    assert subtotal.role == "subtotal"
    assert subtotal.cells[0] == "Sub-total, before January 1, 2027"
    amounts = [row.cells[-1].cents for row in (subtotal, after, total) if isinstance(row.cells[-1], Amount)]
    assert amounts[0] + amounts[1] == amounts[2]
    assert said(OVER_THE_RENEWAL)[-1] == (
        "Your plan year starts again on January 1, 2027. Visits after it start with a new deductible."
    )


def test_the_limit_is_never_said_without_what_lies_outside_it() -> None:
    assert said(LIMIT_REACHED) == [
        "At visit 3, December 10, you reach your yearly limit. After it your plan pays all that it allows for the rest "
        "of the plan year. Not included: ketamine infusion (December 17 to 24)."
    ]


def test_the_first_visit_above_the_yearly_number_is_said_with_the_number() -> None:
    assert said(VISITS_USED_UP) == [
        "Your plan pays for 8 visits a year, and 4 were used before. From visit 6, December 29, you pay our price."
    ]


def test_where_nobody_knows_how_many_visits_are_used_all_count_and_it_is_said() -> None:
    unknown = {"benefits": [{"benefit": "infusions", "visits_used": "unknown"}]}
    assert said({**VISITS_USED_UP, "plan": unknown}) == [
        "In the case that we count: your plan pays for 8 visits a year. We do not know how many were used and count "
        "all of them. From visit 2, December 15, you pay our price."
    ]


def test_a_plan_that_counts_only_visits_says_that_they_count_anew() -> None:
    assert said({**VISITS_USED_UP, "first_visit": "2027-06-15"})[-1] == (
        "Your plan year starts again on July 1, 2027. Visits after it count anew."
    )


def test_the_visit_that_reaches_the_most_the_plan_pays_is_said_with_the_figure() -> None:
    assert said(MAXIMUM_REACHED) == [
        "At visit 5, December 17, your plan has paid the most that it pays in a year for ketamine infusion and booster "
        "infusion: $4,000.00. After it you pay."
    ]


def test_a_new_plan_year_without_a_deductible_may_raise_the_total_or_lower_it() -> None:
    section = page(**{**VISITS_USED_UP, "first_visit": "2027-06-15"}).section("can-this-change")  # type: ignore[arg-type]
    (table,) = (block for block in section.blocks if isinstance(block, Table))
    assert [row.cells[0] for row in table.rows if "July 1, 2027" in str(row.cells[2])] == ["Can my total change?"]
