"""Changes: each amount is what the same course asked for otherwise costs more, never a list price or a single part."""

from __future__ import annotations

from estimator.pricing import Estimate
from estimator.pricing.result import CouldChange
from tests.books import changed, estimated

VETERAN: dict[str, object] = {"infusions": "6", "discounts": ["military"], "tender": "cash"}
ONE_BY_ONE: dict[str, object] = {"packages": "none", "infusions": "6", "discounts": ["military"]}
CARVE_OUT: dict[str, object] = {
    "coverage": "employer-carve-out", "treatment": "depression", "first_visit": "2026-12-08",
    "plan": {"benefits": [{"benefit": "infusions", "visits_used": "unknown"}]},
}  # fmt: skip


def change(estimate: Estimate, kind: str, *about: str) -> CouldChange:
    """The one change of a kind, or the one of that kind about something."""
    (found,) = [
        change
        for change in estimate.could_change
        if change.kind == kind and change.about[: len(about)] == about
    ]  # fmt: skip
    return found


def cents(change: CouldChange) -> int:
    assert change.by is not None
    return change.by.cents


def total(**answers: object) -> int:
    return estimated(**answers).totals.patient_pays.cents


def test_a_discount_without_proof_costs_what_the_total_is_without_it() -> None:
    not_proven = change(estimated(**VETERAN), "discount-not-proven", "military")
    assert cents(not_proven) == total(**{**VETERAN, "discounts": []}) - total(**VETERAN)
    assert cents(not_proven) == 24_178, "the cash discount is smaller too once the other is gone"


def test_without_proof_for_the_best_discount_the_next_best_is_counted() -> None:
    with_both = estimated(infusions="6", discounts=["military", "hardship-15"])
    (taken,) = [reduction.name for reduction in with_both.reductions if reduction.kind == "eligibility"]
    other = "hardship-15" if taken == "military" else "military"
    without = total(infusions="6", discounts=[other]) - with_both.totals.patient_pays.cents
    assert cents(change(with_both, "discount-not-proven", taken)) == without


def test_what_the_rule_book_does_not_give_cannot_be_one_more() -> None:
    kinds = [change.kind for change in estimated(infusions="6", boosters="11").could_change]
    assert "more-visits" not in kinds


def test_one_more_booster_adds_what_the_total_rises_by() -> None:
    more = change(estimated(**ONE_BY_ONE), "more-visits", "booster")
    assert cents(more) == total(**ONE_BY_ONE, boosters="1") - total(**ONE_BY_ONE)


def test_one_more_booster_adds_less_than_its_list_price_where_a_discount_lowers_it() -> None:
    discounted, plain = estimated(**ONE_BY_ONE), estimated(**{**ONE_BY_ONE, "discounts": []})
    assert cents(change(discounted, "more-visits")) < cents(change(plain, "more-visits"))


def test_how_much_fewer_infusions_cost_less_leaves_the_words_of_prices_aside() -> None:
    text = "    hours: 1\n    prices:\n      - from: 2026-01-01\n        price: 450.00\n"
    place = f"  - service: infusion\n    clinics: [huntsville]\n    treatments: [mood]\n{text}"
    book = changed(("services.yaml", place, place.replace("450.00", "400.00 to 450.00")))
    asked = {"clinic": "huntsville", "evaluation": "no", "packages": "none"}
    span = change(estimated(book, **asked, infusions="4 to 6"), "span")
    assert (cents(span), span.about) == (90_000, (180_000, 270_000))


def test_visits_that_may_be_used_up_move_the_total_by_themselves_only() -> None:
    unknown = estimated(**CARVE_OUT)
    none_used = {**CARVE_OUT, "plan": {"benefits": [{"benefit": "infusions", "visits_used": "0"}]}}
    moved = change(unknown, "unknown", "visits-used")
    assert cents(moved) == unknown.totals.patient_pays.cents - total(**none_used)


def test_two_estimates_of_the_same_course_stay_equal() -> None:
    assert estimated(packages="none", infusions="1", evaluation="no") == estimated(
        packages="none", infusions="1", evaluation="no"
    )
