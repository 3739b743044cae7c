"""The annual percentage rate of payment plans: worked cases, the usual mistakes, and what holds for every plan."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from estimator.pricing import apr
from estimator.pricing.apr import AprResult, NoApr, NoAprReason, Series, solve_apr, solve_series
from estimator.pricing.unit_periods import (
    SEMIMONTH,
    UNIT_OF_FREQUENCY,
    YEAR,
    UnitPeriod,
    count_units,
    infer_unit,
    unit_of_single_payment,
)

Payments = list[tuple[date, Decimal]]

MONTH, WEEK, TWO_WEEKS = UnitPeriod("month"), UnitPeriod("week"), UnitPeriod("week", 2)
START = date(2026, 3, 2)
NO_ODD_DAYS = Fraction(0)
TOLERANCE = Decimal("0.0001")


def found(result: AprResult | NoApr) -> AprResult:
    assert isinstance(result, AprResult), result
    return result


def in_month(first: date, months: int, anchor_day: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, min(anchor_day, monthrange(year, month + 1)[1]))


def due_days(unit: UnitPeriod, first: date, number: int, anchor_day: int | None = None) -> list[date]:
    """Nominal due days, each counted from the first; half months fall on the first day's and 15 days on or back."""
    wanted = anchor_day or first.day
    if unit.kind in ("month", "year"):
        months = unit.number if unit.kind == "month" else 12
        return [in_month(first, each * months, wanted) for each in range(number)]
    if unit.kind == "semimonth":
        other = wanted + 15 if wanted <= 15 else wanted - 15
        is_later = int(wanted > 15)
        return [
            in_month(first, each // 2 + (is_later if each % 2 else 0), other if each % 2 else wanted)
            for each in range(number)
        ]
    days = unit.number * (7 if unit.kind == "week" else 1)
    return [first + timedelta(each * days) for each in range(number)]


def level(unit: UnitPeriod, first: date, number: int, dollars: str, anchor_day: int | None = None) -> Payments:
    return [(day, Decimal(dollars)) for day in due_days(unit, first, number, anchor_day)]


def monthly_from(first: str, number: int, dollars: str, anchor_day: int | None = None) -> Payments:
    return level(MONTH, date.fromisoformat(first), number, dollars, anchor_day)


def dated(case: dict[str, Any], unit: UnitPeriod) -> tuple[date, Payments, int | None]:
    """Start, payments and anchor day of a case; any start will do where even spacing alone matters."""
    dates = case["dates"] or {"advance": "2026-01-15"}
    start, anchor_day = date.fromisoformat(dates["advance"]), dates.get("anchor_day")
    payments: Payments = []
    for row in case["payment_series"]:
        first = date.fromisoformat(row["first_date"]) if row["first_date"] else in_month(start, row["t"], start.day)
        payments += level(unit, first, row["count"], row["amount"], anchor_day)
    return start, payments, anchor_day


def assert_as_worked(case: dict[str, Any], result: AprResult) -> None:
    assert abs(result.exact_percent - Decimal(case["computed_apr_percent"])) <= TOLERANCE
    published = Decimal(case["published_apr_percent"])
    assert result.exact_percent.quantize(published, ROUND_HALF_UP) == published


@pytest.mark.cases("apr.json")
def test_apr_is_as_worked_from_counted_time(case: dict[str, Any]) -> None:
    unit = UnitPeriod(case["unit_period"]["kind"], case["unit_period"]["mult"])
    assert unit.per_year == Fraction(case["unit_periods_per_year"])

    def series(row: dict[str, Any]) -> Series:
        return Series(row["t"], Fraction(row["f"]), (Decimal(row["amount"]),) * row.get("count", 1))

    result = solve_series(list(map(series, case["advances"])), list(map(series, case["payment_series"])), unit)

    assert_as_worked(case, found(result))


@pytest.mark.cases("apr.json")
def test_apr_is_as_worked_from_dates(case: dict[str, Any]) -> None:
    unit = UnitPeriod(case["unit_period"]["kind"], case["unit_period"]["mult"])
    start, payments, anchor_day = dated(case, unit)
    if len(case["advances"]) == 1:
        result = found(solve_apr(Decimal(case["advances"][0]["amount"]), start, payments, unit, anchor_day))
        assert result.unit == unit
    else:
        timed = [(count_units(unit, start, date.fromisoformat(row["date"])), row) for row in case["advances"]]
        advances = [Series(*elapsed, (Decimal(row["amount"]),)) for elapsed, row in timed]
        paid = Series(*count_units(unit, start, payments[0][0]), tuple(dollars for _, dollars in payments))
        result = found(solve_series(advances, [paid], unit))

    assert_as_worked(case, result)
    assert (result.t, result.f) == (case["payment_series"][0]["t"], Fraction(case["payment_series"][0]["f"]))
    assert result.irregular == (case["id"] in ("J-c6-ii", "J-c7-i"))


@pytest.mark.cases("payment_plans.json")
def test_apr_of_a_plan_is_as_worked(case: dict[str, Any]) -> None:
    asked, expected = case["inputs"], case["expected"]
    if expected.get("apr_percent") is None:
        assert asked.get("frequency") not in UNIT_OF_FREQUENCY
        return
    unit = UNIT_OF_FREQUENCY[asked["frequency"]]
    start = date.fromisoformat(asked["consummation_date"])
    payments = [(date.fromisoformat(row["nominal_date"]), Decimal(row["amount"])) for row in expected["schedule"]]

    result = found(solve_apr(Decimal(expected["amount_financed"]), start, payments, unit, asked["anchor_day"]))

    first = expected["first_period"]
    assert abs(result.exact_percent - Decimal(expected["apr_percent"])) <= TOLERANCE
    assert {
        "apr_percent": str(result.percent),
        "apr_display": f"{result.display}%",
        "unit_period": f"{result.unit.number} {result.unit.kind}",
        "first": (result.t, result.f),
        "per_year": result.unit.per_year,
        "irregular": result.irregular,
    } == {
        "apr_percent": expected["apr_percent"],
        "apr_display": expected["apr_display"],
        "unit_period": first["unit_period"],
        "first": (first["t"], Fraction(first["f"])),
        "per_year": Fraction(first["unit_periods_per_year"]),
        "irregular": False,
    }


@pytest.mark.cases("apr.json")
def test_the_unit_period_is_inferred_from_dates_as_worked(case: dict[str, Any]) -> None:
    unit = UnitPeriod(case["unit_period"]["kind"], case["unit_period"]["mult"])
    start, payments, anchor_day = dated(case, unit)
    assert infer_unit(start, [day for day, _ in payments], anchor_day) == unit


def test_months_are_not_counted_forward_from_the_advance() -> None:
    payments = monthly_from("2026-03-01", 6, "170.00")
    right = found(solve_apr(Decimal(1000), date(2026, 1, 20), payments, MONTH))
    assert (right.t, right.f) == (1, Fraction(12, 30))

    forward = solve_series(
        [Series(0, NO_ODD_DAYS, (Decimal(1000),))], [Series(1, Fraction(9, 30), (Decimal("170.00"),) * 6)], MONTH
    )
    assert right.percent < found(forward).percent


def test_odd_days_of_two_weeks_are_divided_by_fourteen_and_not_by_fifteen() -> None:
    payments = [*level(TWO_WEEKS, date(1978, 4, 11), 19, "9.50"), (date(1979, 1, 2), Decimal(30))]
    result = found(solve_apr(Decimal(200), date(1978, 4, 3), payments, TWO_WEEKS))
    assert (result.f, result.percent) == (Fraction(8, 14), Decimal("12.2249"))


def test_days_are_whole_unit_periods_and_not_a_fraction_of_a_year() -> None:
    payments = level(UnitPeriod("day"), date(2023, 11, 30), 5, "220")
    result = found(solve_apr(Decimal(1000), date(2023, 10, 26), payments, UnitPeriod("day")))
    assert (result.t, result.f, result.percent) == (35, 0, Decimal("94.1500"))


def test_half_months_keep_the_fraction_of_the_first_payment() -> None:
    start, days = date(2026, 2, 20), [date(2026, month, day) for month in (3, 4, 5) for day in (1, 15)]
    assert {count_units(SEMIMONTH, start, day).f for day in days} == {Fraction(9, 15), Fraction(8, 15)}

    result = found(solve_apr(Decimal(1700), start, [(day, Decimal(430)) for day in days], SEMIMONTH))

    timed = Series(0, Fraction(9, 15), (Decimal(430),) * 6)
    assert result == found(solve_series([Series(0, NO_ODD_DAYS, (Decimal(1700),))], [timed], SEMIMONTH))


def test_the_anchor_day_is_not_lost_where_the_first_month_is_short() -> None:
    payments = monthly_from("2026-02-28", 6, "170.00", anchor_day=31)
    kept = found(solve_apr(Decimal(1000), date(2026, 1, 31), payments, MONTH, 31))
    lost = found(solve_apr(Decimal(1000), date(2026, 1, 31), payments, MONTH))
    assert (kept.t, kept.f, kept.irregular, lost.irregular) == (1, 0, False, True)
    assert (
        kept.percent == found(solve_apr(Decimal(1000), START, monthly_from("2026-04-02", 6, "170.00"), MONTH)).percent
    )
    assert kept.percent < lost.percent


def test_the_apr_is_not_the_effective_rate_of_a_year() -> None:
    result = found(solve_apr(Decimal(6000), date(1978, 2, 10), monthly_from("1978-04-01", 36, "200"), MONTH))
    assert result.display == Decimal("11.82")  # XIRR gives 12.45


def test_a_long_first_period_is_not_treated_as_a_regular_one() -> None:
    payments = [*monthly_from("2026-05-01", 11, "211.00"), (date(2027, 4, 1), Decimal("210.98"))]
    assert found(solve_apr(Decimal(2400), date(2026, 3, 20), payments, MONTH)).percent == Decimal("9.4087")
    assert found(solve_apr(Decimal(2400), date(2026, 4, 1), payments, MONTH)).percent == Decimal("10.0002")


def test_a_discount_for_cash_makes_a_plan_without_interest_a_loan() -> None:
    result = found(solve_apr(Decimal("1908.75"), START, monthly_from("2026-04-02", 4, "509.00"), MONTH))
    assert result.display == Decimal("31.59")


def test_one_payment_within_a_year_earns_simple_interest_over_the_whole_term() -> None:
    result = found(solve_apr(Decimal(1000), START, [(date(2026, 9, 2), Decimal("1040.625"))], WEEK))
    assert (result.unit, result.exact_percent) == (UnitPeriod("month", 6), Decimal("8.125"))


def test_an_apr_on_a_half_is_rounded_up_from_the_exact_figure() -> None:
    result = found(solve_apr(Decimal(1000), START, [(date(2026, 9, 2), Decimal("1040.625"))], MONTH))
    assert (result.percent, result.display) == (Decimal("8.1250"), Decimal("8.13"))


def test_the_printed_apr_is_not_rounded_twice() -> None:
    result = AprResult(Decimal("9.994950000000000000"), MONTH, 1, NO_ODD_DAYS, False, Decimal(0))
    assert (result.percent, result.display) == (Decimal("9.9950"), Decimal("9.99"))


def test_the_order_in_which_payments_are_given_does_not_matter() -> None:
    payments = monthly_from("2026-04-02", 6, "170.00")
    assert solve_apr(Decimal(1000), START, payments[::-1], MONTH) == solve_apr(Decimal(1000), START, payments, MONTH)


def test_the_decimal_precision_of_the_caller_does_not_matter() -> None:
    payments = monthly_from("2026-04-02", 6, "170.00")
    usual = solve_apr(Decimal(1000), START, payments, MONTH)
    with localcontext(prec=9):
        assert solve_apr(Decimal(1000), START, payments, MONTH) == usual


@pytest.mark.parametrize(
    ("financed", "payments", "reason"),
    [
        ("0.00", monthly_from("2026-04-02", 3, "10.00"), "nothing-financed"),
        ("-1.00", monthly_from("2026-04-02", 3, "10.00"), "nothing-financed"),
        ("10.00", [(date(2026, 4, 2), Decimal(20)), (date(2026, 5, 2), Decimal(-1))], "payment-below-zero"),
        ("30.01", monthly_from("2026-04-02", 3, "10.00"), "payments-below-financed"),
        ("30.00", [], "payments-below-financed"),
        ("20.00", monthly_from("2026-03-01", 3, "10.00"), "payment-before-start"),
        ("1.00", [(date(2026, 4, 2), Decimal("11.01"))], "rate-above-limit"),
        ("1.00", [(START, Decimal("1.01"))], "rate-above-limit"),
    ],
)
def test_what_cannot_have_an_apr_has_none_and_a_reason(financed: str, payments: Payments, reason: NoAprReason) -> None:
    assert solve_apr(Decimal(financed), START, payments, MONTH) == NoApr(reason)


def test_a_thousand_percent_for_each_unit_period_is_the_highest_rate() -> None:
    result = found(solve_apr(Decimal("1.00"), START, [(date(2026, 4, 2), Decimal("11.00"))], MONTH))
    assert result.percent == 12000


def test_money_paid_out_after_the_first_payment_has_no_apr() -> None:
    advances = [Series(0, NO_ODD_DAYS, (Decimal(100),)), Series(1, NO_ODD_DAYS, (Decimal(100),))]
    assert solve_series(advances, [Series(1, NO_ODD_DAYS, (Decimal(70),) * 3)], MONTH) == NoApr("advance-after-payment")


def test_a_rate_that_fails_its_proof_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apr, "_rate_per_unit", lambda polynomials: Decimal("0.0101"))
    payments = monthly_from("2026-04-02", 6, "172.55")
    assert solve_apr(Decimal(1000), START, payments, MONTH) == NoApr("proof-failed")


