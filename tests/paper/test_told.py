"""The page says who told what about the plan, fact by fact."""

from __future__ import annotations

import pytest

from estimator.paper.composition import make_document
from estimator.paper.document import PageOptions, Table
from estimator.paper.text import as_text
from estimator.paper.told import facts_told_in_words
from estimator.paper.why import why
from estimator.pricing import Estimate
from estimator.pricing.plan_answers import facts_told
from estimator.pricing.plan_facts import PlanFacts
from estimator.pricing.steps import Step
from estimator.wording import LANGUAGES, Language
from tests.books import demonstration
from tests.paper.insured import MAXIMUM_REACHED, MET_MID_COURSE, PENDING, VISITS_USED_UP
from tests.paper.pages import page, result_of

CALL = {"answered_by": "Ms. R.", "day": "2026-11-20", "reference": "4711"}
USED = {"in_network": {"deductible": {"used": "600.00"}, "limit": {"used": "700.00"}}}
BY_THE_PATIENT = {"told_by": "the patient", "as_of": "2026-11-18"}
SOURCES = {
    "en": "Told by your plan, Ms. R., reference 4711, as of November 20, 2026: how much of your deductible is used.",
    "es": "Según su plan, Ms. R., referencia 4711, al 20 de noviembre de 2026: cuánto de su deducible ya se usó.",
}


def estimated(*facts: str, **told: object) -> Estimate:
    """An estimate of which the plan told some facts in a call."""
    plan = {**USED, "calls": [{**CALL, "facts": list(facts)}], **told}
    result = result_of(**{**MET_MID_COURSE, "plan": plan})  # type: ignore[arg-type]
    assert isinstance(result, Estimate)
    return result


def said(result: Estimate, section: str, language: Language = "en") -> str:
    """A section of the page as text, on one line."""
    document = make_document(demonstration(), result, PageOptions(language=language))
    heading = document.section(section).heading
    return " ".join(as_text(document).split(heading, 1)[1].split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_meters_say_which_of_their_figures_the_plan_told(language: Language) -> None:
    assert SOURCES[language] in said(estimated("in_network.deductible.used"), "your-deductible", language)


def test_what_the_patient_told_stays_the_patients() -> None:
    kinds = {entry.kind: entry for entry in estimated("in_network.deductible.used", **BY_THE_PATIENT).assumptions}
    assert kinds["told-in-call"].told_by == "plan"
    assert kinds["told-otherwise"].about[2:] == ("in_network.limit.used",)
    assert "plan-figures" not in kinds


def test_where_the_plan_told_everything_nobody_else_is_named() -> None:
    result = estimated("in_network.deductible.used", "in_network.limit.used", **BY_THE_PATIENT)
    assert {entry.kind for entry in result.assumptions} & {"told-otherwise", "plan-figures"} == set()


def test_without_a_call_the_page_says_who_told_the_figures_as_before() -> None:
    assert "plan-figures" in {entry.kind for entry in estimated(calls=[]).assumptions}


@pytest.mark.parametrize(
    ("figure", "ending"),
    [
        ("deductible-2026-in-own.used_before", "told by your plan, Ms. R., reference 4711, as of November 20, 2026."),
        ("limit-2026-in-own.used_before", "you told us so."),
    ],
)
def test_the_reason_for_a_figure_says_who_told_it(figure: str, ending: str) -> None:
    steps = dict(estimated("in_network.deductible.used").figures())
    assert why(demonstration(), steps[figure], "en", figure).sentence.endswith(ending)


def test_a_second_plans_figures_are_not_the_first_plans_call() -> None:
    second = {"coverage": "ppo-in-network", "method": "standard", "in_network": {"deductible": {"used": "1,400.00"}}}
    result = estimated("in_network.deductible.used", second=second)
    used = {step.cents: step.about for step in asked_below(result) if step.what == "deductible_used_before"}
    assert used == {600_00: PlanFacts.model_validate({"calls": [CALL]}).calls[0].source, 1400_00: ()}


def asked_below(result: Estimate) -> list[Step]:
    """Every step that the request gave, below all figures of an estimate."""
    waiting = [step for _, step in result.figures()]
    seen: dict[int, Step] = {}
    while waiting:
        step = waiting.pop()
        if id(step) not in seen:
            seen[id(step)] = step
            waiting += step.operands
    return [step for step in seen.values() if step.operation == "asked"]


def test_a_call_without_particulars_says_that_nobody_wrote_the_day_down() -> None:
    page = said(estimated(calls=[{"facts": ["in_network.deductible.used"]}]), "your-deductible")
    assert "Told by your plan, the day was not written down:" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_has_words(language: Language) -> None:
    yearly = dict.fromkeys(("individual", "family", "used", "family_used"), "1.00")
    tier = {"deductible": yearly, "limit": yearly}
    benefit = {"benefit": "visits", "covered": "yes", "copay": "1.00", "coinsurance": "1 %", "rate": "1.00"}
    benefit |= {"visits_used": "1", "paid_so_far": "1.00", "separate_used": "1.00"}
    told = {"in_network": tier, "out_of_network": tier, "benefits": [benefit], "authorization": {}, "signed": "yes"}
    plan = PlanFacts.model_validate({**told, "is_in_network": "yes", "plan_year_start": "07-01"})
    facts = facts_told(plan)
    assert len(facts) == 27
    assert facts_told_in_words(facts, language)


def assumed(answers: dict[str, object]) -> dict[str, str]:
    """What the page says it assumed, with who told us."""
    section = page(**answers).section("what-we-assumed")  # type: ignore[arg-type]
    (table,) = (block for block in section.blocks if isinstance(block, Table))
    return {str(row.cells[0]): str(row.cells[1]) for row in table.rows}


def test_visits_used_stand_with_the_yearly_number_also_where_they_were_told() -> None:
    assert assumed(VISITS_USED_UP)["Your plan pays for 8 visits a year. Used so far: 4."] == "you told us"


def test_what_the_family_used_is_assumed_where_only_the_patients_was_told() -> None:
    words = "We count what you have used as all that your family has used."
    assert assumed(MET_MID_COURSE)[words] == "nobody yet"
    told = {"individual": "1,500.00", "used": "600.00", "family_used": "600.00"}
    both_told = {"in_network": {"deductible": told, "limit": {"used": "600.00", "family_used": "600.00"}}}
    assert words not in assumed({**MET_MID_COURSE, "plan": both_told})


def test_a_maximum_of_which_nobody_told_what_is_paid_counts_as_untouched_and_says_so() -> None:
    plan: dict[str, object] = {**MAXIMUM_REACHED["plan"], "benefits": []}  # type: ignore[dict-item]
    words = "For one kind of care your plan pays at most $4,000.00 a year. We count none of it as paid yet."
    assert assumed({**MAXIMUM_REACHED, "plan": plan})[words] == "nobody yet"


def test_an_approval_that_is_open_is_said_once() -> None:
    told = [words for words in assumed(PENDING) if "approves this care" in words]
    assert told == ["Your plan has not yet decided whether it approves this care."]
