"""The figures of the totals strip: which of an estimate it shows, in which order, and under which words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from estimator.paper.document import Detail
from estimator.paper.unknowns import facts_in_words, unknowns_in_words
from estimator.pricing.result import Estimate
from estimator.pricing.steps import Step
from estimator.rules.book import Book
from estimator.wording import Language, money, say


class Shown(NamedTuple):
    """A figure of the strip: its name, its amount, the step behind it, what the estimate calls it, the words above."""

    name: str
    text: str
    step: Step | None
    """None where the figure is not known."""
    figure: str
    caption: str
    of: tuple[Book, Estimate] | None = None
    """The estimate it is of, with its rule book, where that is not the one in the window."""


SMALL = (
    "list_price", "discount", "write_off", "plan_pays", "due_at_booking", "due_first_visit", "each_visit",
    "left_to_pay", "cash_left_to_pay", "plan_may_pay_back", "cost_if_it_does", "lowest", "highest",
)  # fmt: skip
"""The figures beside what the patient pays, in their order."""
OF_DETAILS: Mapping[str, Detail] = {"discount": "discounts", "write_off": "discounts", "plan_pays": "plan-pays"}
"""The figures that tell a detail which may be left out, as on the page."""
BESIDE_THE_TOTAL = ("plan_may_pay_back", "cost_if_it_does", "lowest", "highest")
"""Figures that never stand without the total, nor it without them."""


def figures_shown(estimate: Estimate, language: Language, hidden: frozenset[Detail] = frozenset()) -> tuple[Shown, ...]:
    """The figures of the strip in its order, what the patient pays last; a line that does not apply is not there.

    None is that tells a hidden detail; the list price is the sum from which all begins, and stands.
    Where something about the plan is not known, the lowest and the highest stand beside the likely total.
    While a fact that decides who pays is not confirmed both totals come last, the one without coverage first. A
    patient who asks the plan to pay back sees three figures, what the clinic is paid last.
    """
    totals = estimate.totals
    shown = [_figure("list_price", totals.list_price, language)]
    if totals.discount.cents:
        shown.append(_taken_off("discount", totals.discount, language))
    shown += _from_the_plan(estimate, language)
    if totals.due_at_booking.cents:
        shown.append(_figure("due_at_booking", totals.due_at_booking, language))
    shown += _at_visits(estimate, language)
    if totals.already_paid.cents:
        shown.append(_figure("left_to_pay", totals.left_to_pay, language))
    if estimate.cash_left_to_pay is not None:
        shown.append(_figure("cash_left_to_pay", estimate.cash_left_to_pay, language))
    told = (figure for figure in shown if OF_DETAILS.get(figure.name) not in hidden)
    return (*told, *_totals(estimate, language))


def notes_in_words(estimate: Estimate, language: Language) -> str:
    """Say what is not certain: the lowest and the highest total, and what is not confirmed; nothing where all is."""
    notes = []
    if estimate.outcomes:
        notes.append(say(language, "strip.open", facts=facts_in_words(estimate.outcomes[0].because, language)))
    if estimate.range is not None and estimate.totals.pay_clinic is None and not _has_ends(estimate):
        low, high = estimate.range.low.cents, estimate.range.high
        span = say(language, "strip.from", low=money(low, language))
        if high is not None:
            span = _between(low, high.cents, language)
        notes.append(say(language, "strip.range", range=span))
    unknown = next((change.about[0] for change in estimate.could_change if change.kind == "unknown"), None)
    if unknown is not None and estimate.range is not None:
        notes.append(say(language, "strip.most", unknown=unknowns_in_words((unknown,), language)))
    return " · ".join(notes)


def _from_the_plan(estimate: Estimate, language: Language) -> list[Shown]:
    """What the plan pays, and what its contract takes off; of two outcomes, where it pays."""
    if estimate.outcomes:
        hopeful = estimate.outcomes[-1]
        pays, figure = hopeful.totals.plan_pays, f"{hopeful.name}.plan_pays"
        return [_figure("plan_pays", pays, language, figure, say(language, "strip.plan_pays.with-coverage"))]
    if not estimate.is_insured or estimate.totals.pay_clinic is not None:
        return []
    totals = estimate.totals
    taken_off = [_taken_off("write_off", totals.write_off, language)] if totals.write_off.cents else []
    return [*taken_off, _figure("plan_pays", totals.plan_pays, language)]


def _at_visits(estimate: Estimate, language: Language) -> list[Shown]:
    """What is due at the next visit, and at each after it."""
    ahead = [visit for visit in estimate.visits if not visit.is_over]
    shown = [_figure("due_first_visit", estimate.totals.due_first_visit, language)] if ahead else []
    later = sorted(ahead[1:], key=lambda visit: visit.due.cents)
    if later:
        least, most = later[0].due, later[-1].due
        due = _between(least.cents, most.cents, language)
        figure = f"visit-{later[-1].number}.due"
        shown.append(Shown("each_visit", due, most, figure, say(language, "strip.each_visit")))
    return shown


def _totals(estimate: Estimate, language: Language) -> list[Shown]:
    """What the patient pays: one figure, or as many as an honest answer takes."""
    totals = estimate.totals
    is_paid_back = totals.pay_clinic is not None
    pays = totals.pay_clinic or totals.patient_pays
    first = _figure("patient_pays", pays, language, "pay_clinic" if is_paid_back else "")
    paid_back = _paid_back(estimate, language) if is_paid_back else []
    if _has_ends(estimate) and estimate.range is not None:
        ends = {"lowest": estimate.range.low, "highest": estimate.range.high}
        beside = [_figure(name, step, language) for name, step in ends.items() if step is not None]
        return [*beside, first._replace(caption=say(language, "strip.likely"))]
    if not estimate.outcomes:
        return [*paid_back, first]
    without, hopeful = estimate.outcomes
    fact = without.because[0] if len(without.because) == 1 else "several"
    hoped_for = hopeful.totals.pay_clinic or hopeful.totals.patient_pays
    figure = "patient_pays" if hopeful.totals.pay_clinic is None else "pay_clinic"
    return [
        *paid_back,
        first._replace(caption=say(language, f"outcomes.outcome.{fact}.{without.name}")),
        _figure(
            "with_coverage",
            hoped_for,
            language,
            f"{hopeful.name}.{figure}",
            say(language, f"outcomes.outcome.{fact}.{hopeful.name}"),
        ),
    ]


def _has_ends(estimate: Estimate) -> bool:
    """True where the total is a range because something about the plan is not known."""
    known = estimate.range is None or estimate.totals.pay_clinic is not None or bool(estimate.outcomes)
    return not known and estimate.is_insured


def _paid_back(estimate: Estimate, language: Language) -> list[Shown]:
    """What the plan may pay back and what it then costs; a range where they have one, or that nobody knows."""
    totals, known = estimate.totals, estimate.range
    assert totals.pay_clinic is not None, "only a superbill is paid back"
    back = cost = say(language, "strip.not_known")
    if totals.plan_may_pay_back is not None and totals.cost_if_it_does is not None:
        back, cost = (money(step.cents, language) for step in (totals.plan_may_pay_back, totals.cost_if_it_does))
        if known is not None and known.high is not None:
            low, high = known.low.cents, known.high.cents
            back = _between(max(0, totals.pay_clinic.cents - high), totals.pay_clinic.cents - low, language)
            cost = _between(low, high, language)
        elif known is not None:
            cost = say(language, "strip.from", low=money(known.low.cents, language))
    return [
        Shown(name, text, step, name, say(language, f"strip.{name}"))
        for name, text, step in (
            ("plan_may_pay_back", back, totals.plan_may_pay_back),
            ("cost_if_it_does", cost, totals.cost_if_it_does),
        )
    ]


def _figure(name: str, step: Step, language: Language, figure: str = "", caption: str = "") -> Shown:
    """A figure with its amount; the estimate, and the words above it, call it by its name unless another is given."""
    words = caption or say(language, f"strip.{figure or name}")
    return Shown(name, money(step.cents, language), step, figure or name, words)


def _taken_off(name: str, step: Step, language: Language) -> Shown:
    return Shown(name, f"−{money(step.cents, language)}", step, name, say(language, f"strip.{name}"))


def _between(low: int, high: int, language: Language) -> str:
    """One amount, or the lowest and the highest of several."""
    if low == high:
        return money(low, language)
    return say(language, "strip.up_to", low=money(low, language), high=money(high, language))
