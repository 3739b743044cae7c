"""Parts of a result that are worked out only when somebody reads them."""

from __future__ import annotations

import pickle

from estimator.pricing.result import StopRow
from estimator.pricing.steps import NOTHING
from estimator.pricing.worked_out_later import WorkedOutLater
from tests.books import estimated

ROW = StopRow(1, NOTHING, NOTHING, NOTHING)


def test_parts_are_worked_out_only_when_they_are_read_and_once() -> None:
    asked: list[str] = []

    def work_out() -> tuple[StopRow, ...]:
        asked.append("again")
        return (ROW,)

    rows = WorkedOutLater(work_out)
    assert asked == []
    assert [*rows, *rows] == [ROW] * 2
    assert asked == ["again"]


def test_parts_equal_the_tuple_of_them_and_travel_as_one() -> None:
    rows = WorkedOutLater(lambda: (ROW,))
    assert rows == (ROW,) == WorkedOutLater(lambda: (ROW,))
    assert hash(rows) == hash((ROW,))
    assert rows != (ROW, ROW)
    assert pickle.loads(pickle.dumps(rows)) == (ROW,)


def test_what_stopping_means_is_the_same_whether_it_is_read_first_or_last() -> None:
    asked = {"infusions": "6", "pays": "in-advance"}
    read_first, read_last = estimated(**asked), estimated(**asked)
    cents = [[figure.cents for figure in row[1:]] for row in read_first.stops]
    figures = {name: step.cents for name, step in read_last.figures()}
    assert cents
    assert [figures[f"stop-{row.after_visit}.paid"] for row in read_first.stops] == [paid for paid, *_ in cents]
