"""Any coverage with anything told about the plan makes a page that agrees with itself, or a clear refusal."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from estimator.paper.document import PageOptions
from estimator.paper.text import as_text
from estimator.pricing import Estimate
from estimator.wording import sentences
from tests.books import demonstration
from tests.paper.pages import page, result_of

COVERAGES = tuple(coverage for coverage in demonstration().coverages.values() if coverage.sends_claims)
FIGURE = st.sampled_from(["0.00", "300.00", "1,500.00", "unknown"])
YEARLY = st.fixed_dictionaries({}, optional={"individual": FIGURE, "used": FIGURE})
TIER = st.fixed_dictionaries({"deductible": YEARLY, "limit": YEARLY})
STATES = st.sampled_from(["approved", "pending", "missing", "refused", "unknown"])
PLANS = st.fixed_dictionaries(
    {},
    optional={
        "in_network": TIER,
        "out_of_network": TIER,
        "authorization": st.fixed_dictionaries({"state": STATES}, optional={"visits": st.sampled_from(["0", "3"])}),
        "signed": st.sampled_from(["yes", "no", "unknown"]),
        "is_in_network": st.sampled_from(["yes", "no", "unknown"]),
        "plan_year_start": st.sampled_from(["07-01", "12-10"]),
        "accounts": st.just({"savings": "500.00"}),
    },
)
FORBIDDEN = re.compile(
    r"\b(free|guaranteed|maximum|cap|covered|gratis|garantizad[oa]|máximo|cubiert[oa])\b", re.IGNORECASE
)
"""Words that promise more than a plan has said; the rule book's own texts may use them."""


@st.composite
def answers(draw: st.DrawFn) -> dict[str, object]:
    coverage = draw(st.sampled_from(COVERAGES))
    return {
        "clinic": draw(st.sampled_from(coverage.clinics or ("chattanooga",))),
        "coverage": coverage.id,
        "treatment": draw(st.sampled_from(["depression", "neuropathic-pain"])),
        "infusions": draw(st.sampled_from(["1", "6", "4 to 6"])),
        "first_visit": draw(st.sampled_from([None, "2026-12-01", "2026-12-20"])),
        "visits_had": draw(st.sampled_from(["0", "1"])),
        "paid": draw(st.sampled_from(["0.00", "200.00", "9,000.00"])),
        "payment_plan": draw(st.sampled_from([None, "three-monthly", "example-loan"])),
        "plan": draw(PLANS),
    }


@given(answers(), st.sampled_from([PageOptions(), PageOptions("es"), PageOptions(discreet=True)]))
def test_every_coverage_makes_a_page_that_agrees_with_itself(told: dict[str, object], options: PageOptions) -> None:
    result, document = result_of(**told), page(options, **told)  # type: ignore[arg-type]
    text = as_text(document)
    assert max(map(len, text.splitlines())) <= 80
    if isinstance(result, Estimate):
        figures = (document.headline.figure, document.headline.between, *document.headline.several)
        assert any(figure is not None for figure in figures)
        assert document.headline.comes_to
    else:
        assert "$" not in text


@given(answers(), st.sampled_from(["en", "es"]))
def test_no_sentence_of_ours_promises_what_the_plan_has_not(told: dict[str, object], language: str) -> None:
    document = page(PageOptions(language, discreet=True), **told)  # type: ignore[arg-type]
    parts = [str(document.headline)]
    parts += [str(document.section(name)) for name in ("can-this-change", "when-you-pay") if document.headline.comes_to]
    assert FORBIDDEN.findall(" ".join(parts)) == []


def test_no_sentence_of_these_subjects_has_a_word_that_promises() -> None:
    for subject in ("insured", "plan_year", "outcomes", "shares", "comparison"):
        for said in sentences(subject).values():
            assert FORBIDDEN.findall(" ".join(said)) == []


def test_a_superbill_never_shows_one_of_its_figures_alone() -> None:
    for coverage in COVERAGES:
        if coverage.superbill is None:
            continue
        clinic = coverage.clinics[0] if coverage.clinics else "chattanooga"
        document = page(clinic=clinic, coverage=coverage.id, plan={})
        assert document.headline.figure is None
        assert len(document.headline.several) in {2, 3, 4}
