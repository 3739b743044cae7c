"""Totals of a course: what is billed, and who pays what of it; the identities between them hold, or nothing is shown.

billed = patient pays + plan pays + write-off; patient pays = its parts; list price - discount = billed; nothing is
negative.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from estimator.pricing.claims import Claims
from estimator.pricing.dues import Dues
from estimator.pricing.request import Request
from estimator.pricing.result import Totals
from estimator.pricing.sharing import Share
from estimator.pricing.steps import NOTHING, Step, from_rule, less, sum_of
from estimator.pricing.visit import Line, Reduction
from estimator.rules.book import Book

PARTS_OF_A_SHARE = ("allowed", "plan_pays", "balance_bill", "copay", "deductible", "coinsurance", "over_limit",
                    "penalty", "over_maximum")  # fmt: skip


def totals_of(
    book: Book, request: Request, lines: Sequence[Sequence[Line]], claims: Claims | None,
    reductions: Sequence[Reduction], dues: Dues, pays_clinic: Step,
) -> Totals:  # fmt: skip
    """Add a course up and assert that its figures hold together."""
    every_line = [line for visit in lines for line in visit]
    list_price = sum_of("list_price", tuple([line.list_price for line in every_line]))
    discount = sum_of("discount", tuple([reduction.taken_off for reduction in reductions]))
    parts = _without_claim(book, request) if claims is None else _of_shares(every_line)
    patient_pays = pays_clinic
    if claims is not None:
        patient_pays = sum_of("patient_pays", tuple([line.patient_pays for line in every_line]))
    elif book.coverages[request.coverage].sends_claims:
        parts["not_covered"] = patient_pays
    ahead = request.visits_had
    totals = Totals(
        list_price=list_price,
        discount=discount,
        expected_charge=less("expected_charge", list_price, discount),
        **parts,
        second_plan_pays=sum_of(
            "second_plan_pays", tuple([line.share.second_pays for line in every_line if line.share])
        ),
        patient_pays=patient_pays,
        due_at_booking=dues.at_booking,
        due_first_visit=dues.at_visits[ahead] if ahead < len(dues.at_visits) else NOTHING,
        already_paid=dues.already_paid,
        left_to_pay=dues.left_to_pay,
    )
    _assert_identities(totals, every_line, claims is not None and claims.is_coordinated)
    return totals if claims is None else _with_superbill(totals, every_line, claims, pays_clinic)


def _without_claim(book: Book, request: Request) -> dict[str, Step]:
    """Nothing goes to a plan, so that nothing is allowed, paid or written off, because the coverage says so."""
    coverage = ("coverage.yaml", "coverages", list(book.coverages).index(request.coverage))
    names = ("allowed", "plan_pays", "write_off", "balance_bill")
    zero = {name: from_rule(0, name, coverage, request.coverage) for name in names}
    return dict.fromkeys((*PARTS_OF_A_SHARE, "not_covered"), NOTHING) | zero


def _of_shares(lines: Iterable[Line]) -> dict[str, Step]:
    shares = [line.share for line in lines if line.share is not None]
    figures = dict(zip(Share._fields, zip(*shares, strict=True), strict=True))
    parts = {name: sum_of(name, figures[name]) for name in PARTS_OF_A_SHARE}
    written_off = tuple([step for share in shares for step in (share.contractual_adjustment, share.provider_write_off)])
    parts["write_off"] = sum_of("write_off", written_off)
    own = tuple([line.expected_charge if line.share is None else line.share.not_covered for line in lines])
    parts["not_covered"] = sum_of("not_covered", own)
    return parts


def _with_superbill(totals: Totals, lines: Iterable[Line], claims: Claims, pays_clinic: Step) -> Totals:
    """Add the three figures of a patient who pays the clinic and asks the plan to pay back; never one of them alone."""
    sent_by_patient = [line.share for line in lines if line.sent == "superbill" and line.share is not None]
    if not sent_by_patient:
        return totals
    if not claims.pay_back_is_known:
        return replace(totals, pay_clinic=pays_clinic)
    paid_back = [share.plan_pays for share in sent_by_patient]
    if claims.is_coordinated:
        paid_back += [share.second_pays for share in sent_by_patient]
    pay_back = sum_of("plan_may_pay_back", tuple(paid_back))
    cost = less("cost_if_it_does", pays_clinic, pay_back)
    assert cost.cents == totals.patient_pays.cents, "what the clinic is paid less what comes back is the cost"
    return replace(totals, pay_clinic=pays_clinic, plan_may_pay_back=pay_back, cost_if_it_does=cost)


def _assert_identities(totals: Totals, lines: Iterable[Line], is_coordinated: bool) -> None:
    billed, patient_pays = totals.expected_charge.cents, totals.patient_pays.cents
    assert billed == sum([line.expected_charge.cents for line in lines]), "list price less discount must be billed"
    paid = patient_pays + totals.plan_pays.cents + totals.second_plan_pays.cents
    assert billed == paid + totals.write_off.cents, "all that is billed is paid or written off"
    parts = (totals.copay, totals.deductible, totals.coinsurance, totals.penalty, totals.over_maximum)
    owed = sum([step.cents for step in (*parts, totals.balance_bill, totals.not_covered)]) - totals.over_limit.cents
    has_shares = any(line.share is not None for line in lines)
    assert not has_shares or is_coordinated or patient_pays == owed, (
        "what the patient pays must be the sum of its parts"
    )
    assert min([step.cents for step in (*parts, totals.plan_pays, totals.write_off, totals.patient_pays)]) >= 0
