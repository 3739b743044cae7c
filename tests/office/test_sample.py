"""The sample estimate that a new window and `make run` begin with."""

from datetime import date

from estimator.office.sample import sample_request
from estimator.pricing import Estimate, estimate
from tests.books import changed, demonstration


def test_it_is_a_finished_estimate_for_a_sample_patient() -> None:
    request = sample_request(demonstration(), date(2026, 11, 25))
    assert request.patient is not None
    assert (request.patient.name, request.patient.date_of_birth) == ("Sample Patient", None)
    assert (request.clinic, request.treatment, str(request.infusions)) == ("chattanooga", "depression", "6")
    assert request.first_visit == date(2026, 12, 1)
    result = estimate(demonstration(), request)
    assert isinstance(result, Estimate)
    assert result.totals.patient_pays.cents == 254_500


def test_its_first_visit_is_never_on_a_closed_day() -> None:
    assert sample_request(demonstration(), date(2026, 12, 19)).first_visit == date(2026, 12, 28)


def test_it_fits_another_rule_book() -> None:
    book = changed(("treatments.yaml", "id: depression", "id: low-mood"))
    assert sample_request(book, date(2026, 11, 25)).treatment == "low-mood"
