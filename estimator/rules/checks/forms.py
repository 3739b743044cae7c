"""Values that can be said in several forms: one form must be chosen, and only one."""

from __future__ import annotations

from collections.abc import Iterator

from estimator.rules.book import Book, RulePath
from estimator.rules.checks.survey import Survey, written_prices
from estimator.rules.models.services import DatedPrice, PackagePrice
from estimator.rules.problems import Problem
from estimator.rules.scalars import Model


def check_price_forms(survey: Survey) -> Iterator[Problem]:
    """A price said in no form, in two, or in half of one."""
    book = survey.book
    for _, dated, path in written_prices(survey):
        if isinstance(dated, DatedPrice):
            forms = ("price", "card", "first_hour", "included_in", "on_request")
            yield from _one_form(book, path, dated, forms, "what it costs", "price: 425.00")
            yield from _first_and_further(book, path, dated)
        else:
            yield from _one_form(book, path, dated, ("price", "card"), "what it costs", "price: 2,295.00")
        yield from _card_and_cash(book, path, dated)


def check_prices_hold(survey: Survey) -> Iterator[Problem]:
    """How long prices hold, said twice, or the key without a day or a number."""
    file = survey.book.clinics_file
    path = ("clinics.yaml", "prices_hold")
    if "prices_hold" in file.model_fields_set:
        forms = ("until", "days")
        yield from _one_form(survey.book, path, file.prices_hold, forms, "how long prices hold", "days: 30")


def check_discount_forms(survey: Survey) -> Iterator[Problem]:
    """A discount whose size is said in two forms, or both plainly and as a sliding scale."""
    book = survey.book
    for number, discount in enumerate(book.discounts_file.discounts):
        path: RulePath = ("discounts.yaml", "discounts", number)
        if discount.sizes and discount.bands:
            yield book.problem(
                (*path, "bands"),
                "two-forms",
                "This discount has a size of its own and a sliding scale; only one can hold.",
                "Keep `sizes` or `bands` and take the other out.",
                at_key=True,
                also=[(*path, "sizes")],
            )
        for place, size in enumerate(discount.sizes):
            yield from _at_most_one(book, (*path, "sizes", place), size, ("percent", "off", "price"))
        for step, band in enumerate(discount.bands):
            for place, size in enumerate(band.sizes):
                yield from _at_most_one(book, (*path, "bands", step, "sizes", place), size, ("percent", "off", "price"))


def check_fee_forms(survey: Survey) -> Iterator[Problem]:
    """A fee said in no form or in two, or a percentage of nothing."""
    book = survey.book
    for number, fee in enumerate(book.fees_file.fees):
        for place, size in enumerate(fee.sizes):
            path: RulePath = ("fees.yaml", "fees", number, "sizes", place)
            yield from _one_form(
                book, path, size, ("fee", "percent", "full_price"), "how much the fee is", "fee: 100.00"
            )
            yield from _needs(book, path, size, "percent", ("of",), "of: evaluation")
            yield from _needs(book, path, size, "of", ("percent",), "percent: 50")


def check_rate_forms(survey: Survey) -> Iterator[Problem]:
    """A rate said in no form or in two, or a percentage of Medicare's fee without the fee."""
    book = survey.book
    for number, coverage in survey.numbered("coverage.yaml", "coverages", book.coverages):
        for place, rule in enumerate(coverage.rates):
            for position, rate in enumerate(rule.rates):
                path: RulePath = ("coverage.yaml", "coverages", number, "rates", place, "rates", position)
                forms = ("rate", "percent_of_price", "percent_of_medicare")
                yield from _one_form(book, path, rate, forms, "what the plan allows", "rate: 300.00")
                yield from _needs(book, path, rate, "percent_of_medicare", ("medicare_fee",), "medicare_fee: 92.15")
                yield from _needs(book, path, rate, "medicare_fee", ("percent_of_medicare",), "percent_of_medicare: 80")


def check_example_forms(survey: Survey) -> Iterator[Problem]:
    """A worked estimate that expects both figures and a refusal."""
    for number, example in enumerate(survey.book.examples):
        path = ("examples.yaml", "examples", number)
        yield from _at_most_one(survey.book, path, example, ("expect", "expect_refusal"), stops=False)


def _card_and_cash(book: Book, path: RulePath, dated: DatedPrice | PackagePrice) -> Iterator[Problem]:
    if dated.card is None and dated.cash is not None and dated.price is not None:
        yield book.problem(
            (*path, "cash"),
            "two-forms",
            "A price and a cash price stand here; only one of two forms can hold.",
            "Write `card` in place of `price`, or take `cash` out.",
            at_key=True,
            also=[(*path, "price")],
        )
    else:
        yield from _needs(book, path, dated, "card", ("cash",), "cash: 345.00")
        yield from _needs(book, path, dated, "cash", ("card",), "card: 370.00")


def _first_and_further(book: Book, path: RulePath, dated: DatedPrice) -> Iterator[Problem]:
    further = ("each_further_hour", "further_time")
    yield from _at_most_one(book, path, dated, further)
    yield from _needs(book, path, dated, "first_hour", further, "each_further_hour: 150.00")
    for key in further:
        yield from _needs(book, path, dated, key, ("first_hour",), "first_hour: 440.00")


def _one_form(
    book: Book,
    path: RulePath,
    rule: Model,
    forms: tuple[str, ...],
    what: str,
    example: str,
) -> Iterator[Problem]:
    """Exactly one of some keys must stand here; for half a form another check asks for its other half."""
    written = _written(rule, forms)
    if not written and not _written(rule, ("cash", "each_further_hour", "further_time", "of", "medicare_fee")):
        yield book.problem(
            path,
            "no-form",
            f"Nothing here says {what}.",
            f"Write one of: {', '.join(forms)}.",
            example,
        )
    yield from _at_most_one(book, path, rule, forms)


def _at_most_one(
    book: Book, path: RulePath, rule: Model, forms: tuple[str, ...], stops: bool = True
) -> Iterator[Problem]:
    written = _written(rule, forms)
    if len(written) > 1:
        yield book.problem(
            (*path, written[1]),
            "two-forms",
            f"`{written[0]}` and `{written[1]}` both stand here; only one of them can hold.",
            "Keep the one that is meant and take the other out.",
            "",
            stops,
            at_key=True,
            also=[(*path, written[0])],
        )


def _needs(
    book: Book, path: RulePath, rule: Model, key: str, others: tuple[str, ...], example: str
) -> Iterator[Problem]:
    if _written(rule, (key,)) and not _written(rule, others):
        yield book.problem(
            (*path, key),
            "half-a-form",
            f"`{key}` stands here without {' or '.join(f'`{other}`' for other in others)}.",
            f"Write {' or '.join(f'`{other}`' for other in others)} beside it, or take it out.",
            example,
            at_key=True,
        )


def _written(rule: Model, keys: tuple[str, ...]) -> list[str]:
    # A figure of 0 is written: 0 equals False, and is not it.
    return [key for key in keys if (said := getattr(rule, key, None)) is not None and said is not False]
