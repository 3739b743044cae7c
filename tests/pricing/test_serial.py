"""An estimate as JSON: money as text, each figure with its step, a refusal without totals, and the schema of both."""

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, get_args

import pytest

from estimator.pricing import CannotEstimate, Request, estimate
from estimator.pricing.request import Adjustment, CoursePart, Extra, Moved, Patient, ServiceAsked
from estimator.pricing.serial import MONEY_ANSWERS, as_data, as_json, named_steps, request_as_typed, schema
from estimator.pricing.steps import Step, recompute
from estimator.rules.amounts import read_amount
from tests.books import ask, demonstration, estimated

ASKED: list[dict[str, object]] = [
    {},
    {"discounts": ["military"], "tender": "cash", "first_visit": "2026-12-01"},
    {"clinic": "huntsville", "infusions": "4 to 6"},
    {"adjustments": [{"off": "50.00", "reason": "Goodwill", "allowed_by": "the manager"}]},
    {"boosters": "11", "visits_had": "2", "paid": "632.50", "pays": "in-advance"},
    {"also": {"treatment": "neuropathic-pain", "infusions": "5", "hours": "4"}},
]


def test_money_is_text_with_two_decimals() -> None:
    totals = as_data(estimated())["totals"]
    assert totals["patient_pays"] == "2545.00"
    assert (totals["due_at_booking"], totals["due_first_visit"]) == ("100.00", "150.00")


def test_the_totals_hold_every_figure_a_reader_is_promised() -> None:
    first = {"list_price", "discount", "expected_charge", "patient_pays", "due_at_booking", "due_first_visit"}
    of_a_plan = {"allowed", "plan_pays", "write_off", "balance_bill"}
    assert first | of_a_plan <= as_data(estimated())["totals"].keys()


def test_a_refusal_has_reasons_and_no_totals() -> None:
    data = as_data(estimate(demonstration(), ask(clinic="chattanoga")))
    assert data["result"] == "cannot_estimate"
    assert "totals" not in data
    assert data["reasons"][0] == {
        "kind": "unknown-clinic", "field": "clinic", "about": ["chattanoga"], "near": "chattanooga", "rule": None,
    }  # fmt: skip


def test_a_range_stands_beside_the_likely_totals() -> None:
    data = as_data(estimated(infusions="4 to 6"))
    assert data["range"] == {"low": "1890.00", "likely": "2545.00", "high": "2545.00", "because": ["span"]}
    assert data["totals"]["patient_pays"] == "2545.00"


def test_a_figure_that_is_exact_has_no_range() -> None:
    assert as_data(estimated())["range"] is None


@pytest.mark.parametrize("asked", ASKED)
def test_every_figure_names_a_step_that_works_out_to_it(asked: dict[str, object]) -> None:
    result = estimated(**asked)
    data = json.loads(as_json(result))
    steps = rebuilt(data["steps"])
    for name, step in named_steps(result):
        assert steps[data["figures"][name]].cents == step.cents
    assert all(recompute(step) == step.cents for step in steps.values())


@pytest.mark.parametrize("asked", ASKED)
def test_a_step_that_says_the_same_stands_once(asked: dict[str, object]) -> None:
    rows = [json.dumps(row) for row in as_data(estimated(**asked))["steps"].values()]
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize("asked", ASKED)
def test_no_number_in_the_data_is_a_float(asked: dict[str, object]) -> None:
    assert not any(isinstance(part, float) for part in every_part(json.loads(as_json(estimated(**asked)))))


def test_the_same_estimate_gives_the_same_text() -> None:
    assert as_json(estimated(**ASKED[1])) == as_json(estimated(**ASKED[1]))


def test_each_visit_stands_on_a_line_of_its_own() -> None:
    lines = as_json(estimated()).splitlines()
    assert sum(line.startswith('    {"number": ') for line in lines) == 7


@pytest.mark.parametrize("asked", ASKED)
def test_a_request_written_as_typed_is_read_as_the_same_request(asked: dict[str, object]) -> None:
    request = ask(**asked, patient={"name": "José Núñez", "date_of_birth": "1985-03-04"}, evaluation="no")
    assert Request.model_validate(request_as_typed(request)) == request


