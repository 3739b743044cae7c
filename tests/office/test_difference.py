"""The sentence that says what the last change did."""

import pytest

from estimator.office.difference import difference, differences
from estimator.pricing import Result, estimate
from estimator.wording import Language
from tests.books import ask, changed, demonstration

REDUCTION = {"off": "50.00", "reason": "made up", "allowed_by": "nobody"}


def result(**answers: object) -> Result:
    return estimate(demonstration(), ask(treatment="depression", **answers))


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (
            {"infusions": "6"},
            {"infusions": "8"},
            "8 infusions: package of 8 infusions instead of package of 6 infusions, $705.00 more.",
        ),
        (
            {"infusions": "5"},
            {"infusions": "2"},
            "2 infusions: package of 3 infusions no longer applies, $1,215.00 less.",
        ),
        ({}, {"discounts": ["military"]}, "Military discount: $254.50 less."),
        ({"discounts": ["military"]}, {}, "Without military discount: $254.50 more."),
        ({}, {"tender": "cash"}, "Cash: $127.25 less."),
        ({}, {"first_visit": "2026-12-01"}, "First visit December 1, 2026: you pay the same."),
        ({}, {"evaluation": "no"}, "Without an evaluation: $250.00 less."),
        ({}, {"boosters": "1"}, "1 booster: package of 6 infusions and 1 booster instead of package of 6 infusions, "),
        ({}, {"visits_had": "2"}, "2 visits already had: you pay the same."),
        ({}, {"paid": "100.00"}, "$100.00 already paid: you pay the same."),
        ({}, {"spacing": "weekly"}, "Once a week: you pay the same."),
        ({}, {"pays": "in-advance"}, "Paid in advance: you pay the same."),
        ({}, {"infusions": "99"}, "99 infusions: this cannot be estimated yet."),
        ({"infusions": "99"}, {"infusions": "6"}, "6 infusions: you pay $2,545.00."),
        ({}, {"also": {"treatment": "neuropathic-pain"}}, "Also nerve pain: "),
        ({}, {"extras": [{"service": "follow-up", "number": "2"}]}, "2 × follow-up visit added: $250.00 more."),
        ({"extras": [{"service": "follow-up"}]}, {}, "Without follow-up visit: $125.00 less."),
        ({}, {"packages": "none"}, "Without packages: package of 6 infusions no longer applies, $255.00 more."),
        ({}, {"adjustments": [REDUCTION]}, "A one-time reduction: $50.00 less."),
        ({"adjustments": [REDUCTION]}, {}, "No one-time reduction: $50.00 more."),
        ({}, {"language": "es"}, ""),
        ({}, {"patient": {"name": "Sample Patient"}}, ""),
    ],
)
def test_it_says_what_changed_and_by_how_much(before: dict[str, object], after: dict[str, object], said: str) -> None:
    sentence = difference(demonstration(), result(**before), result(**after), "en")
    assert sentence.startswith(said)
    assert bool(sentence) == bool(said)


def test_another_clinic_is_named() -> None:
    elsewhere = estimate(demonstration(), ask(clinic="dalton", treatment="depression"))
    assert difference(demonstration(), result(), elsewhere, "en").startswith("Dalton, GA")


def test_another_edition_of_the_rule_book_is_named() -> None:
    book = changed(("services.yaml", "price: 2,295.00", "price: 2,195.00"))
    later = estimate(book, ask(treatment="depression"))
    assert difference(book, result(), later, "en") == "The rule book was changed: $100.00 less."


def test_it_speaks_spanish() -> None:
    language: Language = "es"
    sentence = difference(demonstration(), result(infusions="6"), result(infusions="8"), language)
    assert sentence == "8 infusiones: paquete de 8 infusiones en lugar de paquete de 6 infusiones, $705.00 más."


def test_several_changes_are_a_sentence_each_and_one_for_all_of_them() -> None:
    told = differences(demonstration(), result(), result(infusions="8", discounts=["military"]), "en")
    assert told[:2] == ("8 infusions.", "Military discount.")
    assert told[2].startswith("In all: package of 8 infusions instead of package of 6 infusions, ")


def test_one_change_is_one_sentence() -> None:
    told = differences(demonstration(), result(), result(discounts=["military"]), "es")
    assert told == (difference(demonstration(), result(), result(discounts=["military"]), "es"),)


def test_without_a_change_nothing_is_told() -> None:
    assert differences(demonstration(), result(), result(), "en") == ()
