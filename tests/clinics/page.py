"""The page of published prices: what each price list answers to each question, beside the estimator's own answer.

`python -m tests.clinics.page` writes docs/published-prices.md anew; a test fails when it is not as it would be written.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Any

from tests.case_files import SHIPPED
from tests.clinics.questions import Answer, PriceList, price_list

PAGE = Path(__file__).resolve().parents[2] / "docs" / "published-prices.md"

BEGINNING = """\
# Published prices, and ours beside them

Real clinics publish price lists and policies. Each of those below is written as a rule book, in `tests/clinics/`, and
the questions are put to the estimator. "Published" is worked out by hand from the published figures
(`tests/cases/clinic_prices.json` shows each sum); "Ours" is what the estimator says. `make test` compares them.

**These are not prices of today.** Most of the pages carry no date. They show what price lists look like; none of them
is for a patient. A list without a date holds from 2026-01-01 in its rule book.

This page is written by `python -m tests.clinics.page`.
"""


def written() -> str:
    """Write the whole page."""
    providers = json.loads((SHIPPED / "clinic_prices.json").read_text(encoding="utf-8"))["providers"]
    return "\n".join([BEGINNING, *(line for provider in providers for line in _of_provider(provider))])


def _of_provider(provider: Mapping[str, Any]) -> Iterator[str]:
    prices = price_list(provider["id"])
    place = provider["place"] if provider["place_basis"] != "not stated" else "Place not stated"
    dated = provider["published"] or "undated"
    yield f"## {provider['provider']}\n"
    yield f"{place}; {provider['source_url'] or 'no page address is known'} ({dated}; {provider['published_by']}).\n"
    yield "| Question | Published | Ours | How it is asked |"
    yield "|---|---|---|---|"
    for total in provider["totals"]:
        number = total["id"]
        given = total.get("given", {})
        published, ours = Answer(total["answer"]), prices.answer(number, given)
        yield f"| {total['ask']} | {_in_words(published)} | {_in_words(ours)} | {_how(prices, number, given)} |"
    yield ""


def _in_words(answer: Answer) -> str:
    said = {key: _dollars(word) for key, word in answer.said.items() if key not in {"kind", "parts"}}
    match answer.said["kind"]:
        case "exact":
            return said["amount"]
        case "about":
            return f"about {said['amount']}"
        case "at_least":
            return f"at least {said['amount']}"
        case "range":
            return f"{said['low']} to {said['high']}"
        case "split":
            parts = ", ".join(f"{len(list(same))} × {_dollars(part)}" for part, same in groupby(answer.said["parts"]))
            return f"{said['amount']} as {parts}"
        case "problem":
            return f"the parts make {said['computed']}, printed is {said['published']}: {said['difference']} more"
    return f"refused: {', '.join(answer.refused_for)}" if answer.refused_for else "not published"


def _how(prices: PriceList, number: str, given: Mapping[str, str]) -> str:
    """Say how a question was put to the estimator, and which of its figures is the answer."""
    question = prices.questions[number]
    if "problem" in question:
        return f"`{question['problem']}`, found by the check at the package {question['of']}"
    if "happens" in question:
        return "; ".join(_happening(happening, given) for happening in question["happens"])
    if "given_back" in question:
        asked = question["given_back"]
        return f"given back of a package of {_dollars(given[asked['price']])}, {asked['why']}"
    if "figure" not in question:
        return _named(question["request"])
    figures = " and ".join(f"`{question[key]}`" for key in ("figure", "parts") if key in question)
    less = f"; less the same with {_named(question['less']['request'])}" if "less" in question else ""
    return f"{figures} with {_named(question['request'])}{less}"


def _happening(happening: Mapping[str, str], given: Mapping[str, str]) -> str:
    words = [happening["kind"]]
    if "notice" in happening:
        words.append(f"{happening['notice']} hours ahead")
    words += [f"{name.replace('_', ' ')} {_dollars(given[name])}" for name in happening.values() if name in given]
    return ", ".join(words)


def _named(asked: Any) -> str:
    """Write answers of a request on one line."""
    if isinstance(asked, str):
        return asked
    if not isinstance(asked, Mapping):
        return "; ".join(map(_named, asked))
    told = {key: _named(word) if isinstance(word, str) else f"({_named(word)})" for key, word in asked.items()}
    return ", ".join(f"{key.replace('_', ' ')} {word}" for key, word in told.items())


def _dollars(plain: str) -> str:
    whole, cents = plain.split(".")
    return f"${int(whole):,}.{cents}"


if __name__ == "__main__":
    PAGE.write_text(written(), encoding="utf-8")
