"""What the rule book offers for the answers given."""

from __future__ import annotations

from datetime import date

from estimator.rules.book import Book
from estimator.ui.desk.answers import with_answer
from estimator.ui.desk.offers import (
    added_price,
    discounts_offered,
    packages_offered,
    planned_days,
    services_offered,
    usual_infusions,
    way_chosen,
    ways_to_give,
)
from tests.books import ask, changed, demonstration

BOOK = demonstration()


def test_discounts_that_come_with_the_way_to_pay_are_not_offered() -> None:
    offered = [discount.id for discount in discounts_offered(BOOK, ask(treatment="depression"))]
    assert offered == ["military", "first-responder", "hardship"]


def test_the_ways_to_give_a_treatment_are_one_question() -> None:
    answers = ask(clinic="dalton", treatment="depression")
    usual, *others = ways_to_give(BOOK, answers)
    assert way_chosen(BOOK, answers) is None
    chosen = with_answer(answers, "way", others[-1])
    assert way_chosen(BOOK, chosen) == others[-1]
    assert chosen.tier == others[-1].tier
    assert with_answer(chosen, "way", None).tier is None
    assert usual not in others


def test_the_usual_number_follows_the_course_chosen() -> None:
    assert usual_infusions(BOOK, ask(treatment="depression")) == 6
    treatment = BOOK.treatments["depression"]
    trial = min(treatment.courses, key=lambda course: course.infusions)
    assert usual_infusions(BOOK, ask(treatment="depression", course=trial.id)) == trial.infusions


def test_only_services_with_a_price_here_that_no_treatment_holds_may_be_added() -> None:
    answers = ask(treatment="depression")
    assert services_offered(BOOK, answers) == ("follow-up",)
    assert services_offered(with_nausea_medicine(), answers) == ("follow-up", "nausea-medicine")
    assert "monitoring" not in services_offered(BOOK, ask(treatment="depression", clinic="dalton"))


def test_a_service_that_was_added_stays_where_it_is_not_offered() -> None:
    answers = ask(treatment="depression", clinic="nowhere", extras=[{"service": "follow-up"}])
    assert services_offered(BOOK, answers) == ("follow-up",)


def test_an_added_service_costs_what_the_way_to_pay_makes_it() -> None:
    answers = ask(treatment="depression", clinic="dalton")
    costs = [added_price(BOOK, with_answer(answers, "tender", tender), "follow-up") for tender in (None, "cash")]
    assert [cost and cost.likely.cents for cost in costs] == [14500, 13500]
    assert added_price(BOOK, answers, "monitoring") is None


def test_packages_are_offered_for_the_treatment_as_it_is_given() -> None:
    def offered(**answers: object) -> list[str]:
        return [package.id for package in packages_offered(BOOK, ask(**answers))]

    assert "chattanooga-mood-6" in offered(treatment="depression")
    assert offered(treatment="depression", guide="yes") == offered(treatment="depression")
    assert "chattanooga-pain-5x4h" not in offered(treatment="neuropathic-pain", hours="2")
    assert "chattanooga-pain-5x4h" in offered(treatment="neuropathic-pain", hours="4")


def test_the_planned_days_are_those_before_any_visit_was_moved() -> None:
    answers = ask(treatment="depression", first_visit="2026-12-01", infusions="2")
    days = planned_days(BOOK, answers)
    assert days[1] == date(2026, 12, 1)
    moved = [{"visit": "2", "day": "2026-12-01"}, {"visit": "9", "day": "2026-12-02"}]
    assert planned_days(BOOK, ask(treatment="depression", first_visit="2026-12-01", infusions="2", moved=moved)) == days


def test_a_course_without_days_plans_none() -> None:
    assert planned_days(BOOK, ask(treatment="depression")) == {}
    assert planned_days(BOOK, ask(treatment="depression", first_visit="2026-12-01", infusions="99")) == {}


def with_nausea_medicine() -> Book:
    """The demonstration book with an add-on that has a price of its own in Chattanooga."""
    return changed(NAUSEA_MEDICINE, ITS_PRICE)


NAUSEA_MEDICINE = (
    "services.yaml",
    "  - id: guide\n",
    "  - id: nausea-medicine\n    kind: add-on\n    name: {en: Nausea medicine, es: Medicina para náuseas}\n"
    "  - id: guide\n",
)
ITS_PRICE = (
    "services.yaml",
    "prices:\n  # Chattanooga: by the hour.\n",
    "prices:\n  - service: nausea-medicine\n    clinics: [chattanooga]\n    prices:\n      - from: 2026-01-01\n"
    "        price: from 15.00\n        source: Made up for the demonstration\n",
)
