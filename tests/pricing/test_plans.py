"""Payment plans of an estimate: their cost against paying today, their order, and what fits so much a month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as some

from estimator.pricing import illustration as illustrations
from estimator.pricing.apr import NoApr
from estimator.pricing.plans import most_in_a_month, plan_with, plans_for, plans_within
from estimator.pricing.steps import NOTHING
from tests.books import demonstration
from tests.payment_plans import ANY_WORDS, LENDER, SIGNED, book_with, cents, dues, offer, paid, plan, shown

TENDER_TRAP = paid(254_500, cash_price=241_775)
"""By card 2,545.00; 5 % less in cash."""


def test_a_cash_discount_makes_a_plan_at_the_card_price_a_loan() -> None:
    found = shown(plan(price_basis="tender", deposit={"type": "fixed", "value": "509.00"}), TENDER_TRAP)
    assert (found.amount_financed.cents, found.finance_charge.cents, dues(found)) == (190_875, 12_725, [50_900] * 4)
    assert str(found.apr.display) == "31.59"
    assert found.decision.patient_page == "charge-with-totals"
    assert [note.kind for note in found.staff_notes] == ["dearer-than-today"]


def test_the_price_of_today_is_the_cure() -> None:
    found = shown(plan(price_basis="paid-today"), TENDER_TRAP)
    assert (found.price.cents, found.finance_charge.cents, found.decision.patient_page) == (241_775, 0, "no-charge")


def test_a_discount_for_paying_today_is_an_apr_of_more_than_sixty_four_percent() -> None:
    one = plan(price_basis="list", deposit={"type": "fixed", "value": "500.00"}, first_due={"day": "2026-04-02"})
    found = shown(one, paid(256_500, list_price=285_000))
    assert (found.finance_charge.cents, str(found.apr.percent)) == (28_500, "64.5569")
    assert found.total_sale_price.cents == 285_000


def test_a_plan_below_the_price_of_today_has_no_charge_below_zero() -> None:
    found = shown(plan(price_basis="tender"), paid(200_000, cash_price=250_000))
    assert (found.finance_charge.cents, found.cash_price.cents) == (0, 200_000)


@pytest.mark.parametrize(
    ("charged_to", "mode", "charge", "signing", "in_all"),
    [
        ("plan-patients", "upfront", 7_500, 7_500, 264_000),
        ("plan-patients", "financed", 7_500, 0, 264_000),
        ("all-patients", "upfront", 0, 7_500, 264_000),
        ("all-patients", "financed", 0, 0, 264_000),
        ("all-applicants", "upfront", 0, 7_500, 256_500),
        ("all-applicants", "financed", 0, 0, 264_000),
    ],
)
def test_only_a_fee_of_plan_patients_is_a_finance_charge(
    charged_to: str, mode: str, charge: int, signing: int, in_all: int
) -> None:
    fee = {"amount": "75.00", "mode": mode, "charged_to": charged_to}
    found = shown(plan(fees=[fee], prepayment_text=ANY_WORDS))
    assert (found.finance_charge.cents, found.due_at_signing.cents) == (charge, signing)
    assert found.total_sale_price.cents == in_all


def test_what_is_paid_before_counts_toward_the_deposit() -> None:
    one = plan(deposit={"type": "percent", "value": "20 %"})
    found = shown(one, paid(100_000, already_paid=5_000, due_at_booking=10_000))
    assert (found.deposit.cents, found.downpayment.cents, found.due_at_signing.cents) == (20_000, 20_000, 5_000)
    assert sum(dues(found)) == 80_000


def test_more_paid_before_than_the_deposit_lowers_what_is_paid_off() -> None:
    found = shown(plan(deposit={"type": "percent", "value": "10 %"}), paid(100_000, already_paid=30_000))
    assert (found.downpayment.cents, found.due_at_signing.cents, sum(dues(found))) == (30_000, 0, 70_000)


def test_each_visit_is_paid_as_it_is_due_where_that_makes_the_price() -> None:
    one = plan(kind="pay-per-visit", instalments=None, frequency=None)
    visits = ((date(2026, 3, 2), cents(10_000)), (date(2026, 3, 4), NOTHING), (None, cents(5_001)))
    found = shown(one, replace(paid(15_001), visits=visits))
    assert [(payment.due_day, payment.due.cents) for payment in found.schedule.payments] == [
        (date(2026, 3, 2), 10_000),
        (None, 5_001),
    ]
    assert (found.amount_financed, found.apr, found.tila.credit_test_met) == (None, None, False)


def test_a_package_paid_today_says_what_it_saves() -> None:
    one = plan(kind="prepay-package", instalments=None, frequency=None, price_basis="package")
    found = shown(one, paid(256_500, list_price=285_000))
    assert (found.prepaid.discount.cents, found.prepaid.pay_today.cents, found.prepaid.per_visit.cents) == (
        28_500,
        256_500,
        42_750,
    )


def test_plans_without_charge_come_first_and_lenders_last() -> None:
    visit = plan(id="visit", kind="pay-per-visit", instalments=None, frequency=None)
    lender = plan(id="lender", kind="third-party", **LENDER)
    dear = plan(id="dear", annual_rate_percent="9 %", prepayment_text=ANY_WORDS)
    found = plans_for(book_with(lender, dear, plan(id="free"), visit), paid())
    assert [one.plan for one in found] == ["visit", "free", "dear", "lender"]


def test_a_plan_of_another_clinic_is_left_out() -> None:
    assert plans_for(book_with(plan(clinics=["dalton"])), paid()) == ()


def test_the_fewest_payments_are_shown_until_the_patient_chooses() -> None:
    book = book_with(plan(instalments={"min": "3", "max": "12"}))
    assert len(plans_for(book, paid())[0].illustration.schedule.payments) == 3
    assert len(plan_with(book, paid(), "four-monthly", 12).illustration.schedule.payments) == 12


def test_a_number_of_payments_that_the_plan_does_not_have_is_an_error() -> None:
    with pytest.raises(ValueError, match="13"):
        plan_with(book_with(plan(instalments={"min": "3", "max": "12"})), paid(), "four-monthly", 13)


def test_so_much_a_month_finds_the_plans_and_numbers_of_payments_that_fit() -> None:
    book = book_with(plan(instalments={"min": "3", "max": "12"}), plan(id="four"))
    fitting = plans_within(book, paid(120_000), 15_000)
    assert [(one.plan, len(one.illustration.schedule.payments)) for one in fitting] == [
        ("four-monthly", number) for number in range(8, 13)
    ]


def test_weekly_payments_are_held_against_the_month_with_most_of_them() -> None:
    found = shown(plan(frequency="weekly", instalments={"count": "6"}), paid(60_000))
    assert [payment.nominal_day.month for payment in found.schedule.payments] == [3, 3, 3, 3, 4, 4]
    assert most_in_a_month(found.schedule) == 40_000


def test_visits_without_days_fit_no_month() -> None:
    one = plan(kind="pay-per-visit", instalments=None, frequency=None)
    visits = ((None, cents(10_000)),) * 2
    assert plans_within(book_with(one), replace(paid(20_000), visits=visits), 1_000_000) == ()


@given(some.integers(1_000, 500_000), some.integers(30_000, 900_000))
def test_what_fits_a_month_never_asks_for_more_in_it(monthly: int, price: int) -> None:
    for one in plans_within(demonstration(), paid(price), monthly):
        most = most_in_a_month(one.illustration.schedule)
        assert most is not None
        assert most <= monthly


def test_add_on_interest_tells_staff_the_rate_it_is_written_with() -> None:
    one = plan(
        annual_rate_percent="8 %", interest_method="add-on", add_on_months="4", prepayment_text=ANY_WORDS
    )  # fmt: skip
    (note,) = shown(one).staff_notes
    assert (note.kind, str(note.about[0])) == ("add-on-interest", "8")


def test_a_first_period_beyond_the_federal_limits_tells_staff() -> None:
    (note,) = shown(plan(first_due={"day": "2026-04-20"})).staff_notes
    assert (note.kind, note.about) == ("first-period-odd", (18,))


def test_payments_past_the_holidays_listed_tell_staff() -> None:
    one = plan(business_day_convention="following")
    assert [note.kind for note in shown(one).staff_notes] == ["past-last-holiday-year"]
    assert shown(one, holidays=["2026-12-25"]).staff_notes == ()


def test_the_federal_dollar_limit_tells_staff_and_hides_nothing() -> None:
    limit = {"from": "2026-01-01", "limit": "73,400.00", "source": "Regulation Z"}
    one = plan(instalments={"count": "6"})
    found = shown(one, paid(7_340_100), dollar_limits=[limit])
    assert [note.kind for note in found.staff_notes] == ["above-dollar-limit"]
    assert found.decision.staff_told == "disclosures-needed"
    assert shown(one, paid(7_340_000), dollar_limits=[limit]).staff_notes == ()


def test_a_states_note_stands_beside_lenders_offers_only() -> None:
    row = {"state": "NY", "rule": "staff-note", "note": ANY_WORDS, "as_of": "2026-01-01", "on": "yes"}
    terms = paid(patient_state="NY")
    assert [note.kind for note in shown(plan(kind="third-party", **LENDER), terms, states=[row]).staff_notes] == [
        "state-note"
    ]
    assert shown(plan(), terms, states=[row]).staff_notes == ()


def test_a_plan_whose_apr_is_not_proven_is_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(illustrations, "solve_apr", lambda *_: NoApr("proof-failed"))
    illustrations._apr.cache_clear()
    found = offer(plan(annual_rate_percent="9.87 %", prepayment_text=ANY_WORDS), paid(123_457))
    illustrations._apr.cache_clear()
    assert [(reason.kind, reason.about) for reason in found.refusals] == [("apr-not-proven", ("proof-failed",))]
    assert not found.is_offered
    assert list(found.figures()) == []


def test_figures_are_named_by_plan_and_payment() -> None:
    names = [name for name, _ in offer(plan()).figures()]
    assert {"plan.four-monthly.finance_charge", "plan.four-monthly.payment-4.balance"} <= set(names)
    assert len(names) == len(set(names))


def test_the_day_of_the_estimate_is_that_of_signing() -> None:
    assert shown(plan()).schedule.payments[0].nominal_day == date(2026, 4, SIGNED.day)
