"""What a figure is made of, as people would write it: sums opened, parts put together again, equal figures counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from estimator.pricing.steps import Step

Look = tuple[object, ...]

STANDS_ALONE = frozenset({
    "copay", "deductible", "coinsurance", "penalty", "over_maximum", "last_payment", "payment_with_fee", "program_pays",
    "beyond_visits", "family_deductible_taken_as_own", "family_limit_taken_as_own",
})  # fmt: skip
"""Sums that people know by a name of their own, and that are not taken apart inside another."""


class Term(NamedTuple):
    """A figure as it stands in an equation: once, or several times the same."""

    step: Step
    times: int = 1


def terms_of(step: Step) -> tuple[Term, ...]:
    """Give the figures that a step is worked out from, without the nothings among them; none for a rule's own."""
    if step.operation == "sum":
        return tuple(_counted(_put_together([part for part in _opened(step) if part.cents])))
    if step.operation in {"part", "proportion"}:
        return (Term(single(step.operands[0])),)
    first = step.operands[:1]
    is_least = step.operation == "least"
    others = [single(operand) for operand in step.operands[1:] if is_least or not _is_nothing(operand)]
    counted = _counted(others) if step.operation in {"less", "excess"} else (Term(other) for other in others)
    return (*(Term(single(operand)) for operand in first), *counted)


def single(step: Step) -> Step:
    """Give a figure itself where it stands in sums that add nothing to it, or is less nothing."""
    while True:
        parts = [part for part in step.operands if part.cents]
        if len(parts) != 1 or not (_is_open(step) or _is_less_nothing(step) or _is_called_alike(step, parts[0])):
            return step
        step = parts[0]


def looks_of(step: Step) -> Look:
    """Give what two steps share that are told as one: their figure, name and rule."""
    number = None if isinstance(step.number, tuple) else step.number
    return step.cents, step.what, step.operation, number, step.rule, step.about


def _is_open(step: Step) -> bool:
    """Tell whether a figure is a sum without a name of its own."""
    return step.operation == "sum" and not step.about and step.what not in STANDS_ALONE


def _is_called_alike(whole: Step, part: Step) -> bool:
    """Tell whether a sum and the one part it has are called by the same name."""
    return whole.operation == "sum" and whole.what == part.what and whole.about in ((), part.about)


def _is_less_nothing(step: Step) -> bool:
    """Tell whether what is paid to the clinic is all that is billed."""
    return step.what == "pays_clinic" and step.operation == "less"


def _is_nothing(step: Step) -> bool:
    return not step.operands and step.operation == "sum"


def _opened(step: Step) -> Iterator[Step]:
    """Take a sum apart, and the sums in it that have no name of their own."""
    for part in step.operands:
        part = single(part)
        if _is_open(part):
            yield from _opened(part)
        else:
            yield part


def _put_together(parts: list[Step]) -> list[Step]:
    """Put all parts of one whole in its place; parts of a discount become the discount as it was taken."""
    found: dict[int, list[int]] = {}
    for part in parts:
        whole = _whole_of(part)
        if whole is not None:
            found.setdefault(id(whole), []).append(_number_of(part)[0])
    together = []
    for part in parts:
        whole = _whole_of(part)
        if whole is None or not _is_complete(found[id(whole)], _number_of(part)[1]):
            together.append(part)
        elif _number_of(part)[0] == 0:
            together.append(whole)
    return together


def _is_complete(indexes: list[int], number: int) -> bool:
    """Tell whether every part is there, each as often as the others."""
    return sorted(indexes) == sorted([*range(number)] * (len(indexes) // number))


def _whole_of(part: Step) -> Step | None:
    """The whole that a part is of; for the fall from one part to the next, the discount that made it."""
    if part.operation in {"part", "proportion"}:
        return part.operands[0]
    if part.operation == "less" and len(part.operands) == 2:
        before, after = (_whole_of(operand) for operand in part.operands)
        if before is not None and after is not None and after.operands[:1] == (before,) and len(after.operands) == 2:
            return after.operands[1]
    return None


def _number_of(part: Step) -> tuple[int, int]:
    number = part.number if isinstance(part.number, tuple) else part.operands[0].number
    assert isinstance(number, tuple)
    return number


def _counted(parts: Iterable[Step]) -> Iterator[Term]:
    """Count the figures that are told as one."""
    terms: dict[Look, Term] = {}
    for part in parts:
        whole = _whole_of(part)
        look = (*looks_of(part), id(whole) if whole is not None else None)
        known = terms.get(look, Term(part, 0))
        terms[look] = known._replace(times=known.times + 1)
    yield from terms.values()
