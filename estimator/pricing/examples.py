"""The rule book's own worked estimates: made again, and a Problem for each figure that comes out differently."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from estimator.money import plain
from estimator.pricing.estimate import estimate
from estimator.pricing.request import Request
from estimator.pricing.result import Estimate, Result, Totals
from estimator.pricing.steps import Step
from estimator.rules.book import Book, RulePath
from estimator.rules.models.examples import Example
from estimator.rules.problems import Problem, near_word
from estimator.rules.shape import read_shape

TOTALS = tuple(Totals.__dataclass_fields__)
"""The figures that an example mostly expects; it may name any other by its place, as Estimate.figures does."""


def run_examples(book: Book) -> tuple[Problem, ...]:
    """Make every worked estimate of the rule book again; one that fails warns, and blocks publishing."""
    without_plans = replace(book, plans={})
    return tuple(
        problem
        for index, example in enumerate(book.examples)
        for problem in run_example(book if _names_a_plan(example) else without_plans, index, example)
    )


def run_example(book: Book, index: int, example: Example) -> Iterator[Problem]:
    """Make one worked estimate again and hold it against what is expected."""
    path: RulePath = ("examples.yaml", "examples", index)
    request, problems = read_shape(Request, book.sources["examples.yaml"].part(("examples", index, "given")))
    yield from problems
    if request is None:
        return
    result = estimate(book, request)
    if example.expect_refusal is not None:
        yield from _compare_refusal(book, path, example.expect_refusal, result)
    elif not isinstance(result, Estimate):
        kinds = ", ".join(reason.kind for reason in result.reasons)
        yield book.problem(
            (*path, "expect"), "example-fails", f"The example expects an estimate; there is none: {kinds}.",
            "Correct the rule that refuses it, or write expect_refusal.", stops=False, at_key=True,
        )  # fmt: skip
    else:
        figures = dict(result.figures())
        for name, cents in (example.expect or {}).items():
            yield from _compare_figure(book, (*path, "expect", name), name, cents, figures)
    if example.expect_refusal is None and not example.expect:
        yield book.problem(
            path, "example-expects-nothing", "The example says nothing that must come out, so it cannot fail.",
            "Add expect: with a figure, or expect_refusal: with a reason.", "expect: {patient_pays: 2545.00}",
            stops=False,
        )  # fmt: skip


def _names_a_plan(example: Example) -> bool:
    """Tell whether an example has to do with payment plans; for the others they need not be worked out."""
    return "payment_plan" in example.given or any(name.startswith("plan.") for name in example.expect or ())


def _compare_refusal(book: Book, path: RulePath, expected: str, result: Result) -> Iterator[Problem]:
    kinds = [] if isinstance(result, Estimate) else [reason.kind for reason in result.reasons]
    if expected not in kinds:
        came = ", ".join(kinds) if kinds else "an estimate"
        yield book.problem(
            (*path, "expect_refusal"), "example-fails", f"The example expects the refusal {expected}; {came} came out.",
            "Correct the rule that should refuse it, or the example.", stops=False,
        )  # fmt: skip


def _compare_figure(
    book: Book, path: RulePath, name: str, cents: int, figures: Mapping[str, Step]
) -> Iterator[Problem]:
    if name not in figures:
        near = near_word(name, figures)
        mend = f"Write {near}." if near else f"Write one of {', '.join(TOTALS)}, or a figure by its place."
        yield book.problem(
            path, "unknown-figure", f'There is no figure "{name}" in this estimate.', mend, stops=False, at_key=True
        )  # fmt: skip
    elif figures[name].cents != cents:
        came = figures[name].cents
        more = f"{plain(abs(came - cents))} {'more' if came > cents else 'less'}"
        yield book.problem(
            path, "example-fails", f"The example expects {plain(cents)}; {plain(came)} came out, {more}.",
            "If the change is meant, write the new figure here; otherwise correct the rule.", stops=False,
        )  # fmt: skip
