"""What a plan is asked about: each service of the course with its codes, also where no estimate can be made."""

from __future__ import annotations

from datetime import date

from estimator.pricing import Estimate
from estimator.pricing.billed_services import billed_services
from tests.books import ask, demonstration, estimated, refused
from tests.insured import AUTHORIZED, DATED, IN_ALABAMA, PPO

NO_PERCENTAGE = {**AUTHORIZED, "plan": {"benefits": [{"benefit": "infusions", "coinsurance": "unknown"}]}}


def test_the_codes_are_those_of_the_estimate() -> None:
    made: Estimate = estimated(**PPO)
    lines = {(line.service, line.codes, line.provider) for visit in made.visits for line in visit.lines}
    billed = billed_services(demonstration(), ask(**PPO))
    assert {(held.service, held.codes, held.provider) for held in billed} == lines


def test_each_service_has_its_number_of_visits_and_their_days() -> None:
    infusions = next(held for held in billed_services(demonstration(), ask(**PPO)) if held.service == "infusion")
    assert infusions.number == len(infusions.days) == 6
    assert infusions.days[0] == date(2026, 12, 8)


def test_a_course_not_booked_yet_has_no_days() -> None:
    assert {held.days for held in billed_services(demonstration(), ask(**{**PPO, "first_visit": None}))} == {()}


def test_a_service_that_goes_to_the_plan_in_parts_is_asked_about_in_parts() -> None:
    billed = billed_services(demonstration(), ask(**IN_ALABAMA, coverage="administration-covered"))
    assert {"administration", "ketamine-drug"} < {held.service for held in billed}


def test_what_cannot_be_estimated_yet_has_its_services() -> None:
    assert refused(**NO_PERCENTAGE)
    benefits = {held.benefit.id for held in billed_services(demonstration(), ask(**NO_PERCENTAGE)) if held.benefit}
    assert benefits == {"visits", "infusions"}


def test_without_a_claim_no_service_falls_under_a_benefit() -> None:
    assert {held.benefit for held in billed_services(demonstration(), ask(**DATED))} == {None}
