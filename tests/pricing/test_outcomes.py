"""Two outcomes, while a fact that decides who pays is not confirmed."""

import pytest

from estimator.pricing import Estimate
from tests.plan_books import INFUSIONS, TOLD, plan_book, under_plan

APPROVAL = {"needed_for": ["infusion"], "refused": "patient"}
IF_SIGNED = INFUSIONS | {"covered": "no", "when_not_covered": "patient-if-signed"}


def pending() -> Estimate:
    return under_plan(plan_book(authorization=APPROVAL), plan={**TOLD, "authorization": {"state": "pending"}})


def figures(result: Estimate) -> list[tuple[str, tuple[str, ...], int]]:
    return [(outcome.name, outcome.because, outcome.totals.patient_pays.cents) for outcome in result.outcomes]


def test_the_outcome_without_coverage_stands_first() -> None:
    # A package of 3 infusions for 1,215; or 300, 220 and 60.
    because = ("approval",)
    assert figures(pending()) == [("without-coverage", because, 121_500), ("with-coverage", because, 58_000)]


def test_the_totals_shown_are_those_without_coverage() -> None:
    assert pending().totals.patient_pays.cents == 121_500


def test_two_outcomes_are_never_mixed_into_a_range() -> None:
    assert pending().range is None


def test_what_confirming_it_would_change_is_among_what_could_change() -> None:
    (change,) = [change for change in pending().could_change if change.kind == "coverage-confirmed"]
    assert change.by is not None
    assert (change.by.cents, change.about) == (63_500, ("approval",))


def test_the_meters_are_those_with_coverage() -> None:
    assert [(meter.kind, meter.used_here.cents) for meter in pending().meters] == [
        ("deductible", 50_000), ("limit", 58_000),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("says", "told", "fact"),
    [
        ({"authorization": APPROVAL}, {}, "approval"),
        ({}, {"benefits": [{"benefit": "infusions", "covered": "unknown"}]}, "covered"),
        ({}, {"is_in_network": "unknown"}, "network"),
        ({"benefits": [IF_SIGNED]}, {}, "signed"),
    ],
)
def test_every_fact_that_decides_who_pays_gives_two_outcomes(
    says: dict[str, object], told: dict[str, object], fact: str
) -> None:
    assert [outcome.because for outcome in under_plan(plan_book(**says), plan={**TOLD, **told}).outcomes] == [
        (fact,), (fact,),
    ]  # fmt: skip


def test_all_facts_that_are_open_are_named_together() -> None:
    told = {**TOLD, "is_in_network": "unknown"}
    assert under_plan(plan_book(authorization=APPROVAL), plan=told).outcomes[0].because == ("network", "approval")


def test_a_fact_about_no_service_of_this_course_is_not_asked() -> None:
    book = plan_book(authorization={"needed_for": ["booster"]})
    assert under_plan(book).outcomes == ()


def test_a_signature_that_changes_nothing_leaves_one_outcome() -> None:
    # Two visits are approved, and there are no more: nothing is left to sign for.
    book = plan_book(authorization=APPROVAL | {"refused": "patient-if-signed"})
    told = {**TOLD, "authorization": {"state": "approved", "visits": "2"}}
    assert under_plan(book, infusions="2", plan=told).outcomes == ()
    assert len(under_plan(book, infusions="3", plan=told).outcomes) == 2
