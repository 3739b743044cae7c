"""What a rule book must not say: every check is one small function, with one module here for each subject.

A Problem stops where the book cannot mean anything with it, and warns where it means something, perhaps not
what was wanted. Nothing that the passing of time brings about ever stops a book.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from estimator.rules.book import Book
from estimator.rules.checks import (
    clinics,
    codes,
    dates,
    discounts,
    fees,
    figures,
    forms,
    names,
    packages,
    prices,
    texts,
    treatments,
)
from estimator.rules.checks.survey import Survey
from estimator.rules.problems import Problem

Check = Callable[[Survey], Iterator[Problem]]

OF_NAMES: tuple[Check, ...] = (names.check_names, names.check_duplicate_ids)
"""Whether every name means one thing."""

OF_WHAT_STANDS_THERE: tuple[Check, ...] = (
    names.check_notice_figures,
    forms.check_price_forms,
    forms.check_prices_hold,
    forms.check_discount_forms,
    forms.check_fee_forms,
    forms.check_example_forms,
    dates.check_dates,
    dates.check_ended,
    clinics.check_open_days,
    clinics.check_time_zones,
    clinics.check_logos,
    clinics.check_billing,
    treatments.check_numbers,
    treatments.check_later_spacing,
    treatments.check_courses,
    treatments.check_left_out,
    prices.check_equal_rules,
    figures.check_inexact_prices,
    figures.check_usual_range,
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
    codes.check_codes,
    codes.check_diagnosis_codes,
    codes.check_first_codes,
    codes.check_units,
    texts.check_spanish,
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
)
"""What nothing is written for. While a name is wrong it may only be misspelt, so these wait for the names."""


def check_book(book: Book, day: date | None = None) -> list[Problem]:
    """Find everything in a book that cannot be meant or is perhaps not meant.

    With a day, what has ended by then is told too; loading gives none, so a book loads alike on every day.
    """
    survey = Survey(book, day)
    problems = [problem for check in OF_NAMES for problem in check(survey)]
    others = OF_WHAT_STANDS_THERE if problems else OF_WHAT_STANDS_THERE + OF_WHAT_IS_MISSING
    return problems + [problem for check in others for problem in check(survey)]
