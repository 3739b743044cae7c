"""Who pays what: from the list price down to what the patient pays, with insurance as a bar too; help and accounts."""

from __future__ import annotations

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
    RowRole,
    Section,
    Table,
)
from estimator.paper.names import inside
from estimator.paper.page_kind import is_superbill, pays_clinic
from estimator.paper.pen import Pen
from estimator.paper.plan_words import outcome_in_words
from estimator.paper.superbill import three_figures
from estimator.pricing.result import Estimate, Outcome
from estimator.wording import money


class Shares(NamedTuple):
    """Who pays what of the list price, in cents; the four take it up whole."""

    you: int
    plan: int
    write_off: int
    discount: int

    @property
    def list_price(self) -> int:
        """The whole: the price before anything is taken off."""
        return sum(self)


SHOWN_AS: tuple[PartKind, ...] = ("you", "plan", "write_off", "discount")


def who_pays_what(pen: Pen, estimate: Estimate) -> Section:
    """Take what others pay, or nobody, off the list price down to what the patient pays, by name."""
    if estimate.outcomes:
        return pen.section("who-pays-what", "heading.who_pays_what", tuple(_of_outcomes(pen, estimate)))
    shares = _shares(estimate)
    insured = pen.on("insured")
    list_price = pen.say("list_price_of", visits=pen.visits(estimate.visits))
    rows = [Row((list_price, pen.amount(shares.list_price)))]
    for reduction in estimate.reductions:
        rows.append(Row((pen.reduction(reduction, estimate), pen.amount(-reduction.taken_off.cents))))
    if shares.write_off:
        rows.append(Row((insured.say("write_off"), pen.amount(-shares.write_off))))
    if (estimate.is_insured and not is_superbill(estimate)) or shares.plan:
        rows.append(Row((_payer(pen, estimate), pen.amount(-shares.plan))))
    you_pay = insured.say("pay_clinic") if is_superbill(estimate) else pen.say("you_pay")
    rows.append(Row((you_pay, pen.amount(shares.you)), "total"))
    if is_superbill(estimate):
        rows += _paid_back(pen, estimate)
    columns = (Column("", is_wide=True), Column(pen.say("column.dollars"), "sum"))
    blocks: list[Block] = [Table(columns, tuple(rows))]
    if is_superbill(estimate):
        blocks += _of_paying_back(pen, estimate)
    elif estimate.is_insured:
        blocks.append(_bar(pen, shares))
    return pen.section("who-pays-what", "heading.who_pays_what", blocks, is_kept_together=True)


def help_and_accounts(pen: Pen, estimate: Estimate) -> Iterator[Section]:
    """Say what a help program and the patient's accounts pay of what the clinic is owed; none where none was told."""
    if estimate.cash_left_to_pay is None:
        return
    insured = pen.on("insured")
    rows = [Row((insured.say("you_owe"), pen.amount(pays_clinic(estimate))))]
    for paid in estimate.paid_by:
        rows.append(Row((insured.say(f"paid_by.{paid.source}"), pen.amount(-paid.paid.cents))))
    rows.append(Row((insured.say("cash_left"), pen.amount(estimate.cash_left_to_pay)), "total"))
    columns = (Column("", is_wide=True), Column(pen.say("column.dollars"), "sum"))
    blocks: list[Block] = [Table(columns, tuple(rows))]
    ask = dict.fromkeys(service for paid in estimate.paid_by for service in paid.ask_about)
    if ask:
        names = pen.joined([inside(pen.name("service", service)) for service in ask])
        blocks.append(Paragraph(insured.say("ask_administrator", services=names)))
    if is_superbill(estimate):
        blocks.append(Paragraph(insured.say("money_back_to_account")))
    yield insured.section("help-and-accounts", "heading.help_and_accounts", blocks)


def _shares(estimate: Estimate) -> Shares:
    return _of_totals(estimate.outcomes[0] if estimate.outcomes else estimate)


def _of_totals(held: Estimate | Outcome) -> Shares:
    """Share out the list price; what a plan may pay the patient back is none of it."""
    totals = held.totals
    you = (totals.patient_pays if totals.pay_clinic is None else totals.pay_clinic).cents
    plan = totals.expected_charge.cents - totals.write_off.cents - you
    return Shares(you, plan, totals.write_off.cents, totals.discount.cents)


def _of_outcomes(pen: Pen, estimate: Estimate) -> Iterator[Block]:
    """Two columns of equal weight, the outcome without coverage first, and a bar of each."""
    insured = pen.on("insured")
    first, second = (_of_totals(outcome) for outcome in estimate.outcomes)
    rows = [_row(pen, insured.say("list_price"), first.list_price, second.list_price)]
    taken_off = (
        ("discounts", first.discount, second.discount),
        ("write_off", first.write_off, second.write_off),
        ("plan_pays", first.plan, second.plan),
    )
    rows += [
        _row(pen, insured.say(name), -one, -other)
        for name, one, other in taken_off
        if one or other or name == "plan_pays"
    ]
    rows.append(_row(pen, pen.say("you_pay"), first.you, second.you, "total"))
    yield Table(
        (
            Column("", is_wide=True),
            Column(outcome_in_words(pen, estimate.outcomes[0]), "sum", is_wide=True),
            Column(outcome_in_words(pen, estimate.outcomes[1]), "sum_if_paid", is_wide=True),
        ),
        tuple(rows),
    )
    for outcome, shares in zip(estimate.outcomes, (first, second), strict=True):
        yield _bar(pen, shares, outcome_in_words(pen, outcome))


def _bar(pen: Pen, shares: Shares, condition: str = "") -> Bar:
    """Draw who pays what; the words that stand for it begin with the answer."""
    insured = pen.on("insured")
    whole = shares.list_price
    told = [
        insured.say("bar.you", money=money(shares.you, pen.language), percent=_percent(shares.you, whole)),
        *(
            insured.say(f"bar.{kind}", money=money(cents, pen.language))
            for kind, cents in zip(SHOWN_AS[1:], shares[1:], strict=True)
            if cents or kind == "plan"
        ),
    ]
    opening = insured.say("bar", heading=pen.say("heading.who_pays_what"), list_price=money(whole, pen.language))
    parts = tuple(
        BarPart(kind, insured.say(f"part.{kind}"), money(cents, pen.language), cents)
        for kind, cents in zip(SHOWN_AS, shares, strict=True)
        if cents
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


def _row(pen: Pen, words: str, one: int, other: int, role: RowRole = "part") -> Row:
    return Row((words, pen.amount(one), pen.amount(other)), role)
