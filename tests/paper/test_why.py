"""Why a figure is what it is: the sentence, the equations, and the line of the rule book at the end of each."""

import re
from collections.abc import Callable
from decimal import Decimal
from functools import cache, partial
from typing import Any

import pytest

from estimator.paper.terms import terms_of
from estimator.paper.why import Why, why
from estimator.pricing import Estimate
from estimator.pricing.serial import named_steps
from estimator.pricing.steps import Step
from estimator.wording import LANGUAGES, Language, money
from tests.books import changed, demonstration, estimated
from tests.insured import ASKED as WITH_PLANS
from tests.insured import book_of_plans, insured

ASKED: list[dict[str, Any]] = [
    {},
    {"discounts": ["military"], "tender": "cash", "first_visit": "2026-12-01"},
    {"clinic": "dalton", "boosters": "11", "visits_had": "2", "paid": "632.50"},
    {
        "clinic": "huntsville", "infusions": "4 to 6", "pays": "in-advance", "discounts": ["hardship-40"],
        "adjustments": [
            {"off": "50.00", "reason": "Goodwill", "allowed_by": "the manager"},
            {"percent": "5", "reason": "Goodwill", "allowed_by": "the manager"},
        ],
    },
    {"guide": "yes", "infusions": "7", "also": {"treatment": "neuropathic-pain", "infusions": "5", "hours": "4"}},
    {"services": [{"service": "follow-up", "number": "3"}]},
    {"infusions": "12", "packages": "none", "extras": [{"service": "follow-up", "added_to": "each-infusion"}]},
]  # fmt: skip
COURSES: dict[str, Callable[[], Estimate]] = {
    **{f"course {number}": partial(estimated, **asked) for number, asked in enumerate(ASKED)},
    **{name: partial(insured, name) for name in WITH_PLANS},
}
EVERY = [
    *(f"course {number}" for number in range(len(ASKED))),
    *(pytest.param(name, marks=[] if number % 8 == 0 else pytest.mark.soak) for number, name in enumerate(WITH_PLANS)),
]
"""Courses paid for by the patient, and those with a plan: every eighth of these in every run, all of them in a soak."""
PLACE = re.compile(
    r"[\w-]+\.yaml:\d+|asked for|lo que se pidió|not told|no se dijo"
    r"|section [\w()]+ of the Social Security Act|sección [\w()]+ de la Ley del Seguro Social"
)
IN_WORDS = re.compile(r"\bparts? (?:\d|of)|% of|smaller of|divided by|% a year|never below")
AMOUNT = re.compile(r"-?\$[\d,]+\.\d\d")


def explained(figure: str = "patient_pays", language: Language = "en", **asked: object) -> Why:
    """The explanation of one figure of an estimate."""
    return why(demonstration(), dict(named_steps(estimated(**asked)))[figure], language, figure)


def test_what_the_patient_pays_can_be_read_aloud() -> None:
    assert explained().sentence == (
        "You pay $2,545.00: $250.00 for the evaluation and $2,295.00 for the package of 6 infusions."
    )


def test_the_same_can_be_read_aloud_in_spanish() -> None:
    assert explained(language="es").sentence == (
        "Usted paga $2,545.00: $250.00 por 1 evaluación y $2,295.00 por 1 paquete de 6 infusiones."
    )


def test_the_discounts_inside_a_price_are_named() -> None:
    assert explained(discounts=["military"], tender="cash").sentence == (
        "You pay $2,175.97: $213.75 for the evaluation and $1,962.22 for the package of 6 infusions, "
        "after military discount and cash discount."
    )


def test_equal_single_visits_are_told_together() -> None:
    assert "$1,700.00 for 4 infusions (4 × $425.00)" in explained(infusions="4", packages="none").sentence


def test_the_first_due_says_what_was_paid_when_booking() -> None:
    assert explained("due_first_visit").sentence == (
        "At your next visit you pay $150.00: $250.00 for the evaluation, less $100.00 (paid before)."
    )


def test_nothing_from_a_plan_says_that_no_claim_is_sent() -> None:
    assert explained("plan_pays").sentence == "Your plan pays $0.00: no claim is sent to a plan."


def test_a_discount_is_told_as_it_was_taken_and_not_visit_by_visit() -> None:
    told = explained("discount.military", discounts=["military"])
    assert told.equations[0].text == (
        "Military discount, in all $254.50 = $229.50 (military discount) + $25.00 (military discount)"
    )
    assert "Military discount $229.50 = 10% of $2,295.00 (package of 6 infusions)" in [e.text for e in told.equations]


def test_a_package_used_twice_is_counted_twice() -> None:
    step = dict(named_steps(estimated(infusions="12")))["patient_pays"]
    assert [(term.step.cents, term.times) for term in terms_of(step)] == [(25000, 1), (229500, 2)]


def test_the_first_equation_is_that_of_the_figure() -> None:
    assert explained().equations[0].text.startswith("You pay $2,545.00 = ")


def test_a_rules_equation_ends_in_the_line_that_says_its_price() -> None:
    book = demonstration()
    rule = next(equation for equation in explained().equations if equation.text == "Package of 6 infusions $2,295.00")
    file, line = rule.place.split(":")
    assert (book.folder / file).read_text(encoding="utf-8").splitlines()[int(line) - 1].strip() == "price: 2,295.00"


