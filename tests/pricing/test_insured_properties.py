"""What holds for every estimate in which a plan takes part, whatever the plan says and whatever was told about it."""

from __future__ import annotations

from copy import deepcopy
from datetime import date

from hypothesis import assume, given
from hypothesis import strategies as some

from estimator.money import plain
from estimator.pricing import CannotEstimate, Estimate, estimate
from estimator.pricing.counters import plan_year
from estimator.pricing.steps import Step, recompute
from estimator.pricing.visit import Line
from estimator.rules.amounts import read_amount
from estimator.rules.unknowns import read_month_day
from tests.books import ask
from tests.generated_plans import (
    Answers,
    book_with,
    coverages,
    requests,
    settled_requests,
    whole_coverages,
)
from tests.payment_plans import every_step


def made(coverage: Answers, answers: Answers) -> Estimate | None:
    """The estimate, or None where the answer is a refusal with its reasons."""
    result = estimate(book_with(coverage), ask(**answers))
    if isinstance(result, CannotEstimate):
        assert result.reasons
        return None
    return result


def lines_of(result: Estimate) -> list[Line]:
    return [line for visit in result.visits for line in visit.lines]


@given(coverages(), requests())
def test_on_every_line_all_that_is_billed_is_paid_or_written_off(coverage: Answers, answers: Answers) -> None:
    if result := made(coverage, answers):
        for line in lines_of(result):
            taken_off = sum(reduction.taken_off.cents for reduction in line.reductions)
            assert line.list_price.cents - taken_off == line.expected_charge.cents
            if share := line.share:
                paid = line.patient_pays.cents + share.plan_pays.cents + share.second_pays.cents
                written_off = share.contractual_adjustment.cents + share.provider_write_off.cents
                assert share.billed.cents == line.expected_charge.cents == paid + written_off


@given(coverages(), requests())
def test_no_figure_is_negative(coverage: Answers, answers: Answers) -> None:
    if result := made(coverage, answers):
        assert [(name, step.cents) for name, step in result.figures() if step.cents < 0] == []


@given(coverages(), requests())
def test_every_figure_can_be_worked_out_again_from_its_steps(coverage: Answers, answers: Answers) -> None:
    if result := made(coverage, answers):
        assert [step for step in every_step(result.figures()) if recompute(step) != step.cents] == []


@given(coverages(), requests())
def test_every_figure_ends_in_the_rule_book_or_in_the_request(coverage: Answers, answers: Answers) -> None:
    if result := made(coverage, answers):
        leaves = (step for step in every_step(result.figures()) if not step.operands)
        assert [leaf for leaf in leaves if leaf.operation != "asked" and leaf.rule is None and leaf.cents] == []


@given(coverages(), requests())
def test_what_is_due_at_booking_and_at_visits_is_what_the_clinic_is_paid(coverage: Answers, answers: Answers) -> None:
    result = made(coverage, answers)
    if result and any(not visit.is_over for visit in result.visits):
        due = result.totals.due_at_booking.cents + sum(visit.due.cents for visit in result.visits)
        pays_clinic = sum(line.pays_clinic.cents for line in lines_of(result))
        assert due == result.totals.left_to_pay.cents == max(0, pays_clinic - result.totals.already_paid.cents)


@given(coverages(), requests())
def test_the_likely_figure_lies_between_the_lowest_and_the_highest(coverage: Answers, answers: Answers) -> None:
    if (result := made(coverage, answers)) and result.range:
        assert result.range.high is not None
        assert result.range.low.cents <= result.range.likely.cents <= result.range.high.cents
        assert result.range.likely.cents == result.totals.patient_pays.cents


@given(coverages(), requests())
def test_each_outcome_is_what_the_same_request_gives_once_its_facts_are_confirmed(
    coverage: Answers, answers: Answers
) -> None:
    if (result := made(coverage, answers)) and result.outcomes:
        assert [outcome.name for outcome in result.outcomes] == ["without-coverage", "with-coverage"]
        for outcome, is_hopeful in zip(result.outcomes, (False, True), strict=True):
            confirmed = made(coverage, settled(answers, is_hopeful))
            assert confirmed
            assert not confirmed.outcomes
            assert cents_of(outcome.totals) == cents_of(confirmed.totals)


