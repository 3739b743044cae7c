"""Show switches: page, strip and figures leave the same out; what was chosen by hand stays chosen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from estimator.paper.details import DETAILS
from estimator.paper.document import Detail, PageOptions
from estimator.paper.text import as_text
from estimator.rules.scalars import Span
from estimator.ui.desk.answers import with_answer
from estimator.ui.desk.commands import commands_of
from estimator.ui.desk.show_switches import SHOWN_BY
from estimator.wording import say
from tests.ui.conftest import Desk

EVERY = frozenset[Detail](DETAILS)


@pytest.fixture
def insured(open_desk: Callable[..., Desk]) -> Desk:
    """The desk on an estimate whose page may leave everything out."""
    return open_desk(coverage="ppo-in-network")


def turn(desk: Desk, *names: str) -> None:
    for name in names:
        desk.window.actions_by_name[name].trigger()


def take(desk: Desk, question: str, given: object) -> None:
    desk.window.work.take(question, with_answer(desk.window.answers, question, given))


def is_on(desk: Desk) -> dict[str, bool]:
    return {name: desk.window.actions_by_name[name].isChecked() for name in SHOWN_BY}


def on_strip(desk: Desk) -> set[str]:
    return {name for name, figure in desk.window.strip.small.items() if figure.isVisible()}


def columns(desk: Desk) -> tuple[str, ...]:
    panel: Any = desk.window.panels.panel("figures")
    return tuple(panel.table.columns)


def page_in_words(desk: Desk, qtbot: QtBot) -> str:
    qtbot.waitUntil(lambda: desk.is_painted)
    page = desk.window.paper.current_page
    assert page is not None
    return as_text(page.document)


def test_everything_is_shown_until_somebody_says_otherwise(insured: Desk) -> None:
    assert set(is_on(insured).values()) == {True}


def test_page_strip_and_figures_leave_the_same_out(insured: Desk, qtbot: QtBot) -> None:
    turn(insured, "figures")
    assert "plan_pays" in on_strip(insured) & set(columns(insured))
    assert "Your plan pays  " in page_in_words(insured, qtbot)
    turn(insured, "show_plan_pays")
    assert "plan_pays" not in on_strip(insured) | set(columns(insured))
    assert "Your plan pays  " not in page_in_words(insured, qtbot)


def test_discounts_and_service_prices_go_from_strip_and_figures_as_well(insured: Desk) -> None:
    turn(insured, "figures", "show_discounts", "show_prices")
    assert not {"discount", "write_off"} & on_strip(insured)
    assert not {"discount", "write_off", "list_price", "expected_charge", "allowed"} & set(columns(insured))


def test_what_the_patient_pays_is_shown_whatever_is_switched_off(insured: Desk, qtbot: QtBot) -> None:
    total = insured.total
    turn(insured, "figures", *SHOWN_BY)
    assert total
    assert insured.total == total
    assert "patient_pays" in columns(insured)
    assert total in page_in_words(insured, qtbot)


@pytest.mark.parametrize("name", SHOWN_BY)
def test_a_switch_changes_no_other(insured: Desk, name: str) -> None:
    turn(insured, "large_print", name)
    assert [other for other, on in is_on(insured).items() if not on] == [name]
    assert insured.window.actions_by_name["large_print"].isChecked()


def test_a_page_that_must_itemise_shows_its_switches_on_and_unusable_and_says_so(insured: Desk) -> None:
    turn(insured, *SHOWN_BY)
    take(insured, "coverage", "self-pay")
    bound = [name for name in SHOWN_BY if not insured.window.actions_by_name[name].isEnabled()]
    assert bound == ["show_prices", "show_discounts", "show_subtotals"]
    assert all(is_on(insured)[name] for name in bound)
    assert all(insured.window.actions_by_name[name].text().endswith("(required here)") for name in bound)


def test_a_choice_by_hand_is_the_same_after_a_page_that_could_not_follow_it(insured: Desk) -> None:
    turn(insured, "show_prices")
    take(insured, "coverage", "self-pay")
    turn(insured, "large_print", "show_plan_pays")
    take(insured, "coverage", "ppo-in-network")
    assert insured.window.work.draft.look.hidden == {"service-prices", "plan-pays"}
    assert not is_on(insured)["show_prices"]


def test_the_command_list_says_why_a_switch_cannot_be_used(desk: Desk) -> None:
    found = {command.words: command for command in commands_of(desk.window, "en", with_deeds=True)}
    found["Show discounts"].act()
    assert desk.window.status.text() == say("en", "details.must_stand")


def test_the_checks_say_what_stays_though_it_was_switched_off(insured: Desk) -> None:
    turn(insured, "show_discounts", "checks")
    take(insured, "coverage", "self-pay")
    panel: Any = insured.window.panels.panel("checks")
    assert say("en", "details.must_stand") in [check.text for check in panel.checks]


def test_undo_changes_no_switch(insured: Desk) -> None:
    turn(insured, "show_subtotals")
    take(insured, "infusions", Span(4, 4))
    turn(insured, "undo")
    assert insured.window.work.draft.look.hidden == {"subtotals"}


def test_a_duplicate_looks_the_same(insured: Desk) -> None:
    turn(insured, "large_print", "show_discounts", "duplicate")
    look = insured.window.work.draft.look
    assert look == PageOptions(size="large", hidden=frozenset({"discounts"}))


def test_every_tab_keeps_its_own_switches(insured: Desk) -> None:
    turn(insured, "duplicate", "show_discounts", "next")
    assert is_on(insured)["show_discounts"]
    turn(insured, "next")
    assert not is_on(insured)["show_discounts"]


def test_a_new_estimate_begins_with_what_was_chosen_last(insured: Desk) -> None:
    turn(insured, "show_discounts", "show_subtotals", "new")
    chosen = {"discounts", "subtotals"}
    assert insured.window.work.draft.look.hidden == insured.window.memory.settings.hidden == chosen


def test_large_print_of_another_tab_changes_nothing_for_new_estimates(insured: Desk) -> None:
    turn(insured, "duplicate", "show_discounts", "next", "large_print", "new")
    assert insured.window.work.draft.look == PageOptions(hidden=frozenset({"discounts"}))


def test_the_page_in_print_leaves_the_same_out(insured: Desk, qtbot: QtBot) -> None:
    turn(insured, *SHOWN_BY)
    page_in_words(insured, qtbot)
    page = insured.window.paper.current_page
    assert page is not None
    assert page.wanted.options.hidden == EVERY
