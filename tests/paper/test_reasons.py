"""Refusals, assumptions, changes and rules set aside, in words: every kind has them, and none shows an id."""

import ast
import re
from datetime import date
from pathlib import Path

import pytest

from estimator import pricing
from estimator.paper.names import inside, name_of, offer_in_words, spacing_in_words
from estimator.paper.reasons import (
    ASSUMPTIONS,
    CHANGES,
    REASONS,
    SET_ASIDE,
    assumption_in_words,
    change_in_words,
    range_in_words,
    reason_in_words,
    set_aside_in_words,
    told_by_in_words,
)
from estimator.pricing import CannotEstimate, estimate
from estimator.pricing.result import Assumption, CouldChange, Reason, SetAside
from estimator.rules.models.treatments import Offer
from estimator.rules.spacing import read_spacing
from estimator.wording import LANGUAGES, Language
from tests.books import ask, demonstration, estimated

REFUSED: list[dict[str, object]] = [
    {"clinic": "chattanoga"},
    {"coverage": "kash"},
    {"treatment": "depresion"},
    {"services": [{"service": "folow-up"}]},
    {"discounts": ["militray"]},
    {"packages": ["mood-9"]},
    {"tender": "gold"},
    {"course": "year-on"},
    {"clinic": "dalton", "treatment": "migraine"},
    {"clinic": "dalton", "hours": "4"},
    {"clinic": "huntsville", "guide": "yes", "treatment": "crps", "hours": "2"},
    {"infusions": "40"},
    {"boosters": "12"},
    {"visits_had": "20"},
    {"moved": [{"visit": "2", "day": "2026-12-11"}]},
    {"first_visit": "2026-12-01", "moved": [{"visit": "20", "day": "2026-12-11"}]},
    {"first_visit": "2026-12-01", "moved": [{"visit": "2", "day": "2026-12-10"}]},
    {"adjustments": [{"off": "9,000.00", "reason": "r", "allowed_by": "m"}]},
    {"adjustments": [{"reason": "r", "allowed_by": "m"}]},
    {"day": "2025-06-01"},
]


def said(language: Language = "en", **asked: object) -> list[str]:
    """The reasons for refusing a request, in words."""
    result = estimate(demonstration(), ask(**asked))
    assert isinstance(result, CannotEstimate)
    return [reason_in_words(demonstration(), reason, language) for reason in result.reasons]


def test_a_name_that_does_not_exist_is_answered_with_the_nearest() -> None:
    assert said(clinic="chattanoga") == ["There is no clinic “chattanoga”. Did you mean “chattanooga”?"]


def test_a_name_near_nothing_is_answered_with_all_there_are() -> None:
    assert said(clinic="boston") == [
        "There is no clinic “boston”. Choose one of these: “chattanooga”, “dalton”, “huntsville”."
    ]


def chosen(language: Language = "en", **asked: object) -> list[str]:
    """The reasons in words for whoever chooses from lists."""
    result = estimate(demonstration(), ask(**asked))
    assert isinstance(result, CannotEstimate)
    return [reason_in_words(demonstration(), reason, language, result.request) for reason in result.reasons]


def test_in_a_window_names_are_given_and_only_those_that_the_clinic_offers() -> None:
    (sentence,) = chosen(clinic="dalton", treatment="sleep-cure")
    assert sentence.startswith("There is no treatment “sleep cure”. Choose one of these: Depression; ")
    assert "Migraine" not in sentence
    assert chosen(clinic="chattanoga") == ["There is no clinic “chattanoga”. Did you mean “Chattanooga, TN”?"]


def test_in_a_window_a_long_list_is_not_said() -> None:
    assert chosen(coverage="nope") == ["There is no coverage “nope”. Choose another one from the list."]
    assert chosen("es", coverage="nope") == ["No hay ninguna cobertura “nope”. Elija otra opción de la lista."]


def test_a_treatment_given_elsewhere_says_where() -> None:
    assert said(clinic="dalton", treatment="migraine") == [
        "Dalton, GA does not give this treatment: Migraine. It is given here: Chattanooga, TN; Huntsville, AL."
    ]


def test_a_way_that_is_not_offered_says_which_ways_are() -> None:
    assert said(clinic="dalton", hours="4") == [
        "Dalton, GA does not give this treatment in that way: Depression. "
        "It is given like this: 1 hour, low dose; 1 hour, high dose."
    ]


def test_a_refusal_is_said_in_spanish() -> None:
    assert said("es", infusions="40") == [
        "40 infusiones son demasiadas para un presupuesto: Depresión tiene 12 como máximo. Pida 12 o menos."
    ]


