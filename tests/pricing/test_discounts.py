"""Discounts: one order, one rounding, the best of several, never past the cap."""

from estimator.pricing import Estimate
from tests.books import changed, estimated, refused


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


GOODWILL = {"reason": "Goodwill", "allowed_by": "the manager"}


def reduced_lines(result: Estimate) -> list[tuple[int, str, int]]:
    """The lines that an adjustment made less: visit, service, cents taken off."""
    return [
        (visit.number, line.service, reduction.taken_off.cents)
        for visit in result.visits
        for line in visit.lines
        for reduction in line.reductions
        if reduction.kind == "adjustment"
    ]


def test_an_adjustment_may_be_held_to_one_visit_of_a_package() -> None:
    result = estimated(infusions="6", adjustments=[{"off": "50.00", "visit": "3", **GOODWILL}])
    assert reduced_lines(result) == [(3, "infusion", 5_000)]
    assert result.visits[2].patient_pays.cents == result.visits[1].patient_pays.cents - 5_000


def test_an_adjustment_may_be_held_to_one_service() -> None:
    result = estimated(infusions="6", adjustments=[{"percent": "10 %", "service": "evaluation", **GOODWILL}])
    assert reduced_lines(result) == [(1, "evaluation", 2_500)]


def test_an_adjustment_held_to_a_line_comes_after_one_of_everything() -> None:
    everything, one = {"percent": "10 %", **GOODWILL}, {"percent": "50 %", "visit": "1", **GOODWILL}
    result = estimated(infusions="6", adjustments=[one, everything])
    assert result.visits[0].patient_pays.cents == 11_250
    assert result.totals.patient_pays.cents == sum(visit.patient_pays.cents for visit in result.visits)


def test_an_adjustment_of_what_a_plan_is_billed_for_is_set_aside() -> None:
    held = {"off": "50.00", "visit": "3", **GOODWILL}
    result = estimated(coverage="ppo-in-network", adjustments=[held])
    assert ("adjustment-1", "applies-to-nothing") in [(aside.name, aside.why) for aside in result.set_aside]


def test_an_adjustment_above_its_line_is_refused() -> None:
    assert refused(adjustments=[{"off": "500.00", "visit": "3", **GOODWILL}]) == ["adjustment-above-charge"]


def test_a_package_with_an_adjusted_visit_is_paid_and_given_back_to_the_cent() -> None:
    held = {"off": "50.00", "visit": "3", **GOODWILL}
    whole, result = (estimated(infusions="6", pays="in-advance", adjustments=given) for given in ([], [held]))
    dues = [sum(visit.due.cents for visit in each.visits) for each in (whole, result)]
    assert dues[0] - dues[1] == 5_000
    assert result.stops[-1].given_back.cents == 0
