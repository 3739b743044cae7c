"""If the patient stops early: what is paid by each visit, given back, still owed and lost, with a payment plan too.

What a package gives back depends on why treatment stops: a rule may hold for one reason only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, get_args

from estimator.pricing.offers import Illustration, Stopped
from estimator.pricing.plan_prices import costs_of
from estimator.pricing.prepaid import stopped_after
from estimator.pricing.refunds import given_back, refund_rule
from estimator.pricing.result import Estimate, StopRow
from estimator.pricing.signed_plans import signed
from estimator.pricing.steps import Step, excess, less, sum_of
from estimator.pricing.visit import Line
from estimator.rules.book import Book
from estimator.rules.models.fees import Stopping
from estimator.wording import Language, say


class Stop(NamedTuple):
    """Stopping after a visit (0: after booking): figures in cents, None where nobody knows."""

    after_visit: int
    paid: Step
    given_back: Step | None
    still_owed: Step | None
    lost: Step | None
    """What stopping costs beyond the price of the visits had: a package saving that is gone, or a part kept."""


def reasons_to_stop(book: Book, estimate: Estimate) -> tuple[Stopping, ...]:
    """The reasons for stopping that make a difference here: any reason, and those that a rule is for."""
    return tuple(why for why in get_args(Stopping) if why == "any-reason" or _has_rule_for(book, estimate, why))


def stops(book: Book, estimate: Estimate, why: Stopping = "any-reason") -> tuple[Stop, ...]:
    """Say what stopping after each visit means, for a reason; the last visit is the end of the course."""
    return tuple(_stop(book, estimate, row, why) for row in estimate.stops)


def stops_with_plan(book: Book, estimate: Estimate) -> tuple[Stopped, ...]:
    """The same while the payment plan asked for runs; nothing without one, or where its rule or a day is not known."""
    chosen = estimate.plan_chosen
    figures = chosen.illustration if chosen is not None else None
    if chosen is None or figures is None or book.plans[chosen.plan].rule.refund_basis is None:
        return ()
    found = list(_with_plan(book, estimate, chosen.plan, figures))
    return tuple(stopped for stopped in found if stopped is not None) if None not in found else ()


def terms_of_stopping(book: Book, estimate: Estimate, why: Stopping, language: Language) -> tuple[str, ...]:
    """The rules in the clinic's words: of the packages used, and of the payment plan that runs."""
    said = []
    for used in estimate.packages:
        placed = refund_rule(book, estimate.request.clinic, used.name, why)
        said.append(placed.rule.terms.in_language(language) if placed else say(language, "ways.no_rule"))
    chosen = estimate.plan_chosen
    if chosen is not None and chosen.is_offered:
        said.append(book.plans[chosen.plan].rule.stop_text.in_language(language))
    return tuple(dict.fromkeys(said))


def _has_rule_for(book: Book, estimate: Estimate, why: Stopping) -> bool:
    for used in estimate.packages:
        placed = refund_rule(book, estimate.request.clinic, used.name, why)
        if placed is None:
            continue
        if placed.rule.when == why or (why == "no-improvement" and placed.rule.money_back_after is not None):
            return True
    return False


def _stop(book: Book, estimate: Estimate, row: StopRow, why: Stopping) -> Stop:
    back: Step | None = row.given_back
    owed: Step | None = row.still_owed
    if why != "any-reason":
        kept = _kept(book, estimate, row.after_visit, why)
        back = excess("given_back", row.paid, kept) if kept is not None else None
        owed = excess("still_owed", kept, row.paid) if kept is not None else None
    lost = None
    if back is not None and owed is not None:
        had = sum_of("visits_taken", tuple(line.pays_clinic for line in _lines_until(estimate, row.after_visit)))
        lost = excess("kept", sum_of("kept", (row.paid, owed)), back, had)
    return Stop(row.after_visit, row.paid, back, owed, lost)


def _kept(book: Book, estimate: Estimate, visit: int, why: Stopping) -> Step | None:
    """What the clinic keeps where treatment stops for a reason; None where that cannot be told from the estimate."""
    had = _lines_until(estimate, visit)
    kept = [line.pays_clinic for line in had if line.package is None]
    for used in estimate.packages:
        of_package = [line for line in _lines_until(estimate, len(estimate.visits)) if line.package == used.name]
        price = sum_of("package_price", tuple(line.pays_clinic for line in of_package))
        placed = refund_rule(book, estimate.request.clinic, used.name, why)
        taken = [line for line in had if line.package == used.name]
        is_by_share = placed is not None and placed.rule.visits_taken_count_at == "package-share"
        counted = _counted(taken, is_by_share)
        enough = placed.rule.money_back_after if placed is not None and why == "no-improvement" else None
        is_all_back = enough is not None and len(taken) >= enough
        if len(taken) == len(of_package):
            kept.append(price)
        elif used.times > 1 or (counted is None and not is_all_back):
            return None
        else:
            back = given_back(placed, why, price, counted or [line.pays_clinic for line in taken])
            if back is None:
                return None
            kept.append(less("kept", price, back))
    return sum_of("kept", tuple(kept))


def _counted(taken: Sequence[Line], is_by_share: bool) -> Sequence[Step] | None:
    """What each visit of a package counts at: its share, or its single price; None where a discount changes that."""
    if is_by_share:
        return [line.pays_clinic for line in taken]
    has_discount = any(reduction.kind != "package" for line in taken for reduction in line.reductions)
    return None if has_discount else [line.list_price for line in taken]


def _lines_until(estimate: Estimate, visit: int) -> list[Line]:
    return [line for each in estimate.visits if each.number <= visit for line in each.lines]


def _with_plan(book: Book, estimate: Estimate, plan: str, figures: Illustration) -> Iterator[Stopped | None]:
    """What stopping after each visit ahead means while a plan runs; None where the day of a visit is not known."""
    placed = book.plans[plan]
    fees = signed(placed, estimate.request.day).fees
    price = less("plan_price", figures.price, *fees.of_everybody)
    has_claims = any(line.share is not None for visit in estimate.visits for line in visit.lines)
    costs = costs_of(estimate.visits, estimate.totals) if has_claims else ()
    ahead = [visit for visit in estimate.visits if not visit.is_over]
    for taken, visit in enumerate(ahead, start=1):
        made = len(figures.schedule.payments)
        if placed.rule.kind != "prepay-package":
            if visit.day is None:
                yield None
                continue
            made = sum(one.due_day is not None and one.due_day <= visit.day for one in figures.schedule.payments)
        so_far, had = (figures.downpayment, figures.schedule, made), costs[: visit.number]
        list_price = estimate.totals.list_price
        yield stopped_after(placed, list_price, price, (taken, len(ahead)), so_far, fees.kept, had)
