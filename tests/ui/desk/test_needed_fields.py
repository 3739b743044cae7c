"""Where Enter goes: what decides the price, and what of the plan is still lacking."""

from __future__ import annotations

from estimator.ui.desk.needed_fields import needed_places
from tests.books import ask, demonstration

BOOK = demonstration()


def test_without_a_claim_few_fields_are_needed() -> None:
    assert needed_places(BOOK, ask(treatment="depression")) == (
        "clinic", "insured", "treatment", "infusions", "first_visit", "patient.name",
    )  # fmt: skip


def test_a_fact_that_was_told_is_needed_no_more() -> None:
    lacking = ask(treatment="depression", coverage="ppo-in-network")
    used = {"in_network": {"deductible": {"used": "600.00"}}}
    told = ask(treatment="depression", coverage="ppo-in-network", coverage_confirmed_by="the plan", plan=used)
    gone = set(needed_places(BOOK, lacking)) - set(needed_places(BOOK, told))
    assert gone == {"coverage_confirmed_by", "plan.in_network.deductible.used"}


def test_facts_that_hold_untold_are_passed_over() -> None:
    needed = needed_places(BOOK, ask(treatment="depression", coverage="ppo-in-network"))
    assert [place for place in needed if "family" in place or "visits" in place] == []
