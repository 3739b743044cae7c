"""The table that compares: the same rows for every column, gaps in words, the differences said, one bar for each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from estimator.paper.compared import Comparison
from estimator.paper.document import Bar, BarPart, Cell, Column, Row, Table
from estimator.paper.names import inside
from estimator.paper.page_kind import is_superbill, paid_to_clinic
from estimator.paper.pen import Pen
from estimator.paper.plan_words import outcome_in_words
from estimator.paper.plans_compared import plan_cell, plan_rows
from estimator.pricing.result import Estimate, Result
from estimator.pricing.steps import Step, excess, less, sum_of
from estimator.wording import money

ROWS = ("visits", "first_visit", "each_visit", "you_pay", "up_to", "plan_pays", "list_price")
OF_A_SUPERBILL = ("pay_back", "cost_if_it_does")
OF_OUTCOMES = ("if_confirmed",)
IN_ALL = frozenset({"you_pay", "in_all"})
"""The rows with what a column costs the patient: the figures that the bars show."""


def row_names(comparison: Comparison) -> tuple[str, ...]:
    """The rows that a comparison has, in their order; those of payment plans are their terms."""
    if comparison.by == "payment-plan":
        return plan_rows(comparison)
    estimates = [one.result for one in comparison.columns if isinstance(one.result, Estimate)]
    further = OF_A_SUPERBILL if any(map(is_superbill, estimates)) else ()
    return (*ROWS, *further, *(OF_OUTCOMES if any(estimate.outcomes for estimate in estimates) else ()))


def side_by_side(pen: Pen, comparison: Comparison) -> Table:
    """Set the columns side by side; a gap says why, and is never an amount or empty."""
    words = pen.on("comparison")
    cell = plan_cell if comparison.by == "payment-plan" else _cell
    rows = [
        Row((words.say(f"row.{name}"), *(cell(pen, name, one.result) for one in comparison.columns)))
        for name in row_names(comparison)
    ]
    columns = [Column(words.say("column.compared"), is_wide=True)]
    columns += [Column(one.name, "told", is_wide=True) for one in comparison.columns]
    return Table(tuple(columns), tuple(rows), adds_up=False)


def differences(pen: Pen, comparison: Comparison) -> Iterator[str]:
    """Say how much less the least one costs than the others: "Paying for it myself: $310.00 less than “My plan”."."""
    words = pen.on("comparison")
    if not comparison.known:
        return
    (first, _, least), *others = comparison.known
    for cents, alike in groupby(others, key=lambda known: known[2].cents):
        columns = list(alike)
        names = pen.joined([words.say("quoted", column=one.name) for one, _, _ in columns])
        saved = pen.money(less("saves", columns[0][2], least)) if cents > least.cents else None
        yield words.say("less" if saved else "same", least=first.name, less=saved, others=names)


def could_be_less(pen: Pen, comparison: Comparison) -> Iterator[str]:
    """Say which column may yet cost less than the least one, if a fact that decides who pays is confirmed."""
    words = pen.on("comparison")
    for one, result, _ in comparison.known:
        if result.outcomes and result.outcomes[1].totals.patient_pays.cents < comparison.known[0][2].cents:
            condition = outcome_in_words(pen, result.outcomes[1])
            hoped_for = pen.money(result.outcomes[1].totals.patient_pays)
            yield words.say("could_be_less", condition=condition, coverage=inside(one.name), money=hoped_for)


def bars(pen: Pen, comparison: Comparison) -> Iterator[Bar]:
    """Draw what each column costs the patient, all on one scale that begins at nothing."""
    words = pen.on("comparison")
    scale = max((cost.cents for _, _, cost in comparison.known), default=0)
    for one, _, cost in comparison.known:
        parts = (BarPart("you", "", "", cost.cents),) if cost.cents else ()
        sentence = words.say("bar", money=money(cost.cents, pen.language), coverage=one.name)
        yield Bar(sentence, parts, scale, sentence)


def _cell(pen: Pen, name: str, result: Result) -> Cell:
    """Fill one cell; what is not known or does not apply says so, and is never 0 or empty."""
    words = pen.on("comparison")
    if not isinstance(result, Estimate):
        return words.say("cannot_estimate")
    if name in OF_A_SUPERBILL:
        return _known(pen, name, result) if is_superbill(result) else words.say("does_not_apply")
    match name:
        case "visits":
            return str(len(result.visits))
        case "first_visit":
            return pen.amount(_paid_at(result)[0])
        case "each_visit":
            return _each_visit(pen, _paid_at(result)[1:])
        case "you_pay":
            return pen.amount(paid_to_clinic(result))
        case "up_to":
            return _up_to(pen, result)
        case "plan_pays":
            return pen.amount(_plan_pays(result))
        case "list_price":
            return pen.amount(result.totals.list_price)
    return pen.amount(result.outcomes[1].totals.patient_pays) if result.outcomes else words.say("does_not_apply")


def _plan_pays(result: Estimate) -> Step:
    """What the clinic has from elsewhere than the patient."""
    return less("plan_pays", result.totals.expected_charge, result.totals.write_off, paid_to_clinic(result))


def _known(pen: Pen, name: str, result: Estimate) -> Cell:
    """One of the uncertain figures of a superbill: exact, a range in whole dollars, or not known."""
    figures = {"pay_back": result.totals.plan_may_pay_back, "cost_if_it_does": result.totals.cost_if_it_does}
    figure = figures[name]
    if figure is None:
        return pen.on("insured").say("not_known")
    if result.range is None or result.range.high is None:
        return pen.amount(figure)
    low, high = result.range.low, result.range.high
    if name == "pay_back":
        in_all = paid_to_clinic(result)
        low, high = excess("plan_may_pay_back", in_all, high), less("plan_may_pay_back", in_all, low)
    return pen.between(low, high).text


def _paid_at(result: Estimate) -> list[Step]:
    """What the clinic is paid for each visit, whenever it is due."""
    return [sum_of("visit_pays_clinic", tuple(line.pays_clinic for line in visit.lines)) for visit in result.visits]


def _each_visit(pen: Pen, paid: Sequence[Step]) -> Cell:
    """What each visit after the first costs: one figure, or from the least to the most."""
    if not paid:
        return pen.on("comparison").say("does_not_apply")
    in_order = sorted(paid, key=lambda step: step.cents)
    least, most = in_order[0], in_order[-1]
    if least.cents == most.cents:
        return pen.amount(least)
    return pen.on("insured").say("between", low=pen.money(least), high=pen.money(most))


def _up_to(pen: Pen, result: Estimate) -> Cell:
    """The most that the total could be by what is known today."""
    if is_superbill(result) or result.range is None:
        return pen.amount(paid_to_clinic(result))
    return pen.amount(result.range.high) if result.range.high is not None else pen.on("insured").say("not_known")
