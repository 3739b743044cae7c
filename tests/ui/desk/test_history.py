"""Undo and redo of answers."""

from estimator.rules.scalars import Span
from estimator.ui.desk.history import History
from tests.books import ask

FIRST = ask(treatment="depression")
SECOND = ask(treatment="depression", infusions="6")
THIRD = ask(treatment="depression", infusions="60")


def test_what_is_typed_into_one_field_is_one_change() -> None:
    history = History(FIRST)
    history.record(SECOND, "infusions")
    history.record(THIRD, "infusions")
    undone = history.undo()
    assert undone is not None
    assert (undone.answers, undone.question) == (FIRST, "infusions")
    assert not history.can_undo


def test_leaving_the_field_begins_another_change() -> None:
    history = History(FIRST)
    history.record(SECOND, "infusions")
    history.close_change()
    history.record(THIRD, "infusions")
    undone = history.undo()
    assert undone is not None
    assert undone.answers.infusions == Span(6, 6)


def test_redo_makes_a_change_again_until_another_is_made() -> None:
    history = History(FIRST)
    history.record(SECOND, "infusions")
    history.undo()
    redone = history.redo()
    assert redone is not None
    assert redone.answers == SECOND
    history.undo()
    history.record(THIRD, "infusions")
    assert history.redo() is None


def test_the_same_answers_are_no_change() -> None:
    history = History(FIRST)
    history.record(FIRST, "clinic")
    assert not history.can_undo
    assert history.undo() is None


def test_twenty_changes_go_back_and_forth() -> None:
    history = History(FIRST)
    all_answers = [ask(treatment="depression", infusions=str(number)) for number in range(1, 21)]
    for answers in all_answers:
        history.record(answers, "infusions")
        history.close_change()
    back = [history.undo() for _ in range(20)]
    assert [moment and moment.answers for moment in back] == [*reversed(all_answers[:-1]), FIRST]
    forth = [history.redo() for _ in range(20)]
    assert [moment and moment.answers for moment in forth] == all_answers