def test_all_reasons_are_told_at_once() -> None:
    assert len(said(discounts=["militray"], infusions="40", tender="gold")) == 3


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("asked", REFUSED, ids=lambda asked: str(next(iter(asked))))
def test_every_refusal_has_a_sentence_that_mends_it_without_an_id(asked: dict[str, object], language: Language) -> None:
    for sentence in said(language, **asked):
        assert re.fullmatch(r"[A-Z0-9].*[.?] \S.*[.?]", sentence), sentence
        assert no_id(sentence), sentence


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["missing-price", "price-ended", "two-equal-prices"])
def test_a_price_that_is_not_there_says_of_what_where_and_when(kind: str, language: Language) -> None:
    reason = Reason(kind, "treatment", ("infusion", "dalton", "crps", date(2026, 12, 1)))
    sentence = reason_in_words(demonstration(), reason, language)
    assert "Dalton, GA" in sentence
    assert "2026" in sentence
    assert no_id(sentence)


@pytest.mark.parametrize("language", LANGUAGES)
def test_kinds_that_need_another_book_have_words_too(language: Language) -> None:
    abouts = {
        "nothing-offered": ("dalton",),
        "no-price-with-guide": ("crps", "dalton"),
        "too-few-infusions": (1, 2, "crps"),
        "no-boosters": ("crps",),
        "coverage-not-here": ("self-pay", "dalton"),
        "tender-not-here": ("check", "dalton"),
        "nothing-asked": (),
        "discount-has-no-size": ("military",),
    }
    for kind, about in abouts.items():
        assert no_id(reason_in_words(demonstration(), Reason(kind, "", about), language))
    nothing = reason_in_words(demonstration(), Reason("tender-not-here", "tender", ("", "dalton")), language)
    assert "Dalton, GA" in nothing


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_an_estimate_rests_on_is_said_without_an_id(language: Language) -> None:
    book = demonstration()
    estimates = [
        estimated(),
        estimated(infusions="4 to 6", discounts=["military", "first-responder"], coverage="not-covered"),
        estimated(clinic="dalton", first_visit="2026-11-26", evaluation="no", boosters="11", spacing="daily"),
        estimated(treatment="neuropathic-pain", first_visit="2026-11-02", coverage_confirmed_by="the plan"),
    ]
    for result in estimates:
        told = [assumption_in_words(book, assumption, language) for assumption in result.assumptions]
        told += [change_in_words(book, change, language) for change in result.could_change]
        told += [set_aside_in_words(book, aside, language) for aside in result.set_aside]
        assert [sentence for sentence in told if not no_id(sentence) or not sentence.endswith(".")] == []


def test_what_is_assumed_says_who_said_so() -> None:
    assumption = Assumption("infusions", "default", (6, "depression"))
    assert assumption_in_words(demonstration(), assumption, "en") == "6 infusions."
    assert told_by_in_words(assumption, "en") == "usual here"


def test_what_nobody_told_is_not_said_to_be_told() -> None:
    for assumption in (
        Assumption("not-known", "request", ("deductible-used",)),
        Assumption("not-confirmed", "request", ("approval",)),
        Assumption("plan-figures", "request", ("", "")),
    ):
        assert told_by_in_words(assumption, "en") == "nobody yet"


def test_a_nasal_spray_is_no_infusion() -> None:
    visits = Assumption("infusions", "default", (8, "esketamine"))
    spacing = Assumption("spacing", "default", ("2 a week", "esketamine"))
    assert assumption_in_words(demonstration(), visits, "en") == "8 esketamine visits."
    assert assumption_in_words(demonstration(), visits, "es") == "8 visitas con esketamina."
    assert assumption_in_words(demonstration(), spacing, "en") == "Visits are 2 times a week."


def test_a_coverage_that_was_confirmed_says_by_whom() -> None:
    assumption = Assumption("coverage", "request", ("not-covered", "the plan, call of 2026-11-20"))
    assert assumption_in_words(demonstration(), assumption, "en") == (
        "Insurance: My insurance does not cover it. Confirmed by: the plan, call of 2026-11-20."
    )


