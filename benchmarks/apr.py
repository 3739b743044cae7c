"""The APR beside `curo` and `pyxirr`, on the worked cases each of them can do, and what each gets wrong.

`curo` is given dates and counts them in its own way for Appendix J. `irr` of `pyxirr` is given sums one unit-period
apart and knows no odd days; its `xirr` takes dates and gives another rate, the effective one of a year.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from importlib import import_module
from typing import Any

from benchmarks.book import ROOT
from benchmarks.timing import Measured, Target, time_by_turns
from estimator.pricing.apr import AprResult, NoApr, Series, solve_apr, solve_series
from estimator.pricing.days import add_months
from estimator.pricing.unit_periods import UnitPeriod

CASES = ROOT / "tests" / "cases" / "apr.json"
RIGHT_WITHIN = 0.0001
ANY_DAY = date(2026, 1, 15)
"""The start of a case that has no dates: even spacing gives the same rate from any day."""

Solve = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Case:
    """One worked case: what is paid out at the start and when what is paid back, counted and in dates."""

    name: str
    unit: UnitPeriod
    right: Decimal
    financed: Decimal
    start: date
    counted: tuple[Series, ...]
    first_days: tuple[date, ...]
    """The first due day of each of these series."""

    @property
    def dated(self) -> list[tuple[date, Decimal]]:
        """Every payment with its due day."""
        return [
            (_later(first, self.unit, units), dollars)
            for first, series in zip(self.first_days, self.counted, strict=True)
            for units, dollars in enumerate(series.dollars)
        ]


@dataclass(frozen=True, slots=True)
class Rival:
    """A library: how it is asked for one case, None where it cannot be; and whether dates or counted time go in."""

    name: str
    turns: int
    is_told_dates: bool
    ask: Callable[[Case], Solve | None]


def measure() -> list[Measured]:
    """Time the cases each library has right as one, and each that it has wrong by itself."""
    cases = list(_read_cases())
    curo = Rival("curo", 5, True, _curo())
    irr = Rival("pyxirr irr", 200, False, _irr())
    xirr = Rival("pyxirr xirr", 200, True, _xirr())
    return [_alone(cases), *(measured for rival in (curo, irr, xirr) for measured in _measure(rival, cases))]


def _alone(cases: list[Case]) -> Measured:
    """The APR of a plan such as clinics have: twelve monthly payments."""
    (usual,) = (case for case in cases if case.name == "X-lender")
    solve = _ours(usual, from_dates=True)
    (times,) = time_by_turns(2000, lambda _: solve())
    return Measured("APR of 12 monthly payments", times, target=Target("median", 0.1))


def _measure(rival: Rival, cases: list[Case]) -> Iterator[Measured]:
    right, wrong = [], []
    for case in cases:
        solve = rival.ask(case)
        if solve is None:
            continue
        answer = _answer(solve)
        if answer is not None and abs(answer - float(case.right)) <= RIGHT_WITHIN:
            right.append((case, solve))
        else:
            wrong.append((case, solve, answer))
    if right:
        yield _timed(f"APR of {len(right)} cases", right, rival, f"{rival.name}, right")
    for case, solve, answer in wrong:
        told = f"{rival.name}: " + ("no answer" if answer is None else f"{answer:,.4f} %")
        yield _timed(f"APR {case.name}: {case.right} %", [(case, solve)], rival, told)


def _answer(solve: Solve) -> float | None:
    try:
        return solve()
    except ZeroDivisionError:
        return None


def _timed(name: str, asked: list[tuple[Case, Solve]], rival: Rival, told: str) -> Measured:
    ours = [_ours(case, from_dates=rival.is_told_dates) for case, _ in asked]
    for (case, _), solve in zip(asked, ours, strict=True):
        result = solve()
        assert isinstance(result, AprResult) and result.percent == case.right, f"{case.name}: {result}"  # noqa: PT018
    our_times, their_times = time_by_turns(
        rival.turns, lambda _: [solve() for solve in ours], lambda _: [_answer(ask) for _, ask in asked], warm_up=1
    )
    return Measured(name, our_times, told, their_times)


def _ours(case: Case, *, from_dates: bool) -> Callable[[], AprResult | NoApr]:
    if not from_dates:
        advances = [Series(0, Fraction(0), (case.financed,))]
        return lambda: solve_series(advances, case.counted, case.unit)
    payments = case.dated
    return lambda: solve_apr(case.financed, case.start, payments, case.unit)


def _curo() -> Callable[[Case], Solve | None]:
    """curo, which has no half months and of several weeks and months only two weeks, three and six months."""
    curo, periods = import_module("curo"), import_module("curo.enums").DayCountTimePeriod
    known = {
        UnitPeriod("day"): periods.DAY, UnitPeriod("week"): periods.WEEK, UnitPeriod("week", 2): periods.FORTNIGHT,
        UnitPeriod("month"): periods.MONTH, UnitPeriod("month", 3): periods.QUARTER,
        UnitPeriod("month", 6): periods.HALF_YEAR, UnitPeriod("year"): periods.YEAR,
    }  # fmt: skip
    stamp = import_module("pandas").Timestamp

    def ask(case: Case) -> Solve | None:
        unit = UnitPeriod("day") if case.unit.kind == "day" else case.unit
        if unit not in known:
            return None
        payments = case.dated

        def solve() -> float:
            calculator = curo.Calculator(precision=4)
            calculator.add(curo.SeriesAdvance(amount=float(case.financed), post_date_from=stamp(case.start)))
            for day, dollars in payments:
                calculator.add(curo.SeriesPayment(amount=float(dollars), post_date_from=stamp(day)))
            return 100 * float(calculator.solve_rate(curo.USAppendixJ(known[unit])))

        return solve

    return ask


def _irr() -> Callable[[Case], Solve | None]:
    """The internal rate of return for each unit-period, times their number a year, where no days are odd."""
    pyxirr: Any = import_module("pyxirr")

    def ask(case: Case) -> Solve | None:
        if any(series.f for series in case.counted):
            return None
        sums = [-float(case.financed)]
        for series in case.counted:
            sums += [0.0] * (series.t - len(sums))
            sums += map(float, series.dollars)
        per_year = float(case.unit.per_year)
        return lambda: 100 * per_year * float(pyxirr.irr(sums))

    return ask


def _xirr() -> Callable[[Case], Solve | None]:
    """The effective yearly rate over actual days, for the cases with odd days."""
    pyxirr: Any = import_module("pyxirr")

    def ask(case: Case) -> Solve | None:
        if not any(series.f for series in case.counted):
            return None
        days = [case.start, *(day for day, _ in case.dated)]
        sums = [-float(case.financed), *(float(dollars) for _, dollars in case.dated)]
        return lambda: 100 * float(pyxirr.xirr(days, sums))

    return ask


def _read_cases() -> Iterator[Case]:
    """The worked cases with one advance; half months, of which no library knows, are left out."""
    for row in json.loads(CASES.read_text(encoding="utf-8"))["cases"]:
        unit = UnitPeriod(row["unit_period"]["kind"], row["unit_period"]["mult"])
        if len(row["advances"]) > 1 or unit.kind == "semimonth":
            continue
        start = date.fromisoformat(row["dates"]["advance"]) if row["dates"] else ANY_DAY
        series = tuple(
            Series(each["t"], Fraction(each["f"]), (Decimal(each["amount"]),) * each["count"])
            for each in row["payment_series"]
        )
        first_days = tuple(
            date.fromisoformat(each["first_date"]) if each["first_date"] else _later(start, unit, each["t"])
            for each in row["payment_series"]
        )
        right, financed = Decimal(row["computed_apr_percent"]), Decimal(row["advances"][0]["amount"])
        yield Case(row["id"], unit, right, financed, start, series, first_days)


def _later(day: date, unit: UnitPeriod, units: int) -> date:
    """The day so many unit-periods later; no case has a day that a month lacks."""
    if unit.kind in ("month", "year"):
        return add_months(day, units * (unit.number if unit.kind == "month" else 12))
    return day + timedelta(units * unit.number * (7 if unit.kind == "week" else 1))
