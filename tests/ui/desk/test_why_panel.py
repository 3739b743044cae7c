"""Why a figure is what it is: in the panel, as copied text and as a page, of the estimate shown or of another."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from estimator.pricing import Estimate
from estimator.pricing.steps import Step
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.strip_figures import Shown
from estimator.ui.desk.why_panel import WhyPanel
from estimator.ui.theme import Theme
from tests.books import ask, demonstration


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> WhyPanel:
    made = WhyPanel()
    qtbot.addWidget(made)
    made.resize(800, 400)
    made.retranslate()
    return made


def draft(infusions: str) -> Draft:
    return Draft(demonstration(), ask(infusions=infusions))


def total(of: Draft) -> Step:
    assert isinstance(of.result, Estimate)
    return of.result.totals.patient_pays


def shown(of: Draft) -> Shown:
    """What the patient pays, as the strip shows it."""
    return Shown("patient_pays", "", total(of), "patient_pays", "You pay")


def shown_elsewhere(of: Draft) -> Shown:
    """The same in a column of a comparison."""
    assert isinstance(of.result, Estimate)
    return shown(of)._replace(of=(of.book, of.result))


def test_the_rule_and_the_copied_text_have_lines_and_edition(panel: WhyPanel) -> None:
    of = draft("6")
    panel.explain(of, shown(of))
    mark = of.book.edition[:12]
    for text in (panel.rule.toPlainText(), panel.as_text()):
        assert f"Edition {mark}" in text
        assert ".yaml:" in text
        assert "price:" in text


def test_a_figure_of_another_estimate_is_explained_as_that_ones(panel: WhyPanel) -> None:
    own, other = draft("6"), draft("8")
    panel.explain(own, shown_elsewhere(other))
    panel.show_draft(own, "en")
    assert "$3,250.00" in panel.sentence.text()
    panel._page.setChecked(True)
    wanted = panel.wanted(own)
    assert wanted is not None
    assert (wanted.result, wanted.step) == (other.result, total(other))


@pytest.mark.parametrize("is_own", [True, False])
def test_a_changed_answer_changes_the_explanation_or_ends_that_of_another_estimate(
    panel: WhyPanel, is_own: bool
) -> None:
    own, changed = draft("6"), draft("8")
    panel.explain(own, shown(own) if is_own else shown_elsewhere(draft("7")))
    panel.show()
    panel.show_draft(changed, "en")
    assert panel.isVisible() == is_own
    assert ("$3,250.00" in panel.sentence.text()) == is_own
