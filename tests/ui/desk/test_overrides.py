"""The insurer's figures told in place of the rule book's: a badge, a source, and a warning once inputs changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from estimator.pricing import Estimate
from estimator.pricing.plan_answers import told, with_told
from estimator.ui.choice import Choice
from estimator.ui.desk.benefits import OVERRULE
from estimator.ui.desk.checks import checks_of
from estimator.ui.desk.overrides import outdated, overrides_of
from estimator.ui.desk.rested import Rested
from estimator.wording import LANGUAGES, Language
from tests.ui.conftest import Desk
from tests.ui.desk.test_benefits import insured, lines
from tests.ui.desk.test_show_switches import page_in_words

COPAY = "benefits.visits.copay"
"""The rule book says $50.00."""


@pytest.fixture
def desk_with_plan(open_desk: Callable[..., Desk]) -> Desk:
    """The sample estimate under a plan with all its figures written out."""
    return open_desk(**insured("ppo-in-network"))


def overrule(desk: Desk, path: str) -> None:
    """Choose a figure of the rule book that the plan told otherwise."""
    field = lines(desk)[OVERRULE].field
    assert isinstance(field, Choice)
    field.answered.emit(f"plan.{path}")


@pytest.fixture
def overridden(desk_with_plan: Desk) -> Desk:
    """The same, with a copay that the plan told and who told it when."""
    window = desk_with_plan.window
    plan = with_told(window.answers.plan, f"plan.{COPAY}", 4000)
    plan = plan.model_copy(update={"as_of": date(2026, 11, 20), "told_by": "the plan"})
    window.work.take("plan", window.answers.model_copy(update={"plan": plan}))
    return desk_with_plan


def badge(desk: Desk) -> str:
    return lines(desk)[COPAY].hint.text()


def warning(desk: Desk) -> str:
    problem = lines(desk)[COPAY].problem
    return "" if problem.isHidden() else problem.text().removeprefix("⚠ ")


def levels(desk: Desk) -> list[str]:
    """How much the checks of the overridden figure matter, in their order."""
    return [check.level for check in checks_of(desk.window.work.draft, "en") if check.question == f"plan.{COPAY}"]


def test_a_figure_of_the_rule_book_is_offered_with_its_value(desk_with_plan: Desk) -> None:
    field = lines(desk_with_plan)[OVERRULE].field
    assert isinstance(field, Choice)
    offered = [field.itemText(place) for place in range(field.count())]
    assert offered[0] == "As in the rule book"
    assert "Copay: $50" in offered


def test_choosing_it_opens_its_line_with_the_rule_books_figure_in_focus(desk_with_plan: Desk) -> None:
    overrule(desk_with_plan, COPAY)
    assert lines(desk_with_plan)[COPAY].field is QApplication.focusWidget()
    assert desk_with_plan.window.answers.plan.benefits[0].copay == 5000


def test_the_rule_books_own_figure_has_no_badge(desk_with_plan: Desk) -> None:
    overrule(desk_with_plan, COPAY)
    assert badge(desk_with_plan) == "rule book: $50"
    assert levels(desk_with_plan) == []


def test_a_badge_says_what_is_overridden_who_told_it_and_when(overridden: Desk) -> None:
    assert badge(overridden) == ("◆ in place of $50 in the rule book; told by: the plan, as of November 20, 2026")
    assert warning(overridden) == ""
    assert levels(overridden) == ["information"]


def test_taken_out_again_the_rule_books_figure_holds_and_its_line_is_gone(overridden: Desk) -> None:
    overridden.type(f"plan.{COPAY}", "")
    assert COPAY not in lines(overridden)
    assert overrides_of(overridden.window.work.draft) == []


def test_without_a_source_the_badge_says_that_one_is_missing(desk_with_plan: Desk) -> None:
    overrule(desk_with_plan, COPAY)
    desk_with_plan.type(f"plan.{COPAY}", "40")
    assert badge(desk_with_plan).endswith("; who told it, and when, is not written down")


def test_the_figure_the_rule_book_has_is_no_override(overridden: Desk) -> None:
    overridden.type(f"plan.{COPAY}", "50")
    assert badge(overridden) == "rule book: $50"


def test_what_nobody_knows_is_no_override(overridden: Desk) -> None:
    overridden.type(f"plan.{COPAY}", "?")
    assert overrides_of(overridden.window.work.draft) == []


@pytest.mark.parametrize(
    ("question", "given", "named"),
    [("infusions", "8", "Infusions"), ("first_visit", "2026-12-20", "First visit"), ("boosters", "2", "Boosters")],
)
def test_a_changed_input_makes_the_badge_a_warning_and_leaves_the_figure(
    overridden: Desk, question: str, given: str, named: str
) -> None:
    overridden.type(question, given)
    assert told(overridden.window.answers.plan, f"plan.{COPAY}") == 4000
    assert warning(overridden).startswith(f"Inputs changed since this was told: {named}.")
    assert levels(overridden) == ["warning", "information"]


def test_what_a_figure_is_not_told_for_warns_of_nothing(overridden: Desk) -> None:
    overridden.type("patient.name", "Sample Patient")
    overridden.press("Ctrl+L")
    assert warning(overridden) == ""


def test_the_page_tells_of_a_figure_whose_inputs_changed_and_of_no_other(overridden: Desk, qtbot: QtBot) -> None:
    note = "Told before this course was changed, and not confirmed since: your copay."
    assert note not in page_in_words(overridden, qtbot)
    overridden.type("infusions", "8")
    assert note in page_in_words(overridden, qtbot)


def test_a_duplicate_and_an_estimate_put_aside_for_long_keep_the_warning(overridden: Desk) -> None:
    overridden.type("infusions", "8")
    draft = overridden.window.work.draft
    for other in (draft.duplicate(), Rested.of(draft).wake(), Rested.of(draft.duplicate()).wake().duplicate()):
        assert outdated(other) == {COPAY}
        assert not other.history.can_undo


def test_undo_takes_the_warning_back(overridden: Desk) -> None:
    overridden.type("infusions", "8")
    overridden.press("Ctrl+Z")
    assert warning(overridden) == ""


def test_an_input_changed_back_warns_no_more(overridden: Desk) -> None:
    before = overridden.window.answers.infusions
    overridden.type("infusions", "8")
    overridden.type("infusions", str(before))
    assert warning(overridden) == ""


def test_a_new_day_confirms_the_figure_for_the_inputs_of_now(overridden: Desk) -> None:
    overridden.type("infusions", "8")
    overridden.type("plan.as_of", "2026-11-25")
    assert warning(overridden) == ""
    assert overridden.window.answers.plan.as_of == date(2026, 11, 25)


def test_every_input_that_was_changed_is_named_in_the_order_of_the_form(overridden: Desk) -> None:
    overridden.type("first_visit", "2026-12-20")
    overridden.type("infusions", "8")
    (override,) = overrides_of(overridden.window.work.draft)
    assert override.changed == ("infusions", "first_visit")


def test_the_override_counts(overridden: Desk) -> None:
    result = overridden.window.result
    assert isinstance(result, Estimate)
    evaluation = result.visits[0].lines[0].share
    assert evaluation is not None
    assert evaluation.copay.cents == 4000


@pytest.mark.parametrize("language", LANGUAGES)
def test_badge_and_warning_are_said_in_both_languages(open_desk: Callable[..., Desk], language: Language) -> None:
    desk = open_desk(language, **insured("ppo-in-network"))
    overrule(desk, COPAY)
    desk.type(f"plan.{COPAY}", "40")
    desk.type("infusions", "8")
    assert badge(desk).startswith("◆")
    assert {"en": "Inputs changed", "es": "Datos cambiados"}[language] in warning(desk)
