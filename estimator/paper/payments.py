"""When you pay, and what happens if you stop early: the rows of page 1 that hold amounts by visit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from estimator.paper.document import Block, Cell, Column, Paragraph, Row, Section, Table
from estimator.paper.page_kind import is_superbill, paid_to_clinic
from estimator.paper.pen import Pen
from estimator.paper.plan_words import rows_are_for
from estimator.paper.plan_year import first_day_of, met_and_renewed, plan_year_of, plan_years
from estimator.pricing.refunds import refund_rule
from estimator.pricing.result import Estimate, StopRow
from estimator.pricing.steps import Step, less, sum_of
from estimator.pricing.visit import Visit
from estimator.rules.models.fees import Stopping

SHOWN_STOP_ROWS = 4


@dataclass(frozen=True, slots=True)
class Payment:
    """Visits at which the same is paid, for the same thing; cents at each."""

    visits: tuple[Visit, ...]
    each: int

    @property
    def whole(self) -> Step:
        """What is paid at all of them together."""
        return sum_of("patient_pays", tuple(visit.due for visit in self.visits))


def payments(estimate: Estimate, year_of: Callable[[Visit], int] = lambda visit: 0) -> tuple[Payment, ...]:
    """Group the visits still ahead by what they are for and what is paid at each, in the order of the first of each.

    With `year_of` visits of different plan years are kept apart.
    """
    groups: dict[tuple[str, str | None, int, int], list[Visit]] = {}
    for visit in estimate.visits:
        if not visit.is_over:
            key = (visit.service, visit.treatment, visit.due.cents, year_of(visit))
            groups.setdefault(key, []).append(visit)
    return tuple(Payment(tuple(visits), key[2]) for key, visits in groups.items())


def when_you_pay(pen: Pen, estimate: Estimate) -> Section:
    """List what is paid when: what was paid already, when booking, and at the visits, equal visits in one row.

    With insurance it says where the deductible and the limit are met, and adds up each plan year.
    """
    insured = pen.on("insured")
    columns = (
        Column("", is_wide=True),
        Column(pen.say("column.each"), "each"),
        Column(insured.say("pay_clinic") if is_superbill(estimate) else pen.say("column.you_pay"), "you_pay"),
    )
    rows = [*_paid_before(pen, estimate), *_paid_at_visits(pen, estimate), *_paid_besides(pen, estimate)]
    rows.append(Row((pen.say("total"), "", pen.amount(paid_to_clinic(estimate))), "total"))
    blocks: list[Block] = [Table(columns, tuple(rows))]
    blocks += rows_are_for(pen, estimate)
    blocks += (Paragraph(sentence) for sentence in met_and_renewed(pen, estimate))
    if estimate.plan_chosen is not None and estimate.plan_chosen.is_offered:
        blocks.append(Paragraph(insured.say("see_plan")))
    return pen.section("when-you-pay", "heading.when_you_pay", blocks)


def _paid_before(pen: Pen, estimate: Estimate) -> Iterator[Row]:
    """What was paid already, and what is paid when booking."""
    totals = estimate.totals
    if totals.already_paid.cents:
        yield Row((pen.say("already_paid"), "", pen.amount(totals.already_paid)))
    if totals.due_at_booking.cents:
        yield Row((_booking_words(pen, estimate), "", pen.amount(totals.due_at_booking)))


def _paid_at_visits(pen: Pen, estimate: Estimate) -> Iterator[Row]:
    """What is paid at the visits still ahead, with a sub-total for each plan year where there are several."""
    years = plan_years(pen.book, estimate)
    has_subtotals = len(years) > 1

    def year_of(visit: Visit) -> int:
        return plan_year_of(pen.book, estimate, visit) if has_subtotals else 0

    since = [estimate.totals.already_paid, estimate.totals.due_at_booking]
    ahead = payments(estimate, year_of)
    for position, payment in enumerate(ahead):
        each: Cell = pen.amount(payment.visits[0].due) if len(payment.visits) > 1 else ""
        yield Row((_visits_in_words(pen, estimate, payment), each, pen.amount(payment.whole)))
        since.append(payment.whole)
        year = year_of(payment.visits[0])
        is_last = position + 1 == len(ahead) or year_of(ahead[position + 1].visits[0]) != year
        if has_subtotals and is_last and year != years[-1]:
            day = pen.day(first_day_of(pen.book, estimate, year + 1))
            so_far = sum_of("patient_pays", tuple(since))
            yield Row((pen.on("insured").say("before_renewal", day=day), "", pen.amount(so_far)), "subtotal")
            since = []


def _paid_besides(pen: Pen, estimate: Estimate) -> Iterator[Row]:
    """What is owed for visits that are over, or comes back to the patient."""
    totals, pays = estimate.totals, paid_to_clinic(estimate)
    due_later = (totals.due_at_booking, *(visit.due for visit in estimate.visits))
    owed_now = less("left_to_pay", totals.left_to_pay, *due_later)
    if owed_now.cents > 0:
        yield Row((pen.say("owed_now"), "", pen.amount(owed_now)))
    if totals.already_paid.cents > pays.cents:
        yield Row((pen.say("credit"), "", pen.taken_off(less("credit_left", totals.already_paid, pays))))


def if_you_stop_early(pen: Pen, estimate: Estimate) -> Section:
    """Say what is paid, given back and still owed after some of the visits, the one where most is owed among them."""
    rows = tuple(
        Row((_stop_in_words(pen, estimate, stop), pen.amount(stop.paid), pen.amount(stop.given_back),
             pen.amount(stop.still_owed)))
        for stop in stops_shown(estimate.stops)
    )  # fmt: skip
    insured = pen.on("insured")
    is_by_the_visit = not estimate.packages and not any(stop.still_owed.cents for stop in estimate.stops)
    if estimate.is_insured and is_by_the_visit:
        pen.written()
        said = insured.say("nothing_owed_if_stopped")
        return insured.section("if-you-stop-early", "heading.if_you_stop", (Paragraph(said),), is_in_line=True)
    if not any(stop.given_back.cents or stop.still_owed.cents for stop in estimate.stops):
        pen.written()
        return pen.section("if-you-stop-early", "heading.if_you_stop_early", (Paragraph(pen.say("pay_as_you_go")),))
    columns = (
        Column("", is_wide=True),
        Column(pen.say("column.paid"), "sum"),
        Column(pen.say("column.given_back"), "sum"),
        Column(pen.say("column.still_owed"), "you_pay"),
    )
    blocks: list[Block] = [Table(columns, rows, adds_up=False), *rows_are_for(pen, estimate)]
    return pen.section("if-you-stop-early", "heading.if_you_stop_early", blocks, is_kept_together=True)


def stopping_rule(pen: Pen, estimate: Estimate) -> Iterator[Section]:
    """Give the terms of the packages used: refunds in the rule book's words, and when they end; without one, none."""
    placed = (
        refund_rule(pen.book, estimate.request.clinic, used.name, why)
        for used in estimate.packages
        for why in get_args(Stopping)
    )
    said: list[str] = []
    for rule in dict.fromkeys(found.rule for found in placed if found is not None):
        said.append(pen.words(rule.terms))
        if rule.cancel_within_business_days:
            said.append(pen.count("cancel_within", rule.cancel_within_business_days))
        if rule.money_back_after:
            said.append(pen.count("money_back_after", rule.money_back_after))
    for package in (pen.book.packages[used.name].rule for used in estimate.packages):
        if package.expires_after_days is not None:
            ends = "package_ends_and_is_lost" if package.unused_visits_lost else "package_ends"
            said.append(pen.say(ends, package=pen.words(package.name), days=package.expires_after_days))
    if said:
        yield pen.section("stopping-rule", "heading.stopping_rule", tuple(map(Paragraph, said)))


