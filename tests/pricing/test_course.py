"""The course: dates, closed days, visits moved by hand and visits already had."""

from datetime import date

from estimator.rules import Book
from tests.books import changed, estimated, refused

FIRST_OFFERED = (
    "    offered:                           # what is not here is refused; the first for a clinic is its usual one"
)


def days(**answers: object) -> list[str]:
    return [visit.day.isoformat()[5:] for visit in estimated(**answers).visits if visit.day]


def test_the_usual_course_is_the_evaluation_then_two_a_week_from_a_week_later() -> None:
    assert days(infusions="6", first_visit="2026-12-01") == [
        "12-01",
        "12-08",
        "12-10",
        "12-15",
        "12-17",
        "12-22",
        "12-24",
    ]


def test_a_closed_day_is_passed_over_and_said() -> None:
    result = estimated(infusions="6", first_visit="2026-12-02")
    assert ("visits-shifted", (date(2026, 12, 25), date(2026, 12, 28))) in [
        (a.kind, a.about) for a in result.assumptions
    ]


def test_daily_infusions_pass_over_the_weekend_and_never_share_a_day() -> None:
    asked = {"treatment": "crps", "infusions": "5", "first_visit": "2026-12-02", "evaluation": "no"}
    assert days(**asked) == ["12-02", "12-03", "12-04", "12-07", "12-08"]


def test_a_course_without_a_first_visit_has_no_dates() -> None:
    assert days(infusions="6") == []


def test_monthly_boosters_count_from_the_last_infusion() -> None:
    assert days(infusions="6", boosters=2, first_visit="2026-12-01")[-2:] == ["01-25", "02-24"]


def test_a_visit_moved_by_hand_keeps_the_others_where_they_were() -> None:
    moved = [{"visit": 3, "day": "2026-12-11"}]
    assert days(infusions="6", first_visit="2026-12-01", moved=moved)[1:4] == ["12-08", "12-11", "12-15"]


def test_two_visits_cannot_be_moved_to_one_day() -> None:
    moved = [{"visit": 3, "day": "2026-12-08"}]
    assert refused(infusions="6", first_visit="2026-12-01", moved=moved) == ["two-visits-on-one-day"]


def test_a_visit_that_does_not_exist_cannot_be_moved() -> None:
    moved = [{"visit": 30, "day": "2026-12-08"}]
    assert refused(infusions="6", first_visit="2026-12-01", moved=moved) == ["moved-visit-unknown"]


def test_a_course_across_a_price_change_uses_both_prices() -> None:
    here = "  - service: infusion\n    clinics: [chattanooga]\n    treatments: [pain]\n    hours: 2\n"
    dearer = "      - {from: 2026-12-16, price: 440.00, source: made up}\n"
    book = changed(("services.yaml", here, dearer + here))
    result = estimated(book, infusions="6", first_visit="2026-12-01", packages="none")
    assert [visit.expected_charge.cents for visit in result.visits[1:]] == [42_500] * 3 + [44_000] * 3


def test_more_visits_cannot_be_over_than_the_course_has() -> None:
    assert refused(infusions="6", visits_had=8) == ["visits-had-too-many"]


def test_a_course_longer_than_twelve_months_says_how_much_fits() -> None:
    result = estimated(course="year-one", first_visit="2026-12-01")
    (note,) = [a for a in result.assumptions if a.kind == "twelve-months"]
    assert note.about == (17, 10, date(2027, 11, 23))


def test_infusions_may_come_at_longer_intervals_later() -> None:
    book = changed(("treatments.yaml", FIRST_OFFERED, f"    later: [{{after: 4, spacing: weekly}}]\n{FIRST_OFFERED}"))
    result = estimated(book, infusions="6", first_visit="2026-12-01")
    days = [visit.day.isoformat()[5:] for visit in result.visits[1:] if visit.day]
    assert days == ["12-08", "12-10", "12-15", "12-17", "12-24", "12-31"]


