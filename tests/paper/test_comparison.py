"""Coverages, clinics, payment plans or whole estimates side by side on one page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from estimator.paper.comparison import make_comparison
from estimator.paper.document import Amount, Bar, Document, PageOptions, Table
from estimator.paper.pdf import make_pdf
from estimator.paper.text import as_text
from tests.books import demonstration
from tests.paper.insured import MET_MID_COURSE, NO_PERCENTAGE, PENDING, SUPERBILL
from tests.paper.pages import result_of, tags

ANSWERS: tuple[dict[str, object], ...] = ({}, MET_MID_COURSE, SUPERBILL)


def comparison(options: PageOptions | None = None, answers: tuple[dict[str, object], ...] = ANSWERS) -> Document:
    results = [result_of(**each) for each in answers]  # type: ignore[arg-type]
    return make_comparison(demonstration(), results, options or PageOptions())


def rows(document: Document) -> dict[str, list[str]]:
    table = document.section("comparison").blocks[0]
    assert isinstance(table, Table)
    told = ([cell.text if isinstance(cell, Amount) else cell for cell in row.cells] for row in table.rows)
    return {name: cells for name, *cells in told}


def test_the_lowest_is_said_in_words_and_stands_first() -> None:
    document = comparison()
    assert document.headline.figure == Amount("$1,130.00", 1130_00)
    assert document.headline.after == "(Demo Health Plan, PPO (demonstration))"
    assert rows(document)["You pay the clinic in all"] == ["$1,130.00", "$2,545.00", "$2,545.00"]


def test_a_superbill_keeps_its_three_figures() -> None:
    held = rows(comparison())
    assert held["Your plan may pay you back (not promised)"] == ["does not apply", "does not apply", "$0 to $1,426"]
    assert held["Your cost if it does"][2] == "$1,119 to $2,545"


def test_what_cannot_be_estimated_is_said_in_every_row_and_never_an_amount() -> None:
    document = comparison(answers=({"clinic": "huntsville"}, NO_PERCENTAGE))
    assert {cells[-1] for cells in rows(document).values()} == {"cannot estimate"}
    assert len([block for block in document.section("comparison").blocks if isinstance(block, Bar)]) == 1


def test_an_outcome_that_is_not_confirmed_does_not_make_a_coverage_the_lowest() -> None:
    document = comparison(answers=({"clinic": "huntsville"}, PENDING))
    assert document.headline.figure == Amount("$2,435.00", 2435_00)
    assert rows(document)["You pay in all if your plan says yes"] == ["$1,120.00", "does not apply"]
    *_, could_be = document.headline.below
    assert could_be.startswith("If your plan approves")


def test_bars_have_one_scale_that_begins_at_nothing() -> None:
    bars = [block for block in comparison().section("comparison").blocks if isinstance(block, Bar)]
    assert {bar.scale for bar in bars} == {2545_00}
    assert [part.cents for bar in bars for part in bar.parts] == [1130_00, 2545_00, 2545_00]


@pytest.mark.parametrize("number", [1, 5])
def test_one_page_compares_two_to_four(number: int) -> None:
    with pytest.raises(ValueError, match="only 2 to 4"):
        comparison(answers=({},) * number)


CLINICS: tuple[dict[str, object], ...] = ({}, {"clinic": "dalton"}, {"clinic": "huntsville"})
PLANS: tuple[dict[str, object], ...] = tuple(
    {"payment_plan": plan, "state": "TN"} for plan in ("with-interest", "three-monthly", "example-card")
)
OTHERS: tuple[dict[str, object], ...] = ({}, {"infusions": "8", "clinic": "dalton"})


@pytest.mark.parametrize(
    ("answers", "title"),
    [
        (ANSWERS, "The same treatment, paid in different ways"),
        (CLINICS, "The same treatment at different clinics"),
        (PLANS, "The same treatment, paid over time"),
        (OTHERS, "Estimates side by side"),
    ],
)
def test_its_title_is_what_sets_the_columns_apart(answers: tuple[dict[str, object], ...], title: str) -> None:
    assert comparison(answers=answers).head.title == title


def test_the_difference_is_said_and_equal_ones_together() -> None:
    assert comparison().headline.below == (
        "Demo Health Plan, PPO (demonstration): $1,415.00 less than “Paying for it myself” and “I will ask my plan to "
        "pay me back (out of network)”.",
    )


def test_no_patient_is_named_and_no_course_where_they_differ() -> None:
    assert [fact.field for fact in comparison(answers=CLINICS).head.facts.facts] == ["treatment", "first_visit"]
    assert comparison(answers=OTHERS).head.facts.facts == ()


def test_a_clinic_that_does_not_give_it_says_why() -> None:
    said = as_text(comparison(answers=({}, {"clinic": "dalton", "infusions": "99"})))
    assert "99 is too many infusions" in said


def test_an_estimate_by_another_edition_says_so() -> None:
    results = [result_of(), replace(result_of(infusions="8"), edition="another")]
    said = as_text(make_comparison(demonstration(), results, PageOptions()))
    assert "8 infusions: It was made by another edition of the rule book." in said


def test_payment_plans_have_their_terms_in_full_and_no_offer() -> None:
    said = " ".join(as_text(comparison(answers=PLANS)).split())
    for words in (
        "No interest and no plan fee", "APR (estimate): ", "This is credit from Example Card", "The issuer says:",
        "They are not an offer of credit and not a Truth in Lending disclosure.", "If treatment stops:",
    ):  # fmt: skip
        assert words in said


@pytest.mark.parametrize("options", [PageOptions(), PageOptions("es"), PageOptions("en", "large", discreet=True)])
@pytest.mark.parametrize("answers", [CLINICS, PLANS, OTHERS])
def test_every_kind_of_comparison_is_made_into_a_file(
    answers: tuple[dict[str, object], ...], options: PageOptions
) -> None:
    assert make_pdf(comparison(options, answers), b"{}").startswith(b"%PDF")


def test_a_discreet_page_numbers_plans_of_one_kind() -> None:
    said = as_text(comparison(PageOptions(discreet=True), (MET_MID_COURSE, MET_MID_COURSE)))
    assert "My plan, in network (2)" in said
    assert "etamin" not in said


@pytest.mark.parametrize("options", [PageOptions(), PageOptions("es"), PageOptions("en", "large")])
def test_it_is_a_page_like_the_others(options: PageOptions) -> None:
    found = tags(make_pdf(comparison(options), b"{}"))
    figures = [tag.alternative for tag in found if tag.name == "Figure"]
    assert len(figures) == 4
    assert all("$" in words for words in figures[1:])
