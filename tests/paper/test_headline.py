"""The one figure, and when it is paid."""

from tests.paper.pages import page


def said(**answers: object) -> tuple[str, ...]:
    headline = page(**answers).headline  # type: ignore[arg-type]
    assert headline.figure is not None
    return (f"{headline.before} {headline.figure.text} {headline.after}", *headline.below)


def test_one_figure_then_when_it_is_paid() -> None:
    assert said() == (
        "You will likely pay $2,545.00 for 1 evaluation and 6 infusions.",
        "$100.00 when you book, $150.00 at the first visit, then $382.50 at each of 6 infusions.",
    )


def test_one_visit_is_paid_in_two_steps() -> None:
    assert said(infusions="1", evaluation="no")[1] == "$100.00 when you book, then $325.00 at the first visit."


def test_a_package_paid_in_advance_names_the_day_it_is_paid() -> None:
    assert said(pays="in-advance")[1].endswith("then $2,295.00 on December 8.")


def test_without_days_the_visit_has_its_number() -> None:
    assert said(pays="in-advance", first_visit=None)[1].endswith("then $2,295.00 at visit 2.")


def test_many_different_payments_are_listed_below_instead() -> None:
    assert said(boosters="11")[1].endswith("then more as listed below.")


def test_money_paid_already_is_told_with_what_is_left() -> None:
    assert said(visits_had="2", paid="632.50")[1:] == (
        "$382.50 at each of 5 infusions.",
        "You have paid $632.50 so far. Left to pay: $1,912.50.",
    )


def test_nothing_left_to_pay_is_not_followed_by_dates() -> None:
    assert said(visits_had="2", paid="2,545.00")[1:] == ("You have paid $2,545.00 so far. Left to pay: $0.00.",)


def test_a_discount_lowers_the_one_figure() -> None:
    assert said(discounts=["hardship-40"])[0].startswith("You will likely pay $1,527.00 for")


def test_with_a_payment_plan_its_payments_are_said_and_not_those_at_the_visits() -> None:
    assert said(payment_plan="three-monthly", state="TN")[1:] == (
        "With “3 monthly payments”: 2 payments of $644.73 and a last payment of $644.74, every month, the first on "
        "December 23, 2026. Due when you sign: $383.55. $100.00 when you book. This way, in all: $2,417.75.",
    )


def test_a_payment_plan_that_comes_to_the_same_does_not_say_it_twice() -> None:
    (told,) = said(payment_plan="three-monthly", state="TN", tender="cash")[1:]
    assert told.endswith("$100.00 when you book.")


def test_a_payment_plan_that_is_paid_at_the_visits_is_said_by_the_visits() -> None:
    assert said(payment_plan="per-visit") == said()
