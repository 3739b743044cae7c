"""`estimator schema`: what rule books, requests and estimates may hold."""

import json

import pytest

from estimator.pricing.request import Request
from estimator.rules.folder import FILES
from tests.cli.conftest import Run


@pytest.mark.parametrize("described", ["rules", "request", "estimate"])
def test_a_schema_is_json_whose_parts_are_all_there(run: Run, described: str) -> None:
    answer = run("schema", described)
    schema = json.loads(answer.out)
    named = {line.rpartition("/")[2].rstrip('",') for line in answer.out.splitlines() if '"$ref"' in line}
    assert answer.code == 0
    assert named <= schema["$defs"].keys()


def test_the_rules_have_a_property_for_every_file(run: Run) -> None:
    assert json.loads(run("schema", "rules").out)["properties"].keys() == FILES.keys()


def test_a_request_needs_three_answers_and_has_every_other(run: Run) -> None:
    schema = json.loads(run("schema", "request").out)
    assert schema["properties"].keys() == Request.model_fields.keys()
    assert schema["required"] == ["day", "clinic", "coverage"]


def test_an_unknown_subject_is_answered_with_the_nearest(run: Run) -> None:
    answer = run("schema", "rule")
    assert (answer.code, "Did you mean rules?" in answer.err) == (2, True)
