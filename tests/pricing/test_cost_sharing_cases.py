"""Every worked example of what a patient owes when insurance takes part, through the product's own functions."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from estimator.pricing.benefits import Benefit, ClaimLine, PlanTerms, Tier, YearlyFigure
from estimator.pricing.coordination import SecondPlan, coordinate
from estimator.pricing.counters import FAMILY, CounterKey, Counters
from estimator.pricing.funding import Due, assist, pay_from_accounts
from estimator.pricing.medicare import share_out_unassigned
from estimator.pricing.sharing import Share, Shared, share_out_claims
from estimator.pricing.steps import NOTHING, Step, from_request
from estimator.pricing.superbill import superbill_of

COLUMNS = {
    "billed": "billed",
    "allowed": "allowed",
    "contractual_adj": "contractual_adjustment",
    "balance_bill": "balance_bill",
    "copay": "copay",
    "deductible": "deductible",
    "coinsurance": "coinsurance",
    "over_oop": "over_limit",
    "penalty": "penalty",
    "over_benefit_max": "over_maximum",
    "noncovered": "not_covered",
    "provider_writeoff": "provider_write_off",
    "plan_pays": "plan_pays",
    "patient_pays": "patient_pays",
}
METHODS = {
    "standard": "standard",
    "basic": "basic",
    "nondup": "non-duplication",
    "mob": "maintenance",
}


def cents(figure: int) -> Step:
    return from_request(figure, "of_the_case")


def cents_or_none(figure: int | None) -> Step | None:
    return None if figure is None else cents(figure)


def percentage(basis_points: int | None) -> Decimal:
    return Decimal(basis_points or 0) / 100


def benefit(name: str, said: dict[str, Any]) -> Benefit:
    return Benefit(
        name,
        said["shape"].replace("_", "-"),
        copay=cents(said.get("copay") or 0),
        coinsurance=percentage(said.get("coins_bp")),
        copay_basis=said.get("copay_basis", "line"),
        straddle_copay=said.get("straddle_copay", "charge"),
        separate_deductible=said.get("ded_bucket"),
        visits_per_year=said.get("visit_limit"),
        visit_group=said.get("limit_group"),
        over_limit="contracted" if said.get("over_limit_price") == "contracted" else "own",
        maximum=cents_or_none(said.get("benefit_max")),
    )


def tier(said: dict[str, Any]) -> Tier:
    ceiling = cents_or_none(said.get("aca_ind_cap"))
    return Tier(
        YearlyFigure(cents_or_none(said["ded_ind"]), cents_or_none(said["ded_fam"]), said["ded_type"]),
        YearlyFigure(cents_or_none(said["oop_ind"]), cents_or_none(said["oop_fam"]), said["oop_type"], ceiling),
    )


def plan(said: dict[str, Any]) -> PlanTerms:
    month, day = said.get("year_start", [1, 1])
    crossing = (said.get("oon_counts_to_in", False), said.get("in_counts_to_oon", False))
    return PlanTerms(
        tiers={name: tier(its) for name, its in said["tiers"].items()},
        benefits={name: benefit(name, its) for name, its in said["rules"].items()},
        year_start=(month, day),
        separate_deductibles={name: cents(figure) for name, figure in said.get("special_ded", {}).items()},
        carries_over_fourth_quarter=said.get("q4_carryover", False),
        counts_across={
            (False, False): "none",
            (True, False): "out-to-in",
            (False, True): "in-to-out",
            (True, True): "both",
        }[crossing],
    )


def counters(start: list[dict[str, Any]]) -> Counters:
    used = {}
    for said in start:
        separate = None if said["kind"] in ("ded", "oop") else said["kind"]
        kind = "limit" if said["kind"] == "oop" else "deductible"
        who = FAMILY if said["who"] == "family" else said["who"]
        used[CounterKey(said["py"], said["tier"], kind, who, separate)] = cents(said["used"])
    return Counters(used)


def claim_line(said: dict[str, Any]) -> ClaimLine:
    is_out = said.get("network", "in") == "out"
    return ClaimLine(
        key=said["id"],
        day=date.fromisoformat(said["date"]),
        sequence=said["seq"],
        billed=cents(said["billed"]),
        own_price=cents(said.get("noncovered_price", said["billed"])),
        rate=cents(said["oon_allowed" if is_out else "contracted"]),
        tier="out" if is_out else "in",
        benefit=None if said.get("coverage") == "not_covered" else said["rule"],
        visit=said["visit"],
        member=said.get("member", "self"),
        is_held_harmless=said.get("hold_harmless", False),
        penalty=percentage(said.get("pa_penalty_bp")),
    )


def shared(case: dict[str, Any]) -> Shared:
    return share_out_claims(plan(case["plan"]), counters(case["start"]), map(claim_line, case["lines"]))


def column(share: Share, name: str) -> int:
    figure: Step = getattr(share, COLUMNS[name])
    return figure.cents


@pytest.mark.cases("cost_sharing.json", section="computed")
def test_every_line_is_shared_out_as_worked(case: dict[str, Any]) -> None:
    expected = [dict(line) for line in case["expect_lines"]]
    found = []
    for share, line in zip(shared(case).shares, expected, strict=True):
        columns = {name: column(share, name) for name in line if name not in ("line_id", "date")}
        found.append({"line_id": share.line.key, "date": share.line.day.isoformat(), **columns})
    assert found == expected


@pytest.mark.cases("cost_sharing.json", section="computed")
def test_the_totals_are_the_worked_ones(case: dict[str, Any]) -> None:
    shares = shared(case).shares
    superbill = superbill_of(shares)
    totals = {name: sum(column(share, name) for share in shares) for name in COLUMNS}
    collected = case["extra"].get("collected", 0)
    totals |= {
        "pay_now": superbill.pay_clinic.cents,
        "net_after_reimbursement": superbill.cost_if_it_does.cents,
        "refund_due": collected - totals["patient_pays"],
    }
    assert {name: totals[name] for name in case["expect_totals"]} == case["expect_totals"]


@pytest.mark.cases("cost_sharing.json", section="cob")
def test_the_second_plan_pays_as_worked(case: dict[str, Any]) -> None:
    said = case["inputs"]
    second = SecondPlan(
        METHODS[said["method"]],
        allowed=cents(said["secondary_allowed"]),
        would_pay_alone=cents(said["secondary_normal"]),
        deductible_left=cents(said.get("sec_ded_rem", 0)),
        coinsurance=percentage(said.get("sec_coins_bp")),
        is_in_network_with_both=said.get("both_in_network", False),
        pays_no_more_than_owed=said.get("cap_at_liability", True),
    )
    both = coordinate(cents(said["billed"]), cents(said["primary_allowed"]), cents(said["primary_paid"]), second)
    assert case["expect"] == {
        "secondary_pays": both.second_pays.cents,
        "patient_pays": both.patient_pays.cents,
        "writeoff": both.write_off.cents,
    }


@pytest.mark.cases("cost_sharing.json", section="medicare_nonpar")
def test_the_unassigned_claim_is_as_worked(case: dict[str, Any]) -> None:
    limiting_charge = cents(case["expect"]["limiting_charge"])
    claim = share_out_unassigned(cents(case["fee_schedule"]), limiting_charge, cents(case["deductible_remaining"]))
    assert case["expect"] == {
        "nonpar_fee": claim.nonparticipating_fee.cents,
        "limiting_charge": claim.limiting_charge.cents,
        "patient_pays_now": claim.pay_clinic.cents,
        "medicare_sends_patient": claim.medicare_pays_back.cents,
        "patient_net": claim.cost_after_it_does.cents,
    }


@pytest.mark.cases("cost_sharing.json", section="funding")
def test_the_patients_part_is_paid_from_where_it_was_worked(case: dict[str, Any]) -> None:
    assert FUNDED[case["kind"]](case) == case["expect"]


def account_order(case: dict[str, Any]) -> dict[str, int]:
    due = Due(cents(case["patient_due"]), "yes")
    funding = pay_from_accounts([due], cents(case["hra_available"]), cents(case["hsa_available"]))
    return {
        "hra": funding.reimbursement_arrangement.cents,
        "hsa": funding.savings_account.cents,
        "cash": funding.cash.cents,
    }


def manufacturer_assistance(case: dict[str, Any]) -> dict[str, int]:
    assistance = assist(cents(case["patient_share"]), cents(case["floor"]), cents(case["annual_left"]))
    return {
        "assistance": assistance.program_pays.cents,
        "patient_cash": assistance.patient_cash.cents,
        "accrues_without_adjuster": assistance.counts_where_assistance_counts.cents,
        "accrues_with_adjuster": assistance.counts_where_it_does_not.cents,
    }


FUNDED: dict[str, Callable[[dict[str, Any]], dict[str, int]]] = {
    "account_order": account_order,
    "manufacturer_assistance": manufacturer_assistance,
}


@pytest.mark.cases("cost_sharing.json", section="published")
def test_the_published_example_comes_out_as_printed(case: dict[str, Any]) -> None:
    found = PUBLISHED[case["kind"]](case["inputs"])
    assert {name: found[name] for name in case["published_outputs"]} == case["published_outputs"]


def one_line(
    said: dict[str, Any], its_benefit: dict[str, Any], its_tier: Tier, used: Counters, network: str = "in"
) -> Share:
    """Share out a single line of a plan with one benefit and one tier."""
    allowed = said.get("oon_allowed") or said["allowed"]
    line = {"id": "line", "date": "2026-03-02", "seq": 1, "billed": said.get("billed", allowed), "visit": "visit"}
    line |= {"contracted": allowed, "oon_allowed": allowed, "network": network, "rule": "only"}
    terms = PlanTerms(
        {"in": its_tier} if network == "in" else {"out": its_tier}, {"only": benefit("only", its_benefit)}
    )
    return share_out_claims(terms, used, [claim_line(line)]).shares[0]


def covered_line(said: dict[str, Any]) -> dict[str, int]:
    deductible = YearlyFigure(cents(said["deductible_remaining"]))
    share = one_line(said, said, Tier(deductible, YearlyFigure(cents_or_none(said["oop_remaining"]))), Counters())
    return {
        "deductible": share.deductible.cents,
        "copay": share.copay.cents,
        "coinsurance": share.coinsurance.cents,
        "patient": share.patient_pays.cents,
        "plan": share.plan_pays.cents,
        "deductible_left": said["deductible_remaining"] - share.deductible.cents,
    }


def family_line(said: dict[str, Any]) -> dict[str, int]:
    figure = YearlyFigure(cents_or_none(said["ded_ind"]), cents(said["ded_fam"]), said["ded_type"])
    used = {"self": said["ded_used_self"] or 0, FAMILY: said["ded_used_family"]}
    start = {CounterKey(2026, "in", "deductible", who): cents(figure) for who, figure in used.items()}
    return buckets(one_line(said, {**said, "shape": "ded_coins"}, Tier(figure), Counters(start)))


def out_of_network_line(said: dict[str, Any]) -> dict[str, int]:
    deductible = YearlyFigure(cents(said["deductible_remaining"] or 0))
    share = one_line(said, {**said, "shape": "ded_coins"}, Tier(deductible), Counters(), network="out")
    cost = superbill_of([share]).cost_if_it_does.cents
    return buckets(share) | {"patient_net": cost, "balance_bill": share.balance_bill.cents}


def buckets(share: Share) -> dict[str, int]:
    return {
        "deductible": share.deductible.cents,
        "coinsurance": share.coinsurance.cents,
        "patient": share.patient_pays.cents,
        "plan": share.plan_pays.cents,
    }


def summary_sum(said: dict[str, Any]) -> dict[str, int]:
    """Share out one line for each bucket; what the plan leaves out stands as a line that is not covered."""
    benefits = {
        "deductible": {"shape": "ded_coins"},
        "copay": {"shape": "copay_only", "copay": said["copay"]},
        "coinsurance": {"shape": "coins_only", "coins_bp": 10000},
    }
    terms = PlanTerms(
        {"in": Tier(YearlyFigure(cents(said["deductible"])))},
        {name: benefit(name, its) for name, its in benefits.items()},
    )
    lines = [
        ClaimLine(bucket, date(2026, 3, 2), number, *[cents(said[bucket])] * 3, "in", bucket, "visit")
        for number, bucket in enumerate(benefits)
    ]
    left_out = cents(said["limits"])
    lines.append(ClaimLine("limits", date(2026, 3, 2), len(lines), left_out, left_out, None, "in", None, "visit"))
    return {"patient": sum(share.patient_pays.cents for share in share_out_claims(terms, Counters(), lines).shares)}


def limiting_charge(said: dict[str, Any]) -> dict[str, int]:
    fee = cents(said["fee_schedule"])
    return {"limiting_charge": share_out_unassigned(fee, fee, NOTHING).limiting_charge.cents}


def explanation_of_benefits(said: dict[str, Any]) -> dict[str, int]:
    """Reconcile: what a plan says the member owes, taken as a copay, leaves the rest of its figures standing."""
    line = {"billed": said["submitted"], "allowed": said["eligible"]}
    share = one_line(line, {"shape": "copay_only", "copay": said["memberliability"]}, Tier(), Counters())
    assert share.contractual_adjustment.cents == said["submitted"] - said["eligible"]
    assert share.plan_pays.cents == said["eligible"] - said["memberliability"]
    return {"memberliability": share.patient_pays.cents}


PUBLISHED: dict[str, Callable[[dict[str, Any]], dict[str, int]]] = {
    "covered_line": covered_line,
    "family_line": family_line,
    "out_of_network_line": out_of_network_line,
    "summary_sum": summary_sum,
    "limiting_charge": limiting_charge,
    "explanation_of_benefits": explanation_of_benefits,
}
