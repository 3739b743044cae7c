"""Why a line costs the patient what it does under a plan, in one sentence for each group of equal lines."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from estimator.paper.pen import Pen
from estimator.pricing.result import Estimate
from estimator.pricing.sharing import Share
from estimator.pricing.steps import Step, sum_of
from estimator.pricing.visit import Line
from estimator.wording import percentage


def plan_pays(line: Line) -> Step:
    """What plans pay the clinic of a line; what a plan may pay the patient back is none of it."""
    paid = () if line.share is None or line.sent == "superbill" else (line.share.plan_pays, line.share.second_pays)
    return sum_of("plan_pays", paid)


def goes_to_a_plan(estimate: Estimate) -> bool:
    """Tell whether the clinic asks a plan for money for some line, or may charge nobody for it."""
    return any(line.sent in {"claim", "held"} for visit in estimate.visits for line in visit.lines)


def share_in_words(pen: Pen, line: Line, number: int) -> str:
    """Say who pays a line and why, where there are so many: "Each time: $200.00 for your deductible"."""
    shares = pen.on("shares")
    if line.sent == "own":
        return shares.say("own.visit-limit" if line.why_not_sent == "visit-limit" else "own")
    if line.sent == "superbill":
        return shares.say("superbill")
    if line.sent == "held":
        return shares.say("held")
    share = line.share
    assert share is not None, "a line of a claim is shared out"
    if share.why_not_covered is not None:
        return shares.say(f"not_paid.{share.why_not_covered}")
    if not share.patient_pays.cents and share.limit_left is not None and not share.limit_left.cents:
        return shares.say("nothing.limit")
    parts = list(_parts(shares, share))
    if not parts:
        return shares.say("nothing")
    taken_off = [
        shares.say(f"{name}.hidden") if "plan-pays" in pen.hidden else shares.say(name, money=pen.money(step))
        for name, step in (("over_limit", share.over_limit), ("second", share.second_pays))
        if step.cents
    ]
    return shares.count("you_pay", number, parts=", ".join([pen.joined(parts), *taken_off]))


def _parts(shares: Pen, share: Share) -> Iterator[str]:
    """Say each part of what the patient owes of a line that the plan pays for."""
    if share.copay.cents:
        yield shares.say("copay", money=shares.money(share.copay))
    if share.deductible.cents:
        yield shares.say("deductible", money=shares.money(share.deductible))
    if share.coinsurance.cents:
        rate = share.coinsurance.number
        name = "coinsurance.rest" if share.deductible.cents or share.copay.cents else "coinsurance"
        if not isinstance(rate, Decimal):
            name = "coinsurance.part"
        told = percentage(rate, shares.language) if isinstance(rate, Decimal) else ""
        yield shares.say(name, money=shares.money(share.coinsurance), rate=told)
    for name in ("penalty", "over_maximum", "balance_bill"):
        step = getattr(share, name)
        if step.cents:
            yield shares.say(name, money=shares.money(step))
