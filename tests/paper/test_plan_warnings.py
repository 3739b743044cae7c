"""The page notes what was told about the plan and does not fit together."""

from __future__ import annotations

import pytest

from estimator.paper.document import PageOptions, Paragraph
from estimator.pricing.benefit_questions import benefit_questions
from estimator.pricing.plan_answers import plan_warnings
from estimator.wording import LANGUAGES, Language
from tests.books import ask
from tests.insured import AUTHORIZED, PPO, book_of_plans
from tests.paper.pages import page

BELOW: dict[str, object] = {
    **PPO,
    "plan": {"in_network": {"deductible": {"used": "200.00"}, "limit": {"used": "100.00"}}},
}
NOTES: dict[str, tuple[dict[str, object], str]] = {
    "limit below deductible": (
        BELOW,
        "Please ask your plan again how much of your deductible is used and how much of your yearly limit is used: we "
        "were told $200.00 and $100.00.",
    ),
    "more used than all": (
        {**PPO, "plan": {"in_network": {"deductible": {"used": "9,000.00"}}}},
        "how much of your deductible is used: we were told $9,000.00, but the whole is",
    ),
    "more left than all": (
        {**PPO, "plan": {"in_network": {"deductible": {"left": "9,000.00"}}}},
        "we were told that $9,000.00 is left",
    ),
    "family below own": (
        {**PPO, "plan": {"in_network": {"deductible": {"used": "200.00", "family_used": "100.00"}}}},
        "how much of your family's deductible is used: we were told $200.00 and $100.00.",
    ),
    "perhaps the plan's": (
        {**PPO, "plan": {"benefits": [{"benefit": "infusions", "coinsurance": "80 %"}]}},
        "We were told that you pay 80% and your plan pays 20%.",
    ),
    "a day to come": (
        {**PPO, "plan": {"as_of": "2026-12-24"}},
        "what your plan said on December 24, 2026, which is after the day of this estimate.",
    ),
    "ends before it starts": (
        {
            **AUTHORIZED,
            "plan": {"authorization": {"state": "approved", "starts": "2026-12-02", "ends": "2026-12-01"}},
        },
        "from December 2, 2026 until December 1, 2026",
    ),
}
"""What was told, and a part of what the page says of it."""


def notes(answers: dict[str, object], options: PageOptions | None = None) -> list[str]:
    """The sentences below what was assumed."""
    made = page(options, book_of_plans(), **answers)
    return [block.text for block in made.section("what-we-assumed").blocks if isinstance(block, Paragraph)]


@pytest.mark.parametrize("case", NOTES)
def test_what_does_not_fit_together_is_a_note_on_the_page(case: str) -> None:
    answers, said = NOTES[case]
    assert [note for note in notes(answers) if said in note] != []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_warning_is_one_note_in_both_languages_and_without_the_treatment(language: Language) -> None:
    request = ask(**BELOW)
    warnings = plan_warnings(request, benefit_questions(book_of_plans(), request))
    options = PageOptions(language=language, discreet=True)
    assert len(notes(BELOW, options)) == len(notes({**BELOW, "plan": {}}, options)) + len(warnings)
