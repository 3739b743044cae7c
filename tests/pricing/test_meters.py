"""Meters: what of each deductible and limit was used before a course, what it uses, and what it leaves."""

import pytest

from estimator.pricing import Estimate
from tests.plan_books import INFUSIONS, plan_book, under_plan

Reading = tuple[str, int, int, int, int, int | None]


def readings(result: Estimate) -> list[Reading]:
    return [
        (
            meter.kind, meter.plan_year, meter.used_before.cents, meter.used_here.cents, meter.left.cents,
            meter.met_at_visit,
        )
        for meter in result.meters
    ]  # fmt: skip


def used(deductible: str, limit: str) -> dict[str, object]:
    return {"as_of": "2026-11-20", "in_network": {"deductible": {"used": deductible}, "limit": {"used": limit}}}


def test_a_meter_says_at_which_visit_it_is_met() -> None:
    # 300 of 500, then 200; of the limit of 2,000: 300, 220 and 60.
    assert readings(under_plan(plan=used("0.00", "0.00"))) == [
        ("deductible", 2026, 0, 50_000, 0, 2),
        ("limit", 2026, 0, 58_000, 142_000, None),
    ]


def test_what_was_used_before_counts() -> None:
    # 120 of the deductible are left: 120 and 20 % of 180, then 60 and 60.
    assert readings(under_plan(plan=used("380.00", "500.00"))) == [
        ("deductible", 2026, 38_000, 12_000, 0, 1),
        ("limit", 2026, 50_000, 27_600, 122_400, None),
    ]


def test_what_was_met_before_is_met_at_no_visit() -> None:
    deductible, _ = readings(under_plan(plan=used("500.00", "500.00")))
    assert deductible == ("deductible", 2026, 50_000, 0, 0, None)


def test_more_used_than_the_figure_leaves_nothing_and_not_less() -> None:
    deductible, _ = readings(under_plan(plan=used("900.00", "900.00")))
    assert deductible == ("deductible", 2026, 90_000, 0, 0, None)


def test_each_plan_year_has_its_own_meters() -> None:
    # December 29 and 31: 300 and 220. January 5: 300 of a new deductible.
    result = under_plan(first_visit="2026-12-29", plan=used("0.00", "0.00"))
    assert readings(result)[::2] == [
        ("deductible", 2026, 0, 50_000, 0, 2),
        ("deductible", 2027, 0, 30_000, 20_000, None),
    ]


def test_where_the_family_shares_one_figure_a_member_has_no_meter() -> None:
    family = {"individual": "500.00", "family": "800.00", "type": "aggregate"}
    result = under_plan(plan_book(in_network={"deductible": family}))
    assert [(meter.is_family, meter.figure.cents, meter.used_here.cents) for meter in result.meters] == [
        (True, 80_000, 80_000),
    ]


def test_an_embedded_family_figure_has_a_meter_beside_the_members() -> None:
    result = under_plan(plan_book(in_network={"deductible": {"individual": "500.00", "family": "800.00"}}))
    assert [(meter.is_family, meter.left.cents) for meter in result.meters] == [(False, 0), (True, 30_000)]


def test_a_deductible_of_one_kind_of_service_has_its_own_meter() -> None:
    book = plan_book(
        separate_deductibles=[{"id": "drug", "individual": "250.00"}],
        benefits=[INFUSIONS | {"separate_deductible": "drug"}],
    )
    plan = used("0.00", "0.00") | {"benefits": [{"benefit": "infusions", "separate_used": "100.00"}]}
    (own,) = [meter for meter in under_plan(book, plan=plan).meters if meter.separate == "drug"]
    assert (own.used_before.cents, own.used_here.cents, own.met_at_visit) == (10_000, 15_000, 1)


def test_without_a_claim_there_is_no_meter() -> None:
    assert under_plan(coverage="self-pay", plan={}).meters == ()


def test_the_most_a_plan_pays_for_a_benefit_is_read_with_the_visit_that_reaches_it() -> None:
    # Of 400.00 the plan pays 100.00 of the second infusion and 240.00 of the third: 60.00 more than is left.
    book = plan_book(benefits=[INFUSIONS | {"maximum": "400.00"}])
    told = used("0.00", "0.00") | {"benefits": [{"benefit": "infusions", "paid_so_far": "120.00"}]}
    result = under_plan(book, plan=told)
    assert [(m.paid_before.cents, m.paid_here.cents, m.left.cents, m.reached_at_visit) for m in result.maxima] == [
        (12_000, 28_000, 0, 3)
    ]
    assert result.totals.over_maximum.cents == 4_000


def test_what_was_reached_before_is_reached_at_no_visit() -> None:
    book = plan_book(benefits=[INFUSIONS | {"maximum": "400.00"}])
    told = used("500.00", "500.00") | {"benefits": [{"benefit": "infusions", "paid_so_far": "400.00"}]}
    (maximum,) = under_plan(book, plan=told).maxima
    assert (maximum.paid_here.cents, maximum.reached_at_visit) == (0, None)


def counts(result: Estimate) -> list[tuple[int, int | None, int, int | None]]:
    return [(c.plan_year, c.used_before, c.used_here, c.first_beyond) for c in result.visit_counts]


def with_two_visits_a_year(visits_used: str | None = None, **answers: object) -> Estimate:
    told = [{"benefit": "infusions", "visits_used": visits_used}] if visits_used else []
    book = plan_book(benefits=[INFUSIONS | {"visits_per_year": "2"}])
    return under_plan(book, plan={"in_network": {"deductible": {"used": "0.00"}}, "benefits": told}, **answers)


@pytest.mark.parametrize(
    ("visits_used", "counted"), [("1", (1, 1, 2)), ("0", (0, 2, 3)), ("unknown", (None, 0, 1)), (None, (0, 2, 3))]
)
def test_visits_a_year_are_counted_with_the_first_that_is_one_too_many(
    visits_used: str | None, counted: tuple[int | None, int, int]
) -> None:
    assert counts(with_two_visits_a_year(visits_used)) == [(2026, *counted)]


def test_visits_used_count_in_the_plan_year_of_the_estimate_only() -> None:
    # December 29 and 31, and January 5; nobody wrote down as of which day one visit is used.
    result = with_two_visits_a_year("1", first_visit="2026-12-29")
    assert counts(result) == [(2026, 1, 1, 2), (2027, 0, 1, None)]


def test_a_line_above_the_yearly_number_says_why_it_does_not_go_to_the_plan() -> None:
    lines = [line for visit in with_two_visits_a_year().visits for line in visit.lines]
    assert [line.why_not_sent for line in lines if line.share is not None] == ["", ""]
    assert "visit-limit" in {line.why_not_sent for line in lines}


def test_a_visit_above_the_number_is_counted_as_such_also_at_the_contracted_rate() -> None:
    book = plan_book(benefits=[INFUSIONS | {"visits_per_year": "2", "over_limit": "contracted"}])
    assert counts(under_plan(book)) == [(2026, 0, 2, 3)]