def test_a_request_writes_its_money_as_money_and_its_claims_as_yes_or_no() -> None:
    typed = request_as_typed(ask(paid="1,632.5".replace(".5", ".50"), guide="yes"))
    assert (typed["paid"], typed["guide"]) == ("1632.50", "yes")


def test_every_answer_that_is_money_is_written_as_money() -> None:
    models = (Request, CoursePart, Moved, Extra, ServiceAsked, Adjustment, Patient)
    fields = [(name, field) for model in models for name, field in model.model_fields.items()]
    assert {name for name, field in fields if reads_money(field.annotation, field.metadata)} == MONEY_ANSWERS


@pytest.mark.parametrize("asked", ASKED)
def test_an_estimate_keeps_to_the_schema(asked: dict[str, object]) -> None:
    assert list(departures(schema(), schema()["$defs"]["Estimate"], as_data(estimated(**asked)))) == []


def test_a_refusal_keeps_to_the_schema() -> None:
    refusal = estimate(demonstration(), ask(infusions="40", tier="low", discounts=["militray"]))
    assert isinstance(refusal, CannotEstimate)
    assert list(departures(schema(), schema()["$defs"]["CannotEstimate"], as_data(refusal))) == []


def test_the_schema_notices_an_amount_that_is_a_number() -> None:
    data = as_data(estimated())
    data["totals"]["patient_pays"] = 2545
    assert list(departures(schema(), schema()["$defs"]["Estimate"], data)) == ["totals.patient_pays"]


def reads_money(annotation: Any, notes: Sequence[Any]) -> bool:
    """Tell whether an answer is read as an amount of money, or may be."""
    return any(getattr(note, "func", None) is read_amount for note in notes) or any(
        reads_money(inner, getattr(inner, "__metadata__", ())) for inner in get_args(annotation)
    )


def rebuilt(rows: dict[str, Any]) -> dict[str, Step]:
    """Make steps of the rows of a step table; each names only rows above it."""
    steps: dict[str, Step] = {}
    for name, row in rows.items():
        number = row["number"]
        rate = tuple(number) if isinstance(number, list) else Decimal(number) if isinstance(number, str) else number
        operands = tuple(steps[operand] for operand in row["operands"])
        steps[name] = Step(int(row["dollars"].replace(".", "")), row["what"], row["operation"], operands, rate)
    return steps


def every_part(data: Any) -> Iterator[Any]:
    """Give every value of some data, however deep."""
    yield data
    for part in data.values() if isinstance(data, dict) else data if isinstance(data, list) else ():
        yield from every_part(part)


def departures(whole: dict[str, Any], part: dict[str, Any], data: Any, place: str = "") -> Iterator[str]:
    """Name every place where data departs from its schema; knows what our own schema uses."""
    if "$ref" in part:
        part = whole["$defs"][part["$ref"].rpartition("/")[2]]
    if "anyOf" in part:
        if all(any(departures(whole, choice, data, place)) for choice in part["anyOf"]):
            yield place
        return
    if not is_of_type(part, data) or data not in part.get("enum", [data]) or data != part.get("const", data):
        yield place
    elif isinstance(data, list):
        for index, item in enumerate(data):
            yield from departures(whole, part.get("items", {}), item, f"{place}.{index}")
    elif isinstance(data, dict):
        further = part.get("additionalProperties")
        known = part.get("properties", {}) | (dict.fromkeys(data, further) if isinstance(further, dict) else {})
        yield from (key for key in part.get("required", ()) if key not in data)
        yield from (key for key in data if key not in known)
        for key in data.keys() & known.keys():
            yield from departures(whole, known[key], data[key], f"{place}.{key}".lstrip("."))


def is_of_type(part: dict[str, Any], data: Any) -> bool:
    """Tell whether data has the type, or one of the types, that its schema asks for."""
    types = {"string": str, "number": float, "integer": int, "boolean": bool, "array": list, "object": dict}
    types["null"] = type(None)
    asked = part.get("type", list(types))
    return isinstance(data, tuple(types[name] for name in ([asked] if isinstance(asked, str) else asked)))
