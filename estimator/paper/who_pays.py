"""Who pays what: from the list price down to what the patient pays, with insurance as a bar too; help and accounts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from estimator.paper.document import (
    Bar,
    BarPart,
    Between,
    Block,
    Column,
    Paragraph,
    PartKind,
    Row,
    Section,
    Table,
)
from estimator.paper.names import inside
from estimator.paper.page_kind import is_superbill, paid_to_clinic
from estimator.paper.pen import Pen
from estimator.paper.plan_words import outcome_in_words
from estimator.paper.superbill import three_figures
from estimator.pricing.result import Estimate, Outcome
from estimator.pricing.steps import Step, less, sum_of
from estimator.wording import money


class Shares(NamedTuple):
    """Who pays what of the list price; the four take it up whole."""

    you: Step
    plan: Step
    write_off: Step
    discount: Step


SHOWN_AS: tuple[PartKind, ...] = ("you", "plan", "write_off", "discount")


def who_pays_what(pen: Pen, estimate: Estimate) -> Section:
    """Take what others pay, or nobody, off the list price down to what the patient pays, by name."""
    if estimate.outcomes:
        return pen.section("who-pays-what", "heading.who_pays_what", tuple(_of_outcomes(pen, estimate)))
    shares = _of_totals(estimate)
    insured = pen.on("insured")
    list_price = pen.say("list_price_of", visits=_visits_and_fees(pen, estimate))
    rows = [Row((list_price, pen.amount(estimate.totals.list_price)))]
    for reduction in estimate.reductions:
        words = pen.reduction(reduction, estimate)
        rows.append(Row((words, pen.taken_off(reduction.taken_off)), stands_for="discount"))
    if shares.write_off.cents:
        rows.append(Row((insured.say("write_off"), pen.taken_off(shares.write_off)), stands_for="write_off"))
    if (estimate.is_insured and not is_superbill(estimate)) or shares.plan.cents:
        rows.append(Row((_payer(pen, estimate), pen.taken_off(shares.plan)), stands_for="plan"))
    you_pay = insured.say("pay_clinic") if is_superbill(estimate) else pen.say("you_pay")
    rows.append(Row((you_pay, pen.amount(shares.you)), "total"))
    if is_superbill(estimate):
        rows += _paid_back(pen, estimate)
    columns = (Column("", is_wide=True), Column(pen.say("column.dollars"), "sum"))
    blocks: list[Block] = [Table(columns, tuple(rows))]
    if is_superbill(estimate):
        blocks += _of_paying_back(pen, estimate)
    elif estimate.is_insured:
        blocks.append(_bar(pen, estimate.totals.list_price, shares))
    return pen.section("who-pays-what", "heading.who_pays_what", blocks, is_kept_together=True)


def help_and_accounts(pen: Pen, estimate: Estimate) -> Iterator[Section]:
    """Say what a help program and the patient's accounts pay of what the clinic is owed; none where none was told."""
    if estimate.cash_left_to_pay is None:
        return
    insured = pen.on("insured")
    rows = [Row((insured.say("you_owe"), pen.amount(paid_to_clinic(estimate))))]
    for paid in estimate.paid_by:
        rows.append(Row((insured.say(f"paid_by.{paid.source}"), pen.taken_off(paid.paid))))
    rows.append(Row((insured.say("cash_left"), pen.amount(estimate.cash_left_to_pay)), "total"))
    columns = (Column("", is_wide=True), Column(pen.say("column.dollars"), "sum"))
    blocks: list[Block] = [Table(columns, tuple(rows))]
    ask = dict.fromkeys(service for paid in estimate.paid_by for service in paid.ask_about)
    if ask:
        names = pen.joined([inside(pen.name("service", service)) for service in ask])
        blocks.append(Paragraph(insured.say("ask_administrator", services=names)))
    if is_superbill(estimate):
        blocks.append(Paragraph(insured.say("money_back_to_account")))
    yield insured.section("help-and-accounts", "heading.help_and_accounts", blocks, is_kept_together=True)


def _visits_and_fees(pen: Pen, estimate: Estimate) -> str:
    """Name what the list price is of: the visits, and the fees that every patient is charged."""
    fees = Counter(line.service for visit in estimate.visits for line in visit.lines if line.phase == "fee")
    names = [
        name if number == 1 else f"{number} × {name}"
        for name, number in ((inside(pen.name("fee", fee)), number) for fee, number in fees.items())
    ]
    return pen.visits(estimate.visits, *names)


