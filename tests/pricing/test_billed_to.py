"""Which lines go to the plan, decided line by line, and what falls back to the patient."""

import pytest

from tests.books import estimated
from tests.plan_books import INFUSIONS, TOLD, VISITS, lines_of, pays, plan_book, rate, sent, under_plan

NEEDS_APPROVAL = {"needed_for": ["infusion"], "refused": "patient"}


def told(**more: object) -> dict[str, object]:
    return {**TOLD, **more}


def test_covered_lines_are_billed_at_list_price_and_take_no_package() -> None:
    result = under_plan(discounts=["military"])
    assert [line.expected_charge.cents for line in lines_of(result)] == [42_500] * 3
    assert result.totals.discount.cents == 0


def test_what_no_benefit_names_is_the_patients_own() -> None:
    result = under_plan(extras=[{"service": "follow-up"}])
    assert (sent(result, "follow-up"), pays(result, "follow-up")) == (["own"], [12_500])


def test_a_benefit_that_names_the_service_stands_before_one_that_names_none() -> None:
    rest = {"id": "rest", "shape": "no-charge"}
    book = plan_book(benefits=[rest, INFUSIONS], rates=[rate("infusion", "300.00"), rate("evaluation", "200.00")])
    # 300 of the deductible; 200, then 20 % of 100; 20 % of 300. The evaluation falls under the rest.
    result = under_plan(book, evaluation="yes")
    assert (pays(result), pays(result, "evaluation")) == ([30_000, 22_000, 6_000], [0])


def test_a_benefit_may_hold_for_some_treatments_only() -> None:
    book = plan_book(benefits=[VISITS, INFUSIONS | {"treatments": ["pain"]}])
    assert sent(under_plan(book)) == ["own"] * 3
    assert sent(under_plan(book, treatment="neuropathic-pain")) == ["claim"] * 3


def test_visits_above_the_yearly_number_fall_back_to_the_clinics_packages() -> None:
    book = plan_book(benefits=[INFUSIONS | {"visits_per_year": "2"}])
    result = under_plan(book, infusions="5")
    # 300; 200 and 20 % of 100; then a package of 3 for 1,215.
    assert pays(result) == [30_000, 22_000, 40_500, 40_500, 40_500]
    assert [package.name for package in result.packages] == ["chattanooga-mood-3"]


def test_visits_used_before_the_course_count_toward_the_yearly_number() -> None:
    book = plan_book(benefits=[INFUSIONS | {"visits_per_year": "2"}])
    used = told(as_of="2026-11-20", benefits=[{"benefit": "infusions", "visits_used": "1"}])
    assert sent(under_plan(book, plan=used)) == ["claim", "own", "own"]


def test_the_number_of_visits_starts_again_with_the_plan_year() -> None:
    book = plan_book(benefits=[INFUSIONS | {"visits_per_year": "1"}])
    # December 29 and 31 are in one plan year, January 5 in the next.
    assert sent(under_plan(book, first_visit="2026-12-29")) == ["claim", "own", "claim"]


def test_a_visit_above_the_number_at_the_contracted_rate_still_goes_to_the_plan() -> None:
    book = plan_book(benefits=[INFUSIONS | {"visits_per_year": "1", "over_limit": "contracted"}])
    result = under_plan(book)
    assert (sent(result), pays(result)) == (["claim"] * 3, [30_000, 30_000, 30_000])
    assert lines_of(result)[1].share.why_not_covered == "visit-limit"


def test_visits_beyond_those_approved_are_owed_as_the_rule_book_says() -> None:
    approved = told(authorization={"state": "approved", "visits": "2"})
    result = under_plan(plan_book(authorization=NEEDS_APPROVAL), plan=approved)
    assert (sent(result), pays(result)[2]) == (["claim", "claim", "own"], 42_500)


