"""Payment plans at the kiosk: by default only that there are some; after counsel, each with every term of the law."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from estimator.paper.document import Facts, Subheading
from estimator.paper.pen import Pen
from estimator.pricing import Estimate
from estimator.rules import Book
from estimator.ui.kiosk.plan_terms import plans_with_terms, trigger_terms
from estimator.ui.kiosk.touch import Said
from estimator.wording import Language, say
from tests.books import demonstration
from tests.ui.kiosk.patients import Patient, go_to, patient

pytestmark = pytest.mark.usefixtures("qtbot")
MYSELF = {"paying": "myself", "treatment": "depression"}


def shows_terms() -> Book:
    """The demonstration book of a clinic whose counsel agreed."""
    book = demonstration()
    agreed = {"payment_terms": True, "legal_review": "Counsel, 2026-10-01"}
    return replace(book, kiosk=book.kiosk.model_copy(update=agreed))


def words(someone: Patient) -> str:
    return "\n".join(label.text() for label in someone.page.findChildren(Said) if label.isVisible())


def estimated(someone: Patient) -> Estimate:
    result = someone.screens.turn.result()
    assert isinstance(result, Estimate)
    return result


@pytest.mark.parametrize("language", ["en", "es"])
def test_each_offered_plan_shows_every_term_that_calls_for_the_others(language: Language) -> None:
    book = shows_terms()
    with patient(book=book, language=language, **MYSELF) as someone:
        go_to(someone, "result")
        shown, estimate = words(someone), estimated(someone)
        offers = [offer for offer in estimate.plans if offer.illustration is not None]
        assert offers
        pen = Pen(book, language)
        untold = [
            (offer.plan, fact.label)
            for offer in offers
            for fact in trigger_terms(pen, offer, offer.illustration)  # type: ignore[arg-type]
            if say(language, "kiosk_screens.fact", label=fact.label, meaning=fact.text) not in shown
        ]
        assert untold == []
        assert [offer.plan for offer in offers if pen.words(book.plans[offer.plan].rule.label) not in shown] == []


def test_no_plan_lacks_one_of_them() -> None:
    book = shows_terms()
    with patient(book=book, **MYSELF) as someone:
        go_to(someone, "result")
        blocks = list(plans_with_terms(Pen(book, "en"), estimated(someone)))
    labels: list[set[str]] = []
    for block in blocks:
        if isinstance(block, Subheading):
            labels.append(set())
        elif isinstance(block, Facts):
            labels[-1] |= {fact.label for fact in block.facts}
    needed = {
        "Paid when you sign, or before", "Number of payments", "First payment", "Finance charge (estimate)",
        "APR (estimate)",
    }  # fmt: skip
    assert len(labels) > 1
    assert [told for told in labels if not needed <= told] == []


def test_a_plan_that_costs_nothing_more_says_so_in_figures() -> None:
    with patient(book=shows_terms(), **MYSELF) as someone:
        go_to(someone, "result")
        shown = words(someone)
        assert "Finance charge (estimate): $0.00" in shown
        assert "APR (estimate): 0.00%" in shown


def test_no_plan_that_is_refused_is_shown() -> None:
    book = shows_terms()
    with patient(book=book, **MYSELF) as someone:
        go_to(someone, "result")
        refused = [book.plans[one.plan].rule.label.en for one in estimated(someone).plans if not one.is_offered]
        headings = [label.text() for label in someone.page.findChildren(Said) if label.isVisible()]
        assert [label for label in refused if label in headings] == []


def test_hidden_amounts_hide_those_of_the_plans() -> None:
    with patient(book=shows_terms(), **MYSELF) as someone:
        go_to(someone, "result")
        someone.touch("Hide amounts")
        QCoreApplication.processEvents()
        assert "$0.00" not in words(someone)


def test_by_default_no_term_is_shown(qtbot: QtBot) -> None:
    with patient(**MYSELF) as someone:
        go_to(someone, "result")
        shown = words(someone)
        assert "There are payment plans. The desk explains them to you." in shown
        assert [term for term in ("APR", "Finance charge", "Number of payments") if term in shown] == []
