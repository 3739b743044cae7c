"""Estimate and refusal as data: the JSON that `estimate --json` prints and that every page carries with it.

The words of the data are the words of result.py. Money is dollars with two decimals as text ("2545.00"), days are
"2026-12-01", rates and hours are text too, so that no reader makes a float of them. `figures` names the step of
every figure, and `steps` holds each step once. A refusal has reasons and no totals at all.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import is_dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from estimator import __version__
from estimator.money import plain
from estimator.pricing import result as results
from estimator.pricing.request import Request
from estimator.pricing.result import CannotEstimate, Estimate, Result
from estimator.pricing.steps import Step
from estimator.rules.scalars import Model

Data = dict[str, Any]
MONEY_ANSWERS = frozenset({"paid", "off"})
"""The answers of a request that are money, held in cents."""


def as_data(result: Result) -> Data:
    """Give an estimate or a refusal as plain data, the same for the same result down to the order of its keys."""
    if isinstance(result, CannotEstimate):
        return {"result": "cannot_estimate", "program": __version__, **_data_of(result)}
    table = _StepTable()
    figures = {name: table.id_of(step) for name, step in named_steps(result)}
    data = {"result": "estimate", "program": __version__, **_data_of(result)}
    return {**data, "figures": figures, "steps": table.rows}


def as_json(result: Result, discreet: bool = False) -> str:
    """Write an estimate or a refusal as JSON text, each visit, total and step on a line of its own."""
    data = discreet_data(result) if discreet else as_data(result)
    entries = (f"  {_compact(key)}: {_lines_of(entry)}" for key, entry in data.items())
    return "{\n" + ",\n".join(entries) + "\n}\n"


def discreet_data(result: Result) -> Data:
    """Give only days and amounts: no name of a drug, a treatment, a diagnosis, a service or a person."""
    if isinstance(result, CannotEstimate):
        return {"result": "cannot_estimate", "program": __version__, "edition": result.edition}
    return {
        "result": "estimate",
        "program": __version__,
        "edition": result.edition,
        "demonstration": result.demonstration,
        "visits": [
            {name: _data_of(getattr(visit, name)) for name in ("number", "day", "expected_charge", "due")}
            for visit in result.visits
        ],
        "totals": _data_of(result.totals),
        "prices_hold_until": _data_of(result.prices_hold_until),
    }


def request_as_typed(request: Request) -> Data:
    """Give a request as it would be typed in a request file; read again, it is the same request."""
    typed: Data = _typed(request)
    return typed


def named_steps(estimate: Estimate) -> Iterator[tuple[str, Step]]:
    """Name every figure with its step: the estimate's own, and those of packages, fees, changes and the range."""
    yield from estimate.figures()
    for package in estimate.packages:
        yield f"package.{package.name}.price", package.price
        yield f"package.{package.name}.single_prices", package.single_prices
    further: list[tuple[str, Step | None]] = []
    further += [(f"left-out-{index}", item.price) for index, item in enumerate(estimate.left_out, start=1)]
    further += [(f"fee.{item.name}", item.fee) for item in estimate.fees_that_may_apply]
    further += [(f"change-{index}", item.by) for index, item in enumerate(estimate.could_change, start=1)]
    if span := estimate.range:
        further += [("range.low", span.low), ("range.likely", span.likely), ("range.high", span.high)]
    yield from ((name, step) for name, step in further if step is not None)


class _StepTable:
    """Every step once, under an id that later steps name; two steps that say the same are one."""

    def __init__(self) -> None:
        self.rows: dict[str, Data] = {}
        self._seen: dict[int, str] = {}
        self._ids: dict[tuple[object, ...], str] = {}

    def id_of(self, step: Step) -> str:
        """Give a step's id; it and the steps below it join the table, the lowest first."""
        known = self._seen.get(id(step))
        if known is None:
            operands = [self.id_of(operand) for operand in step.operands]
            known = self._seen[id(step)] = self._id_of_row(step, operands)
        return known

    def _id_of_row(self, step: Step, operands: list[str]) -> str:
        key = (step._replace(operands=()), *operands)
        known = self._ids.get(key)
        if known is None:
            known = self._ids[key] = f"s{len(self._ids) + 1}"
            self.rows[known] = {
                "dollars": plain(step.cents),
                "what": step.what,
                "about": _data_of(step.about),
                "operation": step.operation,
                "operands": operands,
                "number": _data_of(step.number),
                "rule": _data_of(step.rule),
            }
        return known


def _data_of(said: Any) -> Any:
    """Give any part of a result as data, a figure as its dollars."""
    if isinstance(said, Step):
        return plain(said.cents)
    if said is None or isinstance(said, str | bool | int):
        return said
    if isinstance(said, tuple):
        return [_data_of(part) for part in said]
    if isinstance(said, date):
        return said.isoformat()
    if isinstance(said, Decimal):
        return f"{said:f}"
    if isinstance(said, Request):
        return request_as_typed(said)
    return {name: _data_of(getattr(said, name)) for name in said.__dataclass_fields__}


def _typed(answer: Any) -> Any:
    """Write an answer the way it is typed, everything as text; what was not answered is left out."""
    if isinstance(answer, Model):
        answers = {name: getattr(answer, name) for name in type(answer).model_fields}
        return {
            name: plain(given) if name in MONEY_ANSWERS else _typed(given)
            for name, given in answers.items()
            if given is not None
        }
    if isinstance(answer, tuple):
        return [_typed(inner) for inner in answer]
    if isinstance(answer, bool):
        return "yes" if answer else "no"
    return str(answer)


def _lines_of(entry: Any) -> str:
    if isinstance(entry, dict) and entry:
        inner = (f"    {_compact(key)}: {_compact(item)}" for key, item in entry.items())
        return "{\n" + ",\n".join(inner) + "\n  }"
    if isinstance(entry, list) and entry:
        return "[\n" + ",\n".join(f"    {_compact(item)}" for item in entry) + "\n  ]"
    return _compact(entry)


_compact = json.JSONEncoder(ensure_ascii=False).encode


def schema() -> Data:
    """Describe the data of an estimate and of a refusal as JSON Schema, made from the results themselves."""
    from pydantic import TypeAdapter

    described = TypeAdapter(Result).json_schema(mode="serialization")
    parts: Data = described["$defs"]
    parts["Step"] = _MONEY
    for name, word, further in (("Estimate", "estimate", _TABLES), ("CannotEstimate", "cannot_estimate", {})):
        opening = {"result": {"const": word}, "program": {"type": "string"}}
        parts[name]["properties"] = opening | parts[name]["properties"] | further
    for name, part in parts.items():
        if is_dataclass(getattr(results, name, None)):
            part["required"] = [*part["properties"]]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "The data of an estimate", **described}


_MONEY = {
    "type": "string",
    "pattern": r"^-?\d+\.\d{2}$",
    "description": "An amount of money in dollars with two decimals, as text",
    "examples": ["2545.00"],
}

_ROW = {
    "what": {"type": "string"},
    "operation": {"type": "string"},
    "dollars": _MONEY,
    "about": {"type": "array", "items": {"type": ["string", "integer"]}},
    "operands": {"type": "array", "items": {"type": "string"}},
    "number": {"type": ["string", "integer", "array", "null"]},
    "rule": {"type": ["array", "null"], "items": {"type": ["string", "integer"]}},
}
_TABLES = {
    "figures": {"type": "object", "additionalProperties": {"type": "string"}},
    "steps": {"type": "object", "additionalProperties": {"type": "object", "properties": _ROW, "required": [*_ROW]}},
}