def test_visits_after_the_last_day_approved_are_not_covered() -> None:
    # The infusions are on December 1, 3 and 8.
    approved = told(authorization={"state": "approved", "until": "2026-12-03"})
    assert sent(under_plan(plan_book(authorization=NEEDS_APPROVAL), plan=approved)) == ["claim", "claim", "own"]


def test_a_missing_approval_cuts_the_benefit_where_the_plan_says_so() -> None:
    book = plan_book(authorization=NEEDS_APPROVAL | {"missing": "50 %"})
    result = under_plan(book, plan=told(authorization={"state": "missing"}))
    # Half of 300 is the penalty, at most what the plan would pay: nothing; 80; 240, of which 150.
    assert [line.share.penalty.cents for line in lines_of(result)] == [0, 8_000, 15_000]
    assert pays(result) == [30_000, 30_000, 21_000]


@pytest.mark.parametrize(("policy", "where"), [("patient", "own"), ("held-harmless", "held")])
def test_who_owes_a_refused_service_stands_in_the_rule_book(policy: str, where: str) -> None:
    book = plan_book(authorization=NEEDS_APPROVAL | {"refused": policy})
    assert sent(under_plan(book, plan=told(authorization={"state": "refused"}))) == [where] * 3


def test_the_contract_may_say_otherwise_than_the_rule_book_who_owes_it() -> None:
    book = plan_book(benefits=[INFUSIONS | {"covered": "no", "when_not_covered": "patient"}])
    result = under_plan(book, plan=told(when_not_covered="held-harmless"))
    assert (sent(result), result.totals.write_off.cents, result.totals.patient_pays.cents) == (
        ["held"] * 3, 127_500, 0,
    )  # fmt: skip


@pytest.mark.parametrize(("signed", "where"), [("yes", "own"), ("no", "held")])
def test_who_must_sign_before_owes_only_what_was_signed_for(signed: str, where: str) -> None:
    book = plan_book(benefits=[INFUSIONS | {"covered": "no", "when_not_covered": "patient-if-signed"}])
    assert sent(under_plan(book, plan=told(signed=signed))) == [where] * 3


def test_a_plan_without_a_second_network_pays_nothing_outside_its_own() -> None:
    result = under_plan(plan=told(is_in_network="no"))
    assert (sent(result), result.totals.plan_pays.cents) == (["own"] * 3, 0)


def test_medicare_asks_about_no_network() -> None:
    book = plan_book(kind="medicare", medicare={"clinician": "participating"})
    result = under_plan(book, plan=told(is_in_network="unknown"))
    assert (sent(result), result.outcomes) == (["claim"] * 3, ())


def test_nothing_goes_to_medicare_where_the_clinician_has_opted_out() -> None:
    book = plan_book(kind="medicare", medicare={"clinician": "opted-out"})
    assert sent(under_plan(book)) == ["own"] * 3


def test_a_service_may_be_billed_in_parts_each_covered_or_not_by_itself() -> None:
    told_of = {
        "in_network": {"deductible": {"individual": "500.00", "used": "500.00"}, "limit": {"individual": "9,000.00"}}
    }
    result = estimated(
        clinic="huntsville", coverage="administration-covered", infusions="1", evaluation="no",
        first_visit="2026-12-01", plan=told_of,
    )  # fmt: skip
    parts = {line.service: line.sent for line in result.visits[0].lines}
    assert parts == {"administration": "claim", "ketamine-drug": "own", "monitoring": "own"}


def test_what_the_infusion_holds_stays_with_its_first_part_where_it_goes_to_the_plan_in_parts() -> None:
    told = {"in_network": {"deductible": {"individual": "1500.00", "used": "0"}, "limit": {"individual": "5000.00"}}}
    result = estimated(
        clinic="huntsville", coverage="administration-covered", treatment="depression", infusions="1",
        first_visit="2026-12-08", plan=told,
    )  # fmt: skip
    held = {line.service: line.included_in for line in result.visits[1].lines}
    assert held == {"administration": None, "ketamine-drug": None, "monitoring": "administration"}
