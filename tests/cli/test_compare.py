"""`estimator compare`: the same course under several coverages, as text and as JSON."""

import json

from estimator.cli.compare import with_coverage
from tests.books import ask, demonstration
from tests.cli.conftest import Run

TWO = ("--coverage", "self-pay", "--coverage", "visits-only")


def test_coverages_stand_side_by_side(run: Run) -> None:
    answer = run("compare", "plan-told.yaml", "--coverage", "self-pay")
    assert (answer.code, answer.err) == (0, "")
    assert "Demo Health Plan" in answer.out
    assert "$1,220.00" in answer.out
    assert "$2,545.00" in answer.out


def test_options_alone_make_a_comparison(run: Run) -> None:
    answer = run("compare", "--clinic", "chattanooga", "--day", "2026-11-23", *TWO)
    assert (answer.code, "$2,545.00" in answer.out) == (0, True)


def test_the_data_of_each_coverage_stand_in_the_order_asked_for(run: Run) -> None:
    answer = run("compare", "plan-told.yaml", *TWO, "--json")
    data = json.loads(answer.out)
    assert (answer.code, data["result"]) == (0, "comparison")
    assert [result["request"]["coverage"] for result in data["results"]] == ["self-pay", "visits-only"]
    assert data["results"][0]["totals"]["patient_pays"] == "2545.00"


def test_the_comparison_speaks_the_language_asked_for(run: Run) -> None:
    assert "Lado a lado" in run("compare", "plan-told.yaml", *TWO, "--language", "es").out


def test_one_coverage_is_too_few_to_compare(run: Run) -> None:
    answer = run("compare", "plan-told.yaml", "--coverage", "ppo-in-network")
    assert (answer.code, answer.err) == (
        2, "1 coverage alone cannot be compared. Name 2 to 4 of them, each with --coverage.\n",
    )  # fmt: skip


def test_a_coverage_that_does_not_exist_is_named(run: Run) -> None:
    answer = run("compare", "plan-told.yaml", "--coverage", "self-pay", "--coverage", "ppo-in-netwrk")
    assert (answer.code, "--coverage: There is no coverage “ppo-in-netwrk”." in answer.out) == (1, True)


def test_without_any_coverage_one_is_asked_for(run: Run) -> None:
    answer = run("compare", "--clinic", "chattanooga")
    assert (answer.code, "--coverage is missing" in answer.err) == (2, True)


def test_what_was_told_of_benefits_is_asked_only_of_a_coverage_that_has_them() -> None:
    request = ask(
        coverage="ppo-in-network", plan={"signed": "yes", "benefits": [{"benefit": "infusions", "copay": "9.00"}]}
    )
    elsewhere = with_coverage(demonstration(), request, "out-of-network-superbill")
    assert (elsewhere.plan.signed, elsewhere.plan.benefits) == ("yes", ())
    assert with_coverage(demonstration(), request, "ppo-in-network") == request
