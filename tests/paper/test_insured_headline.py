"""The headline with insurance: a range, two outcomes, the three figures of a superbill, and why nothing is owed."""

from estimator.paper.document import Amount, Between, Headline, Labelled, Table
from tests.books import changed
from tests.insured import ESKETAMINE, TOLD
from tests.paper.insured import (
    HELD_HARMLESS,
    NO_PERCENTAGE,
    NOTHING_OWED,
    NOTHING_TOLD,
    PENDING,
    SUPERBILL,
    SUPERBILL_KNOWN,
)
from tests.paper.pages import page


def headline(answers: dict[str, object]) -> Headline:
    return page(**answers).headline  # type: ignore[arg-type]


def told(several: tuple[Labelled, ...]) -> list[tuple[str, str]]:
    return [
        (held.label, held.figure.text if isinstance(held.figure, Amount | Between) else held.figure) for held in several
    ]


def test_a_range_is_in_whole_dollars_with_what_moves_it_most() -> None:
    top = headline(NOTHING_TOLD)
    assert top.figure is None
    assert top.between == Between("$410 to $1,610", 410_00, 1610_00)
    assert top.below[:2] == (
        "The parts below count with $1,610.00.",
        "What moves it most: how much of your deductible is used.",
    )


def test_two_outcomes_stand_the_one_without_coverage_first() -> None:
    top = headline(PENDING)
    assert top.figure is None
    assert told(top.several) == [
        ("If your plan does not approve", "$2,435.00"),
        ("If your plan approves", "$1,120.00"),
    ]


def test_a_superbill_has_three_figures_and_the_last_day_for_the_claim() -> None:
    top = headline(SUPERBILL_KNOWN)
    assert [label for label, _ in told(top.several)] == [
        "You pay the clinic",
        "Your plan may pay you back (not promised)",
        "Your cost if it does",
    ]
    paid, back, cost = (held.figure for held in top.several)
    assert isinstance(paid, Amount)
    assert isinstance(back, Amount)
    assert isinstance(cost, Amount)
    assert paid.cents - back.cents == cost.cents
    assert top.below[-1] == "Send your claim to your plan within 90 days after each visit."


def test_what_comes_back_is_a_range_where_the_plan_was_not_asked() -> None:
    assert told(headline(SUPERBILL).several) == [
        ("You pay the clinic", "$2,545.00"),
        ("Your plan may pay you back (not promised)", "$0 to $1,426"),
        ("Your cost if it does", "$1,119 to $2,545"),
    ]


def test_without_any_idea_what_the_plan_allows_two_of_the_three_are_not_known() -> None:
    book = changed(("coverage.yaml", "      rate: [40 %, 60 %, 80 %]", "      rate: []"))
    several = page(book=book, **SUPERBILL).headline.several  # type: ignore[arg-type]
    assert [figure for _, figure in told(several)] == ["$2,545.00", "not known", "not known"]


def test_a_missing_fact_leaves_no_amount_anywhere() -> None:
    document = page(**NO_PERCENTAGE)  # type: ignore[arg-type]
    assert document.headline.needs
    assert "$" not in str(document)


def test_nothing_owed_says_why() -> None:
    top = headline(NOTHING_OWED)
    assert top.figure == Amount("$0.00", 0)
    assert top.below == ("Your plan asks nothing of you for this care.",)


def test_two_outcomes_of_nothing_say_why_and_that_no_answer_changes_it() -> None:
    document = page(**HELD_HARMLESS)  # type: ignore[arg-type]
    assert document.headline.below == ("Your plan does not pay for it, and we may not charge you for it.",)
    table = document.section("can-this-change").blocks[0]
    assert isinstance(table, Table)
    assert table.rows[1].cells[1:] == ("No", "Not by your plan's answer: both ways you pay the same.")


def test_help_from_a_drugs_maker_is_said_with_what_it_leaves() -> None:
    plan = {**TOLD, "authorization": {"state": "approved"}, "accounts": {"savings": "300.00"}}
    below = headline({**ESKETAMINE, "plan": plan}).below
    assert "Help from the maker pays $6,000.00 of it. Left for you: $816.00." in below
