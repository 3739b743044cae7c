"""What the form says around a question: the words of its answers, the hint below it, the problem with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, Literal

from estimator.paper.names import name_of, offer_in_words, spacing_in_words
from estimator.paper.reasons import reason_in_words, set_aside_in_words
from estimator.pricing.benefit_questions import benefit_questions
from estimator.pricing.request import Request
from estimator.pricing.result import Estimate, Reason, Result
from estimator.rules.book import Book
from estimator.rules.models.discounts import Discount
from estimator.rules.models.treatments import Offer
from estimator.rules.scalars import Spacing, Words
from estimator.ui.desk.answers import (
    CARRIED_OVER,
    Option,
    answer,
    choices,
    is_answered,
    lacking,
    owes_good_faith_estimate,
)
from estimator.ui.desk.benefit_words import place_of, warnings_of
from estimator.ui.desk.insurance import INSURANCE, general_coverage, insurance_answers, insurance_questions
from estimator.ui.desk.offers import (
    WAY,
    Paying,
    boosters_asked,
    claims,
    discounts_offered,
    treatment_of,
    usual_infusions,
    ways_to_give,
)
from estimator.ui.desk.questions import answer_in_words
from estimator.wording import Language, count, day, joined, money, month_day, say

Due = date | Literal["awaited"] | None
"""The day by which the estimate is owed; awaited until it is worked out, None where nobody can say."""
SPACINGS = tuple(
    Spacing(*parts) for parts in ((1, 1, 0), (5, 7, 0), (3, 7, 0), (2, 7, 0), (1, 7, 0), (1, 14, 0), (1, 21, 0))
)
"""How often infusions may be, besides the usual spacing of the treatment."""
BOOSTER_SPACINGS = tuple(
    Spacing(*parts) for parts in ((1, 14, 0), (1, 21, 0), (1, 28, 0), (1, 42, 0), (1, 0, 1), (1, 0, 2), (1, 0, 3))
)


def options_in_words(
    book: Book, answers: Request, question: str, language: Language, coverages_chosen: Sequence[str] = ()
) -> list[tuple[Any, str]]:
    """The answers that may be chosen, each with its words; the usual one is marked by None as its answer.

    `coverages_chosen` are those chosen before, the last one last, to which a change of mind leads back.
    """
    if question in INSURANCE[:2]:
        found = insurance_answers(book, answers, question, coverages_chosen)
        return [(coverage, answer_in_words(f"{question}.{said}")) for said, coverage in found.items()]
    name = question.rpartition(".")[2]
    if name in ("spacing", "boosters_every"):
        return _spacings(book, answers, name, language)
    return [
        (option.answer, _option_in_words(book, answers, question, option, language))
        for option in choices(book, answers, question)
    ]


def hint(book: Book, answers: Request, result: Result, question: str, language: Language) -> str:
    """The grey line below a question: what is usual, what it means, an example."""
    if question in EXAMPLES:
        return say(language, EXAMPLES[question])
    return _HINTS[question](book, answers, result, language) if question in _HINTS else ""


def told_below(
    book: Book, answers: Request, result: Result, question: str, last_time: Request | None, due: Due,
    language: Language,
) -> str:  # fmt: skip
    """All that stands below a question: where its answer comes from, what it means, by when the estimate is owed.

    What a coverage means stands below the last of the questions about insurance. A day that is still being worked out
    has its place already, so that nothing below moves when it comes.
    """
    is_about_coverage = question in INSURANCE
    if is_about_coverage and question != insurance_questions(book, answers)[-1]:
        return ""
    parts = (where_from(book, answers, question, last_time, language), hint(book, answers, result, question, language))
    told = " · ".join(part for part in parts if part)
    if is_about_coverage and due is not None and owes_good_faith_estimate(book, answers):
        owed_by = "…" if due == "awaited" else day(due, language)
        return f"{told} {say(language, 'desk.due', day=owed_by)}".strip()
    return told


def where_from(book: Book, answers: Request, question: str, last_time: Request | None, language: Language) -> str:
    """Say of an answer that nobody gave where it comes from: "from the rule book", "as last time"; else nothing."""
    given = answer(answers, question)
    if question in CARRIED_OVER:
        is_as_before = last_time is not None and given == answer(last_time, question)
        return say(language, "questions.as_last_time") if is_as_before else ""
    if question not in RULED or is_answered(answers, question):
        return ""
    usual = str(usual_infusions(book, answers, question.startswith("also.")) or "")
    if question == "infusions":
        return say(language, "questions.from_book.span", number=usual)
    if question == "also.infusions":
        return say(language, "questions.from_book.number", number=usual)
    return say(language, "questions.from_book")


RULED = (
    "infusions", "also.infusions", "boosters_every", "way", "also.way", "evaluation", "spacing", "tender", "packages",
)  # fmt: skip
"""Questions that the rule book answers where nobody else does."""

EXAMPLES = {
    "coverage_confirmed_by": "desk.confirmed.hint", "evaluation": "questions.evaluation",
    "visits_had": "desk.visits_had.hint", "paid": "desk.paid.hint", "patient": "desk.patient.hint",
    "patient.name": "questions.as_on_id", "patient.date_of_birth": "desk.born.hint", "patient.phone": "questions.phone",
    "patient.email": "questions.email", "patient.delivery": "questions.delivery",
    "patient.reference": "desk.reference.hint", "extras": "desk.extras.hint", "diagnosis_codes": "desk.codes.hint",
    "state": "desk.state.hint", "moved": "desk.moved.hint",
}  # fmt: skip
"""Questions with a line that never changes, and the name of its words."""


def question_of(field: str) -> str:
    """The question to which a field of the Request belongs, or its line: how it is given is one for four fields."""
    if field in Paying._fields:
        return f"paying.{field}"
    part, _, name = field.rpartition(".")
    question = "way" if name in WAY else "infusions" if name == "course" else name
    return f"{part}.{question}" if part else question


def asked_back(wanted: str, not_read: Any, language: Language) -> str:
    """Say what is wanted where text was no answer; where its reader knows what it may have meant, ask that."""
    if not_read is not None and not_read.question:
        return say(language, not_read.question, **not_read.figures)
    return say(language, wanted if "." in wanted else f"desk.{wanted}")


def problems_of(book: Book, answers: Request, result: Result, language: Language) -> dict[str, str]:
    """What is wrong, by the question (or its line, as in moved.3) to which it belongs.

    Why no estimate can be made, and what was told about the plan and does not fit together; that still counts.
    """
    found = refusals_of(book, result, language)
    for place, warning in warnings_of(book, answers, language).items():
        found[place] = f"{found[place]} {warning}" if place in found else warning
    return found


def refusals_of(book: Book, result: Result, language: Language) -> dict[str, str]:
    """Why no estimate can be made, by the question (or its line) that mends it: errors, where the rest are warnings."""
    found: dict[str, str] = {}
    for reason in () if isinstance(result, Estimate) else result.reasons:
        place = _line_of(book, reason, result.request) or question_of(reason.field)
        words = reason_in_words(book, reason, language, result.request)
        found[place] = f"{found[place]} {words}" if place in found else words
    return found


def _line_of(book: Book, reason: Reason, request: Request) -> str | None:
    """The line of a question to which a reason belongs: a fact about the plan, a visit moved, a service added."""
    if reason.field.partition(".")[0] == "plan":
        return place_of(reason.field, benefit_questions(book, request))
    if reason.kind in ("moved-visit-unknown", "two-visits-on-one-day"):
        return f"moved.{reason.about[0]}"
    for extra in request.extras:
        if reason.about and reason.about[0] == extra.service:
            return f"extras.{extra.service}{'' if extra.added_to == 'own-visits' else f'.{extra.added_to}'}"
    return None


def discount_in_words(discount: Discount, language: Language) -> str:
    """Who gets a discount, and what is shown as proof."""
    eligible = discount.eligible.in_language(language)
    if discount.proof is None:
        return eligible
    return say(language, "desk.discount.hint", eligible=eligible, proof=discount.proof.in_language(language))


def _option_in_words(book: Book, answers: Request, question: str, option: Option, language: Language) -> str:
    if isinstance(option.words, Words):
        return option.words.in_language(language)
    if option.words is not None:
        return option.words
    match question:
        case "also.treatment" | "course":
            return answer_in_words(f"{question}.none")
        case "evaluation":
            return answer_in_words("evaluation.no" if option.answer is False else "evaluation.yes")
        case "packages" if isinstance(option.answer, tuple):
            names = [name_of(book, "package", package, language) for package in option.answer]
            return joined(names, language) or answer_in_words("packages.cheapest")
        case "way" | "also.way":
            way = option.answer or ways_to_give(book, answers, question.startswith("also."))[0]
            assert isinstance(way, Offer)
            return _capital(offer_in_words(way, language))
    return answer_in_words(f"{question}.{option.answer}")


def _spacings(book: Book, answers: Request, name: str, language: Language) -> list[tuple[Any, str]]:
    treatment = treatment_of(book, answers)
    offered = SPACINGS if name == "spacing" else BOOSTER_SPACINGS
    usual = getattr(treatment, name) if treatment else None
    chosen = answer(answers, name)
    others = [spacing for spacing in offered if spacing != usual]
    if chosen is not None and chosen not in (*others, usual):
        others.append(chosen)
    first = [] if usual is None else [(None, _capital(spacing_in_words(usual, language)))]
    return first + [(spacing, _capital(spacing_in_words(spacing, language))) for spacing in others]


def _coverage_hint(book: Book, answers: Request, _: Result, language: Language) -> str:
    coverage = book.coverages.get(answers.coverage)
    general = general_coverage(book, answers)
    told = [coverage.means.in_language(language)] if coverage else []
    if general is not None and general is not coverage:
        told.append(say(language, "questions.not_in_the_list", coverage=general.name.in_language(language)))
    return " ".join(told)


def _infusions_hint(book: Book, _: Request, result: Result, language: Language) -> str:
    parts = []
    for used in result.packages if isinstance(result, Estimate) else ():
        name = name_of(book, "package", used.name, language)
        price, singly = money(used.price.cents, language), money(used.single_prices.cents, language)
        key = "desk.package" if used.times == 1 else "desk.packages"
        parts.append(say(language, key, times=used.times, package=name, price=price, singly=singly))
    return " · ".join(parts)


def _boosters_hint(book: Book, answers: Request, _: Result, language: Language) -> str:
    asked, treatment = boosters_asked(book, answers), treatment_of(book, answers)
    if asked and answers.boosters is None:
        return say(language, "questions.from_book.number", number=asked)
    return say(language, "desk.boosters.hint", most=treatment.boosters_most if treatment else 0)


def _visits_hint(_: Book, answers: Request, result: Result, language: Language) -> str:
    if answers.first_visit is None:
        return f"{say(language, 'desk.first_visit.hint')} · {say(language, 'desk.first_visit.keys')}"
    days = [visit.day for visit in result.visits if visit.day] if isinstance(result, Estimate) else []
    if not days:
        return say(language, "desk.first_visit.keys")
    first, last = month_day(days[0], language), month_day(days[-1], language)
    return count(language, "desk.visits", len(days), first=first, last=last)


def _plan_hint(_: Book, answers: Request, __: Result, language: Language) -> str:
    second = [say(language, "benefits.hint.second")] if answers.plan.second else []
    return " ".join([say(language, "benefits.hint"), *second])


def _discounts_hint(book: Book, answers: Request, result: Result, language: Language) -> str:
    claimed = [d for d in discounts_offered(book, answers) if set(claims(d)) & set(answers.discounts)]
    parts = [discount_in_words(discount, language) for discount in claimed]
    if isinstance(result, Estimate):
        asides = (aside for aside in result.set_aside if aside.name in answers.discounts)
        parts += [set_aside_in_words(book, aside, language) for aside in asides]
    return " ".join(part if part.endswith(".") else f"{part}." for part in parts)


def _packages_hint(book: Book, answers: Request, result: Result, language: Language) -> str:
    asides = result.set_aside if isinstance(result, Estimate) else ()
    return " ".join(set_aside_in_words(book, aside, language) for aside in asides if aside.name in answers.packages)


def _reduction_hint(book: Book, answers: Request, result: Result, language: Language) -> str:
    missing = dict.fromkeys(lack for reduction in answers.adjustments for lack in lacking(reduction))
    if not missing:
        asides = result.set_aside if isinstance(result, Estimate) else ()
        mine = (aside for aside in asides if aside.name.startswith("adjustment-"))
        return " ".join(set_aside_in_words(book, aside, language) for aside in mine)
    words = joined([say(language, f"desk.reduction.lacks.{lack}") for lack in missing], language)
    return say(language, "desk.reduction.lacks", lacking=words)


def _tender_hint(book: Book, answers: Request, _: Result, language: Language) -> str:
    ways = {way.id: way for way in book.fees_file.ways_to_pay}
    chosen = ways.get(answers.tender or "")
    return chosen.note.in_language(language) if chosen is not None and chosen.note is not None else ""


_HINTS: dict[str, Callable[[Book, Request, Result, Language], str]] = {
    "insured": _coverage_hint,
    "insurance_used": _coverage_hint,
    "coverage": _coverage_hint,
    "plan": _plan_hint,
    "infusions": _infusions_hint,
    "boosters": _boosters_hint,
    "first_visit": _visits_hint,
    "discounts": _discounts_hint,
    "tender": _tender_hint,
    "packages": _packages_hint,
    "adjustments": _reduction_hint,
}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