def test_a_price_that_holds_says_until_when() -> None:
    change = CouldChange("price-of-a-visit", can_happen=False, about=(date(2027, 1, 31),))
    assert change_in_words(demonstration(), change, "en") == (
        "The price of a visit does not change if you book by January 31, 2027."
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("word", ["from", "about", "range"])
def test_a_price_with_a_word_says_what_the_word_means(word: str, language: Language) -> None:
    assert change_in_words(demonstration(), CouldChange("price-word", True, None, (word,)), language)
    assert range_in_words((f"price-{word}", "span"), language)


def test_the_smaller_of_two_discounts_names_the_larger() -> None:
    aside = SetAside("first-responder", "smaller-than", ("military",))
    assert set_aside_in_words(demonstration(), aside, "en") == (
        "Not used, since only the larger one is taken: First responder discount. Taken: Military discount."
    )


@pytest.mark.parametrize("why", SET_ASIDE)
def test_every_rule_set_aside_has_words(why: str) -> None:
    abouts: dict[str, tuple[str | int | date, ...]] = {"ended": (date(2026, 1, 1),)}
    about = abouts.get(why, ("cash",) if SET_ASIDE[why] == ("other",) else ())
    for language in LANGUAGES:
        assert no_id(set_aside_in_words(demonstration(), SetAside("chattanooga-mood-6", why, about), language))


def test_every_kind_the_calculation_says_has_words() -> None:
    tables = {"Reason": REASONS, "SetAside": SET_ASIDE, "CouldChange": CHANGES, "Assumption": ASSUMPTIONS}
    assert {kind: said - set(tables[kind]) for kind, said in kinds_spoken().items()} == {kind: set() for kind in tables}


def test_no_words_are_there_for_a_kind_that_nothing_says() -> None:
    written = {node.value for tree in pricing_code() for node in ast.walk(tree) if isinstance(node, ast.Constant)}
    written |= kinds_spoken()["Reason"]
    assert {*REASONS, *SET_ASIDE, *CHANGES, *ASSUMPTIONS} - written == set()


def test_a_name_the_book_does_not_hold_is_shown_without_hyphens() -> None:
    assert name_of(demonstration(), "service", "not-there", "en") == "not there"
    assert name_of(demonstration(), "rule", "adjustment-2", "es") == "Ajuste 2"


def test_a_band_of_a_sliding_scale_goes_by_its_own_name() -> None:
    assert name_of(demonstration(), "discount", "hardship-25", "en") == "Hardship discount of 25 %".replace(" %", "%")


def test_a_name_of_capitals_keeps_them_inside_a_sentence() -> None:
    assert [inside(name) for name in ("PTSD", "Evaluation", "IV drip")] == ["PTSD", "evaluation", "IV drip"]


@pytest.mark.parametrize(
    ("typed", "english", "spanish"),
    [
        ("2 a week", "2 times a week", "2 veces por semana"),
        ("daily", "every day", "todos los días"),
        ("every 3 weeks", "every 3 weeks", "cada 3 semanas"),
        ("monthly", "once a month", "una vez al mes"),
    ],
)
def test_how_often_is_said_in_both_languages(typed: str, english: str, spanish: str) -> None:
    spacing = read_spacing(typed)
    assert (spacing_in_words(spacing, "en"), spacing_in_words(spacing, "es")) == (english, spanish)


def test_a_way_of_giving_a_treatment_is_said_with_all_its_choices() -> None:
    offer = Offer(clinics=("dalton",), hours="1.5", tier="very-low", setting="group", guide="yes")  # type: ignore[arg-type]
    assert offer_in_words(offer, "en") == "1.5 hours, very low dose, in a group, with a guide"
    assert offer_in_words(Offer(clinics=("dalton",)), "es") == "la forma habitual"


def no_id(sentence: str) -> bool:
    """Tell that a sentence shows no id outside of quotes."""
    book = demonstration()
    ids = {*book.treatments, *book.packages, *book.coverages, "first-responder", "hardship-25"}
    shown = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", re.sub("“.*?”", "", sentence)))
    return not shown & {name for name in ids if "-" in name}


def kinds_spoken() -> dict[str, set[str]]:
    """Every kind of reason, assumption, change and rule set aside that a call in the calculation's code says."""
    calls = {"refuse": ("Reason", 0), "named": ("Reason", 2), "assume": ("Assumption", 0), "SetAside": ("SetAside", 1)}
    calls |= {kind: (kind, 0) for kind in ("Reason", "CouldChange", "Assumption")}
    found: dict[str, set[str]] = {kind: set() for kind, _ in calls.values()}
    for tree in pricing_code():
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            called = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            kind, place = calls.get(called, ("", 0))
            if kind and len(call.args) > place:
                found[kind] |= kinds_in(call.args[place])
    return found


def kinds_in(written: ast.expr) -> set[str]:
    """Every kind that an expression may say; of one put together, those with words that end or begin like it."""
    if isinstance(written, ast.JoinedStr):
        form = "".join(str(part.value) if isinstance(part, ast.Constant) else ".+" for part in written.values)
        return {kind for kind in REASONS if re.fullmatch(form, kind)} or {form}
    return {text.value for text in ast.walk(written) if isinstance(text, ast.Constant)}


def pricing_code() -> list[ast.Module]:
    """The syntax trees of the calculation."""
    return [ast.parse(path.read_text(encoding="utf-8")) for path in Path(pricing.__file__).parent.glob("*.py")]
