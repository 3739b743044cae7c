"""A drug maker's help: what it pays of each share, and what of it counts toward deductible and limit."""

from estimator.pricing import Estimate
from tests.plan_books import TOLD, pays, plan_book, under_plan

HELP = {"services": ["infusion"], "floor": "10.00", "yearly_maximum": "500.00", "source": "Made up"}


def helped(counts: str, **plan: object) -> Estimate:
    return under_plan(plan_book(assistance=HELP | {"counts": counts}), plan={**TOLD, **plan})


def paid_by_maker(result: Estimate) -> int:
    (paid,) = [paid.paid.cents for paid in result.paid_by if paid.source == "assistance"]
    return paid


def test_help_pays_each_share_down_to_the_floor_up_to_its_yearly_maximum() -> None:
    result = helped("yes")
    # Shares of 300, 220 and 60: 290, then the 210 that are left of 500, then nothing.
    assert (pays(result), paid_by_maker(result)) == ([30_000, 22_000, 6_000], 50_000)
    assert result.cash_left_to_pay is not None
    assert result.cash_left_to_pay.cents == 8_000


def test_help_that_does_not_count_leaves_the_deductible_unmet() -> None:
    # The first share counts 300 less 290: 490 are left, so that the second takes 300 and counts 300 less 210; 400 are
    # left for the third.
    result = helped("no")
    assert (pays(result), paid_by_maker(result)) == ([30_000, 30_000, 30_000], 50_000)


def test_where_nobody_knows_whether_it_counts_both_are_worked_out() -> None:
    span = helped("unknown").range
    assert span is not None
    assert span.high is not None
    assert (span.low.cents, span.likely.cents, span.high.cents) == (58_000, 90_000, 90_000)


def test_help_left_over_from_earlier_in_the_year_may_be_told() -> None:
    assert paid_by_maker(helped("yes", accounts={"assistance_left": "120.00"})) == 12_000


def test_help_changes_no_share_and_no_total() -> None:
    with_help, without = helped("yes").totals, under_plan().totals
    assert (with_help.patient_pays.cents, with_help.plan_pays.cents) == (
        without.patient_pays.cents, without.plan_pays.cents,
    )  # fmt: skip


def test_help_with_a_copay_that_the_limit_does_not_count_takes_nothing_out_of_the_limit() -> None:
    # A copay of 40 counts toward nothing, so that its help of 30 cannot be taken out of what was used before.
    book = plan_book(
        benefits=[{"id": "infusions", "services": ["infusion"], "shape": "copay-only", "copay": "40.00"}],
        counts={"copay_to_limit": "no"},
        assistance=HELP | {"counts": "no"},
    )
    plan = {"as_of": "2026-11-20", "in_network": {"limit": {"used": "700.00"}}}
    (limit,) = [meter for meter in under_plan(book, plan=plan).meters if meter.kind == "limit"]
    assert (limit.used_here.cents, limit.left.cents) == (0, 130_000)


def test_help_is_given_on_what_a_second_plan_leaves() -> None:
    met = {"deductible": {"used": "500.00"}, "limit": {"used": "500.00"}}
    second = {"coverage": "plan", "method": "standard", "in_network": met}
    result = helped("yes", second=second)
    # The second plan leaves 60, nothing and nothing of shares of 300, 220 and 60.
    assert (pays(result), paid_by_maker(result)) == ([6_000, 0, 0], 5_000)


def test_help_leaves_nothing_to_pay_for_where_a_second_plan_leaves_nothing() -> None:
    met = {"deductible": {"used": "500.00"}, "limit": {"used": "2,000.00"}}
    second = {"coverage": "plan", "method": "standard", "in_network": met}
    result = helped("no", second=second)
    assert (pays(result), result.paid_by) == ([0, 0, 0], ())
