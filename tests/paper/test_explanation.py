"""How a figure came to be, for panel and page."""

from __future__ import annotations

from pathlib import Path

import pytest
from pdfua import validate

from estimator.office.explanation import make_explanation_page
from estimator.paper.document import PageOptions, texts
from estimator.paper.explanation import Explanation, explain, make_explanation
from estimator.pricing import Estimate
from estimator.pricing.serial import named_steps
from estimator.wording import Language
from tests.books import demonstration, estimated
from tests.paper.pages import words_of

CALL = {"answered_by": "Ms. R.", "day": "2026-11-19", "reference": "4711"}
TOLD = {
    "told_by": "Maria at the plan", "as_of": "2026-11-20",
    "in_network": {"deductible": {"used": "200.00"}, "limit": {"used": "300.00"}},
    "benefits": [{"benefit": "infusions", "coinsurance": "25 %"}],
}  # fmt: skip


def explained(estimate: Estimate, figure: str) -> Explanation:
    """The explanation of a figure by its name."""
    return explain(demonstration(), estimate, dict(named_steps(estimate))[figure], figure, "en")


def places(estimate: Estimate, figure: str) -> dict[str, str]:
    """The equations of an explanation, each with where its figure is from."""
    return {equation.text: equation.place for equation in explained(estimate, figure).why.equations}


def test_an_explanation_ends_in_the_rules_it_rests_on() -> None:
    estimate = estimated(infusions="6")
    told = explain(demonstration(), estimate, estimate.totals.patient_pays, "patient_pays", "en")
    assert {rule.file for rule in told.rules} == {"services.yaml"}
    assert any("price: 2,295.00" in line for rule in told.rules for line in rule.lines)


def test_no_rule_is_told_twice() -> None:
    estimate = estimated(infusions="6")
    told = explain(demonstration(), estimate, estimate.totals.patient_pays, "patient_pays", "en")
    places = [(rule.file, rule.first) for rule in told.rules]
    assert len(places) == len(set(places))


def test_the_total_tells_which_rules_were_not_used() -> None:
    estimate = estimated(infusions="8")
    told = explain(demonstration(), estimate, estimate.totals.patient_pays, "patient_pays", "en")
    assert len(told.set_aside) == len(estimate.set_aside)


@pytest.mark.parametrize(
    ("calls", "deductible", "limit"),
    [
        ([], "Maria at the plan, as of November 20, 2026", "Maria at the plan, as of November 20, 2026"),
        (
            [{**CALL, "facts": ["in_network.limit.used", "benefits.infusions.coinsurance"]}],
            "Maria at the plan, as of November 20, 2026",
            "your plan, Ms. R., reference 4711, as of November 19, 2026",
        ),
    ],
)
def test_what_was_told_says_who_told_it_and_when(calls: list[object], deductible: str, limit: str) -> None:
    estimate = estimated(coverage="ppo-in-network", infusions="6", plan={**TOLD, "calls": calls})
    told = places(estimate, "patient_pays")
    assert told["Deductible used before $200.00"] == f"told by {deductible}"
    assert told["Coinsurance $75.00 = 25% of $300.00 (allowed by the plan)"] == f"told by {limit}"
    sentence = explained(estimate, "limit-2026-in-own.used_before").why.sentence
    assert sentence.endswith(f"before these visits: told by {limit}.")


def test_where_nobody_wrote_down_who_told_it_that_is_said() -> None:
    plan = {"in_network": TOLD["in_network"]}
    estimate = estimated(coverage="ppo-in-network", infusions="6", plan=plan, paid="10.00")
    assert places(estimate, "left_to_pay")["Deductible used before $200.00"] == "nobody wrote down who told this"
    assert places(estimate, "left_to_pay")["Paid already $10.00"] == "asked for"
    sentence = explained(estimate, "limit-2026-in-own.used_before").why.sentence
    assert sentence.endswith("this is what we were told.")


def test_an_adjustment_says_why_it_was_made_and_who_allowed_it() -> None:
    adjustments = [{"off": "20.00", "reason": "Goodwill", "allowed_by": "the manager"}]
    estimate = estimated(infusions="6", adjustments=adjustments)
    assert places(estimate, "patient_pays")["Adjustment 1 $20.00"] == "Goodwill; allowed by the manager"


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_holds_the_sentence_and_every_equation(language: Language) -> None:
    estimate = estimated(infusions="6")
    step = estimate.totals.patient_pays
    told = explain(demonstration(), estimate, step, "patient_pays", language)
    page = make_explanation(demonstration(), estimate, step, "patient_pays", PageOptions(language))
    said = " ".join(text for _, text in texts(page))
    assert told.why.sentence in said
    assert all(equation.text in said for equation in told.why.equations)
    assert all(line in said for rule in told.rules for line in (rule.place, *rule.quoted))
    assert told.edition in said
    assert estimate.edition[:12] in told.edition


def test_a_discreet_page_names_the_places_of_rules_and_quotes_none() -> None:
    estimate = estimated(infusions="6")
    page = make_explanation(
        demonstration(), estimate, estimate.totals.patient_pays, "patient_pays", PageOptions(discreet=True)
    )
    said = [text for _, text in texts(page.section("rules"))]
    assert said[2:] == [rule.place for rule in explained(estimate, "patient_pays").rules]


def test_every_figure_of_an_estimate_can_be_explained_down_to_files_and_lines() -> None:
    estimate = estimated(coverage="ppo-in-network", infusions="6")
    book = demonstration()
    for name, step in named_steps(estimate):
        for rule in explain(book, estimate, step, name, "en").rules:
            assert book.sources[rule.file].lines[rule.line - 1].strip()


def test_the_lines_of_rules_are_set_in_a_fixed_width_and_the_page_stays_accessible(tmp_path: Path) -> None:
    estimate = estimated(infusions="6")
    made = make_explanation_page(
        demonstration(), estimate, estimate.totals.patient_pays, "patient_pays", PageOptions("es", "large")
    )
    assert b"DejaVuSansMono" in made.pdf
    assert "price: 2,295.00" in words_of(made.pdf)
    file = tmp_path / "page.pdf"
    file.write_bytes(made.pdf)
    assert [finding.message for finding in validate(str(file)).findings] == []
