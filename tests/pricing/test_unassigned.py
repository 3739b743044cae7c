"""Medicare without assignment over a whole course: what the patient pays the clinic, and what comes back."""

from estimator.pricing import Estimate
from tests.plan_books import INFUSIONS, TOLD, lines_of, pays, plan_book, sent, under_plan

UNASSIGNED = {"kind": "medicare", "medicare": {"clinician": "non-participating"}}


def unassigned(**says: object) -> Estimate:
    """Three infusions with a participating fee of 300: 95 % is 285, and 115 % of that, 327.75, the most to charge."""
    return under_plan(plan_book(**UNASSIGNED, **says), packages="none")


def test_the_patient_pays_the_clinic_up_to_the_limiting_charge() -> None:
    result = unassigned()
    assert sent(result) == ["superbill"] * 3
    assert [line.pays_clinic.cents for line in lines_of(result)] == [32_775] * 3


def test_what_comes_back_is_of_the_nonparticipating_fee_above_the_deductible() -> None:
    # Deductible 285; 215, so that 80 % of 70 comes back; then 80 % of 285.
    assert [line.share.plan_pays.cents for line in lines_of(unassigned()) if line.share] == [0, 5_600, 22_800]


def test_the_three_figures_of_a_patient_who_pays_first_hold_together() -> None:
    totals = unassigned().totals
    assert totals.pay_clinic
    assert totals.plan_may_pay_back
    assert totals.cost_if_it_does
    assert (totals.pay_clinic.cents, totals.plan_may_pay_back.cents, totals.cost_if_it_does.cents) == (
        98_325, 28_400, 69_925,
    )  # fmt: skip


def test_the_visit_that_finishes_the_deductible_is_told() -> None:
    assert [meter.met_at_visit for meter in unassigned().meters if meter.kind == "deductible"] == [2]


def test_what_is_above_the_limiting_charge_is_written_off() -> None:
    assert unassigned().totals.write_off.cents == 3 * (42_500 - 32_775)


def test_a_charge_below_the_nonparticipating_fee_is_the_whole_claim() -> None:
    told = {**TOLD, "benefits": [{"benefit": "infusions", "rate": "600.00"}]}
    # 95 % of 600 is 570: the claim is the charge of 425; 500 of deductible take 425, 75, 0; 80 % of 350 and of 425.
    assert pays(under_plan(plan_book(**UNASSIGNED), packages="none", plan=told)) == [42_500, 14_500, 8_500]


def test_a_line_for_which_the_patient_may_not_be_charged_costs_nothing() -> None:
    result = unassigned(benefits=[INFUSIONS | {"covered": "no", "when_not_covered": "held-harmless"}])
    assert (sent(result), pays(result)) == (["held"] * 3, [0, 0, 0])
