"""Payment plans in words for staff: what a plan that is offered asks for, and why another is not offered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import groupby

from estimator.pricing.credit import PLANS_OF_A_CREDITOR
from estimator.pricing.offers import Illustration, PlanOffer, PlanRefusal, StaffNote
from estimator.pricing.plans import most_in_a_month
from estimator.pricing.schedules import Schedule
from estimator.pricing.steps import Step, from_rule, sum_of, times
from estimator.rules.book import Book
from estimator.rules.models.plans import Plan
from estimator.wording import Language, count, day, joined, money, percentage, say


def label_of_plan(book: Book, plan: str, language: Language) -> str:
    """The name of a payment plan; one that the book does not hold is named as it was asked for."""
    return book.plans[plan].rule.label.in_language(language) if plan in book.plans else plan.replace("-", " ")


def offered_in_words(book: Book, offer: PlanOffer, language: Language) -> str:
    """Say what a plan that is offered asks for, what it costs more than paying today, and what staff must do."""
    shown = offer.illustration
    assert shown is not None, "a refused plan has no figures"
    parts = []
    if shown.due_at_signing.cents:
        parts.append(_labelled("deposit", money(shown.due_at_signing.cents, language), language))
    parts.append(payments_in_words(book.plans[offer.plan].rule, shown.schedule, language))
    if shown.finance_charge.cents:
        parts.append(_labelled("finance_charge", money(shown.finance_charge.cents, language), language))
        if shown.apr is not None:
            parts.append(_labelled("apr", apr_in_words(shown.apr.exact_percent, language), language))
    parts += _for_staff(book, offer, shown, language)
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts)


def apr_in_words(exact: Decimal, language: Language) -> str:
    """Write an APR with two decimals, rounded half up from the exact rate: "31.59%"."""
    figures = f"{exact.quantize(Decimal('0.01'), ROUND_HALF_UP):f}"
    return f"{figures}%" if language == "en" else f"{figures}\u00a0%"


def payments_in_words(plan: Plan, schedule: Schedule, language: Language) -> str:
    """Say a plan's payments: "3 payments of $333.33 and a last payment of $333.34, every month, the first on …"."""
    if plan.kind == "pay-per-visit":
        return say(language, "plans.at_visits")
    runs = [(cents, len(list(same))) for cents, same in groupby(payment.due.cents for payment in schedule.payments)]
    each = [count(language, "plans.payments", number, each=money(cents, language)) for cents, number in runs]
    said = each[0]
    if len(runs) == 2 and runs[1][1] == 1:
        said = say(language, "plans.payments.and_last", payments=each[0], last=money(runs[1][0], language))
    elif len(runs) > 1:
        said = say(language, "plans.payments.and_then", payments=each[0], others=joined(each[1:], language))
    number, first = len(schedule.payments), schedule.payments[0].due_day
    parts = [said, say(language, f"plans.every.{plan.frequency}")] if plan.frequency and number > 1 else [said]
    if first is not None:
        on = day(first, language)
        parts.append(say(language, "plans.first_on", day=on) if number > 1 else on)
    return ", ".join(parts)


def number_in_words(book: Book, offer: PlanOffer, schedule: Schedule, language: Language) -> str:
    """Say how many payments there are, and how often: "6, every month"."""
    number, frequency = len(schedule.payments), book.plans[offer.plan].rule.frequency
    if number == 1 or (frequency is None and offer.kind != "deferred-interest"):
        return str(number)
    every = say(language, f"plans.every.{frequency or 'monthly'}")
    return say(language, "comparison.number", number=number, every=every)


def odd_cent_in_words(offer: PlanOffer, schedule: Schedule, language: Language) -> str:
    """Say which payments are another than the rest, because whole cents cannot always be split evenly."""
    dues = [payment.due.cents for payment in schedule.payments]
    if offer.kind == "pay-per-visit":
        return say(language, "comparison.odd.at_visits")
    if len(set(dues)) == 1:
        return say(language, "comparison.odd.none")
    first, last = (money(cents, language) for cents in (dues[0], dues[-1]))
    if len(set(dues[:-1])) == 1:
        return say(language, "comparison.odd.last", last=last)
    if len(set(dues)) == 2 and dues == sorted(dues, reverse=True):
        return count(language, "comparison.odd.first", dues.count(dues[0]), first=first)
    return say(language, "comparison.odd.several")


def fees_of(book: Book, plan: str, number: int) -> Step:
    """Add up what a plan charges beside interest, in cents: the fees for setting it up, and one on every payment."""
    rule, path = book.plans[plan]
    fees = [from_rule(fee.amount, "plan_fee", (*path, "fees", place, "amount")) for place, fee in enumerate(rule.fees)]
    if rule.per_instalment_fee:
        each = from_rule(rule.per_instalment_fee, "instalment_fee", (*path, "per_instalment_fee"))
        fees.append(times("plan_fees", each, number))
    return sum_of("plan_fees", tuple(fees))


def refused_in_words(book: Book, offer: PlanOffer, language: Language) -> str:
    """Say why a plan is not offered and what would change it: "Loan: It needs $1,500.00 to pay off; this is …"."""
    why = " ".join(refusal_in_words(refusal, language) for refusal in offer.refusals)
    return f"{label_of_plan(book, offer.plan, language)}: {why}"


