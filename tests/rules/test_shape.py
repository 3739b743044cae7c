"""What is said of a file whose values do not have the shape of a model."""

from __future__ import annotations

from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import Field

from estimator.rules.problems import Problem, show
from estimator.rules.scalars import Amount, Day, Id, Minutes, Model, Phone, Price, Text, Words, YesNo
from estimator.rules.shape import read_shape
from estimator.rules.source import read_source


class Dated(Model):
    starts: Day = Field(alias="from", description="the first day it holds", examples=["2026-01-01"])
    price: Price = Field(description="the price", examples=["425.00"])


class Address(Model):
    street: Text
    city: Text


class Place(Model):
    id: Id = Field(description="a short name", examples=["chattanooga"])
    phone: Phone | None = Field(None, description="the number for questions")
    kind: Literal["clinic", "home"] = "clinic"
    guide: YesNo = False
    minutes: Minutes | None = None
    name: Words | None = None
    address: Address | None = None
    fee: Amount | tuple[Dated, ...] = 0
    time_zone: Text | None = None


class File(Model):
    group: Text = Field(description="the name of the group", examples=["Demo Group"])
    places: tuple[Place, ...] = Field(description="the places", min_length=1)
    rates: dict[Id, Amount] = Field(default_factory=dict)


def problems_of(text: str) -> list[Problem]:
    source = read_source("f.yaml", text.encode())
    model, problems = read_shape(File, source)
    assert (model is None) == bool(problems)
    return problems


def only(place: str, head: str = "group: Demo\nplaces:\n  - id: x\n") -> Problem:
    (problem,) = problems_of(head + place)
    return problem


def test_values_of_the_right_shape_give_the_model() -> None:
    source = read_source("f.yaml", b"group: Demo\nplaces:\n  - id: x\n    fee: 425.00\n    guide: no\n")
    model, problems = read_shape(File, source)
    assert problems == []
    assert model is not None
    assert (model.places[0].fee, model.places[0].guide) == (42500, False)


def test_an_unknown_key_offers_the_near_word_and_every_key_that_may_stand_there() -> None:
    problem = only("    phnoe: 423-555-0100\n")
    assert (problem.kind, problem.line, problem.column, problem.caret_width) == ("unknown-key", 4, 5, 5)
    assert problem.path == "places > x > phnoe"
    assert problem.mend == (
        "Write phone, if that is what you mean. These may stand here: "
        "id, phone, kind, guide, minutes, name, address, fee, time_zone."
    )


def test_a_key_that_stands_too_deep_is_sent_to_where_it_belongs() -> None:
    problem = only("    address:\n      street: a\n      city: b\n      time_zone: c\n")
    assert problem.mend.startswith("It belongs to places > x: indent it less, so that it stands beside address.")


def test_a_hyphen_without_a_blank_is_recognised() -> None:
    problem = only("  -id: y\n", head="group: Demo\nplaces:\n")
    assert problem.mend == "Write a blank after each hyphen."


def test_a_hyphen_without_a_blank_inside_an_entry_is_recognised() -> None:
    (problem,) = problems_of("group: Demo\nplaces:\n  - phone: 423-555-0142\n    -id: y\n")
    assert problem.mend.startswith("Write a blank after the hyphen")


def test_a_missing_key_is_told_with_its_meaning_and_an_example() -> None:
    (problem,) = problems_of("places:\n  - id: x\n")
    assert (problem.kind, problem.line, problem.column, problem.path) == ("missing-key", 1, 1, "group")
    assert problem.wrong == 'The key "group" is missing here: the name of the group.'
    assert problem.example == "group: Demo Group"


def test_a_missing_key_of_an_entry_is_placed_at_the_entry() -> None:
    (problem,) = problems_of("group: Demo\nplaces:\n  - kind: home\n")
    assert (problem.line, problem.column, problem.path) == (3, 5, "places > entry 1 > id")


def test_a_key_with_the_name_of_another_one_is_told_by_its_alias() -> None:
    (problem,) = problems_of("group: Demo\nplaces:\n  - id: x\n    fee:\n      - price: 1.00\n")
    assert problem.example == "from: 2026-01-01"


def test_a_misspelt_key_is_not_told_as_missing_too() -> None:
    (problem,) = problems_of("gruop: Demo\nplaces:\n  - id: x\n")
    assert problem.kind == "unknown-key"


