"""From which account or program the patient's part is paid."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as some

from estimator.pricing.funding import Due, Eligibility, Funding, assist, pay_from_accounts
from estimator.pricing.steps import Step, recompute
from tests.claims import amounts, cents

ELIGIBILITIES: tuple[Eligibility, ...] = ("yes", "no", "ask")


def funded(*dues: tuple[int, Eligibility], arrangement: int = 0, savings: int = 0) -> tuple[int, ...]:
    paid = [Due(cents(owed), eligibility) for owed, eligibility in dues]
    return tuple(step.cents for step in pay_from_accounts(paid, cents(arrangement), cents(savings)))


def test_the_reimbursement_arrangement_pays_before_the_savings_account() -> None:
    assert funded((180_000, "yes"), arrangement=50_000, savings=100_000) == (50_000, 100_000, 30_000, 0)


def test_what_is_not_eligible_is_paid_in_cash() -> None:
    assert funded((20_000, "yes"), (5_000, "no"), savings=100_000) == (0, 20_000, 5_000, 0)


def test_what_must_be_asked_about_is_cash_until_it_is_known() -> None:
    assert funded((20_000, "yes"), (5_000, "ask"), savings=22_000) == (0, 20_000, 5_000, 2_000)


def test_an_account_that_is_used_up_leaves_nothing_to_ask_about() -> None:
    assert funded((20_000, "yes"), (5_000, "ask"), savings=20_000) == (0, 20_000, 5_000, 0)


def test_nothing_due_needs_no_account() -> None:
    assert funded(arrangement=10_000, savings=10_000) == (0, 0, 0, 0)


@given(
    some.lists(some.builds(Due, amounts(60_000), some.sampled_from(ELIGIBILITIES)), max_size=5),
    amounts(80_000),
    amounts(80_000),
)
def test_accounts_and_cash_add_up_to_what_is_due(dues: list[Due], arrangement: Step, savings: Step) -> None:
    funding: Funding = pay_from_accounts(dues, arrangement, savings)
    from_accounts = funding.reimbursement_arrangement.cents + funding.savings_account.cents
    assert from_accounts + funding.cash.cents == sum(due.patient_pays.cents for due in dues)
    assert [step for step in funding if recompute(step) != step.cents or step.cents < 0] == []


def test_assistance_goes_on_where_the_share_before_left_its_maximum() -> None:
    first = assist(cents(24_000), cents(1_000), cents(30_000))
    second = assist(cents(24_000), cents(1_000), first.maximum_left)
    assert (first.program_pays.cents, second.program_pays.cents) == (23_000, 7_000)


def test_a_share_below_the_floor_is_the_patients_own() -> None:
    assistance = assist(cents(800), cents(1_000), cents(30_000))
    assert (assistance.program_pays.cents, assistance.patient_cash.cents) == (0, 800)


def test_what_counts_is_the_whole_share_or_the_cash_alone() -> None:
    assistance = assist(cents(24_000), cents(1_000), cents(30_000))
    assert assistance.counts_where_assistance_counts.cents == 24_000
    assert assistance.counts_where_it_does_not.cents == 1_000
