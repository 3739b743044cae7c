"""`estimator deadlines`: the day to work to, and the rule behind it."""

from tests.cli.conftest import Run


def test_a_booked_visit_has_a_day_and_its_rule(run: Run) -> None:
    answer = run("deadlines", "--scheduled", "2026-11-23", "--service", "2026-12-07")
    assert answer.code == 0
    assert answer.out.splitlines() == [
        "Give the written estimate by November 24, 2026.",
        "Booked on November 23, 2026 for December 7, 2026: 9 business days ahead.",
        "Rule: 1 business day after booking, for a visit 3 to 9 business days ahead (45 CFR 149.610(b)(1)(vi)(A)).",
        "The last lawful day is November 24, 2026.",
    ]


def test_the_safe_day_comes_first_where_the_law_leaves_longer(run: Run) -> None:
    first, *_, last = run("deadlines", "--requested", "2026-11-25").out.splitlines()
    assert first == "Give the written estimate by November 30, 2026."
    assert last.startswith("The last lawful day is December 1, 2026. Work to the earlier day")


def test_a_visit_before_the_lawful_day_is_the_day(run: Run) -> None:
    first, *_, last = run("deadlines", "--requested", "2026-11-23", "--service", "2026-11-24").out.splitlines()
    assert first == "Give the written estimate by November 24, 2026."
    assert last == "The last lawful day is November 27, 2026, after the visit: give it before the visit all the same."


def test_a_visit_too_near_for_a_clock_says_so(run: Run) -> None:
    answer = run("deadlines", "--scheduled", "2026-03-02", "--service", "2026-03-03")
    assert answer.out.startswith("No day is set for the written estimate.")


def test_the_answer_is_given_in_spanish(run: Run) -> None:
    answer = run("deadlines", "--requested", "2026-11-25", "--language", "es")
    assert answer.out.startswith("Entregue el presupuesto por escrito a más tardar el 30 de noviembre de 2026.")


def test_a_day_that_is_none_is_a_wrong_command(run: Run) -> None:
    answer = run("deadlines", "--requested", "11/25/2026")
    assert (answer.code, "Write 2026-11-25" in answer.err) == (2, True)


def test_a_booking_without_its_visit_is_a_wrong_command(run: Run) -> None:
    answer = run("deadlines", "--scheduled", "2026-11-23")
    assert (answer.code, answer.err) == (2, "Missing: --service, the day of the visit that was booked.\n")


def test_a_visit_before_its_booking_is_asked_about(run: Run) -> None:
    answer = run("deadlines", "--scheduled", "2026-11-23", "--service", "2026-11-20")
    assert answer.code == 2
    assert answer.err.startswith("The visit, November 20, 2026, is before November 23, 2026.")


def test_a_year_without_known_holidays_says_so(run: Run) -> None:
    answer = run("deadlines", "--requested", "2199-12-30")
    assert (answer.code, "are not known" in answer.err) == (2, True)


def test_a_question_or_a_booking_is_needed(run: Run) -> None:
    answer = run("deadlines")
    assert (answer.code, answer.err.splitlines()[0]) == (2, "Missing: --scheduled or --requested.")
