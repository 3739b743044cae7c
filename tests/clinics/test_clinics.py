"""Real price lists as rule books: each question of the case file is answered as the published figures answer it."""

from __future__ import annotations

from typing import Any

import pytest

from tests.case_files import SHIPPED, cases_of
from tests.clinics import page
from tests.clinics.questions import HERE, price_list

Case = dict[str, Any]


@pytest.mark.cases("clinic_prices.json", section="providers")
def test_a_clinic_answers_every_question_as_published(case: Case) -> None:
    prices = price_list(case["id"])
    answers = {total["id"]: prices.answer(total["id"], total.get("given", {})).said for total in case["totals"]}
    assert answers == {total["id"]: total["answer"] for total in case["totals"]}


@pytest.mark.cases("clinic_prices.json", section="providers")
def test_what_is_not_published_is_refused_for_the_reason_that_is_meant(case: Case) -> None:
    prices = price_list(case["id"])
    unknown = [total["id"] for total in case["totals"] if total["answer"]["kind"] == "unknown"]
    refused = {number: list(prices.answer(number, {}).refused_for) for number in unknown}
    assert refused == {number: prices.questions[number]["refused"] for number in unknown}


@pytest.mark.cases("clinic_prices.json", section="providers")
def test_the_check_warns_of_what_a_price_list_leaves_open(case: Case) -> None:
    prices = price_list(case["id"])
    assert sorted({problem.kind for problem in prices.problems}) == list(prices.warnings)


def test_every_rule_book_here_is_of_a_provider_of_the_case_file() -> None:
    providers = {case.id for case in cases_of(SHIPPED, "clinic_prices.json", "providers")}
    assert {folder.parent.name for folder in HERE.glob("*/clinics.yaml")} == providers


def test_the_page_of_published_prices_is_as_it_would_be_written_today() -> None:
    assert page.PAGE.read_text(encoding="utf-8") == page.written()
