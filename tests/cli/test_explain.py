"""`estimator explain`: a sentence, then equations that each end in a line of a file."""

import re

from tests.cli.conftest import Run


def test_without_a_figure_what_the_patient_pays_is_explained(run: Run) -> None:
    answer = run("explain", "six-infusions.yaml")
    sentence, *equations = answer.out.splitlines()
    assert answer.code == 0
    assert sentence == "You pay $2,545.00: $250.00 for the evaluation and $2,295.00 for the package of 6 infusions."
    assert len(equations) == 3


def test_every_equation_ends_in_file_and_line(run: Run) -> None:
    figures = ("patient_pays", "discount", "due_first_visit", "visit-2.line-1.discount.military", "stop-3.still_owed")
    for figure in figures:
        _, *equations = run("explain", "six-infusions-military-cash.yaml", figure).out.splitlines()
        assert equations
        assert [line for line in equations if not re.search(r" \w+\.yaml:\d+$", line)] == []


def test_what_the_request_itself_gives_ends_in_its_own_line(run: Run) -> None:
    _, *equations = run("explain", "two-treatments.yaml", "left_to_pay", "--language", "en").out.splitlines()
    assert "Paid already $632.50  two-treatments.yaml:13" in equations
    assert "Adjustment 1 $50.00  two-treatments.yaml:15" in equations
    assert [line for line in equations if not re.search(r" [\w-]+\.yaml:\d+$", line)] == []


def test_what_an_option_gives_ends_in_the_option(run: Run) -> None:
    words = ("explain", "six-infusions.yaml", "already_paid", "--paid", "250.00")
    assert run(*words).out.splitlines()[1] == "Paid already $250.00  --paid"


def test_what_was_told_about_a_plan_ends_in_its_own_line(run: Run) -> None:
    _, *equations = run("explain", "plan-told.yaml", "visit-2.line-1.deductible_left").out.splitlines()
    assert "Deductible used before $600.00  plan-told.yaml:13" in equations
    _, *equations = run("explain", "plan-told.yaml").out.splitlines()
    assert "Coinsurance $90.00 = 30% of $300.00 (allowed by the plan)  plan-told.yaml:17" in equations


def test_what_an_option_tells_about_a_plan_ends_in_the_option(run: Run) -> None:
    figure = "visit-2.line-1.deductible_left"
    assert "--deductible-used" in run("explain", "plan-told.yaml", figure, "--deductible-used", "700").out


def test_the_figures_of_a_superbill_and_of_a_plan_are_listed_and_explained(run: Run) -> None:
    listed = run("explain", "superbill.yaml", "--figures").out
    figures = ("plan_may_pay_back", "deductible-2026-out-own.left", "plan.example-loan.payment-1.interest")
    for figure in figures:
        assert f"\n{figure}  $" in listed
        assert run("explain", "superbill.yaml", figure).code == 0


def test_every_figure_can_be_listed(run: Run) -> None:
    listed = run("explain", "six-infusions.yaml", "--figures").out.splitlines()
    assert "patient_pays  $2,545.00" in listed
    assert "visit-1.due  $150.00" in listed


def test_an_unknown_figure_is_answered_with_the_nearest(run: Run) -> None:
    answer = run("explain", "six-infusions.yaml", "patient_pay")
    assert answer.code == 2
    assert answer.err == "There is no figure “patient_pay”. Did you mean patient_pays? --figures lists all of them.\n"


def test_what_cannot_be_estimated_cannot_be_explained(run: Run) -> None:
    answer = run("explain", "cannot-estimate.yaml")
    assert (answer.code, "cannot-estimate.yaml:5: 40 is too many" in answer.out) == (1, True)


def test_the_explanation_speaks_the_language_of_the_request(run: Run) -> None:
    assert run("explain", "two-treatments.yaml").out.startswith("Usted paga $7,720.00: ")


def test_a_request_is_needed(run: Run) -> None:
    answer = run("explain")
    assert (answer.code, answer.err.splitlines()[0]) == (2, "Missing: REQUEST.yaml.")
