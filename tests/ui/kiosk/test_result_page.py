"""The result says the same figures as the desk: in digits and words, with a reason each; a refusal has no figure."""

from __future__ import annotations

import re

import pytest

from estimator.office.pages import page_document
from estimator.paper.document import Amount, PageOptions, Table
from estimator.pricing import Estimate
from estimator.ui.kiosk.pages.result import ResultPage
from estimator.ui.kiosk.touch import Said
from estimator.ui.kiosk.who_pays_bar import BarPicture
from tests.books import demonstration
from tests.ui.kiosk.patients import Patient, go_to, patient

INSURED = {
    "paying": "insurance", "plan": "ppo-in-network", "deductible_left": 50_000, "limit_left": 200_000,
    "treatment": "depression",
}  # fmt: skip
UNKNOWN = {"paying": "insurance", "plan": "unknown", "deductible_left": "unknown", "limit_left": "unknown"}
MYSELF = {"paying": "myself", "treatment": "depression"}

pytestmark = pytest.mark.usefixtures("qtbot")


def words(someone: Patient) -> str:
    """All that the page says."""
    page = someone.page
    return "\n".join(label.text() for label in page.findChildren(Said) if label.isVisibleTo(page))


def headlines(someone: Patient) -> list[str]:
    """The largest figures."""
    found = someone.page.findChildren(Said)
    return [one.text() for one in found if one.property("said") == "headline" and one.isVisible()]


@pytest.mark.parametrize("answers", [MYSELF, INSURED, UNKNOWN | {"treatment": "migraine"}])
def test_every_figure_of_the_printed_preview_is_on_the_screen(answers: dict[str, object]) -> None:
    with patient(**answers) as someone:
        go_to(someone, "result")
        turn = someone.screens.turn
        document = page_document(turn.book, turn.result(), PageOptions(kind="preview"))
        tables = [block for section in document.sections for block in section.blocks if isinstance(block, Table)]
        printed = {
            cell.text for table in tables for row in table.rows for cell in row.cells if isinstance(cell, Amount)
        }
        assert [figure for figure in printed if figure not in words(someone)] == []


def test_the_headline_is_said_in_digits_and_words() -> None:
    with patient(**MYSELF) as someone:
        go_to(someone, "result")
        assert headlines(someone) == ["$2,545.00"]
        assert "That is two thousand five hundred forty-five dollars." in words(someone)


def test_an_unknown_amount_gives_a_range_with_its_reason() -> None:
    with patient(**INSURED | {"limit_left": "unknown"}) as someone:
        go_to(someone, "result")
        assert " to " in headlines(someone)[0]
        assert "It is a range: we do not know how much of your yearly limit is used." in words(someone)


@pytest.mark.parametrize("answers", [INSURED | {"limit_left": "unknown"}, UNKNOWN | {"treatment": "depression"}])
def test_a_range_says_why_it_begins_and_ends_where_it_does(answers: dict[str, object]) -> None:
    with patient(**answers) as someone:
        page = go_to(someone, "result")
        (why,) = [one for one in page.stops() if one.accessibleName().startswith("Why? $0,")]  # type: ignore[attr-defined]
        why.click()
        assert "Lowest: $0.00:" in words(someone)
        assert "Highest: $" in words(someone)


def test_two_outcomes_are_of_one_size() -> None:
    with patient(**UNKNOWN, treatment="depression") as someone:
        go_to(someone, "result")
        assert len(headlines(someone)) == 2


@pytest.mark.parametrize("language", ["en", "es"])
def test_what_cannot_be_estimated_shows_what_is_needed_and_no_figure(language: str) -> None:
    with patient(language=language, **MYSELF, infusions=99) as someone:
        page = go_to(someone, "result")
        assert not isinstance(someone.screens.turn.result(), Estimate)
        assert headlines(someone) == []
        assert re.search(r"\$", words(someone)) is None
        assert page.title() in ("We cannot estimate yet", "Todavía no podemos calcular")  # type: ignore[attr-defined]
        assert "•" in words(someone)


def test_it_is_named_a_preview_and_offers_a_written_one() -> None:
    with patient(**MYSELF) as someone:
        go_to(someone, "result")
        assert "This is a quick price preview. It is not a good faith estimate." in words(someone)
        assert "You can get one in writing at the desk. It is free." in words(someone)


def test_no_terms_of_payment_plans_are_shown() -> None:
    with patient(**MYSELF) as someone:
        go_to(someone, "result")
        assert "There are payment plans. The desk explains them to you." in words(someone)
        assert "APR" not in words(someone)


@pytest.mark.parametrize("answers", [MYSELF, INSURED])
def test_no_reason_of_a_figure_tells_of_a_payment_plan(answers: dict[str, object]) -> None:
    with patient(**answers) as someone:
        page = go_to(someone, "result")
        for button in page.stops():  # type: ignore[attr-defined]
            if button.text() == "Why?":
                button.click()
        plans = [plan.rule.label.en for plan in demonstration().plans.values()]
        assert [plan for plan in plans if plan in words(someone)] == []


def test_every_why_opens_a_sentence_and_closes_it() -> None:
    with patient(**INSURED) as someone:
        page = go_to(someone, "result")
        assert isinstance(page, ResultPage)
        buttons = [one for one in page.stops() if one.text() == "Why?"]  # type: ignore[attr-defined]
        before = len(words(someone))
        silent = []
        for button in buttons:
            button.click()  # type: ignore[attr-defined]
            silent += [button.accessibleName()] if len(words(someone)) <= before else []
            button.click()  # type: ignore[attr-defined]
        assert len(buttons) > 10
        assert silent == []
        assert len(words(someone)) == before


def test_the_bar_says_in_words_who_pays_what() -> None:
    with patient(**MYSELF) as someone:
        page = go_to(someone, "result")
        (bar,) = page.findChildren(BarPicture)
        assert bar.accessibleName() == "You pay $2,545.00. Taken off: $255.00."
