"""Names that point to nothing, and ids that two entries share."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from string import Formatter

from estimator.rules.book import Book, RulePath
from estimator.rules.checks.discounts import names_of
from estimator.rules.checks.survey import Survey, listed
from estimator.rules.models.coverage import Coverage
from estimator.rules.models.selector import Selector
from estimator.rules.problems import Problem, near_word
from estimator.rules.refusals import quoted

LISTS = (
    ("clinics.yaml", "clinics"),
    ("providers.yaml", "providers"),
    ("services.yaml", "services"),
    ("services.yaml", "packages"),
    ("treatments.yaml", "treatments"),
    ("fees.yaml", "fees"),
    ("fees.yaml", "refunds"),
    ("fees.yaml", "ways_to_pay"),
    ("coverage.yaml", "coverages"),
    ("payment-plans.yaml", "plans"),
    ("notices.yaml", "notices"),
)
"""Every list whose entries are named by an id, by file and key; discounts share theirs with their bands."""

FIGURES_OF_NOTICES = ("threshold", "window_days", "fee", "phone", "url", "email", "contact")
"""The names in braces that a notice may hold."""


def check_names(survey: Survey) -> Iterator[Problem]:
    """Names of clinics, services, treatments and the like that the book does not have, each told once."""
    told: dict[str, list[Problem]] = {}
    for problem in _unknown_names(survey):
        told.setdefault(problem.wrong, []).append(problem)
    for first, *others in told.values():
        yield replace(first, also=(*first.also, *((other.file, other.line) for other in others)))


def _unknown_names(survey: Survey) -> Iterator[Problem]:
    book = survey.book
    yield from _names_in_services(survey)
    yield from _names_in_treatments(survey)
    yield from _names_in_discounts(book)
    yield from _names_in_fees(book)
    for number, clinic in enumerate(book.clinics_file.clinics):
        path: RulePath = ("clinics.yaml", "clinics", number, "providers")
        yield from _unknown(book, path, clinic.providers, book.providers, "provider")
    for number, provider in survey.numbered("providers.yaml", "providers", book.providers):
        path = ("providers.yaml", "providers", number, "bills")
        yield from _unknown(book, path, provider.bills, book.services, "service")
    for number, coverage in survey.numbered("coverage.yaml", "coverages", book.coverages):
        yield from _names_in_coverage(book, ("coverage.yaml", "coverages", number), coverage)
    yield from _names_in_kiosk(book)


def check_duplicate_ids(survey: Survey) -> Iterator[Problem]:
    """Two entries of one list with the same id: every name that points there would mean both."""
    book = survey.book
    for file, key in LISTS:
        entries = book.sources[file].data.get(key) or ()
        yield from _same_twice(
            book, [((file, key, number, "id"), entry["id"].strip()) for number, entry in enumerate(entries)]
        )
    for number, treatment in survey.numbered("treatments.yaml", "treatments", book.treatments):
        path: RulePath = ("treatments.yaml", "treatments", number, "courses")
        yield from _same_twice(
            book, [((*path, place, "id"), course.id) for place, course in enumerate(treatment.courses)]
        )
    for number, coverage in survey.numbered("coverage.yaml", "coverages", book.coverages):
        for key in ("benefits", "separate_deductibles"):
            path = ("coverage.yaml", "coverages", number, key)
            entries = enumerate(getattr(coverage, key))
            yield from _same_twice(book, [((*path, place, "id"), entry.id) for place, entry in entries])
    claimed: list[tuple[RulePath, str]] = []
    for number, discount in enumerate(book.discounts_file.discounts):
        path = ("discounts.yaml", "discounts", number)
        claimed.append(((*path, "id"), discount.id))
        claimed += [((*path, "bands", place, "id"), band.id) for place, band in enumerate(discount.bands)]
    yield from _same_twice(book, claimed)


def check_options(survey: Survey) -> Iterator[Problem]:
    """A dose tier, setting or number of hours in a price or package that no treatment is offered with."""
    book = survey.book
    placed = [*(rule for rules in book.prices.values() for rule in rules), *book.packages.values()]
    for option in ("hours", "tier", "setting"):
        offered = {getattr(way.combination, option) for way in survey.ways} - {None}
        for rule, path in placed:
            asked = getattr(rule, option)
            if asked is None or asked in offered:
                continue
            if option != "hours" and near_word(asked, offered):
                yield _unknown_name(book, (*path, option), asked, offered, option)
            else:
                yield book.problem(
                    (*path, option),
                    "option-not-offered",
                    f"No treatment is offered with `{option}: {asked}`, so no course ever takes this.",
                    f"Write the {option} into an offer in treatments.yaml, or take it out here.",
                    stops=False,
                )


def check_notice_figures(survey: Survey) -> Iterator[Problem]:
    """A notice with a name in braces that stands for no figure."""
    book = survey.book
    for number, entry in enumerate(book.sources["notices.yaml"].data.get("notices") or ()):
        notice = book.notices[entry["id"].strip()]
        for language, text in (("en", notice.text.en), ("es", notice.text.es or "")):
            path = ("notices.yaml", "notices", number, "text", language)
            try:
                named = [
                    name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
                    for _, name, form, conversion in Formatter().parse(text)
                    if name is not None
                ]
            except ValueError:
                yield book.problem(
                    path,
                    "lone-brace",
                    "A brace stands alone in this text.",
                    "Write the name of a figure between { and }, or write the brace twice.",
                    "{threshold}",
                )
                continue
            for name in dict.fromkeys(name for name in named if name not in FIGURES_OF_NOTICES):
                yield _unknown_name(book, path, name, FIGURES_OF_NOTICES, "figure")


def _names_in_services(survey: Survey) -> Iterator[Problem]:
    book = survey.book
    file = book.services_file
    groups = _treatments_and_groups(book)
    for number, rule in enumerate(file.prices):
        path: RulePath = ("services.yaml", "prices", number)
        yield from _unknown(book, (*path, "service"), [rule.service], book.services, "service", in_list=False)
        yield from _names_in_selector(book, path, rule, groups)
        for place, dated in enumerate(rule.prices):
            if dated.included_in is not None:
                below = (*path, "prices", place, "included_in")
                yield from _unknown(book, below, [dated.included_in], book.services, "service", in_list=False)
    refunds = {refund.id for refund in book.fees_file.refunds}
    for number, package in enumerate(file.packages):
        path = ("services.yaml", "packages", number)
        yield from _names_in_selector(book, path, package, groups)
        for place, part in enumerate(package.parts):
            below = (*path, "parts", place, "service")
            yield from _unknown(book, below, [part.service], book.services, "service", in_list=False)
        if package.refund is not None:
            yield from _unknown(book, (*path, "refund"), [package.refund], refunds, "refund rule", in_list=False)


def _names_in_selector(book: Book, path: RulePath, rule: Selector, groups: Collection[str]) -> Iterator[Problem]:
    yield from _unknown(book, (*path, "clinics"), rule.clinics, book.clinics, "clinic")
    yield from _unknown(book, (*path, "treatments"), rule.treatments, groups, "treatment or group")
    yield from _unknown(book, (*path, "coverages"), rule.coverages, book.coverages, "coverage")


def _names_in_treatments(survey: Survey) -> Iterator[Problem]:
    book = survey.book
    for number, treatment in survey.numbered("treatments.yaml", "treatments", book.treatments):
        path: RulePath = ("treatments.yaml", "treatments", number)
        for key in ("starts_with", "infusion", "booster", "guide"):
            service = getattr(treatment, key)
            if service is not None:
                yield from _unknown(book, (*path, key), [service], book.services, "service", in_list=False)
        for several in ("before_infusions", "each_visit", "after_each_infusion"):
            services = getattr(treatment, several)
            yield from _unknown(book, (*path, several), services, book.services, "service")
        for place, offer in enumerate(treatment.offered):
            yield from _unknown(book, (*path, "offered", place, "clinics"), offer.clinics, book.clinics, "clinic")
        for place, left_out in enumerate(treatment.not_included):
            if left_out.service is not None:
                below = (*path, "not_included", place, "service")
                yield from _unknown(book, below, [left_out.service], book.services, "service", in_list=False)


def _names_in_discounts(book: Book) -> Iterator[Problem]:
    groups = _treatments_and_groups(book)
    discounts = {name for discount in book.discounts_file.discounts for name in names_of(discount)}
    tenders = {way.id for way in book.fees_file.ways_to_pay}
    for number, discount in enumerate(book.discounts_file.discounts):
        path: RulePath = ("discounts.yaml", "discounts", number)
        yield from _unknown(book, (*path, "services"), discount.services, book.services, "service")
        yield from _unknown(book, (*path, "treatments"), discount.treatments, groups, "treatment or group")
        yield from _unknown(book, (*path, "clinics"), discount.clinics, book.clinics, "clinic")
        yield from _unknown(book, (*path, "joins"), discount.joins or (), discounts, "discount")
        if discount.tender is not None:
            yield from _unknown(book, (*path, "tender"), [discount.tender], tenders, "way to pay", in_list=False)


def _names_in_fees(book: Book) -> Iterator[Problem]:
    file = book.fees_file
    for key in ("fees", "refunds", "ways_to_pay"):
        for number, rule in enumerate(getattr(file, key)):
            yield from _unknown(book, ("fees.yaml", key, number, "clinics"), rule.clinics, book.clinics, "clinic")
    for number, fee in enumerate(file.fees):
        for place, size in enumerate(fee.sizes):
            if size.of is not None:
                path = ("fees.yaml", "fees", number, "sizes", place, "of")
                yield from _unknown(book, path, [size.of], book.services, "service", in_list=False)


def _names_in_coverage(book: Book, path: RulePath, coverage: Coverage) -> Iterator[Problem]:
    groups = _treatments_and_groups(book)
    order = () if coverage.line_order == "unknown" else coverage.line_order
    discounts = {name for discount in book.discounts_file.discounts for name in names_of(discount)}
    deductibles = {deductible.id for deductible in coverage.separate_deductibles}
    yield from _unknown(book, (*path, "clinics"), coverage.clinics, book.clinics, "clinic")
    yield from _unknown(book, (*path, "fees"), coverage.fees, {fee.id for fee in book.fees_file.fees}, "fee")
    yield from _unknown(book, (*path, "discounts"), coverage.discounts or (), discounts, "discount")
    yield from _unknown(book, (*path, "line_order"), order, book.services, "service")
    for place, benefit in enumerate(coverage.benefits):
        below: RulePath = (*path, "benefits", place)
        yield from _unknown(book, (*below, "services"), benefit.services, book.services, "service")
        yield from _unknown(book, (*below, "treatments"), benefit.treatments, groups, "treatment or group")
        if benefit.separate_deductible is not None:
            named = [benefit.separate_deductible]
            yield from _unknown(
                book, (*below, "separate_deductible"), named, deductibles, "separate deductible", in_list=False
            )
    for place, rule in enumerate(coverage.rates):
        below = (*path, "rates", place)
        yield from _unknown(book, (*below, "service"), [rule.service], book.services, "service", in_list=False)
        yield from _names_in_selector(book, below, rule, groups)
    for place, split in enumerate(coverage.splits):
        below = (*path, "splits", place)
        yield from _unknown(book, (*below, "service"), [split.service], book.services, "service", in_list=False)
        yield from _unknown(book, (*below, "into"), split.into, book.services, "service")
    if coverage.authorization is not None:
        needed_for = coverage.authorization.needed_for
        yield from _unknown(book, (*path, "authorization", "needed_for"), needed_for, book.services, "service")
    if coverage.assistance is not None:
        helped = coverage.assistance.services
        yield from _unknown(book, (*path, "assistance", "services"), helped, book.services, "service")


def _names_in_kiosk(book: Book) -> Iterator[Problem]:
    kiosk = book.kiosk
    for key, known, noun in (("clinic", book.clinics, "clinic"), ("generic_coverage", book.coverages, "coverage")):
        named = getattr(kiosk, key)
        if named is not None:
            yield from _unknown(book, ("kiosk.yaml", key), [named], known, noun, in_list=False)
    yield from _unknown(book, ("kiosk.yaml", "treatments"), kiosk.treatments, book.treatments, "treatment")
    for number, insurer in enumerate(kiosk.insurers):
        path: RulePath = ("kiosk.yaml", "insurers", number, "coverages")
        yield from _unknown(book, path, insurer.coverages, book.coverages, "coverage")


def _treatments_and_groups(book: Book) -> set[str]:
    return {*book.treatments, *(treatment.group for treatment in book.treatments.values())}


def _unknown(
    book: Book, path: RulePath, names: Iterable[str], known: Collection[str], noun: str, in_list: bool = True
) -> Iterator[Problem]:
    for number, name in enumerate(names):
        if name not in known:
            yield _unknown_name(book, (*path, number) if in_list else path, name, known, noun)


def _unknown_name(book: Book, path: RulePath, name: str, known: Collection[str], noun: str) -> Problem:
    near = near_word(name, known)
    if near is not None:
        mend = f"Write {near}, if that is what you mean."
    elif known:
        mend = f"Write one that there is ({listed(known)}), or take it out."
    else:
        mend = "Take it out: there is none."
    return book.problem(path, "unknown-name", f"There is no {noun} {quoted(name)}.", mend)


def _same_twice(book: Book, named: Iterable[tuple[RulePath, str]]) -> Iterator[Problem]:
    first: dict[str, RulePath] = {}
    for path, name in named:
        earlier = first.setdefault(name, path)
        if earlier != path:
            yield book.problem(
                path,
                "duplicate-id",
                f"The id {quoted(name)} is taken already, in line {book.where(earlier).line}.",
                "Give one of the two another id, or take one of them out.",
                also=[earlier],
            )