def stops_shown(stops: Sequence[StopRow]) -> tuple[StopRow, ...]:
    """Choose the rows that fit the paper: evenly spread, with the one where most is owed, none after the last visit."""
    early = stops[:-1] or stops
    if len(early) <= SHOWN_STOP_ROWS:
        return tuple(early)
    most = max(early, key=lambda stop: (stop.still_owed.cents, stop.given_back.cents))
    last = len(early) - 1
    spread = {round(index * last / (SHOWN_STOP_ROWS - 1)) for index in range(SHOWN_STOP_ROWS)}
    return tuple(stop for index, stop in enumerate(early) if index in spread or stop is most)


def _booking_words(pen: Pen, estimate: Estimate) -> str:
    fee = pen.joined([pen.name("fee", fee) for fee in estimate.booking_fees])
    of_first_visit = sum(line.pays_clinic.cents for line in estimate.visits[0].lines)
    is_more = estimate.totals.due_at_booking.cents > of_first_visit
    return pen.say("when_you_book.visits" if is_more else "when_you_book", fee=fee)


def _visits_in_words(pen: Pen, estimate: Estimate, payment: Payment) -> str:
    """Say which visits a row is for: "6 infusions, December 8 to 24"."""
    first = payment.visits[0]
    service = first.service
    number = len(payment.visits)
    name = pen.name("service", service) if number == 1 else pen.services(service, number)
    if len(estimate.parts) > 1 and first.treatment is not None:
        name = f"{name} ({pen.name('treatment', first.treatment)})"
    years = {visit.day.year for visit in estimate.visits if visit.day is not None}
    with_year = len(years) > 1 or estimate.request.day.year not in years
    return f"{name}, {pen.days(payment.visits, with_year)}"


def _stop_in_words(pen: Pen, estimate: Estimate, stop: StopRow) -> str:
    """Say after what the patient stops: when booking, "evaluation", "2 of 6 infusions"."""
    if stop.after_visit == 0:
        return pen.say("after_booking")
    visit = estimate.visits[stop.after_visit - 1]
    alike = [other for other in estimate.visits if other.service == visit.service]
    done = sum(1 for other in alike if other.number <= visit.number)
    if len(alike) == 1:
        return pen.name("service", visit.service)
    return pen.say("so_many_of", number=done, services=pen.services(visit.service, len(alike)))
