"""How a figure came to be, for panel and page."""

from __future__ import annotations

import pytest

from estimator.paper.document import PageOptions, texts
from estimator.paper.explanation import explain, make_explanation
from estimator.pricing.serial import named_steps
from estimator.wording import Language
from tests.books import demonstration, estimated


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


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_page_holds_the_sentence_and_every_equation(language: Language) -> None:
    estimate = estimated(infusions="6")
    step = estimate.totals.patient_pays
    told = explain(demonstration(), estimate, step, "patient_pays", language)
    page = make_explanation(demonstration(), estimate, step, "patient_pays", PageOptions(language))
    said = " ".join(text for _, text in texts(page))
    assert told.why.sentence in said
    assert all(equation.text in said for equation in told.why.equations)


def test_every_figure_of_an_estimate_can_be_explained_down_to_files_and_lines() -> None:
    estimate = estimated(coverage="ppo-in-network", infusions="6")
    book = demonstration()
    for name, step in named_steps(estimate):
        for rule in explain(book, estimate, step, name, "en").rules:
            assert book.sources[rule.file].lines[rule.line - 1].strip()
