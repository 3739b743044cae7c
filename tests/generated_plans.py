"""Coverages of every kind and requests under them, for hypothesis: what a plan says, and what was told about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, get_args

from hypothesis import strategies as some

from estimator.rules import Book
from estimator.rules.models.benefits import Shape
from estimator.rules.models.coverage import Coverage
from tests.books import demonstration

Answers = dict[str, Any]
Strategy = some.SearchStrategy[Any]

GIVEN = ("evaluation", "infusion", "follow-up")
"""The services of the courses below, one benefit each."""
FIRST_DAY = date(2026, 11, 23)
WORDS = {"en": "Words"}


def maybe(strategy: Strategy) -> Strategy:
    """An answer, or more often none."""
    return some.one_of(some.none(), some.none(), strategy)


def mostly(strategy: Strategy) -> Strategy:
    """An answer, or less often none."""
    return some.one_of(strategy, strategy, some.none())


def said(**strategies: Strategy) -> Strategy:
    """A mapping that leaves out what is None, as somebody writes it."""
    return some.fixed_dictionaries(strategies).map(
        lambda drawn: {key: value for key, value in drawn.items() if value not in (None, {}, [])}
    )


DOLLARS = some.sampled_from(["0.00", "37.50", "100.00", "333.33", "1,000.00", "2,500.00", "9,000.00"])
COPAYS = some.sampled_from(["25.00", "40.00", "61.07"])
PERCENTAGES = some.sampled_from(["0 %", "12.5 %", "20 %", "33.33 %", "100 %"])
YES_OR_NO = some.sampled_from(["yes", "no"])
WHO_OWES = some.sampled_from(["patient", "patient-if-signed", "held-harmless"])
SIZES_OF_RATES = some.sampled_from([{"rate": "299.99"}, {"rate": "60.00"}, {"percent_of_price": "62.5 %"}])

YEARLY_RULES = said(
    individual=mostly(DOLLARS), family=maybe(DOLLARS), type=some.sampled_from(["embedded", "aggregate"])
)
OPEN_YEARLY_RULES = said(
    individual=mostly(some.one_of(DOLLARS, some.just("ask"))),
    family=maybe(DOLLARS),
    type=some.sampled_from(["embedded", "aggregate", "unknown"]),
)
TIER_RULES = some.fixed_dictionaries({"deductible": YEARLY_RULES, "limit": YEARLY_RULES})
OPEN_TIER_RULES = some.fixed_dictionaries({"deductible": OPEN_YEARLY_RULES, "limit": OPEN_YEARLY_RULES})
BENEFIT_RULES = said(
    covered=some.sampled_from(["yes", "yes", "yes", "yes", "no"]),
    when_not_covered=WHO_OWES,
    shape=some.sampled_from(get_args(Shape)),
    copay=COPAYS,
    copay_basis=some.sampled_from(["line", "visit"]),
    coinsurance=PERCENTAGES,
    straddle_copay=some.sampled_from(["charge", "waive"]),
    coinsurance_base=some.sampled_from(["after-copay", "full"]),
    separate_deductible=maybe(some.just("own")),
    visits_per_year=maybe(some.integers(1, 5).map(str)),
    visit_group=maybe(some.just("shared")),
    over_limit=some.sampled_from(["contracted", "own"]),
    maximum=maybe(some.sampled_from(["150.00", "700.01"])),
)
OPEN_BENEFIT_RULES = some.builds(
    dict.__or__,
    BENEFIT_RULES,
    said(
        copay=maybe(some.just("ask")),
        coinsurance=maybe(some.just("ask")),
        copay_basis=maybe(some.just("unknown")),
        straddle_copay=maybe(some.just("unknown")),
        coinsurance_base=maybe(some.just("unknown")),
    ),
)
AUTHORIZATION_RULES = said(
    needed_for=some.sampled_from([["infusion"], []]), missing=maybe(some.just("50 %")), refused=WHO_OWES
)
WHOLE_COVERAGES = said(
    kind=some.sampled_from(["in-network", "in-network", "out-of-network", "medicare"]),
    clinician=some.sampled_from(["participating", "non-participating"]),
    plan_year_start=some.sampled_from(["01-01", "07-01", "12-15"]),
    in_network=TIER_RULES,
    out_of_network=TIER_RULES,
    counts=said(copay_to_deductible=YES_OR_NO, copay_to_limit=YES_OR_NO),
    benefits=some.lists(BENEFIT_RULES, min_size=3, max_size=3),
    rates=some.lists(SIZES_OF_RATES, min_size=3, max_size=3),
    authorization=maybe(AUTHORIZATION_RULES),
)
"""Every figure is written."""
TYPICAL = some.sampled_from(
    [
        {"deductible": ["500.00", "3000.00"], "limit": ["4000.00"], "copay": ["20.00", "40.00", "60.00"]},
        {"coinsurance": ["10 %", "20 %", "30 %"], "deductible": ["1000.00"], "rate": ["40 %", "80 %"]},
    ]
)
OPEN_COVERAGES = some.builds(
    dict.__or__,
    WHOLE_COVERAGES,
    said(
        typical=TYPICAL,
        in_network=maybe(OPEN_TIER_RULES),
        out_of_network=maybe(OPEN_TIER_RULES),
        benefits=maybe(some.lists(OPEN_BENEFIT_RULES, min_size=3, max_size=3)),
        line_order=maybe(some.just("unknown")),
        splits=maybe(some.just([{"service": "infusion", "into": ["infusion", "guide"]}])),
        assistance=maybe(
            said(
                services=some.just(["infusion"]),
                floor=COPAYS,
                yearly_maximum=DOLLARS,
                counts=some.sampled_from(["yes", "no", "unknown"]),
                source=some.just("Made up"),
            )
        ),
        counts=maybe(
            said(
                copay_to_limit=YES_OR_NO,
                fourth_quarter_carry_over=YES_OR_NO,
                across_tiers=some.sampled_from(["none", "out-to-in", "in-to-out", "both"]),
            )
        ),
    ),
)

OPEN_YEARLY_FACTS = said(
    used=maybe(some.one_of(DOLLARS, some.just("unknown"))),
    left=maybe(DOLLARS),
    family_used=maybe(DOLLARS),
    individual=maybe(DOLLARS),
)
WHOLE_YEARLY_FACTS = some.fixed_dictionaries({"used": DOLLARS, "family_used": DOLLARS})
OPEN_TIER_FACTS = some.fixed_dictionaries({"deductible": OPEN_YEARLY_FACTS, "limit": OPEN_YEARLY_FACTS})
WHOLE_TIER_FACTS = some.fixed_dictionaries({"deductible": WHOLE_YEARLY_FACTS, "limit": WHOLE_YEARLY_FACTS})
VISITS_USED = maybe(some.integers(0, 3).map(str))
OPEN_BENEFIT_FACTS = said(
    covered=maybe(some.sampled_from(["yes", "yes", "no", "unknown"])),
    copay=maybe(COPAYS),
    coinsurance=maybe(PERCENTAGES),
    rate=maybe(some.just("280.00")),
    visits_used=VISITS_USED,
    paid_so_far=maybe(DOLLARS),
    separate_used=maybe(some.just("100.00")),
)
WHOLE_BENEFIT_FACTS = said(
    copay=maybe(COPAYS), visits_used=VISITS_USED, paid_so_far=maybe(DOLLARS),
    separate_used=some.sampled_from(["0.00", "100.00"]),
)  # fmt: skip
APPROVED_VISITS = maybe(some.integers(0, 6).map(str))
ACCOUNTS = said(reimbursement=maybe(DOLLARS), savings=maybe(DOLLARS))
OPEN_PLAN_FACTS = said(
    in_network=OPEN_TIER_FACTS,
    out_of_network=OPEN_TIER_FACTS,
    next_year=WHOLE_TIER_FACTS,
    benefits=some.lists(OPEN_BENEFIT_FACTS, min_size=3, max_size=3),
    authorization=mostly(
        said(
            state=some.sampled_from(["approved", "approved", "missing", "refused", "pending", "unknown"]),
            visits=APPROVED_VISITS,
            until=maybe(some.just("2026-12-20")),
        )
    ),
    signed=some.sampled_from(["yes", "yes", "no", "unknown"]),
    is_in_network=maybe(some.sampled_from(["no", "unknown"])),
    second=maybe(
        said(
            coverage=some.sampled_from(["plan", "ppo-in-network"]),
            method=some.sampled_from(["standard", "basic", "non-duplication", "maintenance", "unknown"]),
            in_network=OPEN_TIER_FACTS,
            benefits=some.just([{"benefit": "infusions", "visits_used": "1"}, {"benefit": "visits"}]),
        )
    ),
    accounts=ACCOUNTS,
)
WHOLE_PLAN_FACTS = said(
    in_network=WHOLE_TIER_FACTS,
    out_of_network=WHOLE_TIER_FACTS,
    next_year=WHOLE_TIER_FACTS,
    benefits=some.lists(WHOLE_BENEFIT_FACTS, min_size=3, max_size=3),
    authorization=said(state=some.sampled_from(["approved", "approved", "missing", "refused"]), visits=APPROVED_VISITS),
    signed=YES_OR_NO,
    is_in_network=maybe(some.just("no")),
)
"""Nothing is left open."""

FIRST_VISITS = some.dates(FIRST_DAY, FIRST_DAY + timedelta(40)).map(str)
COURSES = said(
    infusions=some.integers(1, 6).map(str),
    evaluation=maybe(some.just("no")),
    first_visit=mostly(FIRST_VISITS),
    boosters=maybe(some.integers(1, 2).map(str)),
    extras=maybe(some.just([{"service": "follow-up", "number": "2"}])),
    discounts=maybe(some.just(["military"])),
    tender=maybe(some.just("cash")),
    packages=maybe(some.just("none")),
    visits_had=maybe(some.integers(1, 2).map(str)),
    paid=maybe(DOLLARS),
    state=mostly(some.sampled_from(["TN", "TN", "NJ"])),
)


def coverages() -> Strategy:
    """Coverages that send claims, some of their figures and conventions unknown; as a rule book writes them."""
    return OPEN_COVERAGES.map(_written)


def whole_coverages() -> Strategy:
    """The same with every figure and convention written."""
    return WHOLE_COVERAGES.map(_written)


def requests() -> Strategy:
    """Courses at Chattanooga that may run over the turn of a plan year, with much or little told about the plan."""
    return some.builds(_asked, COURSES, OPEN_PLAN_FACTS)


def settled_requests() -> Strategy:
    """Courses of infusions alone, with everything told that such a plan could ask for."""
    infusions = some.fixed_dictionaries({"infusions": some.integers(2, 6).map(str), "first_visit": FIRST_VISITS})
    return some.builds(_asked, infusions, WHOLE_PLAN_FACTS).map(
        lambda asked: asked | {"evaluation": "no", "packages": "none"}
    )


def book_with(coverage: Answers) -> Book:
    """The demonstration book with one more coverage, under the name "plan"."""
    book = demonstration()
    return replace(book, coverages={**book.coverages, "plan": Coverage.model_validate(coverage)})


def _written(drawn: Answers) -> Answers:
    coverage = drawn | {"id": "plan", "name": WORDS, "means": WORDS, "source": "Made up", "superbill": {}}
    clinician = coverage.pop("clinician")
    if coverage["kind"] == "medicare":
        coverage["medicare"] = {"clinician": clinician}
    return coverage | {
        "separate_deductibles": [{"id": "own", "individual": "250.00"}],
        "benefits": [
            {"id": service, "services": [service], **rule}
            for service, rule in zip(GIVEN, drawn["benefits"], strict=True)
        ],
        "rates": [
            {"service": service, "rates": [{"from": "2026-01-01", "source": "Made up", **size}]}
            for service, size in zip(GIVEN, drawn["rates"], strict=True)
        ],
    }


def _asked(course: Answers, told: Answers) -> Answers:
    benefits = [{"benefit": service, **facts} for service, facts in zip(GIVEN, told["benefits"], strict=True)]
    plan = {"as_of": "2026-11-20", **told, "benefits": benefits}
    return {"coverage": "plan", "treatment": "depression", **course, "plan": plan}
