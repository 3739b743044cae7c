"""Meters: what of each deductible and limit was used before a course, what it uses, and what it leaves."""

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