FREQUENCIES = some.sampled_from([MONTH, SEMIMONTH, TWO_WEEKS, WEEK])
DOLLARS = some.integers(20_00, 500_00).map(lambda cents: Decimal(cents) / 100)


@some.composite
def plans(draw: some.DrawFn) -> tuple[Decimal, date, Payments, UnitPeriod]:
    """A regular plan with a charge of up to half of what is financed, its first payment a week to two months off."""
    unit = draw(FREQUENCIES)
    start = draw(some.dates(date(2026, 1, 1), date(2028, 12, 31)))
    first = start + timedelta(draw(some.integers(7, 62)))
    paid = draw(some.lists(DOLLARS, min_size=2, max_size=30))
    payments = list(zip(due_days(unit, first, len(paid)), paid, strict=True))
    least = sum(paid) * 2 / 3
    financed = max(least, min(sum(paid), least + draw(DOLLARS))).quantize(Decimal("0.01"), ROUND_HALF_UP)
    return financed, start, payments, unit


def worth_at_start(result: AprResult, start: date, payments: Payments) -> Fraction:
    """What payments are worth at the APR, in fractions and without the solver."""
    rate = Fraction(result.exact_percent) / 100 / result.unit.per_year
    worth = Fraction(0)
    for units, (_, dollars) in enumerate(payments, result.t):
        worth += Fraction(dollars) / ((1 + result.f * rate) * (1 + rate) ** units)
    return worth


