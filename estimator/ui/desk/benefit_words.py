"""What stands around each fact about the plan: its label, its choices, its hint, and what does not fit together."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from estimator.paper.names import inside, name_of
from estimator.paper.plan_warnings import shares_in_words
from estimator.paper.reasons import LEAP_YEAR
from estimator.pricing.benefit_questions import BenefitQuestion
from estimator.pricing.plan_answers import PlanWarning, other_side, plan_warnings, told, used_and_left
from estimator.pricing.plan_facts import PlanFacts
from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.rules.unknowns import UNKNOWN
from estimator.ui.desk.answers import asked_about_the_plan
from estimator.ui.desk.typed_facts import UsedOrLeft
from estimator.wording import Language, joined, money, month_day, percentage, rounded_money, say


def label_of(book: Book, question: BenefitQuestion, among: Sequence[BenefitQuestion], language: Language) -> str:
    """Name a fact; with its services, or its network, where the same is asked of another as well."""
    _, *names = question.path.split(".")
    leaf = names[-1] if names[0] == "benefits" or len(names) == 1 else ".".join(names[-2:])
    label = say(language, f"benefits.ask.{leaf}")
    others = [other for other in among if other is not question and other.path.endswith(f".{leaf}")]
    if names[0] == "benefits" and others:
        services = [inside(name_of(book, "service", service, language)) for service in question.services]
        return say(language, "benefits.ask.for_services", label=label, services=joined(services, language))
    if names[0] == "out_of_network" and others:
        return say(language, "benefits.ask.out_of_network", label=label)
    return label


def options_of(question: BenefitQuestion, language: Language) -> list[tuple[str, str]]:
    """The answers that may be chosen, each with its words."""
    group = "approval" if question.path.endswith(".state") else "is"
    return [(option, say(language, f"benefits.{group}.{option}")) for option in question.options]


def hint_of(plan: PlanFacts, question: BenefitQuestion, language: Language) -> str:
    """Say below a fact what is used and left, what holds until it is told, or how to write it."""
    given = told(plan, question.path)
    if question.may_be_left:
        return _used_hint(plan, question, language)
    if given == UNKNOWN and question.typical == () and question.kind != "choice":
        return say(language, "benefits.hint.range")
    if question.usual is not None and question.kind != "choice":
        return say(language, "benefits.hint.rule_book", usual=figure_in_words(question.usual, language))
    if question.typical and (given is None or given == UNKNOWN):
        return _typical_hint(question, language)
    if question.out_of is not None:
        is_number = question.kind == "count"
        figure = str(question.out_of) if is_number else figure_in_words(question.out_of, language)
        name = "visits_of" if is_number else "of_known" if question.may_be_unknown else "of_maximum"
        return say(language, f"benefits.hint.{name}", figure=figure)
    leaf = _HINTS.get(question.path.rpartition(".")[2])
    return say(language, f"benefits.hint.{leaf}") if leaf else ""


_HINTS = {
    "signed": "signed", "as_of": "as_of", "told_by": "told_by", "number": "number", "visits": "all_visits",
}  # fmt: skip
"""Facts with a line that never changes, and the name of its words."""


def figure_in_words(figure: int | Decimal | str, language: Language) -> str:
    """Write cents as dollars, whole ones without cents, a percentage with its sign, "07-01" as a day of every year."""
    if isinstance(figure, str) and "-" in figure:
        month, first = map(int, figure.split("-"))
        return month_day(date(LEAP_YEAR, month, first), language)
    if isinstance(figure, Decimal):
        return percentage(figure, language)
    cents = int(figure)
    return money(cents, language) if cents % 100 else rounded_money(cents, language)


def given_of(plan: PlanFacts, question: BenefitQuestion) -> object:
    """What was told of a fact as its field shows it: for a yearly figure what is used, or what is left."""
    given = told(plan, question.path)
    if not question.may_be_left:
        return given
    if isinstance(given, int):
        return UsedOrLeft("used", given)
    left = told(plan, other_side(question.path))
    return UsedOrLeft("left", left) if isinstance(left, int) else given if given is not None else left


def warnings_of(book: Book, answers: Request, language: Language) -> dict[str, str]:
    """Say what was told and does not fit together, by the places of the facts."""
    found = plan_warnings(answers, asked_about_the_plan(book, answers))
    said: dict[str, str] = {}
    for warning in found:
        words = _warning_in_words(warning, language)
        said[warning.path] = f"{said[warning.path]} {words}" if warning.path in said else words
    return said


def place_of(field: str, among: Sequence[BenefitQuestion]) -> str:
    """The line to which a reason about the plan belongs; the whole question where no line asks for it."""
    return field if field in {question.path for question in among} else "plan"


def _warning_in_words(warning: PlanWarning, language: Language) -> str:
    is_number = warning.path.endswith(".visits_used")
    words = [str(each) if is_number else figure_in_words(each, language) for each in warning.about]
    places = dict(zip(("told", "figure"), words, strict=False))
    if warning.kind == "perhaps-the-plans":
        places = shares_in_words(warning, language)
    return say(language, f"benefits.warning.{warning.kind}", **places)


def _used_hint(plan: PlanFacts, question: BenefitQuestion, language: Language) -> str:
    spent = used_and_left(plan, question)
    if spent is not None:
        used, left, figure = (figure_in_words(cents, language) for cents in spent)
        return say(language, "benefits.hint.used_of", used=used, left=left, figure=figure)
    if UNKNOWN in (told(plan, question.path), told(plan, other_side(question.path))):
        return say(language, "benefits.hint.range")
    return say(language, "benefits.hint.used_or_left")


def _typical_hint(question: BenefitQuestion, language: Language) -> str:
    low, high = (figure_in_words(question.typical[end], language) for end in (0, -1))
    span = low if low == high else say(language, "strip.up_to", low=low, high=high)
    hint = say(language, "benefits.hint.typical", span=span)
    is_part = question.kind == "amount" and isinstance(question.typical[0], Decimal)
    return say(language, "benefits.hint.of_price", typical=hint) if is_part else hint
