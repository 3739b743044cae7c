"""Step: how a figure came to be, down to the line of the rule book, so that "why this number" always has an answer.

A step is a small equation: an operation over other steps. `recompute` works it out again, and the tests hold every
figure of every estimate against it.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from estimator.money import percent_of, split_evenly, split_in_proportion
from estimator.rules.book import RulePath

Operation = Literal["rule", "asked", "sum", "less", "times", "percent", "part", "proportion", "least", "excess"]


class Step(NamedTuple):
    """One figure in cents and how it came to be.

    `what` names the figure for the sentence that explains it ("list_price"), `about` says of what (ids, numbers),
    `number` is the rate, the count, or (index, of how many) for a part; `rule` is where the rule book says so.
    """

    cents: int
    what: str
    operation: Operation
    operands: tuple[Step, ...] = ()
    number: Decimal | int | tuple[int, int] | None = None
    rule: RulePath | None = None
    about: tuple[str | int, ...] = ()


NOTHING = Step(0, "nothing", "sum")
"""Zero cents where nothing is charged, paid or owed."""


def from_rule(cents: int, what: str, rule: RulePath, *about: str | int) -> Step:
    """A figure read from the rule book, in cents."""
    return Step(cents, what, "rule", (), None, rule, about)


def from_request(cents: int, what: str, *about: str | int) -> Step:
    """A figure that the request itself gave, in cents."""
    return Step(cents, what, "asked", (), None, None, about)


def sum_of(what: str, steps: tuple[Step, ...], *about: str | int) -> Step:
    """Add figures up; nothing to add is 0."""
    return Step(sum([step.cents for step in steps]), what, "sum", steps, None, None, about)


def less(what: str, first: Step, *others: Step) -> Step:
    """Take figures off the first."""
    cents = first.cents
    for other in others:
        cents -= other.cents
    return Step(cents, what, "less", (first, *others))


def times(what: str, each: Step, number: int, *about: str | int) -> Step:
    """Multiply a figure by a count."""
    return Step(each.cents * number, what, "times", (each,), number, None, about)


def percent(what: str, base: Step, rate: Decimal, rule: RulePath | None, *about: str | int) -> Step:
    """Take a percentage of a figure, rounded half up to the cent."""
    return Step(percent_of(base.cents, rate), what, "percent", (base,), rate, rule, about)


def parts_of(what: str, whole: Step, number: int, *about: str | int) -> tuple[Step, ...]:
    """Split a figure evenly; the first parts carry the odd cents."""
    return tuple(
        Step(cents, what, "part", (whole,), (index, number), None, about)
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
    return Step(min([step.cents for step in steps]), what, "least", steps, None, rule)


def excess(what: str, first: Step, *others: Step) -> Step:
    """Take what one figure is over others, never below 0."""
    over = first.cents - sum([other.cents for other in others])
    return Step(over if over > 0 else 0, what, "excess", (first, *others))


def recompute(step: Step) -> int:
    """Work a step out again from its operands alone, in cents; leaves are what rule book or request said."""
    values = [operand.cents for operand in step.operands]
    match step.operation:
        case "rule" | "asked":
            return step.cents
        case "sum":
            return sum(values)
        case "less":
            return values[0] - sum(values[1:])
        case "times":
            assert isinstance(step.number, int)
            return values[0] * step.number
        case "percent":
            assert isinstance(step.number, Decimal)
            return percent_of(values[0], step.number)
        case "part":
            assert isinstance(step.number, tuple)
            return split_evenly(values[0], step.number[1])[step.number[0]]
        case "proportion":
            assert isinstance(step.number, tuple)
            return split_in_proportion(values[0], tuple(values[1:]))[step.number[0]]
        case "least":
            return min(values)
        case "excess":
            return max(0, values[0] - sum(values[1:]))