@given(plans())
def test_at_the_apr_the_payments_are_worth_what_is_financed(plan: tuple[Decimal, date, Payments, UnitPeriod]) -> None:
    financed, start, payments, unit = plan
    result = found(solve_apr(financed, start, payments, unit))
    assert not result.irregular
    assert abs(worth_at_start(result, start, payments) - Fraction(financed)) < Fraction(1, 10**9)


@given(plans())
def test_the_balance_ends_within_half_a_cent_of_nothing(plan: tuple[Decimal, date, Payments, UnitPeriod]) -> None:
    result = found(solve_apr(*plan))
    assert result.end_balance is not None
    assert abs(result.end_balance) <= Decimal("0.005")


@given(plans(), some.data(), some.integers(1, 20_00).map(lambda cents: Decimal(cents) / 100))
def test_the_apr_rises_with_any_payment(
    plan: tuple[Decimal, date, Payments, UnitPeriod], data: some.DataObject, more: Decimal
) -> None:
    financed, start, payments, unit = plan
    raised = list(payments)
    position = data.draw(some.integers(0, len(payments) - 1))
    raised[position] = (payments[position][0], payments[position][1] + more)
    before, after = solve_apr(financed, start, payments, unit), solve_apr(financed, start, raised, unit)
    assert found(before).exact_percent < found(after).exact_percent