def test_money_already_paid_ends_in_what_the_request_said() -> None:
    told = explained("left_to_pay", visits_had="1", paid="250.00")
    assert ("Paid already $250.00", "asked for") in [(equation.text, equation.place) for equation in told.equations]


def test_a_price_by_the_hour_is_told_by_its_hours() -> None:
    rule = "  - service: infusion\n    clinics: [chattanooga]\n    treatments: [migraine]\n    hours: 1.5\n"
    rule += "    prices:\n"
    by_the_hour = "      - from: 2026-01-01\n        first_hour: 440.00\n        each_further_hour: 150.00"
    single = "      - from: 2026-01-01\n        price: 500.00"
    book = changed(("services.yaml", rule + single, rule + by_the_hour))
    result = estimated(book, treatment="migraine", infusions="1")
    told = why(book, dict(named_steps(result))["visit-2.line-1.list_price"], "en")
    assert told.sentence.endswith(
        "$440.00 (ketamine infusion, first hour) and $150.00 (ketamine infusion, further hours)."
    )


@cache
def explanations(course: str, language: Language) -> tuple[tuple[str, Step, Why], ...]:
    """Every figure of a course with its explanation."""
    figures = named_steps(COURSES[course]())
    return tuple((figure, step, why(book_of_plans(), step, language, figure)) for figure, step in figures)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("course", EVERY)
def test_every_figure_has_a_sentence_with_its_amount_and_no_id(course: str, language: Language) -> None:
    ids = ids_of_the_book()
    for figure, step, told in explanations(course, language):
        sentence = told.sentence
        assert money(step.cents, language) in sentence, figure
        assert not ids & set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", sentence)), figure
        assert not re.search(r"[{}_]|None| {2}|\.\.$", sentence), figure


@pytest.mark.parametrize(
    ("figure", "sentence"),
    [
        ("visit-2.line-1.plan_pays", "On visit 2, your plan pays $0.00: nothing of it is the plan's to pay."),
        ("visit-4.due", "At visit 4 you pay $0.00: nothing of it is yours to pay."),
        ("discount", "Discounts take off $0.00: none applies here."),
    ],
)
def test_a_figure_of_nothing_says_why_it_is_nothing(figure: str, sentence: str) -> None:
    family = {"individual": "3,000.00", "family": "6,000.00", "used": "1,500.00", "family_used": "5,200.00"}
    plan = {"in_network": {"deductible": family}}
    estimate = estimated(clinic="huntsville", coverage="hdhp-in-network", first_visit="2026-12-01", plan=plan)
    step = dict(named_steps(estimate))[figure]
    assert why(demonstration(), step, "en", figure).sentence == sentence


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("course", EVERY)
def test_every_equation_is_told_once_and_ends_in_a_place(course: str, language: Language) -> None:
    for figure, _, told in explanations(course, language):
        equations = told.equations
        assert len(equations) == len({equation.text for equation in equations}), figure
        for equation in equations:
            assert all(PLACE.fullmatch(place) for place in equation.place.split(", ")), (figure, equation)


@pytest.mark.parametrize("course", EVERY)
def test_every_sum_and_difference_that_is_printed_is_true(course: str) -> None:
    for _, _, told in explanations(course, "en"):
        for equation in told.equations:
            left, equals, right = equation.text.partition(" = ")
            if equals and not IN_WORDS.search(right):
                assert worked_out(right) == worked_out(AMOUNT.findall(left)[-1]), equation.text


def worked_out(terms: str) -> Decimal:
    """Work out printed terms: sums and differences of amounts, each perhaps several times."""
    result = Decimal(0)
    for sign, number, dollars in re.findall(r"(^|[+−] )(?:(\d+) × )?(-?\$[\d,]+\.\d\d)", terms):
        each = Decimal(dollars.replace("$", "").replace(",", ""))
        result += each * int(number or 1) * (-1 if sign.startswith("−") else 1)
    return result


def ids_of_the_book() -> set[str]:
    """Every id with a hyphen that the demonstration book uses."""
    book = book_of_plans()
    named = [*book.services, *book.treatments, *book.packages, *book.coverages]
    named += [each.id for each in book.fees_file.fees] + [each.id for each in book.discounts_file.discounts]
    return {name for name in named if "-" in name} - {"follow-up", "no-show"}


def told_of(name: str, figure: str) -> Why:
    """The explanation of a figure of an insured estimate."""
    return why(book_of_plans(), dict(named_steps(insured(name)))[figure], "en", figure)


def test_a_visit_above_the_yearly_number_says_the_number_and_ends_in_its_rule() -> None:
    told = told_of("visits used up", "visit-7.line-1.patient_pays")
    assert told.sentence == (
        "On visit 7 you pay $425.00 of this: your plan pays for 8 visits a year, and they are used up."
    )
    book = book_of_plans()
    rule = told.equations[0].step.rule
    assert rule is not None
    assert rule[-1] == "visits_per_year"
    assert told.equations[0].place == str(book.where(rule))


def test_a_familys_figure_that_nobody_told_is_not_called_told() -> None:
    told = told_of("two plan years", "deductible-2026-in-family.used_before")
    assert told.sentence.endswith(": nobody told us about your family, so what you have used is counted.")


def test_the_most_a_plan_pays_for_a_benefit_can_be_read_aloud() -> None:
    assert told_of("maximum reached", "maximum-2026-pain-infusions.figure").sentence == (
        "In plan year 2026 your plan pays at most $4,000.00 for this care: your plan's terms say so."
    )