def test_a_course_chosen_by_name_brings_its_own_boosters() -> None:
    result = estimated(course="year-one-quarterly", first_visit="2026-12-01")
    boosters = [visit.day for visit in result.visits if visit.phase == "booster"]
    assert boosters[:2] == [date(2027, 3, 24), date(2027, 6, 24)]
    assert len(boosters) == 4


def test_the_exact_minutes_decide_the_units_of_the_codes() -> None:
    exact = f"{FIRST_OFFERED}\n      - {{clinics: [chattanooga], hours: 1, minutes: 100}}"
    line = estimated(changed(("treatments.yaml", FIRST_OFFERED, exact)), infusions="1").visits[1].lines[0]
    assert [(use.code, use.units) for use in line.codes] == [("96365", 1), ("96366", 1), ("J3490", 1)]


def test_a_first_visit_asked_for_on_a_closed_day_is_moved_and_said() -> None:
    result = estimated(infusions="6", first_visit="2026-12-05")
    assert ("visits-shifted", (date(2026, 12, 5), date(2026, 12, 7))) in [(a.kind, a.about) for a in result.assumptions]


def test_a_weekend_that_later_visits_pass_over_is_not_worth_a_word() -> None:
    result = estimated(infusions="6", boosters=1, first_visit="2026-12-01")
    assert "visits-shifted" not in [assumption.kind for assumption in result.assumptions]


def test_a_visit_moved_by_hand_to_a_closed_day_stays_there_and_is_said() -> None:
    result = estimated(infusions="6", first_visit="2026-12-01", moved=[{"visit": 7, "day": "2026-12-25"}])
    assert ("moved-to-closed-day", (7, date(2026, 12, 25))) in [(a.kind, a.about) for a in result.assumptions]


def test_a_service_cannot_be_added_a_thousand_times() -> None:
    assert refused(infusions="6", extras=[{"service": "follow-up", "number": "1000"}]) == ["too-many-of-a-service"]


def test_preparation_comes_before_the_infusions_and_integration_after_each() -> None:
    result = estimated(around(), infusions="2", first_visit="2026-12-01")
    assert [(visit.day.isoformat()[5:], visit.lines[0].service) for visit in result.visits if visit.day] == [
        ("12-01", "evaluation"),
        ("12-02", "follow-up"),
        ("12-08", "infusion"),
        ("12-09", "follow-up"),
        ("12-10", "infusion"),
        ("12-11", "follow-up"),
    ]


def test_somebody_who_had_the_evaluation_had_the_preparation_too() -> None:
    result = estimated(around(), infusions="1", evaluation="no")
    assert [visit.lines[0].service for visit in result.visits] == ["infusion", "follow-up"]


def test_daily_infusions_stay_daily_and_what_follows_each_comes_after_them() -> None:
    asked = {"infusions": "3", "spacing": "daily", "evaluation": "no", "first_visit": "2026-12-01"}
    services = [visit.lines[0].service for visit in estimated(around(), **asked).visits]
    assert services == ["infusion"] * 3 + ["follow-up"] * 3


def test_a_mixed_package_holds_what_comes_before_and_after() -> None:
    package = """packages:
  - id: whole
    name: {en: Everything, es: Todo}
    clinics: [chattanooga]
    parts: [{service: evaluation, number: 1}, {service: follow-up, number: 3}, {service: infusion, number: 2}]
    hours: 1
    falls_on: in-proportion
    prices: [{from: 2026-01-01, price: 1000.00, source: made up}]
"""
    result = estimated(around(("services.yaml", "packages:\n", package)), infusions="2")
    assert (result.totals.patient_pays.cents, [used.name for used in result.packages]) == (100_000, ["whole"])


def around(*changes: tuple[str, str, str]) -> Book:
    """A book in which follow-up visits come before the infusions and after each."""
    old = FIRST_OFFERED
    new = f"    before_infusions: [follow-up]\n    after_each_infusion: [follow-up]\n{old}"
    return changed(("treatments.yaml", old, new), *changes)