def refusal_in_words(refusal: PlanRefusal, language: Language) -> str:
    """Say one reason why a plan is not offered."""
    key = f"plans.refusal.{refusal.kind}"
    about = refusal.about
    if refusal.kind in ("not-active", "state-unknown"):
        key, about = f"{key}.{about[0]}", about[1:]
    if refusal.kind == "apr-not-proven":
        # All but a rate beyond any that could be is an error of this program.
        key += ".rate-above-limit" if about == ("rate-above-limit",) else ".proof-failed"
    if refusal.kind == "state-not-allowed":
        about = (about[0], joined([str(state) for state in about[1:]], language))
    places = dict(zip(_ABOUT.get(refusal.kind, ()), (_told(each, language) for each in about), strict=False))
    places |= {name: money(step.cents, language) for name in ("needs", "has") if (step := getattr(refusal, name))}
    return say(language, key, **places)


def fitting_in_words(book: Book, offers: Sequence[PlanOffer], monthly: int, language: Language) -> str:
    """Say which plans ask for at most so many cents in any month."""
    fitting = []
    for offer in offers:
        shown = offer.illustration
        most = most_in_a_month(shown.schedule) if shown else None
        if shown is not None and most is not None and most <= monthly:
            number = len(shown.schedule.payments)
            label = label_of_plan(book, offer.plan, language)
            choices = book.plans[offer.plan].rule.instalments
            is_chosen = choices is not None and len(choices.choices) > 1
            fitting.append(say(language, "desk.plan.with_number", plan=label, number=number) if is_chosen else label)
    said = money(monthly, language)
    if not fitting:
        return say(language, "plans.within.none", monthly=said)
    return f"{say(language, 'plans.within.fits', monthly=said)} {'; '.join(fitting)}."


_ABOUT: dict[str, tuple[str, ...]] = {
    "not-active": ("day",), "offer-expired": ("day",), "state-not-allowed": ("state", "states"),
    "state-blocked": ("state",), "rate-above-state-cap": ("state", "cap", "rate"),
    "deferred-interest-blocked": ("state",), "last-payment-not-positive": ("number",), "payment-below-min": ("number",),
}  # fmt: skip
"""What a refusal is about, in the order in which the calculation says it."""


def _for_staff(book: Book, offer: PlanOffer, shown: Illustration, language: Language) -> Iterator[str]:
    """What staff must do, and what they must know."""
    told, counted = shown.decision.staff_told, offer.regularity
    if told == "count-this-plan" and counted.this_year is not None and counted.this_year_as_of is not None:
        as_of = day(counted.this_year_as_of, language)
        yield say(
            language, "plans.staff.count-this-plan", number=counted.this_year, limit=PLANS_OF_A_CREDITOR, as_of=as_of
        )
    elif told.startswith("disclosures-needed"):
        yield say(language, f"plans.staff.{told}")
    for note in shown.staff_notes:
        yield _NOTES[note.kind](book, note, shown, language)


def _note(name: str) -> Callable[[Book, StaffNote, Illustration, Language], str]:
    """A note whose places are the day, the number, the year or the rate that it is about, and the plan's figures."""

    def words(book: Book, note: StaffNote, shown: Illustration, language: Language) -> str:
        about = _told(note.about[0], language) if note.about else ""
        figures = {"price": money(shown.price.cents, language), "cash_price": money(shown.cash_price.cents, language)}
        apr = apr_in_words(shown.apr.exact_percent, language) if shown.apr else say(language, "benefits.dont_know")
        return say(language, f"plans.note.{name}", **figures, apr=apr, rate=about, year=about, limit=_limit(book, note))

    return words


def _limit(book: Book, note: StaffNote) -> str:
    place = note.rule[2] if note.kind == "above-dollar-limit" and note.rule else None
    return money(book.plans_file.dollar_limits[place].limit, "en") if isinstance(place, int) else ""


def _odd_period(_: Book, note: StaffNote, __: Illustration, language: Language) -> str:
    days = int(Decimal(str(note.about[0])))
    return count(language, f"plans.note.first-period-odd.{'longer' if days > 0 else 'shorter'}", abs(days))


def _state_note(book: Book, note: StaffNote, _: Illustration, language: Language) -> str:
    row = book.plans_file.states[note.rule[2]] if note.rule and isinstance(note.rule[2], int) else None
    said = row.note.in_language(language) if row is not None and row.note is not None else ""
    return say(language, "plans.note.state-note", state=note.about[0], note=said)


_NOTES: dict[str, Callable[[Book, StaffNote, Illustration, Language], str]] = {
    **{
        name: _note(name)
        for name in ("dearer-than-today", "add-on-interest", "past-last-holiday-year", "above-dollar-limit")
    },
    "first-period-odd": _odd_period,
    "state-note": _state_note,
}


def _told(thing: str | int | Decimal | date, language: Language) -> str:
    if isinstance(thing, date):
        return day(thing, language)
    return percentage(thing, language) if isinstance(thing, Decimal) else str(thing)


def _labelled(name: str, figure: str, language: Language) -> str:
    return f"{say(language, f'plans.{name}')}: {figure}"
