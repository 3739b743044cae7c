"""What an insured estimate rests on and what one still needs, in words; none of them shows an id."""

import re
from datetime import date

import pytest

from estimator.paper.reasons import (
    assumption_in_words,
    change_in_words,
    range_in_words,
    reason_in_words,
    set_aside_in_words,
)
from estimator.pricing import CannotEstimate, estimate
from estimator.pricing.result import Assumption, CouldChange, Reason
from estimator.wording import LANGUAGES, Language
from tests.books import ask, changed, demonstration
from tests.insured import book_of_plans, every_estimate


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_an_insured_estimate_rests_on_is_said_without_an_id(language: Language) -> None:
    book = book_of_plans()
    for name, result in every_estimate():
        told = [assumption_in_words(book, assumption, language) for assumption in result.assumptions]
        told += [change_in_words(book, change, language) for change in result.could_change]
        told += [set_aside_in_words(book, aside, language) for aside in result.set_aside]
        told += [f"{range_in_words(result.range.because, language)}."] if result.range else []
        assert [sentence for sentence in told if not shows_no_id(sentence) or not sentence.endswith(".")] == [], name


@pytest.mark.parametrize(
    ("assumption", "said"),
    [
        (
            Assumption("authorization", "request", ("approved", "A-100")),
            "Your plan has approved this care. Its number: A-100.",
        ),
        (
            Assumption("authorization", "request", ("pending", "")),
            "Your plan has not yet decided whether it approves this care.",
        ),
        (
            Assumption("plan-figures", "request", ("the plan, call 4711", date(2026, 11, 20))),
            "What your plan has counted so far is as of November 20, 2026. Told by: the plan, call 4711.",
        ),
        (
            Assumption("plan-figures", "request", ("", "")),
            "Nobody wrote down as of which day your plan's figures are, and who said so.",
        ),
        (Assumption("plan-year", "rule-book", (7, 1)), "Your plan's year starts on July 1."),
        (
            Assumption("not-known", "request", ("deductible-used",)),
            "We do not know how much of your deductible is used.",
        ),
        (
            Assumption("not-confirmed", "request", ("approval", "signed")),
            "Not confirmed yet: whether your plan approves this care and whether you agreed in writing before to pay.",
        ),
        (
            Assumption("second-plan-may-lower", "request", ("hdhp-in-network",)),
            "A second plan is not counted and may lower what you pay: A plan with a high deductible.",
        ),
    ],
)
def test_what_is_taken_for_granted_about_a_plan_is_said(assumption: Assumption, said: str) -> None:
    assert assumption_in_words(demonstration(), assumption, "en") == said


def test_a_range_says_all_that_is_not_known_about_a_plan_at_once() -> None:
    because = ("span", "unknown-copay", "unknown-deductible-used")
    assert range_in_words(because, "en") == (
        "the number of infusions is not fixed and we do not know your copay and how much of your deductible is used"
    )


def test_an_unknown_says_from_what_to_what_it_moves_the_total() -> None:
    change = CouldChange("unknown", True, None, ("deductible-used", 114000, 210000))
    assert change_in_words(demonstration(), change, "en") == (
        "We do not know how much of your deductible is used; by that alone you pay from $1,140.00 to $2,100.00."
    )


REFUSED_PLANS: list[tuple[dict[str, object], tuple[tuple[str, str, str], ...], str]] = [
    (
        {"coverage": "visits-only"},
        (("coverage.yaml", "      copay: [20.00, 40.00, 60.00]     # low, likely, high", "      copay: []"),),
        "We do not know the plan's copay for this: evaluation and follow-up visit. Ask the plan for it.",
    ),
    (
        {"coverage": "out-of-network-superbill"},
        (
            (
                "coverage.yaml",
                "      deductible: [1000.00, 2500.00, 5000.00]\n      coinsurance: [30 %, 40 %, 50 %]\n",
                "",
            ),
        ),
        "We do not know which percentage the patient pays for this: every service not named by itself. "
        "Ask the plan for it.",
    ),
    (
        {"coverage": "ppo-in-network", "plan": {"benefits": [{"benefit": "infusions", "rate": "unknown"}]}},
        (),
        "We do not know what the plan allows for “Ketamine infusion” under this coverage: "
        "Demo Health Plan, PPO (demonstration). Ask the clinic for the contracted rate.",
    ),
    (
        {"coverage": "ppo-in-network", "first_visit": None, "day": "2026-12-20"},
        (),
        "The plan's year starts again on January 1, 2027, and these visits may fall before it or after. "
        "Give the day of the first visit.",
    ),
    (
        {"coverage": "ppo-in-network", "plan": {"benefits": [{"benefit": "infusion"}]}},
        (),
        "The coverage has no benefit “infusion”. Did you mean “infusions”?",
    ),
]


@pytest.mark.parametrize(("asked", "changes", "words"), REFUSED_PLANS, ids=lambda part: str(part)[:40])
def test_what_is_needed_of_a_plan_is_said(
    asked: dict[str, object], changes: tuple[tuple[str, str, str], ...], words: str
) -> None:
    book = changed(*changes)
    asked = {"treatment": "depression", "first_visit": "2026-12-01"} | asked
    result = estimate(book, ask(**asked))
    assert isinstance(result, CannotEstimate)
    assert words in [reason_in_words(book, reason, "en") for reason in result.reasons]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_other_refusals_of_a_plan_have_words_too(language: Language) -> None:
    reasons = [
        Reason("deductible-not-told", "", ("ppo-in-network",)),
        Reason("limit-not-told", "", ("ppo-in-network",)),
        Reason("benefit-shape-not-known", "", ("visits",), rule=("coverage.yaml", "coverages", 3, "benefits", 0)),
        Reason("too-many-unknowns", "", (6, "copay", "coinsurance", "deductible", "limit", "rate", "line-order")),
        Reason("coverage-ended", "", ("ppo-in-network", date(2026, 1, 1))),
    ]
    for reason in reasons:
        assert re.fullmatch(r"[A-Z].*\. \S.*\.", sentence := reason_in_words(demonstration(), reason, language)), (
            sentence
        )
        assert shows_no_id(sentence), sentence


def shows_no_id(sentence: str) -> bool:
    """Tell that a sentence shows no id of a coverage, a benefit or an unknown outside of quotes."""
    book = book_of_plans()
    ids = {*book.coverages, *book.treatments, *book.packages, *book.plans}
    ids |= {benefit.id for coverage in book.coverages.values() for benefit in coverage.benefits}
    shown = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", re.sub("“.*?”", "", sentence)))
    return not shown & {name for name in ids if "-" in name}
