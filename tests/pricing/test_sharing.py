"""Who pays what of a line: switches that no worked case covers, refusals, and what holds for every plan and series."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as some

from estimator.pricing.benefits import ClaimLine, PlanTerms, Tier
from estimator.pricing.counters import CounterKey, Counters
from estimator.pricing.sharing import LinesRefused, Share, Shared, share_out_claims
from estimator.pricing.steps import Step, recompute
from tests.claims import (
    FIRST_DAY,
    MEMBERS,
    benefit,
    cents,
    figure,
    line,
    plain_plans,
    plan,
    plans,
    series,
    starts,
)

NOTHING_USED = Counters()


def shared(terms: PlanTerms, *lines: ClaimLine, used: Counters = NOTHING_USED) -> tuple[Share, ...]:
    return share_out_claims(terms, used, lines).shares


def paid(terms: PlanTerms, *lines: ClaimLine) -> list[int]:
    return [share.patient_pays.cents for share in shared(terms, *lines)]


def parts(share: Share) -> tuple[int, int, int]:
    return share.copay.cents, share.deductible.cents, share.coinsurance.cents


def columns(outcome: Shared) -> list[tuple[object, ...]]:
    """Give every share in plain figures."""
    return [tuple(part.cents if isinstance(part, Step) else part for part in share) for share in outcome.shares]


def every_step(outcome: Shared) -> list[Step]:
    """Every step behind every figure, once."""
    found: dict[int, Step] = {}
    waiting = [part for share in outcome.shares for part in share if isinstance(part, Step)]
    waiting += [*outcome.counters.used.values(), *outcome.counters.plan_paid.values()]
    while waiting:
        step = waiting.pop()
        if id(step) not in found:
            found[id(step)] = step
            waiting += step.operands
    return list(found.values())


def test_a_copay_that_counts_toward_the_deductible_leaves_less_of_it() -> None:
    terms = plan(benefit("copay-ded-coins", copay=4000), deductible=40000)
    counted = replace(terms, copay_counts_to_deductible=True)
    assert parts(shared(terms, line(0), line(1))[1]) == (4000, 14000, 2400)
    assert parts(shared(counted, line(0), line(1))[1]) == (4000, 10000, 3200)


def test_a_copay_of_a_benefit_without_deductible_counts_toward_it_where_the_plan_says_so() -> None:
    copay = replace(benefit("copay-only", copay=5000), name="evaluation")
    terms = plan(copay, benefit(), deductible=20000, copay_counts_to_deductible=True)
    assert parts(shared(terms, line(0, benefit="evaluation"), line(1))[1]) == (0, 15000, 3000)


def test_a_copay_never_counts_for_more_than_what_is_left_of_the_deductible() -> None:
    tiers = {"in": Tier(figure(1000, 30000))}
    terms = plan(benefit("copay-only", copay=4000), tiers=tiers, copay_counts_to_deductible=True)
    used = share_out_claims(terms, NOTHING_USED, [line(0), line(1)]).counters.used
    assert used[CounterKey(2026, "in", "deductible", None)].cents == 1000


def test_a_copay_outside_the_limit_is_neither_capped_nor_counted() -> None:
    terms = plan(benefit("copay-ded-coins", copay=4000), limit=6000, copay_counts_to_limit=False)
    first, second = shared(terms, line(0), line(1))
    assert (first.over_limit.cents, first.patient_pays.cents) == (0, 4000 + 5200)
    assert (second.over_limit.cents, second.patient_pays.cents) == (4400, 4000 + 800)


def test_an_aggregate_figure_of_a_plan_for_one_person_is_the_individual_one() -> None:
    terms = plan(benefit(), tiers={"in": Tier(figure(10000, kind="aggregate"))})
    assert parts(shared(terms, line())[0]) == (0, 10000, 4000)


def test_a_visit_over_the_limit_out_of_network_costs_its_own_price() -> None:
    terms = plan(benefit(visits_per_year=0, over_limit="contracted"), tiers={"in": Tier(), "out": Tier()})
    assert paid(terms, line(0), line(1, tier="out", own_price=cents(40000))) == [30000, 40000]


def test_all_lines_of_a_visit_share_one_visit_of_the_limit() -> None:
    terms = plan(benefit(visits_per_year=1))
    found = shared(terms, line(0), line(0, sequence=2), line(1))
    assert [share.why_not_covered for share in found] == [None, None, "visit-limit"]


def test_the_deductible_is_finished_and_the_limit_reached_at_named_lines() -> None:
    terms = plan(benefit(), deductible=50000, limit=58000)
    moments = share_out_claims(terms, NOTHING_USED, [line(day) for day in range(4)]).moments
    finished = [(moment.key.kind, moment.key.year, moment.line.day - FIRST_DAY) for moment in moments]
    assert finished == [("deductible", 2026, timedelta(1)), ("limit", 2026, timedelta(2))]


def test_a_line_says_what_was_left_before_it() -> None:
    _, second = shared(plan(benefit(), deductible=50000, limit=90000), line(0), line(1))
    assert second.deductible_left
    assert second.limit_left
    assert (second.deductible_left.cents, second.limit_left.cents) == (20000, 60000)


def test_every_thing_wrong_with_the_lines_is_told_at_once() -> None:
    wrong = [
        line(0, key="a", rate=None),
        line(0, key="b", own_price=cents(50000)),
        line(1, key="c", benefit="dance"),
    ]
    with pytest.raises(LinesRefused) as refused:
        shared(plan(benefit()), *wrong)
    assert refused.value.complaints == (
        "a: it is covered and has no rate",
        "b: its own price is above what is billed",
        "a, b: both are number 1 on 2026-03-02",
        "c: the plan has no benefit 'dance'",
    )


def test_a_line_that_no_plan_covers_needs_no_rate() -> None:
    assert paid(plan(benefit()), line(0, rate=None, benefit=None), line(1, rate=None, tier="out")) == [45000, 45000]


def test_a_penalty_is_taken_from_the_plan_after_the_maximum() -> None:
    terms = plan(benefit(maximum=cents(20000)))
    (share,) = shared(terms, line(penalty=Decimal(50)))
    assert (share.over_maximum.cents, share.penalty.cents, share.plan_pays.cents) == (4000, 15000, 5000)


@pytest.mark.parametrize("maximum", [None, cents(100_000)])
@pytest.mark.parametrize("deductible", [50_000, 45_000_000])
def test_the_steps_of_a_long_series_do_not_hang_on_all_before_them(deductible: int, maximum: Step | None) -> None:
    terms = plan(benefit(maximum=maximum), deductible=deductible, limit=2_000_000)
    lines = [line(day) for day in range(200)]
    assert shared(terms, *lines) == shared(terms, *lines)


@given(plans(), starts(), series())
def test_the_identities_hold_on_every_line(terms: PlanTerms, start: Counters, lines: list[ClaimLine]) -> None:
    for share in shared(terms, *lines, used=start):
        of_allowed = sum(parts(share)) - share.over_limit.cents + share.penalty.cents + share.over_maximum.cents
        outside = share.balance_bill.cents + share.not_covered.cents
        taken_off = share.contractual_adjustment.cents + share.provider_write_off.cents
        assert share.patient_pays.cents == of_allowed + outside
        assert share.allowed.cents == of_allowed + share.plan_pays.cents
        assert share.billed.cents == share.patient_pays.cents + share.plan_pays.cents + taken_off


@given(plans(), starts(), series())
def test_no_figure_is_negative(terms: PlanTerms, start: Counters, lines: list[ClaimLine]) -> None:
    assert [step for step in every_step(share_out_claims(terms, start, lines)) if step.cents < 0] == []


@given(plans(), starts(), series())
def test_every_figure_can_be_worked_out_again_from_its_steps(
    terms: PlanTerms, start: Counters, lines: list[ClaimLine]
) -> None:
    outcome = share_out_claims(terms, start, lines)
    assert [step for step in every_step(outcome) if recompute(step) != step.cents] == []


@given(plans(), starts(), series(), some.randoms(use_true_random=False))
def test_the_order_in_which_lines_are_entered_changes_nothing(
    terms: PlanTerms, start: Counters, lines: list[ClaimLine], chance: object
) -> None:
    entered = [*lines]
    chance.shuffle(entered)  # type: ignore[attr-defined]
    assert columns(share_out_claims(terms, start, entered)) == columns(share_out_claims(terms, start, lines))


@given(plans(), starts(), series(), some.integers(0, 100))
def test_cutting_a_series_between_two_dates_changes_nothing(
    terms: PlanTerms, start: Counters, lines: list[ClaimLine], after: int
) -> None:
    cut = min(each.day for each in lines) + timedelta(after)
    whole = share_out_claims(terms, start, lines)
    first = share_out_claims(terms, start, [each for each in lines if each.day <= cut])
    second = share_out_claims(terms, first.counters, [each for each in lines if each.day > cut])
    assert columns(first) + columns(second) == columns(whole)
    assert first.moments + second.moments == whole.moments
    assert plain(second.counters) == plain(whole.counters)


def plain(counters: Counters) -> list[object]:
    """Give every counter in cents, and the visits."""
    counted = (counters.used, counters.plan_paid, counters.visit_copays)
    return [{key: step.cents for key, step in each.items()} for each in counted] + [counters.visits]


@given(plain_plans(), starts(), series(with_penalties=False), some.sampled_from(MEMBERS), some.integers(1, 60_000))
def test_the_patient_never_pays_more_where_more_of_the_deductible_is_used(
    terms: PlanTerms, start: Counters, lines: list[ClaimLine], member: str, more: int
) -> None:
    keys = [CounterKey(2026, tier, "deductible", who) for tier in terms.tiers for who in (member, None)]
    used = {key: start.used[key].cents if key in start.used else 0 for key in keys}
    later = replace(start, used={**start.used, **{key: cents(was + more) for key, was in used.items()}})
    before = sum(share.patient_pays.cents for share in shared(terms, *lines, used=start))
    assert sum(share.patient_pays.cents for share in shared(terms, *lines, used=later)) <= before
