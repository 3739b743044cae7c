"""The whole page: its parts in reading order, for any request there may be."""

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from estimator.paper.document import PageOptions
from estimator.pricing import Estimate
from tests.paper.pages import page, result_of

READING_ORDER = [
    "can-this-change", "when-you-pay", "who-pays-what", "not-included", "if-you-stop-early", "questions",
    "what-we-assumed", "what-to-do-next", "each-service", "booked-separately", "stopping-rule", "words-explained",
    "about-the-estimate", "if-your-bill-is-higher", "still-missing",
]  # fmt: skip

REQUESTS = st.fixed_dictionaries({
    "clinic": st.sampled_from(["chattanooga", "dalton", "huntsville"]),
    "treatment": st.sampled_from(["depression", "neuropathic-pain", "migraine", "crps"]),
    "infusions": st.sampled_from(["1", "2", "3 to 5", "6", "7", "10"]),
    "boosters": st.sampled_from([None, "1", "3"]),
    "evaluation": st.sampled_from([None, "no"]),
    "coverage": st.sampled_from(["self-pay", "insured-not-used", "not-covered"]),
    "first_visit": st.sampled_from([None, "2026-12-01", "2026-12-30"]),
    "discounts": st.sampled_from([(), ("military",), ("hardship-40",), ("military", "first-responder")]),
    "tender": st.sampled_from([None, "cash", "check"]),
    "pays": st.sampled_from(["each-visit", "in-advance"]),
    "extras": st.sampled_from([(), ({"service": "follow-up", "number": "2"},)]),
    "visits_had": st.sampled_from(["0", "1"]),
    "paid": st.sampled_from(["0.00", "100.00", "9,000.00"]),
})  # fmt: skip


def test_parts_stand_in_the_order_in_which_they_are_read() -> None:
    assert [section.name for section in page().sections] == READING_ORDER


def test_a_refusal_keeps_only_whom_to_ask() -> None:
    assert [section.name for section in page(infusions="40").sections] == ["questions"]


def test_an_unknown_clinic_still_makes_a_page() -> None:
    document = page(clinic="nowhere")
    assert document.headline.figure is None
    assert document.headline.needs


def test_the_box_of_what_is_not_included_is_always_there() -> None:
    for answers in ({}, {"treatment": None, "infusions": None, "services": [{"service": "follow-up"}]}):
        assert page(**answers).section("not-included").is_boxed  # type: ignore[arg-type]


def test_large_print_breaks_pages_where_they_are_full() -> None:
    assert not any(section.opens_page_two for section in page(PageOptions(size="large")).sections)


@given(REQUESTS, st.sampled_from([PageOptions(), PageOptions("es"), PageOptions(discreet=True)]))
def test_every_estimate_makes_a_page_that_agrees_with_itself(answers: dict[str, object], options: PageOptions) -> None:
    result, document = result_of(**answers), page(options, **answers)
    if isinstance(result, Estimate):
        assert document.headline.figure is not None
        assert document.headline.figure.cents == result.totals.patient_pays.cents
    else:
        assert "$" not in str(document)


def test_nothing_heavy_is_imported_before_a_page_is_made() -> None:
    program = "import sys, estimator.paper; print(sorted({'typst', 'babel', 'PySide6'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout == "[]\n"