@given(coverages(), requests())
def test_the_figures_shown_beside_two_outcomes_are_those_without_coverage(coverage: Answers, answers: Answers) -> None:
    if (result := made(coverage, answers)) and result.outcomes:
        confirmed = made(coverage, settled(answers, is_hopeful=False))
        assert confirmed
        assert result.outcomes[0].totals is result.totals
        assert ranges_of(result) == ranges_of(confirmed)


def settled(answers: Answers, is_hopeful: bool) -> Answers:
    """The same request with every open fact confirmed, all for the patient or all against."""
    plan = answers["plan"]
    yes = "yes" if is_hopeful else "no"
    benefits = [facts | ({"covered": yes} if facts.get("covered") == "unknown" else {}) for facts in plan["benefits"]]
    told: Answers = plan | {"benefits": benefits}
    approval = plan.get("authorization", {"state": "unknown"})
    if approval["state"] in ("pending", "unknown"):
        told["authorization"] = approval | {"state": "approved" if is_hopeful else "refused"}
    if plan["signed"] == "unknown":
        told["signed"] = "no" if is_hopeful else "yes"
    if plan.get("is_in_network") == "unknown":
        told["is_in_network"] = yes
    return answers | {"plan": told}


def cents_of(figures: object) -> dict[str, int]:
    """Give the figures of totals, or of anything else that has Steps, in cents."""
    names = getattr(figures, "_fields", None) or figures.__dataclass_fields__  # type: ignore[attr-defined]
    steps = {name: getattr(figures, name) for name in names}
    return {name: step.cents for name, step in steps.items() if isinstance(step, Step)}


def ranges_of(result: Estimate) -> dict[str, int]:
    return cents_of(result.range) if result.range else {}


@given(whole_coverages(), settled_requests(), some.integers(1, 5))
def test_cutting_a_course_between_two_visits_changes_nothing(coverage: Answers, answers: Answers, cut: int) -> None:
    whole = made(coverage, answers)
    assert whole
    assume(cut < len(whole.visits))
    days = [str(visit.day) for visit in whole.visits]
    first = made(coverage, on_days(answers, days[:cut]))
    assert first
    rest = made(coverage, on_days(told_after(coverage, answers, first, days[cut]), days[cut:]))
    assert rest
    assert [*map(shares_of, lines_of(first)), *map(shares_of, lines_of(rest))] == list(map(shares_of, lines_of(whole)))


def shares_of(line: Line) -> dict[str, int]:
    """Give who pays what of a line, in cents."""
    parts = line.share._asdict() if line.share else {"patient_pays": line.patient_pays}
    return {name: step.cents for name, step in parts.items() if isinstance(step, Step)}


def on_days(answers: Answers, days: list[str]) -> Answers:
    """The same infusions on these days only."""
    moved = [{"visit": str(number), "day": day} for number, day in enumerate(days, start=1)]
    return answers | {"infusions": str(len(days)), "first_visit": days[0], "moved": moved}


def told_after(coverage: Answers, answers: Answers, first: Estimate, next_day: str) -> Answers:
    """The same request with what the plan would tell before the next visit: the first part has been counted."""
    plan = answers["plan"]
    starts = read_month_day(coverage["plan_year_start"])
    year = plan_year(date.fromisoformat(next_day), starts)
    is_year_told = year == plan_year(date.fromisoformat(plan["as_of"]), starts)
    tiers = {name: deepcopy(plan[name if is_year_told else "next_year"]) for name in ("in_network", "out_of_network")}
    evaluation, infusion, follow_up = plan["benefits"] if is_year_told else [
        {name: facts[name] for name in ("benefit", "copay") if name in facts} for facts in plan["benefits"]
    ]  # fmt: skip
    infusion = {"separate_used": "0.00", **infusion}
    for meter in (meter for meter in first.meters if meter.plan_year == year):
        used = plain(meter.used_before.cents + meter.used_here.cents)
        if meter.separate:
            infusion["separate_used"] = used
        else:
            for told in tiers.values():
                told[meter.kind]["family_used" if meter.is_family else "used"] = used
    covered = [
        line.share
        for line in lines_of(first)
        if line.share and line.share.why_not_covered is None and line.share.plan_year == year
    ]
    infusion["visits_used"] = str(int(infusion.get("visits_used", 0)) + len(covered))
    plan_paid = sum(share.plan_pays.cents + share.penalty.cents for share in covered)
    infusion["paid_so_far"] = plain(read_amount(infusion.get("paid_so_far", "0.00")) + plan_paid)
    approval = dict(plan["authorization"])
    if "visits" in approval:
        approval["visits"] = str(max(0, int(approval["visits"]) - len(first.visits)))
    later = {"as_of": next_day, "authorization": approval, "benefits": [evaluation, infusion, follow_up], **tiers}
    return answers | {"plan": plan | later}


