"""Changes of the spacing in the order in which they come."""

from __future__ import annotations

import pytest

from tests.broken_books import found

TREATMENTS = "treatments.yaml"


@pytest.mark.parametrize(("second", "kinds"), [(8, []), (4, ["numbers-out-of-order"])])
def test_changes_of_the_spacing_follow_one_another(second: int, kinds: list[str]) -> None:
    later = f"    later: [{{after: 4, spacing: weekly}}, {{after: {second}, spacing: monthly}}]\n"
    assert found(TREATMENTS, ("    spacing: 2 a week\n", f"    spacing: 2 a week\n{later}")) == kinds


@pytest.mark.parametrize("key", ["before_infusions", "after_each_infusion"])
@pytest.mark.parametrize(
    ("service", "kinds"),
    [
        ("evaluation", []),
        ("evaluatoin", ["unknown-name"]),
        ("infusion", ["only-as-a-package", "missing-price"]),
    ],
)
def test_what_comes_before_and_after_infusions_is_a_service_with_a_price(
    key: str, service: str, kinds: list[str]
) -> None:
    assert found(TREATMENTS, ("    spacing: 2 a week\n", f"    spacing: 2 a week\n    {key}: [{service}]\n")) == kinds
