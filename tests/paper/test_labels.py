"""Every step that an estimate rests on has a name in both languages, and every operation a form of its own."""

from collections.abc import Iterator
from decimal import Decimal
from typing import get_args

import pytest

from estimator.paper.arithmetic import arithmetic_of
from estimator.paper.labels import label_of
from estimator.pricing.serial import named_steps
from estimator.pricing.steps import (
    Operation,
    Step,
    Yearly,
    built_up,
    excess,
    fraction_of,
    from_request,
    from_rule,
    interest,
    least,
    less,
    level,
    multiple_up,
    parts_of,
    percent,
    proportions_of,
    quotient,
    sum_of,
    times,
)
from estimator.wording import LANGUAGES, Language
from tests.books import estimated
from tests.insured import ASKED, book_of_plans, insured

RULE = ("payment-plans.yaml", "plans", 0)
WHOLE, OTHER = from_rule(100_000, "price", RULE), from_request(20_000, "paid")
TWELVE = Decimal(12)
FORMS: list[tuple[Step, str]] = [
    (WHOLE, ""),
    (OTHER, ""),
    (sum_of("s", (WHOLE, OTHER)), "A + B"),
    (less("l", WHOLE, OTHER), "A − B"),
    (excess("e", OTHER, WHOLE), "A − B, never below $0.00"),
    (least("m", WHOLE, OTHER), "the smaller of A and B"),
    (least("m", WHOLE), "A"),
    (times("t", OTHER, 3), "3 × A"),
    (percent("p", WHOLE, Decimal("7.5"), RULE), "7.5% of A"),
    (parts_of("q", WHOLE, 3)[1], "part 2 of 3 of A"),
    (proportions_of("r", WHOLE, (OTHER, WHOLE))[0], "part 1 of 2 of A, in proportion"),
    (quotient("d", WHOLE, 3), "A divided by 3, down to the cent"),
    (multiple_up("u", WHOLE, 6, 500), "A divided by 6, up to a whole multiple of $5.00"),
    (fraction_of("f", WHOLE, 2, 6), "2 of 6 parts of A"),
    (interest("i", WHOLE, Yearly(TWELVE, (1, 12)), RULE), "12% a year for 1/12 of a year on A"),
    (
        interest("i", WHOLE, Yearly(TWELVE, (31, 365)), RULE, True),
        "12% a year for 31/365 of a year on A, down to the cent",
    ),
    (level("v", WHOLE, TWELVE, 12, 6, RULE), "A paid off in 6 equal payments at 12% a year (12 periods a year)"),
    (built_up("b", WHOLE, (OTHER,), TWELVE, (30, 30), RULE, False), "12% a year on what is left of A, day by day"),
    (
        built_up("b", WHOLE, (OTHER,), TWELVE, (30, 30), RULE, True),
        "12% a year on what is left of A and its interest, day by day",
    ),
]


@pytest.mark.parametrize(("step", "written"), FORMS, ids=lambda part: part.operation if isinstance(part, Step) else "")
def test_each_operation_has_its_form(step: Step, written: str) -> None:
    assert arithmetic_of(step, ["A", "B"][: len(step.operands)], "en") == written


def test_no_operation_is_without_a_form() -> None:
    assert {step.operation for step, _ in FORMS} == set(get_args(Operation))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_operation_is_written_in_both_languages(language: Language) -> None:
    for step, written in FORMS:
        assert bool(arithmetic_of(step, ["A", "B"][: len(step.operands)], language)) == bool(written)


@pytest.mark.parametrize("name", [*ASKED, "of no plan"])
def test_every_step_below_a_figure_has_a_name(name: str) -> None:
    book = book_of_plans()
    result = estimated(discounts=["military"], tender="cash", boosters="11") if name == "of no plan" else insured(name)
    for step in every_step(step for _, step in named_steps(result)):
        for language in LANGUAGES:
            assert label_of(book, step, language), step.what


def every_step(figures: Iterator[Step]) -> Iterator[Step]:
    """Give every step below some figures, each kind of step once."""
    waiting, seen, told = list(figures), set(), set()
    while waiting:
        step = waiting.pop()
        if id(step) not in seen:
            seen.add(id(step))
            waiting += step.operands
            if (step.what, step.about) not in told:
                told.add((step.what, step.about))
                yield step
