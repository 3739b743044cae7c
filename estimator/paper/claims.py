"""The opening of the sentence that explains a figure, by the figure's name in the estimate."""

from __future__ import annotations

import re

from estimator.paper.labels import label_of, named
from estimator.paper.names import inside, name_of
from estimator.pricing.steps import Step
from estimator.rules.book import Book
from estimator.wording import Language, money, say, sentences

_VISIT = r"visit-(?P<number>\d+)\."
_OF_A_LINE = "list_price|expected_charge|patient_pays|deductible_left|limit_left"
_FORMS = (
    (re.compile(_VISIT + r"(?P<end>due|expected_charge|patient_pays)"), "visit.{end}"),
    (re.compile(_VISIT + r"line-\d+\.(?P<end>" + _OF_A_LINE + ")"), "line.{end}"),
    (re.compile(_VISIT + r"line-\d+\.discount\.(?P<rule>.+)"), "line.discount"),
    (re.compile(r"discount\.(?P<rule>.+)"), "discount_named"),
    (re.compile(r"stop-0\.(?P<end>paid|given_back|still_owed)"), "stop_booked.{end}"),
    (re.compile(r"stop-(?P<number>\d+)\.(?P<end>paid|given_back|still_owed)"), "stop.{end}"),
    (re.compile(r"package\.(?P<package>.+)\.(?P<end>price|single_prices)"), "package.{end}"),
    (re.compile(r"fee\.(?P<fee>.+)"), "fee"),
    (re.compile(r"left-out-\d+"), "left_out"),
    (re.compile(r"change-\d+"), "change"),
    (re.compile(r"maximum-(?P<number>\d+)-.+\.(?P<end>\w+)"), "maximum.{end}"),
    (re.compile(r"(?P<meter>(?:deductible|limit)-.+)\.(?P<end>\w+)"), "meter.{end}"),
    (re.compile(r"plan\.[^.]+\.payment-(?P<number>\d+)(?P<end>|\.\w+)"), "plan.payment{end}"),
    (re.compile(r"plan\.[^.]+\.(?P<end>.+)"), "plan.{end}"),
)
"""The forms of names of figures, and the claim each makes."""
_PLACES = re.compile(
    r"visit-(?P<visit>\d+)\.line-\d+\.(?P<share>\w+)"
    r"|(?P<outcome>with|without)-coverage\.(?P<total>\w+)"
    r"|plan\.(?P<plan>[^.]+)\..+"
)
"""Where a figure stands that is told there as it is elsewhere: on a visit, in an outcome, with a payment plan."""
_METER = re.compile(r"(?P<kind>deductible|limit)-(?P<year>\d+)-(?P<tier>in|out)-(?P<whose>.+)")


def claim_of(book: Book, step: Step, figure: str, language: Language) -> str:
    """Open the sentence about a figure: "You pay $2,545.00"; a figure without a name goes by its step."""
    place = _PLACES.fullmatch(figure)
    told = _claim_by_form(book, step, figure, language)
    if place is None or (told is not None and place["plan"] is None):
        return told or _claim_by_name(book, step, figure, language)
    claim = inside(told or _claim_by_name(book, step, place["share"] or place["total"] or "", language))
    if place["plan"]:
        plan = book.plans[place["plan"]].rule.label.in_language(language)
        return say(language, "steps.on.plan", plan=plan, claim=claim)
    if place["visit"]:
        return say(language, "steps.on.visit", number=place["visit"], claim=claim)
    return say(language, f"steps.on.{place['outcome']}-coverage", claim=claim)


def _claim_by_form(book: Book, step: Step, figure: str, language: Language) -> str | None:
    for form, claim in _FORMS:
        if match := form.fullmatch(figure):
            said = match.groupdict()
            kind = next((kind for kind in ("rule", "package", "fee") if kind in said), "")
            places = {
                "money": money(step.cents, language),
                "name": inside(name_of(book, kind, said[kind], language)) if kind else named(book, step, language),
                "number": said.get("number", ""),
                "meter": _meter_in_words(said["meter"], language) if "meter" in said else "",
            }
            told = say(language, f"steps.claim.{claim.format(end=said.get('end', ''))}", **places)
            return told[:1].upper() + told[1:]
    return None


def _claim_by_name(book: Book, step: Step, figure: str, language: Language) -> str:
    cost = money(step.cents, language)
    own = figure or step.what
    if f"claim.{own}" in sentences("steps"):
        return say(language, f"steps.claim.{own}", money=cost, name=named(book, step, language))
    label = label_of(book, step, language)
    return say(language, "steps.claim", label=f"{label[:1].upper()}{label[1:]}", money=cost)


def _meter_in_words(meter: str, language: Language) -> str:
    """Name a deductible or limit of a plan year: "your deductible in network, plan year 2026,"."""
    match = _METER.fullmatch(meter)
    assert match is not None
    whose = match["whose"] if match["whose"] in {"own", "family"} else "separate"
    tier = say(language, f"steps.tier.{match['tier']}")
    return say(language, f"steps.meter.{match['kind']}.{whose}", year=match["year"], tier=tier)
