"""`estimate` for seven visits, beside a plain function that gives the same figures without explaining them."""

from __future__ import annotations

from benchmarks.book import demonstration, estimated, veteran
from benchmarks.plain import figures_of, plain_estimate
from benchmarks.timing import Measured, Target, time_by_turns
from estimator.pricing import estimate

TURNS = 2000


def measure() -> list[Measured]:
    """Time both, after holding their figures against each other."""
    book, request = demonstration(), veteran()
    plain, explained = plain_estimate(book, request), figures_of(estimated(request))
    assert plain == explained, f"The plain function gives other figures: {plain} is not {explained}"
    ours, theirs = time_by_turns(TURNS, lambda _: estimate(book, request), lambda _: plain_estimate(book, request))
    return [
        Measured("estimate() of 7 visits", ours, target=Target("median", 0.5)),
        Measured("estimate() of 7 visits", ours, "plain function", theirs, Target("ratio", 8)),
    ]
