"""Estimates open and parked."""

from __future__ import annotations

from datetime import date

import pytest

from estimator.paper.document import PageOptions
from estimator.ui.desk.answers import first_answers
from estimator.ui.desk.bookmark import Bookmark, HeldText
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.drafts import AT_HAND, MOST_OPEN, Drafts
from estimator.ui.desk.rested import Rested
from tests.books import demonstration


def draft() -> Draft:
    return Draft(demonstration(), first_answers(demonstration(), date(2026, 11, 25)))


@pytest.fixture
def drafts() -> Drafts:
    return Drafts(draft())


def test_a_new_one_stands_beside_the_one_shown_and_is_shown(drafts: Drafts) -> None:
    first, second, third = drafts.shown, draft(), draft()
    drafts.add(second)
    drafts.shown = first
    drafts.add(third)
    assert drafts.open == [first, third, second]
    assert drafts.shown is third


def test_one_more_than_fits_parks_the_one_at_the_left(drafts: Drafts) -> None:
    first = drafts.shown
    for _ in range(MOST_OPEN):
        drafts.add(draft())
    assert len(drafts.open) == MOST_OPEN
    assert drafts.parked == [first]


def test_parking_shows_the_one_before(drafts: Drafts) -> None:
    first, second = drafts.shown, draft()
    drafts.add(second)
    drafts.park(second, draft())
    assert drafts.shown is first
    assert drafts.parked == [second]


def test_parking_one_that_is_not_shown_leaves_the_one_shown(drafts: Drafts) -> None:
    first, second = drafts.shown, draft()
    drafts.add(second)
    drafts.park(first, draft())
    assert drafts.shown is second


def test_parking_the_only_one_opens_another(drafts: Drafts) -> None:
    other = draft()
    drafts.park(drafts.shown, other)
    assert drafts.open == [other]
    assert drafts.shown is other


def test_a_parked_one_comes_back_as_it_was(drafts: Drafts) -> None:
    first = drafts.shown
    drafts.park(first, draft())
    drafts.add(first)
    assert drafts.shown is first
    assert drafts.parked == []


def test_after_the_last_comes_the_first(drafts: Drafts) -> None:
    first = drafts.shown
    drafts.add(draft())
    drafts.step(1)
    assert drafts.shown is first


def test_an_old_parked_one_keeps_its_answers_and_is_opened_with_them(drafts: Drafts) -> None:
    first = drafts.shown
    for _ in range(AT_HAND + 2):
        drafts.park(drafts.shown, draft())
    oldest = drafts.parked[0]
    assert isinstance(oldest, Rested)
    drafts.add(oldest)
    assert drafts.shown.answers == first.answers
    assert all(other is not oldest for other in drafts.parked)


def test_an_old_parked_one_keeps_all_but_what_can_be_undone(drafts: Drafts) -> None:
    before = drafts.shown
    before.look = PageOptions(size="large", discreet=True, hidden=frozenset({"discounts"}))
    before.bookmark = Bookmark("paid", 3, (HeldText("paid", "1,5", ""),))
    rested = Rested.of(before)
    after = rested.wake()
    assert (after.look, after.bookmark, after.answers) == (before.look, before.bookmark, before.answers)
    assert rested.headline("es") == before.headline("es")
