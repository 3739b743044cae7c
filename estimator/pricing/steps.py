"""Step: how a figure came to be, down to the line of the rule book, so that "why this number" always has an answer.

A step is a small equation: an operation over other steps. `recompute` works it out again, and the tests hold every
figure of every estimate against it.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from estimator.money import percent_of, plain, split_evenly, split_in_proportion
from estimator.pricing.interest import accrued, half_up, interest_of, level_payment
from estimator.rules.book import RulePath

Operation = Literal[
    "rule", "asked", "sum", "less", "times", "percent", "part", "proportion", "least", "excess",
    "quotient", "multiple-up", "fraction",
    "interest", "interest-down", "level-payment", "accrued", "accrued-compounded",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Yearly:
    """A rate of interest in percent a year, and the counts it is used with.

    For interest: 1 of 12 periods, or 31 of 365 days. For a level payment: periods a year, and how many payments. For
    interest that builds up: the days before each payment, then those after the last.
    """

    percent: Decimal
    counts: tuple[int, ...]


class Step(NamedTuple):
    """One figure in cents and how it came to be.

    `what` names the figure for the sentence that explains it ("list_price"), `about` says of what (ids, numbers),
    `number` is the rate, the count, (index, of how many) for a part, (number, unit in cents) for a multiple, or a
    yearly rate with its counts; `rule` is where the rule book says so.
    """

    cents: int
    what: str
    operation: Operation
    operands: tuple[Step, ...] = ()
    number: Decimal | int | tuple[int, int] | Yearly | None = None
    rule: RulePath | None = None
    about: tuple[str | int, ...] = ()

    def __repr__(self) -> str:
        """Give the figure alone: written as a tree, what is below it can be enormous."""
        return f"<{self.what} {plain(self.cents)}>"


_make = tuple.__new__
"""Makes a Step of all its parts, in half the time of calling the class; for the kinds that an estimate is full of."""

NOTHING = Step(0, "nothing", "sum")
"""Zero cents where nothing is charged, paid or owed."""


def from_rule(cents: int, what: str, rule: RulePath, *about: str | int) -> Step:
    """A figure read from the rule book, in cents."""
    return _make(Step, (cents, what, "rule", (), None, rule, about))


def from_request(cents: int, what: str, *about: str | int) -> Step:
    """A figure that the request itself gave, in cents."""
    return _make(Step, (cents, what, "asked", (), None, None, about))


def sum_of(what: str, steps: tuple[Step, ...], *about: str | int) -> Step:
    """Add figures up; nothing to add is 0."""
    cents = 0
    for step in steps:
        cents += step.cents
    return _make(Step, (cents, what, "sum", steps, None, None, about))


def less(what: str, first: Step, *others: Step) -> Step:
    """Take figures off the first."""
    cents = first.cents
    for other in others:
        cents -= other.cents
    return _make(Step, (cents, what, "less", (first, *others), None, None, ()))


def times(what: str, each: Step, number: int, *about: str | int) -> Step:
    """Multiply a figure by a count."""
    return _make(Step, (each.cents * number, what, "times", (each,), number, None, about))


def percent(what: str, base: Step, rate: Decimal, rule: RulePath | None, *about: str | int) -> Step:
    """Take a percentage of a figure, rounded half up to the cent."""
    return _make(Step, (percent_of(base.cents, rate), what, "percent", (base,), rate, rule, about))


def parts_of(what: str, whole: Step, number: int, *about: str | int) -> tuple[Step, ...]:
    """Split a figure evenly; the first parts carry the odd cents."""
    return tuple(
        _make(Step, (cents, what, "part", (whole,), (index, number), None, about))
        for index, cents in enumerate(split_evenly(whole.cents, number))
    )


def proportions_of(what: str, whole: Step, weights: tuple[Step, ...], *about: str | int) -> tuple[Step, ...]:
    """Split a figure in proportion to others; the first parts carry the odd cents."""
    split = split_in_proportion(whole.cents, tuple(weight.cents for weight in weights))
    number = len(weights)
    return tuple(
        Step(cents, what, "proportion", (whole, *weights), (index, number), None, about)
        for index, cents in enumerate(split)
    )


def least(what: str, *steps: Step, rule: RulePath | None = None) -> Step:
    """Take the smallest of some figures."""
    return _make(Step, (min([step.cents for step in steps]), what, "least", steps, None, rule, ()))


def lesser(what: str, first: Step, second: Step) -> Step:
    """Take the smaller of two figures."""
    cents = first.cents if first.cents <= second.cents else second.cents
    return _make(Step, (cents, what, "least", (first, second), None, None, ()))


def excess(what: str, first: Step, *others: Step) -> Step:
    """Take what one figure is over others, never below 0."""
    over = first.cents
    for other in others:
        over -= other.cents
    return _make(Step, (over if over > 0 else 0, what, "excess", (first, *others), None, None, ()))


def beyond_visits(price: Step, visits_per_year: int, rule: RulePath | None) -> Step:
    """The price of a visit that is left to the patient because the plan pays for only so many a year."""
    return Step(price.cents, "beyond_visits", "sum", (price,), visits_per_year, rule)


def quotient(what: str, whole: Step, number: int) -> Step:
    """Divide a figure, down to the whole cent."""
    return Step(whole.cents // number, what, "quotient", (whole,), number)


def multiple_up(what: str, whole: Step, number: int, unit: int, rule: RulePath | None = None) -> Step:
    """Divide a figure, up to the next whole multiple of a unit in cents."""
    return Step(-(-whole.cents // (number * unit)) * unit, what, "multiple-up", (whole,), (number, unit), rule)


def fraction_of(what: str, whole: Step, parts: int, of: int, rule: RulePath | None = None) -> Step:
    """Take so many parts of a figure (2 visits of 6), rounded half up to the cent."""
    return _make(Step, (half_up(whole.cents, parts, of), what, "fraction", (whole,), (parts, of), rule, ()))


def interest(what: str, balance: Step, yearly: Yearly, rule: RulePath, is_rounded_down: bool = False) -> Step:
    """Take the interest on a balance for the part of a year that a yearly rate comes with (1 of 12, 31 days of 365)."""
    parts, of = yearly.counts
    cents = interest_of(balance.cents, yearly.percent, parts, of, is_rounded_down)
    operation: Operation = "interest-down" if is_rounded_down else "interest"
    return _make(Step, (cents, what, operation, (balance,), yearly, rule, ()))


def level(what: str, balance: Step, rate: Decimal, periods_a_year: int, number: int, rule: RulePath) -> Step:
    """Find the payment that pays a balance off with interest in a number of equal periods."""
    cents = level_payment(balance.cents, rate, periods_a_year, number)
    return Step(cents, what, "level-payment", (balance,), Yearly(rate, (periods_a_year, number)), rule)


def built_up(
    what: str, purchase: Step, payments: tuple[Step, ...], rate: Decimal, days: tuple[int, ...],
    rule: RulePath, is_compounded: bool,
) -> Step:  # fmt: skip
    """Add interest up each day on what is left of a purchase; `days` lie before each payment and after the last."""
    cents = accrued(purchase.cents, [paid.cents for paid in payments], rate, days, is_compounded)
    operation: Operation = "accrued-compounded" if is_compounded else "accrued"
    return Step(cents, what, operation, (purchase, *payments), Yearly(rate, days), rule)


def recompute(step: Step) -> int:
    """Work a step out again from its operands alone, in cents; leaves are what rule book or request said."""
    values = [operand.cents for operand in step.operands]
    if isinstance(step.number, Yearly):
        return _with_interest(step.operation, values, step.number)
    if isinstance(step.number, tuple):
        return _by_two_counts(step.operation, values, *step.number)
    match step.operation:
        case "sum":
            return sum(values)
        case "less":
            return values[0] - sum(values[1:])
        case "times":
            assert isinstance(step.number, int)
            return values[0] * step.number
        case "quotient":
            assert isinstance(step.number, int)
            return values[0] // step.number
        case "percent":
            assert isinstance(step.number, Decimal)
            return percent_of(values[0], step.number)
        case "least":
            return min(values)
        case "excess":
            return max(0, values[0] - sum(values[1:]))
    return step.cents


def _by_two_counts(operation: Operation, values: list[int], first: int, second: int) -> int:
    match operation:
        case "part":
            return split_evenly(values[0], second)[first]
        case "proportion":
            return split_in_proportion(values[0], tuple(values[1:]))[first]
        case "multiple-up":
            return -(-values[0] // (first * second)) * second
    return half_up(values[0], first, second)


def _with_interest(operation: Operation, values: list[int], yearly: Yearly) -> int:
    rate, counts = yearly.percent, yearly.counts
    match operation:
        case "interest" | "interest-down":
            return interest_of(values[0], rate, counts[0], counts[1], operation == "interest-down")
        case "level-payment":
            return level_payment(values[0], rate, counts[0], counts[1])
    return accrued(values[0], values[1:], rate, counts, operation == "accrued-compounded")