@given(plans(), some.data(), some.integers(4, 90))
def test_the_apr_falls_when_a_payment_is_later(
    plan: tuple[Decimal, date, Payments, UnitPeriod], data: some.DataObject, days: int
) -> None:
    financed, start, payments, unit = plan
    assume(sum(dollars for _, dollars in payments) > financed)
    timed = [(count_units(unit, start, day), day, dollars) for day, dollars in payments]
    position = data.draw(some.integers(0, len(payments) - 1))
    elapsed, day, dollars = timed[position]
    later = count_units(unit, start, day + timedelta(days))
    assume(elapsed < later)
    others = [Series(*each, (paid,)) for each, _, paid in timed[:position] + timed[position + 1 :]]
    advances = [Series(0, NO_ODD_DAYS, (financed,))]
    before = found(solve_series(advances, [Series(*elapsed, (dollars,)), *others], unit))
    after = found(solve_series(advances, [Series(*later, (dollars,)), *others], unit))
    assert after.exact_percent < before.exact_percent


@given(plans())
def test_the_apr_is_nothing_without_a_charge(plan: tuple[Decimal, date, Payments, UnitPeriod]) -> None:
    _, start, payments, unit = plan
    result = found(solve_apr(sum((dollars for _, dollars in payments), Decimal(0)), start, payments, unit))
    assert (result.exact_percent, result.end_balance) == (0, 0)


@given(some.dates(date(2026, 1, 1), date(2028, 12, 31)), some.integers(1, 900), DOLLARS, DOLLARS)
def test_one_payment_within_a_year_costs_its_charge_in_proportion_to_the_year(
    start: date, days: int, financed: Decimal, charge: Decimal
) -> None:
    due = start + timedelta(days)
    unit = unit_of_single_payment(start, due)
    assume(unit != YEAR)
    assume(charge <= 10 * financed)
    result = found(solve_apr(financed, start, [(due, financed + charge)], MONTH))
    exact = 100 * unit.per_year * Fraction(charge) / Fraction(financed)
    assert abs(Fraction(result.exact_percent) - exact) < Fraction(1, 10**15)
