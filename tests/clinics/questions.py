"""Questions put to the rule book of a real clinic, and the estimator's answers as clinic_prices.json writes them.

Each folder here is the rule book of one provider of that file. The YAML file of the same name says, for each question
by its id, how it is asked of the estimator and which of its figures answers it. A question has one of these forms:

- `request`, and the `figure` of the estimate that answers it; `parts` is a pattern for the names of several figures
  that add up to it; `less` has a request and a figure of its own, which is taken off. `refused` in place of a figure
  gives the kinds of reason for which there must be no estimate.
- `happens`: visits cancelled or missed, payments returned, one after the other; what they cost together is the answer.
- `given_back`: why a patient stops, and the price of the package; what is given back is the answer.
- `problem`, and the package `of` which the check must tell it.

`every_request` holds the answers that all requests share. A word in place of an amount names a figure that the question
itself gives. `warnings` are the kinds of Problem that the check finds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from estimator.money import plain
from estimator.pricing import CannotEstimate, Estimate, Request, estimate
from estimator.pricing.happenings import Happening, fees_of_happenings
from estimator.pricing.refunds import given_back, refund_rule
from estimator.pricing.steps import Step, from_request
from estimator.rules import Book, Problem, load_book
from estimator.rules.scalars import read_day

HERE = Path(__file__).parent

Asked = Mapping[str, Any]
Said = dict[str, Any]


@dataclass(frozen=True)
class Answer:
    """What the estimator says: as the case file would write it, and for a refusal the kinds of its reasons."""

    said: Said
    refused_for: tuple[str, ...] = ()


@dataclass(frozen=True)
class PriceList:
    """A provider's rule book, the Problems it loads with, and the questions about it."""

    book: Book
    problems: tuple[Problem, ...]
    every_request: Asked
    questions: Mapping[str, Asked]
    warnings: tuple[str, ...]

    def answer(self, number: str, given: Mapping[str, str]) -> Answer:
        """Put one question to the estimator; `given` has the figures that the question itself supplies."""
        question = self.questions[number]
        steps = {name: from_request(_cents(dollars), name) for name, dollars in given.items()}
        if "problem" in question:
            return self._problem_of(question)
        if "happens" in question:
            return self._cost_of(question["happens"], steps)
        if "given_back" in question:
            return self._given_back(question["given_back"], steps)
        return self._estimated(question)

    def _estimated(self, question: Asked) -> Answer:
        result = estimate(self.book, Request.model_validate({**self.every_request, **question["request"]}))
        if isinstance(result, CannotEstimate):
            return Answer({"kind": "unknown"}, tuple(reason.kind for reason in result.reasons))
        figures = {name: step.cents for name, step in result.figures()}
        cents = figures[question["figure"]]
        if "less" in question:
            cents -= _cents(self._estimated(question["less"]).said["amount"])
        if "parts" in question:
            parts = [plain(part) for name, part in figures.items() if fnmatchcase(name, question["parts"])]
            return Answer({"kind": "split", "amount": plain(cents), "parts": parts})
        return Answer(_in_its_word(result, cents))

    def _cost_of(self, happenings: list[Asked], given: Mapping[str, Step]) -> Answer:
        happened = [
            Happening(
                happening["kind"],
                int(happening["notice"]) if "notice" in happening else None,
                visit_charge=given.get(happening.get("visit_charge", "")),
                besides=given.get(happening.get("besides", "")),
            )
            for happening in happenings
        ]
        day = read_day(self.every_request["day"])
        return _exact(*fees_of_happenings(self.book, self.every_request["clinic"], day, happened))

    def _given_back(self, asked: Asked, given: Mapping[str, Step]) -> Answer:
        rule = refund_rule(self.book, self.every_request["clinic"], None, asked["why"])
        return _exact(given_back(rule, asked["why"], given[asked["price"]], ()))

    def _problem_of(self, question: Asked) -> Answer:
        (told,) = [
            problem.wrong
            for problem in self.problems
            if problem.kind == question["problem"] and question["of"] in problem.path.split(" > ")
        ]
        published, computed, difference = (amount.replace(",", "") for amount in re.findall(r"[\d,]+\.\d\d", told))
        return Answer({"kind": "problem", "computed": computed, "published": published, "difference": difference})


@cache
def price_list(provider: str) -> PriceList:
    """Read the rule book of a provider and the questions about it."""
    loaded = load_book(HERE / provider)
    assert loaded.book is not None, loaded.problems
    said = yaml.load((HERE / f"{provider}.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return PriceList(loaded.book, loaded.problems, said["every_request"], said["questions"], tuple(said["warnings"]))


def _in_its_word(result: Estimate, cents: int) -> Said:
    """Write what a patient pays with the word its prices carry."""
    if result.range is None:
        return {"kind": "exact", "amount": plain(cents)}
    low, likely, high = result.range.low.cents, result.range.likely.cents, result.range.high
    assert likely == cents, "only what the patient pays has a range"
    if high is None:
        return {"kind": "at_least", "amount": plain(low)}
    if result.range.because == ("price-about",):
        return {"kind": "about", "amount": plain(cents)}
    return {"kind": "range", "low": plain(low), "high": plain(high.cents)}


def _exact(*steps: Step | None) -> Answer:
    if None in steps:
        return Answer({"kind": "unknown"})
    return Answer({"kind": "exact", "amount": plain(sum(step.cents for step in steps if step is not None))})


def _cents(dollars: str) -> int:
    whole, cents = dollars.split(".")
    return int(whole + cents)