@given(whole_coverages(), settled_requests(), some.integers(1, 300_000))
def test_the_patient_never_pays_more_where_more_of_the_deductible_is_used(
    coverage: Answers, answers: Answers, more: int
) -> None:
    plain_coverage = without_what_turns_it_round(coverage)
    before, after = made(plain_coverage, answers), made(plain_coverage, with_more_used(answers, more))
    assert before
    assert after
    assert after.totals.patient_pays.cents <= before.totals.patient_pays.cents


def without_what_turns_it_round(coverage: Answers) -> Answers:
    """The same plan without maxima, penalties, copays outside the limit, waived copays and deductibles of their own."""
    taken_out = ("maximum", "separate_deductible", "straddle_copay")
    benefits = [{key: rule[key] for key in rule if key not in taken_out} for rule in coverage["benefits"]]
    approval = {key: rule for key, rule in coverage.get("authorization", {}).items() if key != "missing"}
    counts = coverage["counts"] | {"copay_to_limit": "yes"}
    return coverage | {"benefits": benefits, "counts": counts} | ({"authorization": approval} if approval else {})


def with_more_used(answers: Answers, more: int) -> Answers:
    plan = deepcopy(answers["plan"])
    for tier in ("in_network", "out_of_network"):
        told = plan[tier]["deductible"]
        plan[tier]["deductible"] = {name: plain(read_amount(told[name]) + more) for name in told}
    return answers | {"plan": plan}


@given(whole_coverages(), settled_requests())
def test_the_order_in_which_extras_and_facts_are_entered_changes_nothing(coverage: Answers, answers: Answers) -> None:
    extras = [{"service": service, "added_to": "each-infusion"} for service in ("follow-up", "guide")]
    benefits = answers["plan"]["benefits"]
    one = made(coverage, answers | {"extras": extras})
    other = made(coverage, answers | {"extras": extras[::-1], "plan": answers["plan"] | {"benefits": benefits[::-1]}})
    assert one
    assert other
    assert cents_of(one.totals) == cents_of(other.totals)
    assert [visit.patient_pays.cents for visit in one.visits] == [visit.patient_pays.cents for visit in other.visits]


@given(coverages(), requests())
def test_the_payments_of_every_plan_offered_add_up(coverage: Answers, answers: Answers) -> None:
    if result := made(coverage, answers):
        for shown in filter(None, (offer.illustration for offer in result.plans)):
            dues = [payment.due.cents for payment in shown.schedule.payments]
            assert min(dues) > 0
            assert sum(dues) == shown.total_of_payments.cents
            paid_before = shown.downpayment.cents + shown.prepaid_finance_charge.cents
            assert paid_before + sum(dues) == shown.total_sale_price.cents
            assert shown.schedule.payments[-1].balance.cents == 0


@given(coverages(), requests())
def test_the_price_today_of_a_payment_plan_is_that_of_the_cheapest_way_to_pay(
    coverage: Answers, answers: Answers
) -> None:
    if result := made(coverage, answers):
        by_tender = [made(coverage, answers | {"tender": tender}) for tender in ("card", "cash", "check")]
        least = min((each.totals.pay_clinic or each.totals.patient_pays).cents for each in by_tender if each)
        shown = [offer.illustration for offer in result.plans if offer.plan == "three-monthly" and offer.illustration]
        assert [(each.price.cents, each.cash_price.cents) for each in shown] == [(least, least)] * len(shown)
