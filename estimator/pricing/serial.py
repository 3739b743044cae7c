"""Estimate and refusal as data: the JSON that `estimate --json` prints and that every page carries with it.

The words of the data are the words of result.py and visit.py. Money is dollars with two decimals as text ("2545.00"),
days are "2026-12-01", rates and hours are text too, so that no reader makes a float of them. `figures` names the step
of every figure, and `steps` holds each step once. A refusal has reasons and no totals at all. A fraction is "0/1".

Where two outcomes stand, `totals` is the one without coverage. A superbill adds three figures to the totals; of these
null is what nobody knows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from inspect import getdoc
from types import NoneType
from typing import Any

from pydantic_core import to_json

from estimator import __version__
from estimator.money import plain
from estimator.pricing.benefits import ClaimLine
from estimator.pricing.credit import Decision, TilaFacts
from estimator.pricing.offers import Illustration, PlanOffer, StaffNote
from estimator.pricing.readings import MaximumReading, MeterReading, VisitCount
from estimator.pricing.request import Request
from estimator.pricing.request_file import request_as_typed
from estimator.pricing.result import (
    Assumption,
    CannotEstimate,
    CouldChange,
    Estimate,
    LeftOut,
    Result,
    SetAside,
    StopRow,
    Totals,
)
from estimator.pricing.schedules import Payment, Schedule
from estimator.pricing.sharing import Share
from estimator.pricing.steps import Step
from estimator.pricing.visit import CodeUnits, Line, Reduction, Visit
from estimator.pricing.worked_out_later import WorkedOutLater

Data = dict[str, Any]
OF_THE_CLAIM = ("benefit", "tier", "rate")
"""What a share tells of its line; the rest of it stands in the line of the visit."""
IN_ORDER = (
    Assumption, ClaimLine, CodeUnits, CouldChange, Decision, Illustration, LeftOut, Line, MaximumReading,
    MeterReading, Payment, PlanOffer, Reduction, Schedule, SetAside, Share, StaffNote, StopRow, TilaFacts, Visit,
    VisitCount,
)  # fmt: skip
"""The groups of values that the results hold in a fixed order, and the data by name."""
OF_A_SUPERBILL = ("pay_clinic", "plan_may_pay_back", "cost_if_it_does")
"""The figures that only a superbill has."""


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
        "outcomes": _data_of(result.outcomes),
        "prices_hold_until": _data_of(result.prices_hold_until),
    }


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
        key = (step.cents, step.what, step.operation, step.number, step.rule, step.about, *operands)
        known = self._ids.get(key)
        if known is None:
            known = self._ids[key] = f"s{len(self._ids) + 1}"
            self.rows[known] = {
                "dollars": plain(step.cents),
                "what": step.what,
                "about": [*step.about],
                "operation": step.operation,
                "operands": operands,
                "number": _data_of(step.number),
                "rule": step.rule and [*step.rule],
            }
        return known


def _data_of(said: Any) -> Any:
    """Give any part of a result as data, a figure as its dollars."""
    write = _WRITERS.get(type(said))
    if write is not None:
        return write(said)
    names = getattr(said, "_fields", None) or said.__dataclass_fields__
    return {name: _data_of(getattr(said, name)) for name in names}


def _share(share: Share) -> Data:
    """A share with what its line says about the plan."""
    of_the_claim = {name: _data_of(getattr(share.line, name)) for name in OF_THE_CLAIM}
    return of_the_claim | {name: _data_of(getattr(share, name)) for name in Share._fields if name != "line"}


def _totals(totals: Totals) -> Data:
    """Totals; those that only a superbill has are left out of any other."""
    names = totals.__dataclass_fields__
    if totals.pay_clinic is None:
        return {name: _data_of(getattr(totals, name)) for name in names if name not in OF_A_SUPERBILL}
    return {name: _data_of(getattr(totals, name)) for name in names}


def _same(said: Any) -> Any:
    return said


_WRITERS: dict[type, Callable[[Any], Any]] = {
    Step: lambda step: plain(step.cents),
    **dict.fromkeys((str, int, bool, NoneType), _same),
    **dict.fromkeys((tuple, WorkedOutLater), lambda parts: [_data_of(part) for part in parts]),
    date: date.isoformat,
    Decimal: "{:f}".format,
    Fraction: lambda part: f"{part.numerator}/{part.denominator}",
    Share: _share,
    Totals: _totals,
    Request: request_as_typed,
}
"""How each kind of value is written; all others are groups of named values."""


def _lines_of(entry: Any) -> str:
    if isinstance(entry, dict) and entry:
        inner = (f"    {_compact(key)}: {_compact(item)}" for key, item in entry.items())
        return "{\n" + ",\n".join(inner) + "\n  }"
    if isinstance(entry, list) and entry:
        return "[\n" + ",\n".join(f"    {_compact(item)}" for item in entry) + "\n  ]"
    return _compact(entry)


def _compact(entry: Any) -> str:
    """Write an entry on one line, without a space; pydantic's writer takes half the time of Python's."""
    return to_json(entry).decode()


def schema() -> Data:
    """Describe the data of an estimate and of a refusal as JSON Schema, made from the results themselves."""
    from pydantic import TypeAdapter

    described = TypeAdapter(Result).json_schema(mode="serialization")
    parts: Data = described["$defs"]
    typed = {"Request", *Request.model_json_schema()["$defs"]}
    parts |= {kind.__name__: _described(kind, parts[kind.__name__]) for kind in IN_ORDER}
    claim = parts.pop("ClaimLine")["properties"]
    share = parts["Share"]["properties"]
    del share["line"]
    parts["Share"]["properties"] = {name: claim[name] for name in OF_THE_CLAIM} | share
    parts["Step"] = _MONEY
    for name, word, further in (("Estimate", "estimate", _TABLES), ("CannotEstimate", "cannot_estimate", {})):
        opening = {"result": {"const": word}, "program": {"type": "string"}}
        parts[name]["properties"] = opening | parts[name]["properties"] | further
    for name, part in parts.items():
        if name not in typed and "properties" in part:
            # A default here would be that of a figure with its steps, never what a reader of the data may put in.
            part["properties"] = {key: _without_default(held) for key, held in part["properties"].items()}
            part["required"] = [key for key in part["properties"] if name != "Totals" or key not in OF_A_SUPERBILL]
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "The data of an estimate", **described}


def _described(kind: Any, part: Data) -> Data:
    """Describe a group of values that the results hold in a fixed order by the names of its parts."""
    properties = dict(zip(kind._fields, part["prefixItems"], strict=True))
    return {"title": kind.__name__, "type": "object", "description": getdoc(kind), "properties": properties}


def _without_default(held: Data) -> Data:
    return {key: told for key, told in held.items() if key != "default"}


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
    "number": {"anyOf": [{"type": ["string", "integer", "array", "null"]}, {"$ref": "#/$defs/Yearly"}]},
    "rule": {"type": ["array", "null"], "items": {"type": ["string", "integer"]}},
}
_TABLES = {
    "figures": {"type": "object", "additionalProperties": {"type": "string"}},
    "steps": {"type": "object", "additionalProperties": {"type": "object", "properties": _ROW, "required": [*_ROW]}},
}
