"""Packages that cost more than smaller ones."""

from __future__ import annotations

from tests.broken_books import damaged


def test_what_each_visit_costs_is_told_to_the_nearest_cent() -> None:
    (problem,) = damaged({"services.yaml": [{"find": "price: 2,295.00", "put": "price: 2,500.00"}]})
    assert problem.wrong.startswith("Each visit of this package costs 416.67;")
