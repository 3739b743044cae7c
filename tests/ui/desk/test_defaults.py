"""Defaults become answers without changing a figure, and an answer goes back to its default."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from estimator.pricing import Estimate, Request, estimate
from estimator.pricing.serial import named_steps
from estimator.rules.scalars import Span
from estimator.ui.desk.answers import answer, applicable, is_answered
from estimator.ui.desk.defaults import accept_all, accept_defaults, defaults_in_force, go_back_to_default, take_back
from estimator.ui.desk.hints import where_from
from estimator.ui.desk.work import Work
from estimator.ui.session import Session
from tests.books import ask, demonstration
from tests.insured import DATED, PPO
from tests.ui.conftest import TODAY

BOOK = demonstration()
ASKED: dict[str, Request] = {
    "three answers": ask(),
    "dated": ask(**DATED),
    "a usual length with boosters": ask(treatment="depression", course="year-one"),
    "esketamine, whose visits come at longer intervals later": ask(clinic="huntsville", treatment="esketamine"),
    "two treatments": ask(clinic="dalton", treatment="depression", also={"treatment": "neuropathic-pain"}),
    "insurance": ask(**PPO),
}


def figures(answers: Request) -> list[tuple[str, int]]:
    """Every figure of the estimate, by its name."""
    result = estimate(BOOK, applicable(BOOK, answers))
    assert isinstance(result, Estimate), result.reasons
    return [(name, step.cents) for name, step in named_steps(result)]


@pytest.mark.parametrize("case", ASKED)
def test_accepting_changes_no_figure_and_leaves_no_default_to_accept(case: str) -> None:
    accepted = accept_defaults(BOOK, ASKED[case])
    assert figures(accepted) == figures(ASKED[case])
    assert defaults_in_force(BOOK, accepted) == {}


def test_what_was_accepted_is_no_longer_said_to_come_from_the_rule_book() -> None:
    accepted = accept_defaults(BOOK, ASKED["a usual length with boosters"])
    assert accepted.infusions is not None
    taken = set(defaults_in_force(BOOK, ASKED["a usual length with boosters"]))
    assert {question for question in taken if where_from(BOOK, accepted, question, None, "en")} == set()


def test_what_somebody_answered_is_not_touched() -> None:
    accepted = accept_defaults(BOOK, ask(infusions="3", evaluation="no"))
    assert (accepted.infusions, accepted.evaluation) == (Span(3, 3), False)


@pytest.mark.parametrize("question", defaults_in_force(BOOK, ask(treatment="depression")))
def test_an_answer_goes_back_to_its_default(question: str) -> None:
    accepted = accept_defaults(BOOK, ask(treatment="depression"))
    assert is_answered(accepted, question)
    assert not is_answered(go_back_to_default(BOOK, accepted, question), question)


def test_what_an_estimate_begins_with_goes_back_to_the_last_one() -> None:
    last = ask(clinic="dalton", treatment="anxiety", language="es")
    now = ask(clinic="huntsville", treatment="esketamine", coverage="esketamine-medical")
    assert go_back_to_default(BOOK, now, "clinic", last).clinic == "dalton"
    assert go_back_to_default(BOOK, now, "clinic").clinic == "chattanooga"
    assert go_back_to_default(BOOK, now, "language", last).language == "es"
    assert go_back_to_default(BOOK, now, "coverage").coverage == "self-pay"
    assert go_back_to_default(BOOK, now, "treatment").treatment == "depression"


def test_one_line_of_a_question_goes_back_and_the_others_stay() -> None:
    plan = {"told_by": "the patient", "in_network": {"deductible": {"left": "100.00"}, "limit": {"used": "200.00"}}}
    moved = [{"visit": "2", "day": "2026-12-09"}, {"visit": "3", "day": "2026-12-16"}]
    now = ask(**{**PPO, "plan": plan, "moved": moved, "can_pay_monthly": "300.00", "payments": "4"})
    told = go_back_to_default(BOOK, now, "plan.in_network.deductible.used").plan
    assert (told.in_network.deductible.left, told.in_network.limit.used, told.told_by) == (None, 20000, "the patient")
    assert [each.day for each in go_back_to_default(BOOK, now, "moved.2").moved] == [date(2026, 12, 16)]
    assert (paying := go_back_to_default(BOOK, now, "paying.payments")).payments is None
    assert paying.can_pay_monthly == 30000
    assert answer(go_back_to_default(BOOK, now, "plan.overrule"), "plan") == now.plan


def test_accepting_is_one_change_that_undo_takes_back_at_the_place_it_was_made(work: Work) -> None:
    before = work.draft.answers
    work.draft.last_time = ask()
    said = accept_all(work, "first_visit", "en")
    assert said.startswith(f"{len(defaults_in_force(BOOK, before)) + 1} defaults are answers of their own now")
    assert (undone := work.undo()) is not None
    assert (undone.answers, undone.question) == (before, "first_visit")


def test_where_there_is_none_to_accept_or_to_go_back_to_that_is_said(work: Work) -> None:
    accept_all(work, None, "en")
    assert accept_all(work, None, "en") == "No default is left to accept."
    assert take_back(work, "evaluation", "en") == "Evaluation: back to its default."
    assert take_back(work, "evaluation", "en") == "Evaluation: its default holds already."
    assert take_back(work, None, "en").startswith("Go to a question first")


@pytest.fixture
def work(qapp: object, folder: Path) -> Iterator[Work]:
    """An estimate at work on the demonstration rule book."""
    session = Session(folder)
    yield Work(session, ask(language="es"), lambda book, clinic: TODAY)
    session.stop()