def _of_totals(held: Estimate | Outcome) -> Shares:
    """Share out the list price; what a plan may pay the patient back is none of it."""
    totals, you = held.totals, paid_to_clinic(held)
    plan = sum_of("plan_pays", (totals.plan_pays, totals.second_plan_pays))
    if totals.pay_clinic is not None:
        plan = less("plan_pays", totals.expected_charge, totals.write_off, you)
    return Shares(you, plan, totals.write_off, totals.discount)


def _of_outcomes(pen: Pen, estimate: Estimate) -> Iterator[Block]:
    """Two columns of equal weight, the outcome without coverage first, and a bar of each."""
    insured = pen.on("insured")
    first, second = (_of_totals(outcome) for outcome in estimate.outcomes)
    list_prices = [outcome.totals.list_price for outcome in estimate.outcomes]
    rows = [Row((insured.say("list_price"), *map(pen.amount, list_prices)))]
    taken_off: tuple[tuple[str, PartKind, Step, Step], ...] = (
        ("discounts", "discount", first.discount, second.discount),
        ("write_off", "write_off", first.write_off, second.write_off),
        ("plan_pays", "plan", first.plan, second.plan),
    )
    rows += [
        Row((insured.say(name), pen.taken_off(one), pen.taken_off(other)), stands_for=part)
        for name, part, one, other in taken_off
        if one.cents or other.cents or part == "plan"
    ]
    rows.append(Row((pen.say("you_pay"), pen.amount(first.you), pen.amount(second.you)), "total"))
    yield Table(
        (
            Column("", is_wide=True),
            Column(outcome_in_words(pen, estimate.outcomes[0]), "sum", is_wide=True),
            Column(outcome_in_words(pen, estimate.outcomes[1]), "sum_if_paid", is_wide=True),
        ),
        tuple(rows),
    )
    for outcome, shares in zip(estimate.outcomes, (first, second), strict=True):
        yield _bar(pen, outcome.totals.list_price, shares, outcome_in_words(pen, outcome))


def _bar(pen: Pen, list_price: Step, shares: Shares, condition: str = "") -> Bar:
    """Draw who pays what; the words that stand for it begin with the answer."""
    insured = pen.on("insured")
    whole, you = list_price.cents, shares.you.cents
    told = [
        insured.say("bar.you", money=money(you, pen.language), percent=_percent(you, whole)),
        *(
            insured.say(f"bar.{kind}", money=money(share.cents, pen.language))
            for kind, share in zip(SHOWN_AS[1:], shares[1:], strict=True)
            if share.cents or kind == "plan"
        ),
    ]
    opening = insured.say("bar", heading=pen.say("heading.who_pays_what"), list_price=money(whole, pen.language))
    parts = tuple(
        BarPart(kind, insured.say(f"part.{kind}"), pen.amount(share), share.cents)
        for kind, share in zip(SHOWN_AS, shares, strict=True)
        if share.cents
    )
    return Bar(" ".join(filter(None, (opening, f"{condition}." if condition else "", *told))), parts, whole, condition)


def _percent(part: int, whole: int) -> int:
    return int((Decimal(100 * part) / Decimal(whole or 1)).quantize(Decimal(1), ROUND_HALF_UP))


def _paid_back(pen: Pen, estimate: Estimate) -> Iterator[Row]:
    """Say the other two figures of a superbill under the first, so that none of the three stands alone."""
    for part in list(three_figures(pen, estimate.totals, estimate.range))[1:]:
        yield Row((part.label, part.figure.text if isinstance(part.figure, Between) else part.figure))


def _of_paying_back(pen: Pen, estimate: Estimate) -> Iterator[Paragraph]:
    """Say that the plan decides, and what lies above what it allows where that is known."""
    insured = pen.on("insured")
    has_one_figure = estimate.totals.plan_may_pay_back is not None and estimate.range is None
    said = [insured.say("plan_decides")]
    if has_one_figure and estimate.totals.balance_bill.cents:
        said.append(insured.say("above_the_plans_rate", money=pen.money(estimate.totals.balance_bill)))
    yield Paragraph(" ".join(said))


def _payer(pen: Pen, estimate: Estimate) -> str:
    has_second = bool(estimate.totals.second_plan_pays.cents)
    return pen.on("insured").say("plans_pay" if has_second else "plan_pays")
