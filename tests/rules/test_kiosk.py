"""What the kiosk offers follows the rule book: only what its clinic has, and on the day it holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from estimator.rules import Book
from estimator.rules.kiosk import coverage_of_way, kiosk_clinic, plans_by_insurer, treatments_offered, ways_to_pay
from estimator.rules.models.kiosk import Insurer, KioskFile
from estimator.rules.scalars import Words
from tests.books import demonstration
from tests.kiosk import DAY, kiosk_at

INSURERS = (Insurer(name=Words(en="One", es="Uno"), coverages=("ppo-in-network", "tricare")),)


def without_file() -> Book:
    return replace(demonstration(), kiosk=KioskFile())


def names(book: Book, day: date = DAY) -> list[str]:
    return [plan.id for _, plans in plans_by_insurer(book, day) for plan in plans]


def test_without_a_file_it_stands_in_the_first_clinic() -> None:
    assert kiosk_clinic(without_file()).id == "chattanooga"


def test_without_a_file_no_insurance_is_offered() -> None:
    assert ways_to_pay(without_file(), DAY) == ("myself", "insurance-not-used", "not-sure")


def test_with_a_generic_coverage_insurance_is_offered() -> None:
    assert "insurance" in ways_to_pay(demonstration(), DAY)


def test_a_way_without_a_coverage_is_left_out() -> None:
    book = demonstration()
    coverages = {id_: one for id_, one in book.coverages.items() if one.kind != "insured-not-used"}
    assert "insurance-not-used" not in ways_to_pay(replace(book, coverages=coverages), DAY)


@pytest.mark.parametrize("way", ["myself", "not-sure"])
def test_who_pays_alone_or_is_not_sure_has_the_coverage_without_a_plan(way: str) -> None:
    found = coverage_of_way(demonstration(), way)  # type: ignore[arg-type]
    assert found is not None
    assert found.id == "self-pay"


def test_plans_are_those_of_the_clinic_without_the_generic_one() -> None:
    assert "tricare" not in names(kiosk_at("chattanooga"))
    assert "plan-not-known" not in names(kiosk_at("chattanooga"))


def test_plans_stand_under_their_insurers_as_far_as_the_clinic_has_them() -> None:
    (insurer, plans), *others = plans_by_insurer(kiosk_at("chattanooga", insurers=INSURERS), DAY)
    assert insurer is not None
    assert (insurer.name.en, [plan.id for plan in plans], others) == ("One", ["ppo-in-network"], [])


def test_an_insurer_without_any_plan_at_the_clinic_is_left_out() -> None:
    assert plans_by_insurer(kiosk_at("dalton", insurers=INSURERS), DAY) == ()


def test_a_plan_that_has_ended_is_left_out() -> None:
    book = kiosk_at("chattanooga")
    ended = book.coverages["ppo-in-network"].model_copy(update={"ends": date(2026, 11, 22)})
    assert "ppo-in-network" not in names(replace(book, coverages=book.coverages | {ended.id: ended}))


def test_treatments_are_those_that_the_clinic_gives() -> None:
    assert "migraine" not in [treatment.id for treatment in treatments_offered(kiosk_at("dalton"))]


def test_treatments_can_be_chosen_among_them() -> None:
    offered = treatments_offered(kiosk_at("dalton", treatments=("migraine", "crps")))
    assert [treatment.id for treatment in offered] == ["crps"]
