"""Discounts: one order, one rounding, the best of several, never past the cap."""

from estimator.pricing import Estimate
from tests.books import changed, estimated


def taken(result: Estimate) -> dict[str, int]:
    return {reduction.name: reduction.taken_off.cents for reduction in result.reductions}


def test_a_discount_is_taken_once_of_the_package_price_and_then_shared_out() -> None:
    off = taken(estimated(infusions="6", evaluation="no", discounts=["military"], tender="cash"))
    assert off == {"chattanooga-mood-6": 25_500, "military": 22_950, "cash": 10_328}


def test_of_two_eligibility_discounts_only_the_best_is_taken() -> None:
    result = estimated(infusions="6", discounts=["military", "hardship-25"])
    assert "military" not in taken(result)
    assert ("military", "smaller-than", ("hardship-25",)) in [(s.name, s.why, s.about) for s in result.set_aside]


def test_two_eligibility_discounts_may_follow_one_another_where_the_book_says_so() -> None:
    book = changed(
        ("discounts.yaml", "several: best-one", "several: one-after-another"),
        ("discounts.yaml", "  - id: first-responder\n", "  - id: first-responder\n    rank: 2\n"),
        ("discounts.yaml", "  - id: hardship\n", "  - id: hardship\n    rank: 3\n"),
    )
    off = taken(estimated(book, infusions="6", evaluation="no", discounts=["military", "first-responder"]))
    assert (off["military"], off["first-responder"]) == (22_950, 20_655)


def test_a_percentage_may_be_of_the_list_price() -> None:
    book = changed(("discounts.yaml", "percent_of: running-price", "percent_of: list-price"))
    assert taken(estimated(book, infusions="6", evaluation="no", discounts=["military"]))["military"] == 25_500


def test_discounts_together_stop_at_the_cap() -> None:
    book = changed(("discounts.yaml", "percent: 50", "percent: 30"))
    result = estimated(book, infusions="6", evaluation="no", discounts=["hardship-40"])
    assert result.totals.discount.cents == 76_500


def test_a_claimed_discount_the_clinic_does_not_give_is_set_aside() -> None:
    book = changed(("discounts.yaml", "  - id: military\n", "  - id: military\n    clinics: [dalton]\n"))
    result = estimated(book, infusions="6", discounts=["military"])
    assert [(s.name, s.why) for s in result.set_aside if s.name == "military"] == [("military", "not-at-this-clinic")]


def test_dalton_gives_no_cash_discount_on_its_cash_price() -> None:
    assert "cash" not in taken(estimated(clinic="dalton", infusions="6", tender="cash"))
