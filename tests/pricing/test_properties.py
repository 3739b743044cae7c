"""What holds for every estimate, whatever was asked."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as some

from estimator.pricing import CannotEstimate, Estimate, estimate
from estimator.pricing.serial import as_json
from estimator.pricing.steps import Step, recompute
from tests.books import ask, demonstration

FIRST_DAY = date(2026, 11, 23)
DISCOUNTS = ["military", "first-responder", "hardship-15", "hardship-25", "hardship-40"]


@some.composite
def requests(draw: some.DrawFn) -> dict[str, Any]:
    """Answers as the desk could give them, with much or little said beside the three that are needed."""
    chosen: dict[str, Any] = {
        "clinic": draw(some.sampled_from(list(demonstration().clinics))),
        "coverage": draw(some.sampled_from(list(demonstration().coverages))),
        "treatment": draw(some.sampled_from(list(demonstration().treatments))),
        "infusions": str(draw(some.integers(1, 10))),
    }
    optional: dict[str, some.SearchStrategy[Any]] = {
        "boosters": some.integers(0, 11),
        "first_visit": some.dates(FIRST_DAY, FIRST_DAY + timedelta(200)).map(str),
        "discounts": some.lists(some.sampled_from(DISCOUNTS), unique=True, max_size=3),
        "tender": some.sampled_from(["card", "cash", "check"]),
        "evaluation": some.sampled_from(["yes", "no"]),
        "pays": some.sampled_from(["each-visit", "in-advance"]),
        "packages": some.sampled_from(["none", []]),
        "visits_had": some.integers(0, 3),
        "paid": some.sampled_from(["0.00", "100.00", "1,234.56", "9,000.00"]),
        "spacing": some.sampled_from(["daily", "weekly", "2 a week", "every 3 days"]),
        "extras": some.just([{"service": "follow-up", "number": 2}]),
        "adjustments": some.just([{"percent": "5", "reason": "made up", "allowed_by": "nobody"}]),
        "also": some.fixed_dictionaries({"treatment": some.sampled_from(["crps", "neuropathic-pain"])}),
    }
    for name in draw(some.lists(some.sampled_from(sorted(optional)), unique=True, max_size=6)):
        chosen[name] = draw(optional[name])
    return chosen


def made(answers: dict[str, Any]) -> Estimate | None:
    result = estimate(demonstration(), ask(**answers))
    if isinstance(result, CannotEstimate):
        assert result.reasons
        return None
    return result


def cents_of(result: Estimate) -> Iterator[tuple[str, int]]:
    """Every figure by its name; steps are not compared, since as a tree they have no end."""
    return ((name, step.cents) for name, step in result.figures())


def every_step(result: Estimate) -> list[Step]:
    """Every step behind every figure, once."""
    found: dict[int, Step] = {}
    waiting = [step for _, step in result.figures()]
    while waiting:
        step = waiting.pop()
        if id(step) not in found:
            found[id(step)] = step
            waiting += step.operands
    return list(found.values())


@given(requests())
def test_list_price_less_discount_is_the_expected_charge_on_every_line(answers: dict[str, Any]) -> None:
    if result := made(answers):
        for line in (line for visit in result.visits for line in visit.lines):
            off = sum(reduction.taken_off.cents for reduction in line.reductions)
            assert line.list_price.cents - off == line.expected_charge.cents


@given(requests())
def test_lines_add_up_to_the_totals(answers: dict[str, Any]) -> None:
    if result := made(answers):
        lines = [line for visit in result.visits for line in visit.lines]
        assert sum(line.list_price.cents for line in lines) == result.totals.list_price.cents
        assert sum(line.expected_charge.cents for line in lines) == result.totals.expected_charge.cents
        assert sum(line.patient_pays.cents for line in lines) == result.totals.patient_pays.cents
        assert sum(r.taken_off.cents for r in result.reductions) == result.totals.discount.cents


@given(requests())
def test_what_is_due_adds_up_to_what_is_left_to_pay(answers: dict[str, Any]) -> None:
    if (result := made(answers)) and any(not visit.is_over for visit in result.visits):
        due = result.totals.due_at_booking.cents + sum(visit.due.cents for visit in result.visits)
        assert due == result.totals.left_to_pay.cents


@given(requests())
def test_nothing_is_negative(answers: dict[str, Any]) -> None:
    if result := made(answers):
        assert [name for name, step in result.figures() if step.cents < 0] == []


@given(requests())
def test_every_figure_can_be_worked_out_again_from_its_steps(answers: dict[str, Any]) -> None:
    if result := made(answers):
        assert [step for step in every_step(result) if recompute(step) != step.cents] == []


@given(requests())
def test_every_figure_ends_in_the_rule_book_or_in_the_request(answers: dict[str, Any]) -> None:
    if result := made(answers):
        for leaf in (step for step in every_step(result) if not step.operands):
            assert leaf.operation == "asked" or leaf.rule is not None or leaf.cents == 0
            assert leaf.rule is None or demonstration().where(leaf.rule).line > 0


@given(requests())
def test_the_order_of_claims_and_extras_changes_nothing(answers: dict[str, Any]) -> None:
    turned = answers | {"discounts": list(reversed(answers.get("discounts", [])))}
    one, other = estimate(demonstration(), ask(**answers)), estimate(demonstration(), ask(**turned))
    if isinstance(one, Estimate) and isinstance(other, Estimate):
        assert list(cents_of(one)) == list(cents_of(other))
    else:
        assert type(one) is type(other)


@given(requests())
def test_dates_rise_from_the_first_visit_on(answers: dict[str, Any]) -> None:
    if result := made(answers):
        days = [visit.day for visit in result.visits if visit.day]
        assert days == sorted(set(days))
        assert not days or days[0] >= date.fromisoformat(answers["first_visit"])


@given(requests())
def test_stopping_never_owes_and_gives_back_at_once(answers: dict[str, Any]) -> None:
    if result := made(answers):
        assert all(not (row.given_back.cents and row.still_owed.cents) for row in result.stops)
        last, pays_clinic = result.stops[-1], result.totals.pay_clinic or result.totals.patient_pays
        assert last.paid.cents - last.given_back.cents + last.still_owed.cents == pays_clinic.cents


@given(requests())
def test_the_same_request_gives_the_same_estimate(answers: dict[str, Any]) -> None:
    one, other = (estimate(demonstration(), ask(**answers)) for _ in range(2))
    assert as_json(one) == as_json(other)
