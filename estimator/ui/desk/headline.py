"""What an estimate comes to, in a few words: the figure by which it is known again in a list of several."""

from __future__ import annotations

from estimator.pricing.result import Estimate, Result, Totals
from estimator.wording import Language, money, say


def headline(result: Result, language: Language) -> str:
    """What the patient pays: one figure, a range, or one of two outcomes; never a figure where there is none."""
    if not isinstance(result, Estimate):
        return say(language, "strip.cannot")
    if result.outcomes:
        without, hopeful = (money(_pays(outcome.totals), language) for outcome in result.outcomes)
        return say(language, "headline.outcomes", without=without, with_coverage=hopeful)
    if result.range is None or result.totals.pay_clinic is not None:
        return money(_pays(result.totals), language)
    low = money(result.range.low.cents, language)
    if result.range.high is None:
        return say(language, "strip.from", low=low)
    return say(language, "strip.up_to", low=low, high=money(result.range.high.cents, language))


def _pays(totals: Totals) -> int:
    """What the patient pays, to the clinic where the plan may pay it back, in cents."""
    return (totals.pay_clinic or totals.patient_pays).cents
