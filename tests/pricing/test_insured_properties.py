"""What holds for every estimate in which a plan takes part, whatever the plan says and whatever was told about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, get_args

from hypothesis import assume, given
from hypothesis import strategies as some

from estimator.pricing import CannotEstimate, Estimate, estimate
from estimator.pricing.result import Line, MeterReading
from estimator.pricing.steps import recompute
from estimator.rules import Book
from estimator.rules.models.coverage import Coverage, Shape
from tests.books import ask, demonstration
from tests.payment_plans import every_step

Answers = dict[str, Any]

FIRST_DAY = date(2026, 11, 23)
WORDS = {"en": "Words"}
GIVEN = ("evaluation", "infusion", "follow-up")
"""The services of the courses below, one benefit each."""
DOLLARS = some.sampled_from(["0.00", "37.50", "100.00", "333.33", "1,000.00", "2,500.00", "9,000.00"])
SOME_DOLLARS = some.sampled_from(["25.00", "40.00", "61.07"])
PERCENTAGES = some.sampled_from(["0 %", "12.5 %", "20 %", "33.33 %", "100 %"])


def maybe(strategy: some.SearchStrategy[Any], *, often: bool = False) -> some.SearchStrategy[Any]:
    """An answer, or none."""
    return some.one_of(strategy, strategy, some.none()) if often else some.one_of(some.none(), some.none(), strategy)


def said(**strategies: some.SearchStrategy[Any]) -> some.SearchStrategy[Answers]:
    """A mapping that leaves out what is None, as somebody writes it."""
    return some.fixed_dictionaries(strategies).map(
        lambda drawn: {key: value for key, value in drawn.items() if value not in (None, {}, [])}
    )


def yearly_rules() -> some.SearchStrategy[Answers]:
    kinds = some.sampled_from(["embedded", "aggregate"])
    return said(individual=maybe(DOLLARS, often=True), family=maybe(DOLLARS), type=kinds)


def tier_rules() -> some.SearchStrategy[Answers]:
    return some.fixed_dictionaries({"deductible": yearly_rules(), "limit": yearly_rules()})


def benefit_rules(service: str) -> some.SearchStrategy[Answers]:
    return said(
        id=some.just(service),
        services=some.just([service]),
        covered=some.sampled_from(["yes", "yes", "yes", "no"]),
        when_not_covered=some.sampled_from(["patient", "patient-if-signed", "held-harmless"]),
        shape=some.sampled_from(get_args(Shape)),
        copay=SOME_DOLLARS,
        copay_basis=some.sampled_from(["line", "visit"]),
        coinsurance=PERCENTAGES,
        straddle_copay=some.sampled_from(["charge", "waive"]),
        coinsurance_base=some.sampled_from(["after-copay", "full"]),
        separate_deductible=maybe(some.just("own")),
        visits_per_year=maybe(some.integers(1, 5).map(str)),
        visit_group=maybe(some.just("shared")),
        over_limit=some.sampled_from(["contracted", "own"]),
        maximum=maybe(some.sampled_from(["150.00", "700.01"])),
    )


def rates(service: str) -> some.SearchStrategy[Answers]:
    size = some.sampled_from([{"rate": "299.99"}, {"rate": "60.00"}, {"percent_of_price": "62.5 %"}])
    return size.map(lambda size: {"service": service, "rates": [{"from": "2026-01-01", "source": "Made up", **size}]})


@some.composite
def coverages(draw: some.DrawFn) -> Answers:
    """A coverage that sends claims, with all its figures."""
    kind = draw(some.sampled_from(["in-network", "in-network", "out-of-network", "medicare"]))
    counts = said(**dict.fromkeys(("copay_to_deductible", "copay_to_limit"), some.sampled_from(["yes", "no"])))
    coverage = {
        "id": "plan", "kind": kind, "name": WORDS, "means": WORDS, "source": "Made up",
        "plan_year_start": draw(some.sampled_from(["01-01", "07-01", "12-15"])),
        "in_network": draw(tier_rules()), "out_of_network": draw(tier_rules()), "superbill": {},
        "separate_deductibles": [{"id": "own", "individual": "250.00"}],
        "counts": draw(counts),
        "benefits": [draw(benefit_rules(service)) for service in GIVEN],
        "rates": [draw(rates(service)) for service in GIVEN],
    }  # fmt: skip
    if kind == "medicare":
        coverage["medicare"] = {"clinician": draw(some.sampled_from(["participating", "non-participating"]))}
    if draw(some.booleans()):
        coverage["authorization"] = draw(
            said(
                needed_for=some.sampled_from([["infusion"], []]),
                missing=maybe(some.just("50 %")),
                refused=some.sampled_from(["patient", "patient-if-signed", "held-harmless"]),
            )
        )
    return coverage


def yearly_facts(is_whole: bool) -> some.SearchStrategy[Answers]:
    if is_whole:
        return some.fixed_dictionaries({"used": DOLLARS, "family_used": DOLLARS})
    used = some.one_of(DOLLARS, some.just("unknown"))
    return said(used=maybe(used), left=maybe(DOLLARS), family_used=maybe(DOLLARS), individual=maybe(DOLLARS))


def tier_facts(is_whole: bool) -> some.SearchStrategy[Answers]:
    return some.fixed_dictionaries({"deductible": yearly_facts(is_whole), "limit": yearly_facts(is_whole)})


def benefit_facts(service: str, is_whole: bool) -> some.SearchStrategy[Answers]:
    return said(
        benefit=some.just(service),
        covered=some.none() if is_whole else maybe(some.sampled_from(["yes", "no", "unknown"])),
        copay=maybe(SOME_DOLLARS),
        coinsurance=maybe(PERCENTAGES),
        rate=maybe(some.just("280.00")),
        visits_used=maybe(some.integers(0, 3).map(str)),
        paid_so_far=maybe(DOLLARS),
        separate_used=some.sampled_from(["0.00", "100.00"]) if is_whole else maybe(some.just("100.00")),
    )


@some.composite
def plan_facts(draw: some.DrawFn, is_whole: bool = False) -> Answers:
    """What was told about the plan; whole where nothing is left open."""
    states = ["approved", "missing", "refused"] + ([] if is_whole else ["pending", "unknown"])
    approved = said(
        state=some.sampled_from(states),
        visits=maybe(some.integers(0, 6).map(str)),
        until=maybe(some.just("2026-12-20")),
    )
    told = said(
        in_network=tier_facts(is_whole),
        out_of_network=tier_facts(is_whole),
        next_year=tier_facts(True),
        benefits=some.tuples(*(benefit_facts(service, is_whole) for service in GIVEN)).map(list),
        authorization=approved if is_whole else maybe(approved, often=True),
        signed=some.sampled_from(["yes", "no"] + ([] if is_whole else ["unknown"])),
        is_in_network=maybe(some.sampled_from(["no"] + ([] if is_whole else ["unknown"]))),
        accounts=said(reimbursement=maybe(DOLLARS), savings=maybe(DOLLARS)),
    )
    return {"as_of": "2026-11-20", **draw(told)}


@some.composite
def requests(draw: some.DrawFn, is_whole: bool = False) -> Answers:
    """A course at Chattanooga that may run over the turn of a plan year, with what was told about the plan."""
    return {
        "coverage": "plan",
        "treatment": "depression",
        "plan": draw(plan_facts(is_whole)),
        **draw(
            said(
                infusions=some.integers(1, 6).map(str),
                evaluation=maybe(some.just("no")),
                first_visit=some.dates(FIRST_DAY, FIRST_DAY + timedelta(40)).map(str),
                boosters=maybe(some.integers(1, 2).map(str)),
                extras=maybe(some.just([{"service": "follow-up", "number": "2"}])),
                discounts=maybe(some.just(["military"])),
                tender=maybe(some.just("cash")),
                packages=maybe(some.just("none")),
                visits_had=maybe(some.integers(1, 2).map(str)),
                paid=maybe(DOLLARS),
            )
        ),
    }


def book_with(coverage: Answers) -> Book:
    book = demonstration()
    return replace(book, coverages={**book.coverages, "plan": Coverage.model_validate(coverage)})


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
            assert line.list_price.cents - sum(off.taken_off.cents for off in line.reductions) == (
                line.expected_charge.cents
            )
            if share := line.share:
                paid = line.patient_pays.cents + share.plan_pays.cents + share.second_pays.cents
                off = share.contractual_adjustment.cents + share.provider_write_off.cents
                assert share.billed.cents == line.expected_charge.cents == paid + off


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
        for leaf in (step for step in every_step(result.figures()) if not step.operands):
            assert leaf.operation == "asked" or leaf.rule is not None or leaf.cents == 0, leaf


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
