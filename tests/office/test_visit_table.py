"""The table of visits adds up to the estimate, in every column, whatever the plan says."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given

from estimator.office.outcomes import outcome_of
from estimator.office.visit_columns import ADDED_UP, COLUMNS, columns_of, total_in
from estimator.office.visit_table import VisitTable, visit_table
from estimator.pricing import Estimate, estimate
from estimator.rules import Book
from estimator.wording import LANGUAGES, Language
from tests.books import ask, changed, demonstration, estimated
from tests.generated_plans import Answers, book_with, coverages, requests
from tests.insured import ASKED, SUPERBILL, book_of_plans, insured

OF_A_PLAN = {"goes_to", "allowed", "deductible", "copay", "coinsurance", "plan_pays", "write_off", "deductible_left"}


def shown(name: str, outcome: str = "with-coverage") -> Estimate:
    result = outcome_of(book_of_plans(), insured(name), outcome)  # type: ignore[arg-type]
    assert isinstance(result, Estimate)
    return result


def table_of(name: str, language: Language = "en") -> VisitTable:
    return visit_table(book_of_plans(), shown(name), language)


def cents(table: VisitTable, column: str, *kinds: str) -> list[int]:
    """The cents of a column in the rows of some kinds."""
    cells = [row.cell(column) for row in table.rows if row.kind in kinds]
    return [cell.step.cents for cell in cells if cell.step is not None]


def apart(table: VisitTable, course: Estimate) -> Iterator[str]:
    """Name every column in which lines, visits or phases do not come to the total."""
    for column in set(table.columns) & set(ADDED_UP):
        total = cents(table, column, "total")
        if not total:
            assert any(row.cell(column).text for row in table.rows)
            continue
        sums = {sum(cents(table, column, *kinds)) for kinds in (("line", "whole-visit"), ("visit", "whole-visit"))}
        for kind in ("phase", "plan-year"):
            rows = cents(table, column, kind)
            sums |= {sum(rows)} if rows else set()
        if sums != {total[0]} or total[0] != total_in(course.totals, column).cents:
            yield f"{column}: {sums} is not {total[0]}"


@pytest.mark.parametrize("name", ASKED)
@pytest.mark.parametrize("outcome", ["without-coverage", "with-coverage"])
def test_every_column_comes_to_the_total_of_the_estimate(name: str, outcome: str) -> None:
    course = shown(name, outcome)
    assert list(apart(visit_table(book_of_plans(), course, "en"), course)) == []


@given(coverages(), requests())
def test_it_adds_up_whatever_the_plan_says(coverage: Answers, answers: Answers) -> None:
    book = book_with(coverage)
    for course in settled_estimates(book, answers):
        table = visit_table(book, course, "en")
        assert list(apart(table, course)) == []
        if any(not visit.is_over for visit in course.visits):
            due = cents(table, "due", "booking", "visit", "whole-visit")
            assert sum(due) == cents(table, "due", "total")[0]


def settled_estimates(book: Book, answers: Answers) -> Iterator[Estimate]:
    result = estimate(book, ask(**answers))
    if isinstance(result, Estimate):
        for outcome in ("without-coverage", "with-coverage"):
            course = outcome_of(book, result, outcome)  # type: ignore[arg-type]
            assert isinstance(course, Estimate)
            yield course


@given(coverages(), requests())
def test_a_mark_stands_at_every_visit_that_meets_a_deductible_or_limit(coverage: Answers, answers: Answers) -> None:
    book = book_with(coverage)
    for course in settled_estimates(book, answers):
        table = visit_table(book, course, "en")
        rows = [row for row in table.rows if row.kind in ("visit", "whole-visit")]
        marked = {number for number, row in enumerate(rows, 1) if "met here" in row.cell("marks").text}
        assert marked == {meter.met_at_visit for meter in course.meters if meter.met_at_visit is not None}


def test_a_patient_who_pays_alone_sees_no_column_of_a_plan() -> None:
    table = visit_table(demonstration(), estimated(treatment="depression", infusions="6"), "en")
    assert not OF_A_PLAN & set(table.columns)


def test_columns_keep_their_order() -> None:
    columns = columns_of(shown("two plan years"))
    assert [column for column in COLUMNS if column in columns] == list(columns)


def test_a_visit_of_one_line_is_one_row() -> None:
    rows = table_of("two plan years").rows
    assert [(row.kind, row.name) for row in rows if row.name.startswith("Visit 1")] == [("whole-visit", "Visit 1")]


def test_folded_it_has_one_row_for_each_visit() -> None:
    table = table_of("two plan years")
    kinds = [row.kind for row in table.in_course_order(is_folded=True)]
    assert kinds.count("visit") + kinds.count("whole-visit") == 7
    assert "line" not in kinds


def test_plan_years_have_their_own_sums() -> None:
    names = [row.name for row in table_of("two plan years").rows if row.kind == "plan-year"]
    assert names == ["Plan year 2026", "Plan year 2027"]


def test_a_hidden_detail_takes_its_columns_and_leaves_every_total() -> None:
    whole = table_of("two plan years")
    short = whole.without(frozenset({"plan-pays", "discounts"}))
    assert set(whole.columns) - set(short.columns) == {"plan_pays", "write_off"}
    assert short.rows == whole.rows


def test_without_sub_totals_the_sums_of_visits_and_the_total_stand() -> None:
    kinds = {row.kind for row in table_of("two plan years").without(frozenset({"subtotals"})).rows}
    assert kinds >= {"visit", "total"}
    assert not kinds & {"phase", "plan-year"}


def test_sorted_it_holds_no_sum() -> None:
    rows = table_of("two plan years").sorted_by("patient_pays", is_folded=False, is_largest_first=True)
    assert {row.kind for row in rows} == {"line", "whole-visit"}
    paid = [row.cell("patient_pays").rank for row in rows]
    assert paid == sorted(paid, reverse=True)  # type: ignore[type-var]


@pytest.mark.parametrize("is_largest_first", [False, True])
def test_what_does_not_apply_comes_last_in_either_direction(is_largest_first: bool) -> None:
    rows = table_of("in parts").sorted_by("allowed", is_folded=False, is_largest_first=is_largest_first)
    texts = [row.cell("allowed").text for row in rows]
    assert texts[-1] == ""
    assert "" not in texts[: texts.index("")]


def test_what_nobody_knows_is_never_an_amount() -> None:
    book = changed(("coverage.yaml", "      rate: [40 %, 60 %, 80 %]", "      rate: []"))
    course = estimated(book, **{**SUPERBILL, "plan": {"benefits": [{"benefit": "everything", "rate": "unknown"}]}})
    table = visit_table(book, course, "en")
    total = next(row for row in table.rows if row.kind == "total")
    texts = [total.cell(column).text for column in ("pays_clinic", "allowed", "plan_pays", "patient_pays")]
    assert texts == ["$2,290.00", "not known", "not known", "not known"]
    assert not {"deductible", "balance_bill", "deductible_left"} & set(table.columns)


def test_a_service_inside_another_price_says_so() -> None:
    cells = [row.cell("list_price").text for row in table_of("in parts").rows if row.kind == "line"]
    assert "in another price" in cells


def test_a_visit_without_a_day_is_not_booked() -> None:
    table = visit_table(demonstration(), estimated(treatment="depression", infusions="2"), "en")
    assert {row.cell("day").text for row in table.rows if row.kind in ("visit", "whole-visit")} == {"not booked"}


def test_accounts_are_taken_off_below_the_total() -> None:
    table = table_of("accounts")
    last = [(row.name, row.cell("patient_pays").text) for row in table.rows[-3:]]
    assert last == [("Help", "-$200.00"), ("Help", "-$300.00"), ("Left to pay", "$630.00")]


def test_visits_already_had_are_marked() -> None:
    table = visit_table(
        demonstration(),
        estimated(treatment="depression", infusions="3", first_visit="2026-11-20", visits_had="1"),
        "en",
    )
    first = next(row for row in table.rows if row.kind in ("visit", "whole-visit"))
    assert first.cell("marks").text == "already had"


@pytest.mark.parametrize("language", LANGUAGES)
def test_both_languages_hold_the_same_rows_and_amounts(language: Language) -> None:
    english, other = table_of("second plan"), table_of("second plan", language)
    assert english.columns == other.columns
    for column in ADDED_UP:
        assert [row.cell(column).rank for row in english.rows] == [row.cell(column).rank for row in other.rows]
