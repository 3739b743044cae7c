"""What a rule book must not say: every check is one small function, with one module here for each subject.

A Problem stops where the book cannot mean anything with it, and warns where it means something, perhaps not
what was wanted. Nothing that the passing of time brings about ever stops a book.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from estimator.rules.book import Book, RulePath
from estimator.rules.checks import (
    benefits,
    clinics,
    codes,
    coverages,
    dates,
    discounts,
    fees,
    figures,
    forms,
    kiosk,
    names,
    packages,
    plans,
    prices,
    rates,
    texts,
    treatments,
)
from estimator.rules.checks.survey import Survey
from estimator.rules.problems import Problem

Check = Callable[[Survey], Iterator[Problem]]

OF_NAMES: tuple[Check, ...] = (names.check_names, names.check_duplicate_ids, plans.check_plan_clinics)
"""Whether every name means one thing."""

OF_SINGLE_PLACES: tuple[Check, ...] = (
    names.check_notice_figures,
    forms.check_price_forms,
    forms.check_prices_hold,
    forms.check_discount_forms,
    forms.check_fee_forms,
    forms.check_rate_forms,
    forms.check_example_forms,
    clinics.check_open_days,
    clinics.check_time_zones,
    clinics.check_logos,
    figures.check_usual_range,
    coverages.check_kinds,
    coverages.check_tiers,
    coverages.check_superbills,
    coverages.check_sources,
    coverages.check_legal_reviews,
    coverages.check_line_order,
    benefits.check_families,
    benefits.check_limits,
    benefits.check_shares,
    benefits.check_typical,
    benefits.check_carry_over,
    codes.check_codes,
    codes.check_diagnosis_codes,
    plans.check_plan_needs,
    plans.check_plan_keys_used,
    plans.check_plan_forms,
    plans.check_plan_numbers,
    plans.check_plan_days,
    kiosk.check_timers,
    kiosk.check_payment_terms,
    texts.check_spanish,
)
"""Checks that look at one place alone, so they hold though a value elsewhere is only guessed at."""

OF_WHAT_STANDS_THERE: tuple[Check, ...] = (
    *OF_SINGLE_PLACES,
    dates.check_dates,
    dates.check_ended,
    clinics.check_billing,
    treatments.check_numbers,
    treatments.check_later_spacing,
    treatments.check_courses,
    treatments.check_left_out,
    prices.check_equal_rules,
    figures.check_inexact_prices,
    figures.check_prices_on_request,
    figures.check_card_and_cash,
    figures.check_longer_and_higher,
    figures.check_boosters,
    packages.check_package_shares,
    packages.check_bigger_packages,
    packages.check_packages_against_singles,
    packages.check_expiry,
    discounts.check_order,
    discounts.check_ranks,
    discounts.check_joins,
    discounts.check_sizes,
    discounts.check_together,
    discounts.check_tenders,
    fees.check_credits,
    fees.check_fees_of_everyone,
    fees.check_notice_windows,
    fees.check_refunds,
    coverages.check_validity,
    benefits.check_benefits,
    rates.check_equal_rates,
    rates.check_splits,
    codes.check_first_codes,
    codes.check_units,
    plans.check_plan_prices,
    plans.check_add_on_interest,
    plans.check_plans_over_time,
    plans.check_state_rows,
    kiosk.check_generic_coverage,
)
"""What is written and cannot be meant, or is perhaps not meant."""

OF_WHAT_IS_MISSING: tuple[Check, ...] = (
    names.check_options,
    clinics.check_something_offered,
    prices.check_missing_prices,
    prices.check_guide_prices,
    prices.check_included_prices,
    packages.check_unused_packages,
    fees.check_refund_of_packages,
    fees.check_cash_prices,
    rates.check_missing_rates,
    rates.check_prices_of_parts,
    kiosk.check_kiosk_clinic,
)
"""What nothing is written for. While a name is wrong it may only be misspelt, so these wait for the names."""


def check_elsewhere(book: Book, guessed: Iterable[RulePath]) -> list[Problem]:
    """Find what is wrong in a book beside the places that were guessed at because they could not be read."""
    names_are_sure = all(path[-1] != "id" for path in guessed)
    checks = (OF_NAMES if names_are_sure else ()) + OF_SINGLE_PLACES
    lines = {(str(path[0]), book.where(path).line) for path in guessed}
    survey = Survey(book, None)
    found = (problem for check in checks for problem in check(survey))
    return [problem for problem in found if (problem.file, problem.line) not in lines]


def check_book(book: Book, day: date | None = None) -> list[Problem]:
    """Find everything in a book that cannot be meant or is perhaps not meant.

    With a day, what has ended by then is told too; loading gives none, so a book loads alike on every day.
    """
    survey = Survey(book, day)
    problems = [problem for check in OF_NAMES for problem in check(survey)]
    others = OF_WHAT_STANDS_THERE if problems else OF_WHAT_STANDS_THERE + OF_WHAT_IS_MISSING
    return problems + [problem for check in others for problem in check(survey)]
