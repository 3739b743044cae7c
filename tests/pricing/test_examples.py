"""The rule book's own worked estimates: which figures they may name, and what is told of one that fails."""

from __future__ import annotations

import pytest

from estimator.pricing.examples import run_examples
from tests.books import changed, demonstration

EXAMPLES = "examples.yaml"
PENDING = "      with-coverage.patient_pays: 1,600.00\n"


def told(old: str, new: str) -> list[tuple[str, str]]:
    """The kind and the words of each Problem after one text of the examples was replaced."""
    return [(problem.kind, problem.wrong) for problem in run_examples(changed((EXAMPLES, old, new)))]


def test_the_demonstration_has_thirty_examples_and_all_come_out() -> None:
    assert len(demonstration().examples) == 30
    assert run_examples(demonstration()) == ()


def test_a_figure_of_one_outcome_is_held_against_the_estimate() -> None:
    wrong = PENDING.replace("1,600.00", "1,600.01")
    assert told(PENDING, wrong) == [("example-fails", "The example expects 1600.01; 1600.00 came out, 0.01 less.")]


@pytest.mark.parametrize("name", ["with-coverage.patient_pay", "visit-9.patient_pays", "plan_may_pay_back"])
def test_a_figure_that_the_estimate_does_not_have_is_told(name: str) -> None:
    wrong = PENDING.replace("with-coverage.patient_pays", name)
    assert told(PENDING, wrong) == [("unknown-figure", f'There is no figure "{name}" in this estimate.')]
