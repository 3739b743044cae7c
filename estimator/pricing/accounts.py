"""Accounts: what a patient's health accounts pay of this course, after everything else, and what is left for cash."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from estimator.pricing.claims import Claims
from estimator.pricing.funding import Due, Eligibility, pay_from_accounts
from estimator.pricing.request import Request
from estimator.pricing.result import Paid
from estimator.pricing.steps import NOTHING, Step, from_request, less, sum_of
from estimator.pricing.visit import Line
from estimator.rules.book import Book

LEAST_SURE_FIRST: tuple[Eligibility, ...] = ("no", "ask", "yes")


class FromAccounts(NamedTuple):
    """What each account pays, in their order, and the cash that is left; nothing where no balance was told."""

    paid_by: tuple[Paid, ...] = ()
    cash_left_to_pay: Step | None = None


def accounts_of(book: Book, request: Request, lines: Sequence[Sequence[Line]], claims: Claims | None) -> FromAccounts:
    """Pay what the clinic is owed from a drug maker's help and from the accounts whose balances were told.

    Help comes first, then a reimbursement arrangement, then HSA or FSA, then cash; none changes who owes what.
    """
    told = request.plan.accounts
    helped = claims.likely.assistance if claims else NOTHING
    if told.reimbursement is None and told.savings is None and not helped.cents:
        return FromAccounts()
    every_line = [line for visit in lines for line in visit]
    dues = [Due(line.pays_clinic, _eligibility(book, line)) for line in every_line]
    if helped.cents:
        assert claims is not None
        rule = claims.covering.coverage.assistance
        is_helped = [rule is not None and line.service in rule.services for line in every_line]
        with_help = [due for due, own in zip(dues, is_helped, strict=True) if own]
        dues = [due for due, own in zip(dues, is_helped, strict=True) if not own] + [_rest_of(with_help, helped)]
    funding = pay_from_accounts(
        dues,
        NOTHING if told.reimbursement is None else from_request(told.reimbursement, "reimbursement_balance"),
        NOTHING if told.savings is None else from_request(told.savings, "savings_balance"),
    )
    asked = (line.service for line in every_line if line.pays_clinic.cents and _eligibility(book, line) == "ask")
    to_ask = tuple(dict.fromkeys(asked))
    paid_by = [Paid("assistance", helped)] if helped.cents else []
    if told.reimbursement is not None:
        paid_by.append(Paid("reimbursement", funding.reimbursement_arrangement, to_ask))
    if told.savings is not None:
        paid_by.append(Paid("savings", funding.savings_account, to_ask))
    return FromAccounts(tuple(paid_by), funding.cash)


def _rest_of(with_help: Sequence[Due], helped: Step) -> Due:
    """What help leaves of the lines it pays for; an account may pay it as surely as the least sure of them."""
    shares = sum_of("helped_shares", tuple(due.patient_pays for due in with_help))
    eligibility = min((due.eligibility for due in with_help if due.patient_pays.cents), key=LEAST_SURE_FIRST.index)
    return Due(less("left_after_help", shares, helped), eligibility)


def _eligibility(book: Book, line: Line) -> Eligibility:
    """Whether an account may pay for a line (26 U.S.C. 213(d)); a fee never, as far as the rule book knows."""
    service = book.services.get(line.service)
    return "no" if service is None else service.hsa
