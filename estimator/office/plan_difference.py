"""What was changed in what is told about a patient's plan, and in how the patient pays over time."""

from __future__ import annotations

from collections.abc import Iterator

from estimator.paper.names import inside
from estimator.pricing.plan_facts import PlanFacts
from estimator.pricing.request import Request
from estimator.pricing.result import Estimate, Result
from estimator.rules.book import Book
from estimator.wording import Language, count, money, say

NOT_PRICED = frozenset({"as_of", "told_by", "calls"})
"""What is written down about a plan and changes no figure."""
TOLD_BY_THEMSELVES = frozenset({"is_in_network", "authorization", "signed", "second", "accounts"})
"""What is told about a plan and has words of its own; the rest are its figures."""


def plan_changes(old: PlanFacts, new: PlanFacts, language: Language) -> Iterator[str]:
    """Name what is told about the plan and is another than before."""
    for name in ("is_in_network", "signed"):
        if getattr(old, name) != getattr(new, name):
            yield say(language, f"difference.{name}.{getattr(new, name) or 'usual'}")
    if old.authorization != new.authorization:
        state = new.authorization.state if new.authorization else "unknown"
        yield say(language, f"difference.approval.{state}")
    yield from _used_changes(old, new, language)
    if old.second != new.second:
        yield say(language, "difference.second" if new.second else "difference.no_second")
    if old.accounts != new.accounts:
        yield say(language, "difference.accounts")


def _used_changes(old: PlanFacts, new: PlanFacts, language: Language) -> Iterator[str]:
    """Name what is used of deductible and limit, where that alone is another; otherwise the figures of the plan."""
    names = PlanFacts.model_fields.keys() - NOT_PRICED - TOLD_BY_THEMSELVES
    changed = [name for name in names if getattr(old, name) != getattr(new, name)]
    used = list(_used_alone(old, new, language)) if changed in (["in_network"], ["out_of_network"]) else []
    if changed:
        yield from used or [say(language, "difference.plan_figures")]


def _used_alone(old: PlanFacts, new: PlanFacts, language: Language) -> Iterator[str]:
    """Name how much is used of what, in the one network that is another than before."""
    before, after = old.in_network, new.in_network
    if before == after:
        before, after = old.out_of_network, new.out_of_network
    for kind in ("deductible", "limit"):
        used = getattr(after, kind).used
        if used != getattr(before, kind).used and isinstance(used, int):
            yield say(language, f"difference.{kind}_used", used=money(used, language))


def payment_changes(book: Book, old: Request, new: Request, language: Language) -> Iterator[str]:
    """Name what is another in how the patient pays over time."""
    if old.payment_plan != new.payment_plan:
        plan = book.plans.get(new.payment_plan or "")
        yield inside(plan.rule.label.in_language(language)) if plan else say(language, "difference.no_payment_plan")
    if old.payments != new.payments and new.payments is not None:
        yield count(language, "difference.payments", new.payments)
    if old.can_pay_monthly != new.can_pay_monthly and new.can_pay_monthly is not None:
        yield say(language, "difference.monthly", monthly=money(new.can_pay_monthly, language))


def payment_effect(before: Result, after: Result, language: Language) -> str:
    """Say what another payment plan costs; nothing where the plan is the same or there is none."""
    old, new = before.request, after.request
    is_same = (old.payment_plan, old.payments) == (new.payment_plan, new.payments)
    chosen = after.plan_chosen if isinstance(after, Estimate) else None
    if is_same or chosen is None:
        return ""
    if chosen.illustration is None:
        return say(language, "difference.plan_not_offered")
    charge = chosen.illustration.finance_charge.cents
    key = "finance_charge" if charge else "no_finance_charge"
    return say(language, f"difference.{key}", charge=money(charge, language))
