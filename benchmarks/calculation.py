"""`estimate`, beside a plain function that gives the same figures without explaining them.

Seven visits that the patient pays for, without payment plans; twelve under a health plan, with the first six payment
plans of the shipped book; and twelve of which three figures are unknown, so that they are shared out many times. What
stopping means and what could change are worked out when they are read, and are not in these times.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import islice

from benchmarks.book import demonstration, insured, insured_unknown, veteran
from benchmarks.plain import figures_of, plain_estimate
from benchmarks.timing import Measured, Target, time_by_turns
from estimator.pricing import Estimate, Request, estimate
from estimator.rules import Book

TURNS = 2000


def measure() -> list[Measured]:
    """Time each beside the plain function, after holding their figures against each other."""
    book = demonstration()
    without_plans = replace(book, plans={})
    six_plans = replace(book, plans=dict(islice(book.plans.items(), 6)))
    unknown = insured_unknown()
    found = estimate(book, unknown)
    assert isinstance(found, Estimate)
    assert found.range is not None
    assert len(found.range.because) == 3, f"Other figures are unknown than those meant: {found.range.because}"
    (times,) = time_by_turns(TURNS // 10, lambda _: estimate(book, unknown))
    return [
        *_beside_plain("estimate() of 7 visits", without_plans, veteran(), 0.5),
        *_beside_plain("estimate() of 12 visits, insured, 6 payment plans", six_plans, insured(), 1),
        Measured("the same with 3 figures unknown", times, target=Target("median", 10)),
    ]


def _beside_plain(name: str, book: Book, request: Request, most: float) -> list[Measured]:
    """Time one request both ways; `most` is the target in milliseconds."""
    explained = estimate(book, request)
    assert isinstance(explained, Estimate), explained.reasons
    plain, figures = plain_estimate(book, request), figures_of(explained)
    assert plain == figures, f"The plain function gives other figures: {plain} is not {figures}"
    ours, theirs = time_by_turns(TURNS, lambda _: estimate(book, request), lambda _: plain_estimate(book, request))
    return [
        Measured(name, ours, target=Target("median", most)),
        Measured(name, ours, "plain function", theirs, Target("ratio", 8)),
    ]
