"""The opening of the sentence that explains a figure, by the figure's name in the estimate."""

from __future__ import annotations

import re

from estimator.paper.labels import label_of, named
from estimator.paper.names import inside, name_of
from estimator.pricing.steps import Step
from estimator.rules.book import Book
from estimator.wording import Language, money, say, sentences

_FORMS = (
    (re.compile(r"visit-(?P<number>\d+)\.(?P<end>due|expected_charge)"), "visit.{end}"),
    (re.compile(r"visit-(?P<number>\d+)\.line-\d+\.(?P<end>list_price|expected_charge)"), "line.{end}"),
    (re.compile(r"visit-(?P<number>\d+)\.line-\d+\.discount\.(?P<rule>.+)"), "line.discount"),
    (re.compile(r"discount\.(?P<rule>.+)"), "discount_named"),
    (re.compile(r"stop-0\.(?P<end>paid|given_back|still_owed)"), "stop_booked.{end}"),
    (re.compile(r"stop-(?P<number>\d+)\.(?P<end>paid|given_back|still_owed)"), "stop.{end}"),
    (re.compile(r"package\.(?P<package>.+)\.(?P<end>price|single_prices)"), "package.{end}"),
    (re.compile(r"fee\.(?P<fee>.+)"), "fee"),
    (re.compile(r"left-out-\d+"), "left_out"),
    (re.compile(r"change-\d+"), "change"),
)
"""The forms of names of figures, and the claim each makes."""


def claim_of(book: Book, step: Step, figure: str, language: Language) -> str:
    """Open the sentence about a figure: "You pay $2,545.00"; a figure without a name goes by its step."""
    cost = money(step.cents, language)
    for form, claim in _FORMS:
        if match := form.fullmatch(figure):
            said = match.groupdict()
            kind = next((kind for kind in ("rule", "package", "fee") if kind in said), "")
            name = inside(name_of(book, kind, said[kind], language)) if kind else named(book, step, language)
            key = claim.format(end=said.get("end", ""))
            return say(language, f"steps.claim.{key}", money=cost, name=name, number=said.get("number", ""))
    own = figure or step.what
    if f"claim.{own}" in sentences("steps"):
        return say(language, f"steps.claim.{own}", money=cost, name=named(book, step, language))
    label = label_of(book, step, language)
    return say(language, "steps.claim", label=f"{label[:1].upper()}{label[1:]}", money=cost)