@pytest.mark.parametrize("typed", ["", "~", "null", "''"])
def test_nothing_in_a_required_field_asks_for_it(typed: str) -> None:
    (problem,) = problems_of(f"group: {typed}\nplaces:\n  - id: x\n")
    assert (problem.kind, problem.wrong) == ("empty", "Nothing is written here: the name of the group.")
    assert problem.mend == "Write the text, or remove the line."


@pytest.mark.parametrize(
    ("line", "kind", "wrong"),
    [
        ("kind: hmoe", "unknown-choice", '"hmoe" is not one of the choices here.'),
        ("kind: [home]", "wrong-shape", "One word is meant here, and a list stands here."),
        ("guide: on", "not-yes-or-no", '"on" is neither yes nor no.'),
        ("minutes: 1:30", "not-minutes", '"1:30" is hours and minutes, where minutes alone are meant.'),
        ("minutes: [60]", "wrong-shape", "A list stands here, where only the minutes is meant."),
        ("name: Demo", "wrong-shape", 'Keys with values are meant here, and the text "Demo" stands here.'),
        ("name: [a]", "wrong-shape", "Keys with values are meant here, and a list stands here."),
        ("fee: 4OO", "not-an-amount", '"4OO" has the letter O in it, where a digit is meant.'),
        (
            "fee: [{from: 2026-01-01, price: 4OO}]",
            "not-an-amount",
            '"4OO" has the letter O in it, where a digit is meant.',
        ),
        ("fee: [4.00]", "wrong-shape", 'Keys with values are meant here, and the text "4.00" stands here.'),
    ],
)
def test_a_value_is_judged_by_the_kind_it_comes_nearest_to(line: str, kind: str, wrong: str) -> None:
    problem = only(f"    {line}\n")
    assert (problem.kind, problem.wrong) == (kind, wrong)


def test_a_word_that_is_no_choice_offers_the_near_one_and_all() -> None:
    assert only("    kind: hmoe\n").mend == "Write home, if that is what you mean. The choices are clinic, home."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("group: Demo\nplaces: x\n", "wrong-shape"),
        ("group: Demo\nplaces: []\n", "too-few"),
        ("group: Demo\nplaces:\n", "empty"),
        ("- group: Demo\n", "wrong-shape"),
        ("Demo\n", "wrong-shape"),
        ("group: Demo\nplaces:\n  - id: x\nrates:\n  A B: 1.00\n", "not-an-id"),
    ],
)
def test_a_list_or_a_group_of_keys_that_is_none_is_told(text: str, kind: str) -> None:
    (problem,) = problems_of(text)
    assert problem.kind == kind


def test_a_list_with_a_wrong_entry_is_not_told_to_be_empty() -> None:
    (problem,) = problems_of("group: Demo\nplaces:\n  - id: A B\n")
    assert problem.kind == "not-an-id"


def test_every_problem_is_told_at_once_and_in_order() -> None:
    problems = problems_of(
        "group:\nplaces:\n  - id: A\n    kind: x\n    fee: -1\n    zip: 1\n  - id: b\n    phone: 1\n"
    )
    assert [(problem.line, problem.kind) for problem in problems] == [
        (1, "empty"),
        (3, "not-an-id"),
        (4, "unknown-choice"),
        (5, "not-an-amount"),
        (6, "unknown-key"),
        (8, "not-a-telephone-number"),
    ]


def test_a_file_that_cannot_be_read_gets_no_problem_of_shape() -> None:
    assert read_shape(File, read_source("f.yaml", b"group: 'Demo\n")) == (None, [])


def test_an_empty_file_is_told_every_key_it_must_have() -> None:
    assert [problem.path for problem in problems_of("")] == ["group", "places"]


KEYS = st.sampled_from(["group", "places", "id", "fee", "from", "price", "name", "en", "rates", "zzz", ""])
SCALARS = st.sampled_from(["x", "", "1", "425.00", "2026-01-01", "yes", "A B", "home"]) | st.none()
DATA = st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4))
JARGON = (
    "pydantic",
    "Input",
    "dict",
    "tuple",
    "validation",
    "NoneType",
    "field required",
    "literal",
    "function-",
)


@given(DATA)
def test_no_jargon_reaches_the_admin_whatever_the_file_holds(data: Any) -> None:
    source = read_source("f.yaml", b"")
    source.data = data if data is not None else {}
    model, problems = read_shape(File, source)
    assert (model is None) == bool(problems)
    shown = "\n".join(map(show, problems))
    assert not any(word in shown for word in JARGON)
