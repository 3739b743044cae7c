"""An estimate as JSON: money as text, each figure with its step, a refusal without totals, and the schema of both."""

import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest

from estimator.pricing import CannotEstimate, Estimate, estimate
from estimator.pricing.serial import OF_A_SUPERBILL, as_data, as_json, named_steps, schema
from estimator.pricing.steps import Step, Yearly, recompute
from tests.books import ask, changed, demonstration, estimated
from tests.insured import ASKED as WITH_PLANS
from tests.insured import insured

ASKED: list[dict[str, object]] = [
    {},
    {"discounts": ["military"], "tender": "cash", "first_visit": "2026-12-01"},
    {"clinic": "huntsville", "infusions": "4 to 6"},
    {"adjustments": [{"off": "50.00", "reason": "Goodwill", "allowed_by": "the manager"}]},
    {"boosters": "11", "visits_had": "2", "paid": "632.50", "pays": "in-advance"},
    {"also": {"treatment": "neuropathic-pain", "infusions": "5", "hours": "4"}},
]
SCHEMA = schema()
Make = Callable[..., Estimate]
EVERY = [pytest.param(estimated, asked, id=f"course {number}") for number, asked in enumerate(ASKED)]
EVERY += [pytest.param(insured, {"name": name}, id=name) for name in WITH_PLANS]


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


@pytest.mark.parametrize(("make", "answers"), EVERY)
def test_every_figure_names_a_step_that_works_out_to_it(make: Make, answers: dict[str, Any]) -> None:
    result = make(**answers)
    data = json.loads(as_json(result))
    steps = rebuilt(data["steps"])
    for name, step in named_steps(result):
        assert steps[data["figures"][name]].cents == step.cents
    assert all(recompute(step) == step.cents for step in steps.values())


@pytest.mark.parametrize(("make", "answers"), EVERY)
def test_a_step_that_says_the_same_stands_once(make: Make, answers: dict[str, Any]) -> None:
    rows = [json.dumps(row) for row in as_data(make(**answers))["steps"].values()]
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize(("make", "answers"), EVERY)
def test_no_number_in_the_data_is_a_float(make: Make, answers: dict[str, Any]) -> None:
    assert not any(isinstance(part, float) for part in every_part(json.loads(as_json(make(**answers)))))


def test_the_same_estimate_gives_the_same_text() -> None:
    assert as_json(estimated(**ASKED[1])) == as_json(estimated(**ASKED[1]))


def test_each_visit_stands_on_a_line_of_its_own() -> None:
    lines = as_json(estimated()).splitlines()
    assert sum(line.startswith('    {"number":') for line in lines) == 7


@pytest.mark.parametrize(("make", "answers"), EVERY)
def test_an_estimate_keeps_to_the_schema(make: Make, answers: dict[str, Any]) -> None:
    assert list(departures(SCHEMA, SCHEMA["$defs"]["Estimate"], as_data(make(**answers)))) == []


def test_a_refusal_keeps_to_the_schema() -> None:
    refusal = estimate(demonstration(), ask(infusions="40", tier="low", discounts=["militray"]))
    assert isinstance(refusal, CannotEstimate)
    assert list(departures(schema(), schema()["$defs"]["CannotEstimate"], as_data(refusal))) == []


def test_two_outcomes_stand_side_by_side_and_the_totals_are_those_without_coverage() -> None:
    data = as_data(insured("approval open"))
    assert [outcome["name"] for outcome in data["outcomes"]] == ["without-coverage", "with-coverage"]
    assert [outcome["because"] for outcome in data["outcomes"]] == [["approval"], ["approval"]]
    assert [outcome["totals"]["patient_pays"] for outcome in data["outcomes"]] == ["2435.00", "1600.00"]
    assert data["totals"] == data["outcomes"][0]["totals"]


def test_a_superbill_has_three_figures_and_no_other_estimate_has_one_of_them() -> None:
    superbill = as_data(insured("superbill with a told rate"))["totals"]
    assert [superbill[name] for name in OF_A_SUPERBILL] == ["2290.00", "822.00", "1468.00"]
    assert not set(OF_A_SUPERBILL) & as_data(insured("limit reached"))["totals"].keys()


def test_what_a_plan_may_pay_back_is_null_where_nobody_knows() -> None:
    unknown = {"benefits": [{"benefit": "everything", "rate": "unknown"}]}
    book = changed(("coverage.yaml", "      rate: [40 %, 60 %, 80 %]", "      rate: []"))
    totals = as_data(estimated(book, **{**WITH_PLANS["superbill"], "plan": unknown}))["totals"]
    assert [totals[name] for name in OF_A_SUPERBILL] == ["2290.00", None, None]


def test_a_share_stands_in_its_line_with_what_its_plan_says() -> None:
    line = as_data(insured("limit reached"))["visits"][1]["lines"][0]
    shared = {name: line["share"][name] for name in ("benefit", "tier", "rate", "allowed", "deductible", "over_limit")}
    assert shared == {
        "benefit": "infusions", "tier": "in", "rate": "300.00", "allowed": "300.00", "deductible": "50.00",
        "over_limit": "30.00",
    }  # fmt: skip
    assert "line" not in line["share"]


def test_a_fraction_of_a_period_is_text() -> None:
    plans = as_data(insured("every kind of plan"))["plans"]
    assert next(offer["illustration"]["apr"]["f"] for offer in plans if offer["plan"] == "six-monthly") == "0/1"


def test_the_schema_notices_an_amount_that_is_a_number() -> None:
    data = as_data(estimated())
    data["totals"]["patient_pays"] = 2545
    assert list(departures(schema(), schema()["$defs"]["Estimate"], data)) == ["totals.patient_pays"]


def rebuilt(rows: dict[str, Any]) -> dict[str, Step]:
    """Make steps of the rows of a step table; each names only rows above it."""
    steps: dict[str, Step] = {}
    for name, row in rows.items():
        number = row["number"]
        rate = tuple(number) if isinstance(number, list) else Decimal(number) if isinstance(number, str) else number
        if isinstance(number, dict):
            rate = Yearly(Decimal(number["percent"]), tuple(number["counts"]))
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
