"""Fees, refunds and ways to pay: nothing to credit, notice windows, terms that cannot both hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from estimator.rules.book import Placed, RulePath
from estimator.rules.checks.survey import Survey, Way, as_typed, cents_by_tender, held_together, listed
from estimator.rules.models.fees import HOURS_OF_UNIT, Fee, FeeSize
from estimator.rules.models.services import PriceRule
from estimator.rules.problems import Problem

BY_NOTICE = frozenset({"late-change", "late-cancellation"})


class Window(NamedTuple):
    """The notice, in hours, from which and under which a fee is charged."""

    at_least: int
    under: int
    fee: Fee
    path: RulePath


def check_credits(survey: Survey) -> Iterator[Problem]:
    """A fee credited to visits that cost less, or a deposit above the price that it is a part of."""
    for number, fee in enumerate(survey.book.fees_file.fees):
        if fee.kind != "deposit" and not fee.credited:
            continue
        ways = [way for way in survey.ways if not fee.clinics or way.combination.clinic in fee.clinics]
        found = [_above_visits(survey, fee, ("fees.yaml", "fees", number), way) for way in ways]
        yield from sorted(filter(None, found), key=lambda problem: not problem.stops)[:1]


def check_fees_of_everyone(survey: Survey) -> Iterator[Problem]:
    """A fee on every estimate that is no flat amount: nothing says what it is a part of."""
    for number, fee in enumerate(survey.book.fees_file.fees):
        for place, size in enumerate(fee.sizes):
            if size.full_price and (fee.credited or fee.charged != "when-it-happens"):
                key = "full_price"
            elif size.percent is not None and fee.charged != "when-it-happens":
                key = "percent"
            else:
                continue
            yield survey.book.problem(
                ("fees.yaml", "fees", number, "sizes", place, key),
                "not-a-flat-fee",
                "This fee is on every estimate, so it has to be a flat amount.",
                "Write how much it is, or let it be charged when-it-happens.",
                "fee: 25.00",
                at_key=True,
            )


def check_notice_windows(survey: Survey) -> Iterator[Problem]:
    """Windows of notice that are empty, that overlap, or that leave a gap between them."""
    windows: dict[object, list[Window]] = {}
    clinics = tuple(survey.book.clinics)
    for number, fee in enumerate(survey.book.fees_file.fees):
        if fee.notice is None:
            continue
        path: RulePath = ("fees.yaml", "fees", number, "notice")
        hours = HOURS_OF_UNIT[fee.notice.unit]
        window = Window(fee.notice.at_least * hours, fee.notice.under * hours, fee, path)
        if window.at_least >= window.under:
            yield survey.book.problem(
                path,
                "empty-notice-window",
                f"This fee is charged from {fee.notice.at_least} {fee.notice.unit} of notice on, and under "
                f"{fee.notice.under}: that is never.",
                "Write the smaller number at `at_least`, the larger at `under`.",
                "under: 24",
            )
        elif fee.kind in BY_NOTICE:
            is_business = fee.notice.unit.startswith("business")
            for clinic in fee.clinics or clinics:
                for occurrence in ("first", "later") if fee.occurrence == "every" else (fee.occurrence,):
                    windows.setdefault((fee.kind, is_business, clinic, occurrence), []).append(window)
    yield from _between_windows(survey, windows)


def check_refunds(survey: Survey) -> Iterator[Problem]:
    """A refund rule that gives nothing back and yet names when it does."""
    book = survey.book
    for number, refund in enumerate(book.fees_file.refunds):
        for key in ("money_back_after", "percent_kept"):
            if refund.gives == "nothing" and getattr(refund, key) is not None:
                path: RulePath = ("fees.yaml", "refunds", number)
                yield book.problem(
                    (*path, key),
                    "refund-contradicts",
                    f"Nothing is given back by this rule, so `{key}` cannot hold too.",
                    "Write gives: unused-visits, or take this line out.",
                    at_key=True,
                    also=[(*path, "gives")],
                )


def check_refund_of_packages(survey: Survey) -> Iterator[Problem]:
    """A clinic with packages for which no refund rule holds."""
    book = survey.book
    for_any_reason = [refund for refund in book.fees_file.refunds if refund.when == "any-reason"]
    told = {clinic for refund in for_any_reason for clinic in refund.clinics or book.clinics}
    for package, path in book.packages.values():
        without = [clinic for clinic in package.clinics or book.clinics if clinic not in told]
        if package.refund is None and without:
            told |= set(without)
            yield book.problem(
                path,
                "no-refund-rule",
                f"Nothing says what is given back when a patient at {listed(without)} stops before a "
                "package is used up.",
                "Write a rule for it under `refunds` in fees.yaml, also where nothing is given back.",
                "gives: nothing",
                stops=False,
            )


def check_cash_prices(survey: Survey) -> Iterator[Problem]:
    """A cash price at a clinic where no way to pay takes it."""
    book = survey.book
    ways = [way for way in book.fees_file.ways_to_pay if way.price == "cash"]
    reached = {clinic for way in ways for clinic in way.clinics or book.clinics}
    told: set[str] = set()
    for number, rule in enumerate(book.services_file.prices):
        for clinic in rule.clinics or book.clinics:
            if clinic in reached or clinic in told or all(dated.cash is None for dated in rule.prices):
                continue
            told.add(clinic)
            yield book.problem(
                ("services.yaml", "prices", number),
                "cash-not-taken",
                f"A cash price stands here, and no way to pay at {clinic} takes it.",
                "Write price: cash at a way to pay in fees.yaml.",
                "{id: cash, name: {en: Cash, es: Efectivo}, price: cash}",
                stops=False,
            )


def _above_visits(survey: Survey, fee: Fee, path: RulePath, way: Way) -> Problem | None:
    """A Problem where a fee is more than the visits cost that it is credited to, at their lowest."""
    visits = dict([next(way.services()), (way.treatment.infusion, way.combination)])
    placed = [survey.find_price(service, place) for service, place in visits.items()]
    for number, size in enumerate(fee.sizes):
        first, *others = [_least_cents(rule, size, way) for rule in placed]
        if size.fee is None or first is None or size.fee <= first:
            continue
        rest = sum(cents or 0 for cents in others) * way.treatment.infusions.least
        below = (*path, "sizes", number, "fee")
        where = f"the first visit for {way.treatment.id} at {way.combination.clinic} costs {as_typed(first)}"
        also = [rule.path for rule in placed if rule is not None]
        if fee.kind == "deposit":
            wrong = f"The deposit is {as_typed(size.fee)}, and {where}."
            mend = "A deposit is a part of the price: lower it."
            return survey.book.problem(below, "deposit-above-price", wrong, mend, also=also[:1])
        if size.fee > first + rest and None not in others:
            wrong = f"{as_typed(size.fee)} is to be credited, and the visits of {way.treatment.id} at "
            wrong += f"{way.combination.clinic} may cost only {as_typed(first + rest)}."
            mend = "Lower the fee, name in `clinics` only those where it fits, or write credited: no."
            return survey.book.problem(below, "nothing-to-credit", wrong, mend, also=also)
        wrong = f"{as_typed(size.fee)} is to be credited, and {where}; the rest is credited to the next visits."
        mend = "Lower the fee if all of it is meant to be credited to the first visit."
        return survey.book.problem(below, "credit-above-first-visit", wrong, mend, stops=False, also=also[:1])
    return None


def _least_cents(placed: Placed[PriceRule] | None, size: FeeSize, way: Way) -> int | None:
    """The lowest that a service costs by any way to pay while a fee holds, 0 where another line holds its price."""
    if placed is None:
        return None
    held = [dated for _, dated in held_together([size], placed.rule.prices)]
    if any(dated.included_in is not None for dated in held):
        return 0
    cents = [cents for dated in held for cents in cents_by_tender(dated, way.combination.hours).values()]
    return min(cents, default=None)


def _between_windows(survey: Survey, windows: Mapping[object, list[Window]]) -> Iterator[Problem]:
    told: set[tuple[RulePath, RulePath]] = set()
    for neighbours in windows.values():
        neighbours.sort(key=lambda window: (window.at_least, window.under))
        for first, second in pairwise(neighbours):
            if first.under == second.at_least or (first.path, second.path) in told:
                continue
            told.add((first.path, second.path))
            names = f"{first.fee.id} (line {survey.book.where(first.path).line}) and {second.fee.id}"
            overlap = "notice-windows-overlap", f"{names} are both charged for some lengths of notice."
            gap = "notice-windows-gap", f"Between {names} there is notice for which neither is charged."
            kind, wrong = overlap if first.under > second.at_least else gap
            yield survey.book.problem(
                second.path,
                kind,
                wrong,
                "Let the later one begin (`at_least`) where the earlier one ends (`under`).",
                f"{{at_least: {first.fee.notice.under if first.fee.notice else 24}, under: 48}}",
                also=[first.path],
            )
