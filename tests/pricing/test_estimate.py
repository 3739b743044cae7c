"""The demonstration answers, to the cent."""

import pytest

from tests.books import changed, estimated, refused

NAMES = ("patient_pays", "due_at_booking", "due_first_visit")


def figures(**answers: object) -> tuple[int, ...]:
    totals = estimated(**answers).totals
    return tuple(getattr(totals, name).cents for name in NAMES)


def test_an_evaluation_and_six_infusions_cost_2545() -> None:
    assert figures(infusions="6") == (254_500, 10_000, 15_000)


def test_the_same_for_the_military_in_cash_costs_2175_97() -> None:
    assert figures(infusions="6", discounts=["military"], tender="cash") == (217_597, 10_000, 11_375)


def test_three_answers_make_a_complete_estimate() -> None:
    result = estimated(infusions="6")
    assert result.parts[0].treatment == "depression"
    assert {(a.kind, a.told_by) for a in result.assumptions} >= {
        ("treatment", "default"), ("evaluation", "default"), ("not-yet-booked", "default"), ("tender", "default"),
    }  # fmt: skip


def test_the_first_year_rides_one_booster_in_six_plus_one() -> None:
    result = estimated(course="year-one")
    assert result.totals.patient_pays.cents == 715_000
    assert [package.name for package in result.packages] == ["chattanooga-mood-6-plus-1"]


def test_six_plus_one_splits_with_the_odd_cent_first() -> None:
    shares = [visit.expected_charge.cents for visit in estimated(infusions="6", boosters=1).visits[1:]]
    assert shares == [37_858] + [37_857] * 6


@pytest.mark.parametrize(("tender", "cents"), [("card", 229_000), ("cash", 212_000)])
def test_dalton_has_two_prices_by_the_way_to_pay(tender: str, cents: int) -> None:
    assert estimated(clinic="dalton", infusions="6", tender=tender).totals.patient_pays.cents == cents


def test_the_package_of_six_at_huntsville_splits_its_odd_cents() -> None:
    shares = [visit.expected_charge.cents for visit in estimated(clinic="huntsville", infusions="6").visits[1:]]
    assert shares == [39_917] * 4 + [39_916] * 2


def test_two_treatments_each_have_their_own_number() -> None:
    result = estimated(infusions="6", also={"treatment": "neuropathic-pain", "infusions": "2"})
    assert result.totals.patient_pays.cents == 254_500 + 2 * 60_000
    assert [visit.phase for visit in result.visits].count("evaluation") == 1


def test_of_a_span_the_larger_number_is_likely() -> None:
    span = estimated(infusions="4 to 6").range
    assert span is not None
    assert (span.low.cents, span.likely.cents, span.because) == (189_000, 254_500, ("span",))


def test_an_exact_estimate_has_no_range() -> None:
    assert estimated(infusions="6").range is None


def test_every_wrong_answer_is_told_at_once() -> None:
    assert refused(clinic="chatanooga", coverage="selfpay", discounts=["militari"]) == [
        "unknown-clinic", "unknown-coverage", "unknown-discount",
    ]  # fmt: skip


def test_a_treatment_not_given_at_a_clinic_is_refused() -> None:
    assert refused(clinic="dalton", treatment="migraine") == ["not-offered"]


def test_a_combination_not_offered_is_refused_and_never_derived() -> None:
    assert refused(clinic="dalton", treatment="crps", tier="low") == ["combination-not-offered"]


def test_a_price_before_its_first_day_is_missing() -> None:
    assert set(refused(day="2025-11-23", infusions="6")) == {"price-ended"}


def test_a_plain_list_of_services_needs_no_treatment() -> None:
    result = estimated(services=[{"service": "follow-up", "number": 2}])
    assert result.totals.patient_pays.cents == 25_000


def test_a_one_off_reduction_is_spread_over_the_lines() -> None:
    result = estimated(infusions="6", adjustments=[{"off": "45.00", "reason": "moved", "allowed_by": "manager"}])
    assert result.totals.patient_pays.cents == 250_000
    assert result.reductions[-1].name == "adjustment-1"


def test_a_reduction_above_the_charge_is_refused() -> None:
    too_much = [{"off": "3,000.00", "reason": "slip", "allowed_by": "nobody"}]
    assert refused(infusions="6", adjustments=too_much) == ["adjustment-above-charge"]


def test_what_an_infusion_holds_a_booster_holds_too() -> None:
    booster, monitoring = estimated(infusions="6", boosters=1).visits[-1].lines
    assert (booster.included_in, monitoring.included_in) == (None, "booster")


def test_a_co_provider_bills_its_own_services() -> None:
    guides = "  - id: demo-guides\n    name: Demonstration Guides\n    role: co-provider\n    bills: [guide]\n"
    book = changed(
        ("providers.yaml", "providers:\n", f"providers:\n{guides}"),
        ("clinics.yaml", "    providers: [demo-chattanooga]", "    providers: [demo-chattanooga, demo-guides]"),
    )
    lines = estimated(book, infusions="1", guide="yes").visits[1].lines
    assert {line.service: line.provider for line in lines} == {
        "infusion": "demo-chattanooga", "monitoring": "demo-chattanooga", "guide": "demo-guides",
    }  # fmt: skip


def test_a_price_told_on_request_is_missing_and_never_nothing() -> None:
    rest = "        source: Made up for the demonstration\n  - service: guide "
    on_request = ("services.yaml", "        price: 500.00\n" + rest, "        on_request: yes\n" + rest)
    asked = {"treatment": "migraine", "infusions": "6"}
    assert refused(changed(on_request), boosters=1, **asked) == ["missing-price"]
    assert estimated(changed(on_request), **asked).totals.patient_pays.cents == 325_000
