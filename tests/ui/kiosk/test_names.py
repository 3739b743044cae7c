"""Where the treatment is hidden no screen names it, and what is then called alike has a number."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from estimator.rules import Book
from estimator.rules.scalars import Words
from estimator.ui.kiosk.script import script
from tests.books import demonstration
from tests.ui.kiosk.patients import patient, views

ANSWERED = {
    "paying": "insurance", "plan": "ppo-in-network", "deductible_left": 50_000, "limit_left": "unknown",
    "treatment": "depression",
}  # fmt: skip

pytestmark = pytest.mark.usefixtures("qtbot")


def hiding() -> Book:
    """A rule book that hides the treatment, and whose clinic and plans are called by the drug as well."""
    book = demonstration()
    clinic = book.clinics["chattanooga"].model_copy(update={"name": "Example Ketamine Clinic"})
    drug = Words(en="The ketamine plan", es="El plan de ketamina")
    plans = {id_: plan.model_copy(update={"name": drug}) for id_, plan in book.coverages.items() if plan.sends_claims}
    kiosk = book.kiosk.model_copy(update={"treatment_hidden": True})
    return replace(
        book, clinics={**book.clinics, clinic.id: clinic}, coverages={**book.coverages, **plans}, kiosk=kiosk
    )


@pytest.mark.parametrize(("infusions", "language"), [(6, "en"), (99, "es")])
def test_a_hidden_treatment_is_on_no_line(infusions: int, language: str) -> None:
    """Neither of an estimate nor, with too many visits, of a refusal."""
    names = re.compile("[kc]etamin|depres|migra|fibrom|nerv|anxi|ansied|ptsd|tept", re.IGNORECASE)
    with patient(book=hiding(), infusions=infusions, language=language, **ANSWERED) as someone:
        told = [(view, line) for view in views(someone) for line in script(someone.screens.frame) if names.search(line)]
        assert told == []


def test_what_is_called_alike_without_its_name_is_numbered() -> None:
    with patient(book=hiding(), **ANSWERED) as someone:
        told = [
            line
            for view in views(someone)
            if view in ("plan", "treatment", "check")
            for line in script(someone.screens.frame)
        ]
        assert "Option 2 of 7: Treatment 2" in told
        assert "Option 2 of 5: My plan, in network (2)" in told
        assert "Your plan: My plan, in network (1). Change: Your plan" in told
        assert "Treatment: Treatment 1. Change: Treatment" in told
