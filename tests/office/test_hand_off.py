"""The hand-off code: what was answered comes back equal, and what was mistyped, is old or of other lists is refused."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.office.hand_off import SIGNS, CannotEncode, HandOff, NotOpened, Opened, decode, encode
from estimator.office.kiosk_answers import NOT_LISTED, Answers, request_of
from estimator.rules import Book
from tests.books import demonstration
from tests.kiosk import DOLLARS, kiosk_at, turns

AT = datetime(2026, 11, 23, 14, 5)  # noqa: DTZ001 - the clinic's own clock
TODAY = AT.date()
ALONE = Answers("es", "myself", treatment="depression", infusions=6)
WITH_PLAN = Answers("en", "insurance", "ppo-in-network", 80_050, 123_456, "depression", 6, 11)


def code_of(answers: Answers, book: Book | None = None, wants_written: bool = True, at: datetime = AT) -> str:
    handed = encode(book or demonstration(), answers, wants_written, at)
    assert isinstance(handed, HandOff), handed
    return handed.code


def opened(code: str, book: Book | None = None) -> Opened:
    found = decode(book or demonstration(), code, TODAY)
    assert isinstance(found, Opened), found
    return found


def why_not(code: str, book: Book | None = None, today: date = TODAY) -> str:
    found = decode(book or demonstration(), code, today)
    assert isinstance(found, NotOpened), found
    return found.why


def why_no_code(answers: Answers, book: Book | None = None) -> str:
    found = encode(book or demonstration(), answers, True, AT)
    assert isinstance(found, CannotEncode), found
    return found.why


def large_book() -> Book:
    """The demonstration with 200 clinics, 40 treatments and 300 coverages."""
    book = demonstration()
    return replace(
        book,
        clinics=book.clinics | {f"clinic-{n}": book.clinics["dalton"] for n in range(200 - len(book.clinics))},
        treatments=book.treatments | {f"t-{n}": book.treatments["crps"] for n in range(40 - len(book.treatments))},
        coverages=book.coverages | {f"c-{n}": book.coverages["medicaid"] for n in range(300 - len(book.coverages))},
    )


@given(turns(), st.booleans(), st.integers(0, 23))
def test_every_request_that_the_kiosk_can_make_comes_back_equal(
    turn: tuple[Book, Answers], wants_written: bool, hour: int
) -> None:
    book, answers = turn
    found = opened(code_of(answers, book, wants_written, AT.replace(hour=hour)), book)
    assert found.request == request_of(book, TODAY, answers)
    assert (found.answers, found.wants_written, found.asked_on, found.asked_hour) == (
        answers, wants_written, TODAY, hour,
    )  # fmt: skip


@given(turns(DOLLARS))
def test_amounts_in_whole_dollars_always_have_a_code(turn: tuple[Book, Answers]) -> None:
    book, answers = turn
    assert opened(code_of(answers, book), book).answers == answers


@pytest.mark.parametrize("answers", [ALONE, WITH_PLAN], ids=["paying alone", "with a plan"])
def test_a_code_has_at_most_twenty_signs_in_groups_of_four(answers: Answers) -> None:
    assert re.fullmatch(f"[{SIGNS}]{{4}}(-[{SIGNS}]{{4}}){{2,4}}", code_of(answers))


def test_no_sign_looks_like_another_or_helps_to_make_a_word() -> None:
    assert set(SIGNS) & set("01OIQSBZGAEUY") == set()


def test_who_pays_alone_or_knows_nothing_reads_out_twelve_signs() -> None:
    unknown = Answers("en", "insurance", NOT_LISTED, "unknown", "unknown", "depression", 6)
    assert [len(code_of(answers).replace("-", "")) for answers in (ALONE, unknown)] == [12, 12]


@given(turns(), st.data())
def test_any_one_wrong_sign_is_refused_at_once(turn: tuple[Book, Answers], data: st.DataObject) -> None:
    book, answers = turn
    code = code_of(answers, book).replace("-", "")
    place = data.draw(st.integers(0, len(code) - 1))
    wrong = data.draw(st.sampled_from(SIGNS.replace(code[place], "")))
    assert why_not(code[:place] + wrong + code[place + 1 :], book) == "mistyped"


@given(turns(), st.data())
def test_any_two_exchanged_signs_are_refused_at_once(turn: tuple[Book, Answers], data: st.DataObject) -> None:
    book, answers = turn
    signs = list(code_of(answers, book).replace("-", ""))
    one, other = data.draw(st.tuples(*[st.integers(0, len(signs) - 1)] * 2))
    if signs[one] != signs[other]:
        signs[one], signs[other] = signs[other], signs[one]
        assert why_not("".join(signs), book) == "mistyped"


@pytest.mark.parametrize("typed", ["", "8JT5", "O0I1-8JT5-K29X", "code", "8JT5-K29X-JD64-", "ñ" * 12])
def test_what_is_no_code_is_mistyped(typed: str) -> None:
    assert why_not(typed[:-2] if typed.endswith("-") else typed) == "mistyped"


@pytest.mark.parametrize("typed", [str.lower, lambda code: code.replace("-", " "), lambda code: f"  {code}\n"])
def test_small_letters_blanks_and_hyphens_do_not_matter(typed: Callable[[str], str]) -> None:
    assert opened(typed(code_of(WITH_PLAN))).answers == WITH_PLAN


@pytest.mark.parametrize("day", [date(2026, 11, 24), date(2026, 11, 22), date(2026, 12, 23)])
def test_a_code_is_good_until_midnight_of_its_day(day: date) -> None:
    assert why_not(code_of(ALONE), today=day) in {"expired", "other-rules"}


def test_yesterdays_code_is_told_as_such() -> None:
    assert why_not(code_of(ALONE), today=date(2026, 11, 24)) == "expired"


def test_a_code_of_a_month_ago_is_not_read_as_todays() -> None:
    assert why_not(code_of(ALONE), today=date(2026, 12, 25)) == "other-rules"


def test_another_edition_with_the_same_lists_opens_and_says_so() -> None:
    newer = replace(demonstration(), edition="0" * 64)
    found = opened(code_of(WITH_PLAN), newer)
    assert (found.answers, found.is_of_other_edition) == (WITH_PLAN, True)


def test_the_same_edition_says_nothing() -> None:
    assert not opened(code_of(WITH_PLAN)).is_of_other_edition


def test_lists_that_changed_are_never_read_as_something_else() -> None:
    book = demonstration()
    turned = replace(book, coverages=dict(reversed(book.coverages.items())))
    assert why_not(code_of(WITH_PLAN), turned) == "other-rules"


def test_the_clinic_of_the_kiosk_is_the_clinic_of_the_request() -> None:
    own_at_dalton = (
        demonstration().coverages["self-pay"].model_copy(update={"id": "dalton-only", "clinics": ("dalton",)})
    )
    only_there = demonstration().coverages["self-pay"].model_copy(update={"clinics": ("chattanooga",)})
    coverages = demonstration().coverages | {"self-pay": only_there, "dalton-only": own_at_dalton}
    book = replace(demonstration(), coverages=coverages)
    request = opened(code_of(ALONE, kiosk_at("dalton", book)), book).request
    assert (request.clinic, request.coverage) == ("dalton", "dalton-only")


@pytest.mark.parametrize(
    ("answers", "why"),
    [
        (Answers(), "unanswered"),
        (replace(WITH_PLAN, plan=None), "unanswered"),
        (replace(WITH_PLAN, plan="no-such-plan"), "unknown-name"),
        (replace(ALONE, treatment="no-such-treatment"), "unknown-name"),
        (replace(ALONE, infusions=99), "too-many"),
        (replace(ALONE, boosters=99), "too-many"),
        (replace(WITH_PLAN, deductible_left=20_000_00), "too-much"),
        (replace(WITH_PLAN, limit_left=10_000_01), "too-much"),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)  # fmt: skip
def test_what_does_not_fit_is_said_and_never_changed(answers: Answers, why: str) -> None:
    assert why_no_code(answers) == why


def test_cents_for_which_a_large_book_has_no_room_are_not_rounded() -> None:
    assert why_no_code(WITH_PLAN, large_book()) == "too-exact"


def test_whole_dollars_fit_with_200_clinics_40_treatments_and_300_coverages() -> None:
    dollars = replace(WITH_PLAN, deductible_left=19_999_00, limit_left=19_999_00)
    assert opened(code_of(dollars, large_book()), large_book()).answers == dollars


def test_no_file_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    book = demonstration()
    monkeypatch.setattr(Path, "open", None)
    monkeypatch.setattr("builtins.open", None)
    assert decode(book, code_of(WITH_PLAN, book), TODAY)
