"""When you pay, who pays what, if you stop early."""

from hypothesis import given
from hypothesis import strategies as st

from estimator.paper.document import Amount, Paragraph, Table, texts
from estimator.paper.payments import stops_shown
from estimator.pricing.result import StopRow
from estimator.pricing.steps import Step
from tests.books import changed
from tests.paper.insured import MET_MID_COURSE, PENDING
from tests.paper.pages import page


def rows(name: str, **answers: object) -> list[tuple[str, ...]]:
    (table,) = page(**answers).section(name).blocks  # type: ignore[arg-type]
    assert isinstance(table, Table)
    return [tuple(cell.text if isinstance(cell, Amount) else cell for cell in row.cells) for row in table.rows]


def test_equal_visits_are_one_row_and_the_booking_fee_is_taken_off_the_first() -> None:
    assert rows("when-you-pay") == [
        ("Booking fee, when you book (taken off the first visit)", "", "$100.00"),
        ("Evaluation, December 1", "", "$150.00"),
        ("6 infusions, December 8 to 24", "$382.50", "$2,295.00"),
        ("Total", "", "$2,545.00"),
    ]


def test_a_booking_fee_above_the_first_visits_cost_is_taken_off_more_than_one() -> None:
    labels = [text for _, text in texts(page(**MET_MID_COURSE).section("when-you-pay").blocks[0], "page")]  # type: ignore[arg-type]
    assert "Booking fee, when you book (taken off the first visits)" in labels


def test_what_is_owed_after_stopping_says_for_which_outcome() -> None:
    last = page(**PENDING).section("if-you-stop-early").blocks[-1]  # type: ignore[arg-type]
    assert isinstance(last, Paragraph)
    assert last.text == "These rows: if your plan does not approve."


def test_money_paid_already_stands_first() -> None:
    paid, *ahead = rows("when-you-pay", visits_had="2", paid="632.50")
    assert paid == ("Paid so far", "", "$632.50")
    assert ahead[0] == ("5 infusions, December 10 to 24", "$382.50", "$1,912.50")


def test_money_paid_beyond_the_total_is_a_credit() -> None:
    assert ("Credit, back to you", "", "-$455.00") in rows("when-you-pay", visits_had="2", paid="3,000.00")


def test_two_treatments_are_told_apart() -> None:
    labels = [row[0] for row in rows("when-you-pay", also={"treatment": "neuropathic-pain", "infusions": "3"})]
    assert labels[2].startswith("6 infusions (Depression)")
    assert labels[3].startswith("3 infusions (Nerve pain)")


def test_days_of_another_year_carry_it() -> None:
    labels = [row[0] for row in rows("when-you-pay", boosters="2")]
    assert labels[-2].endswith(", 2027")


def test_reductions_lead_from_the_list_price_to_what_is_paid() -> None:
    assert rows("who-pays-what", discounts=["military"], tender="cash") == [
        ("List price of 1 evaluation and 6 infusions", "$2,800.00"),
        ("Package of 6 infusions", "-$255.00"),
        ("Military discount", "-$254.50"),
        ("Cash discount", "-$114.53"),
        ("You pay", "$2,175.97"),
    ]


def test_stopping_early_shows_the_visit_after_which_most_is_owed() -> None:
    shown = rows("if-you-stop-early")
    assert shown[-1] == ("5 of 6 infusions", "$2,162.50", "$0.00", "$212.50")


def test_a_course_without_a_package_owes_nothing_more() -> None:
    section = page(infusions="2", evaluation="no", packages="none").section("if-you-stop-early")
    assert len(section.blocks) == 1


@given(st.lists(st.integers(0, 500_00), min_size=1, max_size=40))
def test_at_most_six_rows_are_shown_with_the_most_owed_among_them(owed: list[int]) -> None:
    nothing = Step(0, "nothing", "sum")
    stops = [StopRow(number, nothing, nothing, Step(cents, "owed", "sum")) for number, cents in enumerate(owed)]
    shown = stops_shown(stops)
    assert 1 <= len(shown) <= 6
    assert list(shown) == sorted(shown, key=lambda stop: stop.after_visit)
    assert max(stop.still_owed.cents for stop in shown) == max(stop.still_owed.cents for stop in stops[:-1] or stops)


def test_the_page_says_when_a_package_ends_and_what_is_then_lost() -> None:
    six = "  - id: chattanooga-mood-6\n"
    book = changed(("services.yaml", six, f"{six}    expires_after_days: 180\n    unused_visits_lost: yes\n"))
    said = [text for _, text in texts(page(book=book).section("stopping-rule"))]
    assert any("180 days" in text and "lost" in text for text in said)


def test_the_page_says_within_which_time_all_is_given_back() -> None:
    gives = "    gives: unused-visits\n"
    book = changed(("fees.yaml", gives, f"{gives}    cancel_within_business_days: 3\n    money_back_after: 2\n"))
    said = " ".join(text for _, text in texts(page(book=book).section("stopping-rule")))
    assert "3 business days" in said
    assert "2 visits bring no change" in said


def test_the_refund_terms_of_every_reason_for_stopping_are_printed() -> None:
    unsuitable = (
        "refunds:\n  - id: not-for-you\n    when: medically-unsuitable\n    percent_kept: 5\n"
        "    terms: {en: If it proves unsuitable we keep 5%., es: Si no es para usted retenemos el 5 %.}\n"
        "    source: Made up for the demonstration\n"
    )
    book = changed(("fees.yaml", "refunds:\n", unsuitable))
    said = [text for _, text in texts(page(book=book).section("stopping-rule"))]
    assert [text for text in said if "used up" in text or "unsuitable" in text][1] == (
        "If it proves unsuitable we keep 5%."
    )


def test_a_booking_fee_that_is_kept_says_so() -> None:
    kept = (
        "fees.yaml",
        "    credited: yes\n",
        "    credited: yes\n    kept_when_missed: yes\n    notice: {under: 24}\n",
    )
    said = [text for _, text in texts(page(book=changed(kept)).section("not-included"))]
    assert "Booking fee: we keep it if you miss the visit, or if you cancel or change it under 24 hours." in said
