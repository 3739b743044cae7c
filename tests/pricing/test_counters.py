"""What is counted of deductibles, limits, visits and maxima: whose, in which tier and plan year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from estimator.pricing.benefits import ClaimLine, CountsAcross, PlanTerms, Tier
from estimator.pricing.counters import FAMILY, BenefitKey, CounterKey, Counters, VisitsUsed, plan_year
from estimator.pricing.sharing import share_out_claims
from tests.claims import benefit, cents, figure, line, plan

BOTH_TIERS = {"in": Tier(figure(40000), figure(90000)), "out": Tier(figure(60000), figure(90000))}


def used(terms: PlanTerms, *lines: ClaimLine, start: Counters | None = None) -> dict[CounterKey, int]:
    after = share_out_claims(terms, start or Counters(), lines).counters
    return {key: step.cents for key, step in after.used.items()}


def deductible(year: int, tier: str = "in", who: str | None = "self", separate: str | None = None) -> CounterKey:
    assert tier in ("in", "out")
    return CounterKey(year, tier, "deductible", who, separate)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("day", "year_start", "year"),
    [
        (date(2026, 6, 26), (7, 1), 2025),
        (date(2026, 7, 1), (7, 1), 2026),
        (date(2026, 12, 31), (1, 1), 2026),
        (date(2027, 1, 1), (1, 1), 2027),
    ],
)
def test_a_plan_year_is_named_after_the_year_in_which_it_starts(
    day: date, year_start: tuple[int, int], year: int
) -> None:
    assert plan_year(day, year_start) == year


def test_a_line_counts_for_the_member_and_for_the_family() -> None:
    counted = used(plan(benefit(), deductible=40000), line(member="A"), line(member="B", sequence=2))
    assert counted[deductible(2026, who="A")] == counted[deductible(2026, who="B")] == 30000
    assert counted[deductible(2026, who=FAMILY)] == 60000


def test_what_was_used_before_stays_counted() -> None:
    start = Counters({deductible(2026): cents(25000), deductible(2025): cents(7)})
    counted = used(plan(benefit(), deductible=40000), line(), start=start)
    assert counted[deductible(2026)] == 40000
    assert counted[deductible(2025)] == 7


def test_nothing_is_listed_that_nothing_was_counted_in() -> None:
    assert used(plan(benefit("no-charge")), line()) == {}


def test_a_separate_deductible_never_adds_to_the_tiers_own() -> None:
    terms = plan(benefit(separate_deductible="drug"), separate_deductibles={"drug": cents(20000)})
    counted = used(terms, line())
    assert {key: cents for key, cents in counted.items() if key.kind == "deductible"} == {
        deductible(2026, separate="drug"): 20000
    }
    assert counted[CounterKey(2026, "in", "limit", "self")] == 22000


@pytest.mark.parametrize(
    ("counts_across", "tier", "in_other"),
    [
        ("none", "out", False),
        ("out-to-in", "out", True),
        ("out-to-in", "in", False),
        ("in-to-out", "in", True),
        ("in-to-out", "out", False),
        ("both", "in", True),
        ("both", "out", True),
    ],
)
def test_a_tier_counts_in_the_other_only_the_way_the_plan_says(
    counts_across: CountsAcross, tier: str, in_other: bool
) -> None:
    terms = plan(benefit(), tiers=BOTH_TIERS, counts_across=counts_across)
    other = "in" if tier == "out" else "out"
    assert (deductible(2026, other) in used(terms, line(tier=tier))) is in_other


def test_what_counts_in_the_other_tier_counts_in_full() -> None:
    terms = plan(benefit(), tiers=BOTH_TIERS, counts_across="out-to-in")
    counted = used(terms, line(0, tier="out"), line(1, tier="out"))
    assert counted[deductible(2026, "in")] == 60000


def test_a_separate_deductible_does_not_count_in_the_other_tier() -> None:
    terms = plan(benefit(separate_deductible="drug"), tiers=BOTH_TIERS, counts_across="both")
    terms = replace(terms, separate_deductibles={"drug": cents(20000)})
    assert deductible(2026, "in", separate="drug") not in used(terms, line(tier="out"))


def test_finishing_the_other_tiers_deductible_is_a_moment_of_its_own() -> None:
    terms = plan(benefit(), tiers=BOTH_TIERS, counts_across="out-to-in")
    moments = share_out_claims(terms, Counters(), [line(0, tier="out"), line(1, tier="out")]).moments
    assert [moment.key.tier for moment in moments] == ["out", "in"]


@pytest.mark.parametrize(("day", "carried"), [(date(2026, 9, 30), 0), (date(2026, 10, 1), 30000)])
def test_the_deductible_of_the_fourth_quarter_also_counts_in_the_next_year(day: date, carried: int) -> None:
    terms = plan(benefit(), deductible=40000, carries_over_fourth_quarter=True)
    counted = used(terms, line(day))
    assert counted.get(deductible(2027), 0) == counted.get(deductible(2027, who=FAMILY), 0) == carried
    assert CounterKey(2027, "in", "limit", "self") not in counted


def test_nothing_is_carried_over_where_the_plan_year_starts_on_another_day() -> None:
    terms = plan(benefit(), deductible=40000, carries_over_fourth_quarter=True, year_start=(7, 1))
    assert deductible(2027) not in used(terms, line(date(2026, 11, 2)))


def test_what_counts_in_the_other_tier_is_not_carried_over_there() -> None:
    terms = plan(benefit(), tiers=BOTH_TIERS, counts_across="out-to-in", carries_over_fourth_quarter=True)
    counted = used(terms, line(date(2026, 11, 2), tier="out"))
    assert deductible(2027, "out") in counted
    assert deductible(2027, "in") not in counted


def test_visits_had_before_count_toward_the_number_a_year() -> None:
    terms = plan(benefit(visits_per_year=3))
    start = Counters(visits={BenefitKey(2026, "infusion", "self"): VisitsUsed(2)})
    shares = share_out_claims(terms, start, [line(0), line(1)]).shares
    assert [share.why_not_covered for share in shares] == [None, "visit-limit"]


def test_a_visit_that_was_counted_already_stays_covered() -> None:
    assert not VisitsUsed(2, frozenset({"monday"})).leaves_none_for("monday", 3)
    assert VisitsUsed(2, frozenset({"monday"})).leaves_none_for("tuesday", 3)


def test_what_the_plan_paid_before_counts_toward_the_maximum() -> None:
    terms = plan(benefit(maximum=cents(50000)))
    start = Counters(plan_paid={BenefitKey(2026, "infusion", "self"): cents(45000)})
    (share,) = share_out_claims(terms, start, [line()]).shares
    assert (share.plan_pays.cents, share.over_maximum.cents) == (5000, 19000)


def test_a_copay_per_visit_taken_before_is_not_taken_again() -> None:
    terms = plan(benefit("copay-only", copay=4000, copay_basis="visit"))
    start = Counters(visit_copays={("self", "monday"): cents(3000)})
    (share,) = share_out_claims(terms, start, [line(visit="monday")]).shares
    assert share.copay.cents == 1000


@pytest.mark.parametrize(
    ("bound", "what"),
    [
        (figure(40000, 90000), "deductible_left"),
        (figure(40000, 35000), "family_deductible_left"),
        (figure(40000, 90000, kind="aggregate"), "family_deductible_left"),
        (figure(40000, kind="aggregate"), "deductible_left"),
    ],
)
def test_what_is_left_names_the_figure_that_binds(bound: object, what: str) -> None:
    terms = plan(benefit(), tiers={"in": Tier(bound)})  # type: ignore[arg-type]
    (share,) = share_out_claims(terms, Counters(), [line()]).shares
    assert share.deductible_left
    assert share.deductible_left.what == what


def test_no_member_pays_more_than_the_ceiling_for_one_person() -> None:
    terms = plan(benefit(), tiers={"in": Tier(limit=figure(None, 90000, kind="aggregate", person_ceiling=cents(5000)))})
    (share,) = share_out_claims(terms, Counters(), [line()]).shares
    assert share.limit_left
    assert (share.patient_pays.cents, share.limit_left.what) == (5000, "person_ceiling_left")


def test_the_counters_given_are_not_changed() -> None:
    start = Counters()
    share_out_claims(plan(benefit(visits_per_year=3), deductible=40000), start, [line()])
    assert start == Counters()
