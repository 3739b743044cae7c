"""The book and the requests that are measured: the shipped demonstration, evaluation and infusions for a veteran."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path

from estimator.pricing import Estimate, Request, estimate
from estimator.pricing.request import Patient
from estimator.rules import Book, load_book
from estimator.rules.scalars import Span

ROOT = Path(__file__).resolve().parent.parent
CONFIG = ROOT / "config"


@cache
def demonstration() -> Book:
    """The shipped demonstration book."""
    loaded = load_book(CONFIG)
    assert loaded.book is not None, loaded.problems
    return loaded.book


def veteran(infusions: int = 6, name: str = "Sample Patient") -> Request:
    """Ask for an evaluation and some infusions at Chattanooga, dated, for a veteran who pays in cash."""
    return Request(
        day=date(2026, 11, 23), clinic="chattanooga", coverage="self-pay", infusions=Span(infusions, infusions),
        first_visit=date(2026, 12, 1), discounts=("military",), tender="cash", patient=Patient(name=name),
    )  # fmt: skip


def estimated(request: Request) -> Estimate:
    """The estimate of a request that can be estimated."""
    result = estimate(demonstration(), request)
    assert isinstance(result, Estimate), result.reasons
    return result
