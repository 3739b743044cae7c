"""`estimator plans`: what the payment plans of an estimate ask for, and why others are not offered."""

import json
import re

from tests.cli.conftest import Run


def test_plans_are_listed_with_their_places_offered_ones_first(run: Run) -> None:
    answer = run("plans", "plan-told.yaml")
    assert (answer.code, answer.err) == (0, "")
    headings = [line for line in answer.out.splitlines() if not line.startswith("  ")]
    assert headings == ["Offered:", "Not offered:"]
    plans = [line for line in answer.out.splitlines() if line.startswith("  ")]
    assert [line for line in plans if not re.search(r"  payment-plans\.yaml:\d+$", line)] == []


def test_a_refused_plan_says_by_which_rule_and_what_would_help(run: Run) -> None:
    out = run("plans", "plan-told.yaml").out
    assert (
        "Example Card (demonstration): A State's rule may matter, and the patient's State is not known. Enter it."
        in out
    )


def test_what_a_patient_can_pay_a_month_says_which_plans_fit(run: Run) -> None:
    out = run("plans", "superbill.yaml", "--monthly", "400").out
    assert out.startswith("These fit $400.00 a month, after what is due when you sign: ")


def test_where_no_plan_fits_a_month_it_is_said(run: Run) -> None:
    assert run("plans", "superbill.yaml", "--monthly", "1").out.startswith("No plan fits $1.00 a month.\n")


def test_the_plans_as_json_hold_figures_or_reasons(run: Run) -> None:
    plans = json.loads(run("plans", "plan-told.yaml", "--json").out)
    assert {plan["plan"]: plan["illustration"] is None for plan in plans if plan["refusals"]} == {
        "with-interest": True, "example-card": True,
    }  # fmt: skip
    assert all(plan["illustration"] for plan in plans if not plan["refusals"])


def test_what_cannot_be_estimated_has_no_plans(run: Run) -> None:
    answer = run("plans", "cannot-estimate.yaml")
    assert (answer.code, "$" in answer.out) == (1, False)


def test_the_plans_speak_the_language_asked_for(run: Run) -> None:
    assert run("plans", "plan-told.yaml", "--language", "es").out.startswith("Se ofrecen:\n  Pagar en cada visita: ")
