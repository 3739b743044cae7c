"""Where an answer of a request was given, or can be: a line of the file, an option, or the answer's own name."""

import pytest

from estimator.cli.asked import Asked
from estimator.cli.options import Option, option_for
from estimator.rules.source import read_source
from tests.books import ask

TEXT = b"""clinic: chattanooga
coverage: ppo-in-network
plan:
  in_network:
    limit: {used: 600.00}
  benefits:
    - benefit: visits
      copay: unknown
    - {benefit: infusions, covered: yes}
"""
USED = ("plan", "in_network", "deductible", "used")


def asked(text: bytes = TEXT, *by_option: Option) -> Asked:
    return Asked(ask(), read_source("folder/asked.yaml", text), by_option)


@pytest.mark.parametrize(
    ("field", "place"),
    [
        ("clinic", "asked.yaml:1"),
        ("plan.in_network.limit.used", "asked.yaml:5"),
        ("plan.benefits.visits.copay", "asked.yaml:8"),
        ("plan.benefits.infusions.coinsurance", "asked.yaml:9 (plan.benefits.infusions.coinsurance)"),
        ("plan.in_network.deductible.individual", "asked.yaml:5 (plan.in_network.deductible.individual)"),
        ("first_visit", "--first-visit"),
        ("extras", "extras"),
    ],
)
def test_an_answer_has_its_place(field: str, place: str) -> None:
    assert asked().place_of_answer(field) == place


def test_an_answer_that_an_option_gave_has_the_option() -> None:
    option = option_for(USED)
    assert option is not None
    told = asked(TEXT.replace(b"limit: {used", b"deductible: {used"), option)
    assert told.place_of_answer(".".join(USED)) == "--deductible-used"


def test_without_a_file_an_answer_has_its_option_or_its_name() -> None:
    places = [asked(b"").place_of_answer(field) for field in ("coverage", "plan.benefits.visits.copay")]
    assert places == ["--coverage", "plan.benefits.visits.copay"]
