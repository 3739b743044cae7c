"""What the plan said, as it is asked in the window: only what is needed, echoed in words, never lost."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from estimator.pricing import Estimate, Request
from estimator.pricing.benefit_questions import benefit_questions
from estimator.pricing.plan_facts import PlanFacts
from estimator.ui.choice import Choice
from estimator.ui.desk.answers import applicable, with_answer
from estimator.ui.desk.benefit_words import label_of, place_of, warnings_of
from estimator.ui.desk.benefits import Benefits
from estimator.ui.rows import ShortRow
from estimator.ui.text_field import TextField
from estimator.wording import LANGUAGES, Language
from tests.books import ask, change, demonstration
from tests.ui.conftest import Desk
from tests.ui.desk.test_form import clipped

DEDUCTIBLE = "in_network.deductible.used"
LIMIT = "in_network.limit.used"
SECOND = {"second": {"coverage": "visits-only"}}


def insured(coverage: str, clinic: str = "chattanooga", **plan: object) -> dict[str, object]:
    """The answers of a desk whose patient has a plan."""
    return {"clinic": clinic, "coverage": coverage, "plan": PlanFacts.model_validate(plan)}


@pytest.fixture
def ppo(open_desk: Callable[..., Desk]) -> Desk:
    """The sample estimate under a plan with all its figures written out."""
    return open_desk(**insured("ppo-in-network"))


def lines(desk: Desk) -> dict[str, ShortRow]:
    field = desk.window.form.rows["plan"].field
    assert isinstance(field, Benefits)
    return field.rows


def pays(desk: Desk) -> int:
    assert isinstance(desk.window.result, Estimate)
    return desk.window.result.totals.patient_pays.cents


def test_a_patient_without_a_claim_is_asked_nothing_about_a_plan(desk: Desk) -> None:
    assert not desk.window.form.rows["plan"].isVisible()


def test_the_questions_come_right_after_the_coverage_in_the_order_of_tab(ppo: Desk) -> None:
    ppo.window.form.focus_question("coverage_confirmed_by")
    met = []
    for _ in range(len(lines(ppo)) + 1):
        ppo.press("Tab")
        focused = QApplication.focusWidget()
        met.append(next((line for line, row in lines(ppo).items() if row.isAncestorOf(focused)), None))
    assert met == [*lines(ppo), None]


def test_a_key_goes_to_them(ppo: Desk) -> None:
    ppo.window.paper.setFocus()
    ppo.press("Alt+1")
    assert next(iter(lines(ppo).values())).isAncestorOf(QApplication.focusWidget())


@pytest.mark.parametrize("typed", ["600", "600 used", "900 left"])
def test_used_or_left_is_echoed_in_words_and_comes_to_the_same(ppo: Desk, typed: str) -> None:
    ppo.type(f"plan.{DEDUCTIBLE}", typed)
    assert lines(ppo)[DEDUCTIBLE].hint.text() == "$600 used of $1,500, $900 left"
    assert ppo.total == "$1,130.00"


def test_on_leaving_the_field_used_or_left_stands_beside_the_figure(ppo: Desk) -> None:
    ppo.type(f"plan.{DEDUCTIBLE}", "900 l")
    ppo.press("Tab")
    field = lines(ppo)[DEDUCTIBLE].field
    assert isinstance(field, TextField)
    assert field.text() == "900.00 left"
    ppo.window.retranslate("es")
    assert field.text() == "quedan 900.00"


def test_do_not_know_gives_a_range_and_never_zero(ppo: Desk) -> None:
    ppo.type(f"plan.{DEDUCTIBLE}", "1,500")
    assert ppo.window.strip.note.text() == ""
    ppo.type(f"plan.{DEDUCTIBLE}", "?")
    assert ppo.window.answers.plan.in_network.deductible.used == "unknown"
    ends = [ppo.window.strip.small[name].text() for name in ("lowest", "highest")]
    assert ends == ["$410.00", "$1,610.00"]
    assert ppo.window.strip.note.text() == "What moves it most: how much of your deductible is used"
    ppo.press("Tab")
    assert lines(ppo)[DEDUCTIBLE].field.text() == "don't know"  # type: ignore[attr-defined]


def test_what_cannot_be_read_is_asked_back_and_the_rest_keeps_working(ppo: Desk) -> None:
    ppo.type(f"plan.{DEDUCTIBLE}", "600 lost")
    ppo.press("Tab")
    assert "Fix: type 600 used" in lines(ppo)[DEDUCTIBLE].problem.text()
    before = ppo.total
    ppo.type("infusions", "3")
    assert ppo.total != before


def test_figures_that_do_not_fit_together_are_said_beside_the_field_and_count(ppo: Desk) -> None:
    ppo.type(f"plan.{DEDUCTIBLE}", "600")
    ppo.type(f"plan.{LIMIT}", "500")
    problem = lines(ppo)[LIMIT].problem
    assert problem.isVisible()
    assert "$500 used of the limit is less than $600" in problem.text()
    assert "Fix:" in lines(ppo)[LIMIT].field.accessibleDescription()
    assert isinstance(ppo.window.result, Estimate)
    ppo.type(f"plan.{LIMIT}", "700")
    assert not problem.isVisible()


def test_more_used_than_there_is_counts_as_all_of_it(ppo: Desk) -> None:
    ppo.type(f"plan.{DEDUCTIBLE}", "1,500")
    whole = pays(ppo)
    ppo.type(f"plan.{DEDUCTIBLE}", "1,600")
    assert "more than the whole $1,500" in lines(ppo)[DEDUCTIBLE].problem.text()
    assert pays(ppo) == whole


def test_answers_are_kept_when_the_coverage_is_changed_and_changed_back(ppo: Desk) -> None:
    ppo.type(f"plan.{DEDUCTIBLE}", "600")
    told = ppo.window.answers.plan
    ppo.window._take("coverage", with_answer(ppo.window.answers, "coverage", "self-pay"))
    assert ppo.window.result.request.plan == PlanFacts()
    assert not ppo.window.form.rows["plan"].isVisible()
    ppo.window._take("coverage", with_answer(ppo.window.answers, "coverage", "ppo-in-network"))
    assert ppo.window.result.request.plan == told


def test_undo_goes_back_to_the_line(ppo: Desk) -> None:
    ppo.type(f"plan.{DEDUCTIBLE}", "600")
    ppo.type("infusions", "3")
    ppo.press("Ctrl+Z Ctrl+Z")
    assert ppo.window.answers.plan.in_network.deductible.used is None
    assert lines(ppo)[DEDUCTIBLE].isAncestorOf(QApplication.focusWidget())


def test_an_approval_is_chosen_and_then_asked_for_its_number_visits_and_days(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(**insured("in-network-authorized", "huntsville"))
    desk.window.form.focus_question("plan.authorization.state")
    desk.press("Down")
    assert desk.window.answers.plan.authorization is not None
    assert desk.window.answers.plan.authorization.state == "approved"
    desk.type("plan.authorization.number", "A-100")
    desk.type("plan.authorization.visits", "4")
    desk.type("plan.authorization.starts", "December 1")
    desk.type("plan.authorization.ends", "November 1, 2026")
    approval = desk.window.result.request.plan.authorization
    assert approval is not None
    assert (approval.number, approval.visits, str(approval.starts)) == ("A-100", 4, "2026-12-01")
    assert "before the first" in lines(desk)["authorization.ends"].problem.text()


def test_a_network_and_a_signature_are_chosen_from_yes_no_and_not_known(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(**insured("medicaid"))
    desk.window.form.focus_question("plan.signed")
    field = lines(desk)["signed"].field
    assert isinstance(field, Choice)
    assert [field.itemText(index) for index in range(field.count())] == ["Yes", "No", "Don't know"]
    assert field.currentText() == "Don't know"
    desk.press("Up Up")
    assert desk.window.answers.plan.signed == "yes"


def test_a_percentage_that_may_be_the_plans_is_asked_back(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(**insured("out-of-network-superbill", "dalton"))
    desk.type("plan.benefits.everything.coinsurance", "60")
    assert desk.window.answers.plan.benefits[0].coinsurance == Decimal(60)
    assert "if the plan pays 60%, type 40%" in lines(desk)["benefits.everything.coinsurance"].problem.text()


def test_a_fact_that_is_lacking_is_asked_for_beside_its_own_line(open_desk: Callable[..., Desk], folder: Path) -> None:
    change(folder, "coverage.yaml", "      coinsurance: [10 %, 20 %, 30 %]\n", "")
    desk = open_desk(**insured("single-case-agreement", "dalton", authorization={"state": "approved"}))
    assert desk.total == ""
    assert lines(desk)["benefits.agreed-visits.coinsurance"].problem.isVisible()
    desk.type("plan.benefits.agreed-visits.coinsurance", "20")
    assert desk.total != ""


def test_a_reason_about_the_whole_plan_stands_at_its_heading_and_the_key_leads_to_its_first_line(ppo: Desk) -> None:
    asked = benefit_questions(demonstration(), ppo.window.answers)
    assert place_of("plan.in_network.limit.used", asked) == "plan.in_network.limit.used"
    assert place_of("plan.benefits", asked) == "plan"
    ppo.window.form.focus_question("plan.benefits")
    assert next(iter(lines(ppo).values())).isAncestorOf(QApplication.focusWidget())


def test_a_second_plan_of_a_request_is_kept_and_said_to_be(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(**insured("ppo-in-network", **SECOND))
    assert "second plan" in desk.window.form.rows["plan"].hint.text()
    desk.type(f"plan.{DEDUCTIBLE}", "600")
    second = desk.window.result.request.plan.second
    assert second is not None
    assert second.coverage == "visits-only"


def test_a_second_plan_counts_even_where_nothing_about_the_first_is_asked() -> None:
    request = ask(coverage="visits-only", evaluation="no", treatment="depression", plan=SECOND)
    assert applicable(demonstration(), request).plan.second is not None


def test_facts_of_benefits_that_a_coverage_does_not_have_are_kept_and_left_out() -> None:
    told = {"benefits": [{"benefit": "visits", "copay": "30.00"}, {"benefit": "everything", "rate": "200.00"}]}
    answers = ask(coverage="ppo-in-network", treatment="depression", plan=told)
    assert [facts.benefit for facts in applicable(demonstration(), answers).plan.benefits] == ["visits"]
    assert [facts.benefit for facts in with_answer(answers, "coverage", "self-pay").plan.benefits] == [
        "visits", "everything",
    ]  # fmt: skip


def test_the_same_fact_about_two_benefits_names_their_services() -> None:
    told = {"benefits": [{"benefit": "visits", "copay": "30.00"}]}
    asked = labels(ask(coverage="ppo-in-network", treatment="depression", plan=told), "en")
    assert "Copay" in asked
    both = {"benefits": [{"benefit": name, "covered": "yes"} for name in ("visits", "infusions")]}
    asked = labels(ask(coverage="ppo-in-network", treatment="depression", plan=both), "en")
    assert {"Plan pays for it: evaluation", "Plan pays for it: ketamine infusion"} <= set(asked)


def labels(request: Request, language: Language) -> list[str]:
    asked = benefit_questions(demonstration(), request)
    return [label_of(demonstration(), question, asked, language) for question in asked]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_that_a_coverage_asks_for_has_a_label_of_its_own(language: Language) -> None:
    for coverage in demonstration().coverages.values():
        clinic = (coverage.clinics or ("chattanooga",))[0]
        named = labels(ask(coverage=coverage.id, clinic=clinic), language)
        assert sorted(set(named)) == sorted(named)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_warning_has_its_words(language: Language) -> None:
    plan = {
        "as_of": "2026-12-24",
        "in_network": {
            "deductible": {"used": "1,600.00", "family_used": "100.00"}, "limit": {"used": "1.00"},
        },
        "benefits": [
            {"benefit": "infusions", "coinsurance": "80 %", "visits_used": "20"},
        ],
    }  # fmt: skip
    said = warnings_of(demonstration(), ask(coverage="ppo-in-network", treatment="depression", plan=plan), language)
    fix = {"en": "Fix:", "es": "Corrija:"}[language]
    assert len(said) == 6
    assert all(fix in words for words in said.values())


def test_by_when_a_good_faith_estimate_is_owed_is_not_said_of_a_claim(ppo: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(ppo.window.paper.due):
        ppo.type("infusions", "3")
    assert "owed by" not in ppo.window.form.rows["coverage"].hint.text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_twice_the_size_nothing_about_the_plan_is_clipped(
    open_desk: Callable[..., Desk], language: Language, qtbot: QtBot
) -> None:
    desk = open_desk(language, **insured("ppo-in-network", in_network={"deductible": {"used": "1,600.00"}}))
    desk.window.theme.set_factor(2.0)
    qtbot.waitUntil(lambda: clipped(desk.window) == [])
    assert desk.window.form.horizontalScrollBar().maximum() == 0


def test_every_line_has_a_name_and_a_label_that_belongs_to_it(ppo: Desk) -> None:
    for row in lines(ppo).values():
        assert row.field.accessibleName() == row.label.text()
        assert row.label.buddy() is row.field
    heading = ppo.window.form.rows["plan"].findChild(QLabel)
    assert heading is not None
    assert heading.text() == "&1. What the plan said"
