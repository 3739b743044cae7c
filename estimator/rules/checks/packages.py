"""Packages: ones nobody can use, ones that save nothing, and totals that their parts do not make."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from estimator.rules.book import Placed, RulePath
from estimator.rules.checks.survey import Survey, Way, as_typed, cents_by_tender, held_together
from estimator.rules.models.services import GIVES_KETAMINE, Package, PackagePrice
from estimator.rules.problems import Problem


def check_unused_packages(survey: Survey) -> Iterator[Problem]:
    """A package that no treatment on sale can use."""
    for name, ways in survey.uses.items():
        if not ways:
            yield survey.book.problem(
                survey.book.packages[name].path,
                "package-not-used",
                f"No treatment can use the package {name}: none is offered with these clinics, treatments "
                "and options, has its services, and allows that many.",
                "Compare what it names with the offers in treatments.yaml, or take it out.",
                stops=False,
            )


def check_package_shares(survey: Survey) -> Iterator[Problem]:
    """A package whose price falls on its infusions only, and which holds none."""
    for placed in survey.book.packages.values():
        services = [survey.book.services.get(part.service) for part in placed.rule.parts]
        if placed.rule.falls_on != "infusions" or None in services:
            continue
        if not any(service.kind in GIVES_KETAMINE for service in services if service is not None):
            yield survey.book.problem(
                (*placed.path, "falls_on"),
                "falls-on-nothing",
                "The price of this package falls on its infusions only, and it holds none.",
                "Write all-parts or in-proportion, or add the infusions to its parts.",
                "falls_on: all-parts",
            )


def check_bigger_packages(survey: Survey) -> Iterator[Problem]:
    """A package dearer for each visit than a smaller one of the same."""
    alike: dict[object, list[Placed[Package]]] = {}
    for placed in survey.book.packages.values():
        package = placed.rule
        if len(package.parts) == 1:
            same = (
                package.parts[0].service,
                package.treatments,
                package.hours,
                package.tier,
                package.guide,
                package.setting,
                package.coverages,
            )
            for clinic in package.clinics or ("",):
                alike.setdefault((clinic, *same), []).append(placed)
    told: set[RulePath] = set()
    for packages in alike.values():
        packages.sort(key=lambda placed: placed.rule.parts[0].number)
        for smaller, bigger in pairwise(packages):
            if bigger.path not in told and (problem := _dearer_than(survey, bigger, smaller)) is not None:
                told.add(bigger.path)
                yield problem


def check_packages_against_singles(survey: Survey) -> Iterator[Problem]:
    """A package dearer than its parts singly, or whose written total is not what its parts make."""
    for name, ways in survey.uses.items():
        placed = survey.book.packages[name]
        for place, whole in enumerate(placed.rule.prices):
            told = False
            for way in ways:
                singly = _singly(survey, way, placed.rule, whole)
                price = cents_by_tender(whole)
                dearer = [tender for tender in price if singly.get(tender, price[tender]) < price[tender]]
                path = (*placed.path, "prices", place)
                if dearer and not told:
                    told = True
                    yield survey.book.problem(
                        path,
                        "package-dearer-than-parts",
                        f"This package costs {as_typed(price[dearer[0]])}; its parts cost "
                        f"{as_typed(singly[dearer[0]])} singly for {way.treatment.id} at "
                        f"{way.combination.clinic}, {as_typed(price[dearer[0]] - singly[dearer[0]])} less.",
                        "Look for a wrong digit: a course takes the singles while they are cheaper.",
                        stops=False,
                    )
                if singly and whole.written_total is not None and whole.written_total not in singly.values():
                    yield survey.book.problem(
                        (*path, "written_total"),
                        "written-total",
                        f"The parts of this package make {as_typed(singly['card'])} for {way.treatment.id} "
                        f"at {way.combination.clinic}, not {as_typed(whole.written_total)}.",
                        "Correct the prices or this total. The total is never used, only compared.",
                        stops=False,
                    )
                    break


def check_expiry(survey: Survey) -> Iterator[Problem]:
    """A package whose unused visits are lost when it ends, and which never ends."""
    for placed in survey.book.packages.values():
        if placed.rule.unused_visits_lost and placed.rule.expires_after_days is None:
            yield survey.book.problem(
                (*placed.path, "unused_visits_lost"),
                "lost-without-end",
                "Unused visits are lost when this package ends, and nothing says when that is.",
                "Write after how many days it ends.",
                "expires_after_days: 180",
                stops=False,
            )


def _dearer_than(survey: Survey, bigger: Placed[Package], smaller: Placed[Package]) -> Problem | None:
    many, few = bigger.rule.parts[0].number, smaller.rule.parts[0].number
    for high, low in held_together(bigger.rule.prices, smaller.rule.prices):
        upper, lower = cents_by_tender(high), cents_by_tender(low)
        for tender in upper:
            if tender in lower and upper[tender] * few > lower[tender] * many:
                return survey.book.problem(
                    bigger.path,
                    "bigger-but-dearer",
                    f"Each visit of this package costs {as_typed(_each(upper[tender], many))}; in the smaller "
                    f"package of {few} in line {survey.book.where(smaller.path).line} it costs "
                    f"{as_typed(_each(lower[tender], few))}.",
                    "Look for a wrong digit: a course takes the smaller packages while they are cheaper.",
                    stops=False,
                    also=[smaller.path],
                )
    return None


def _each(cents: int, number: int) -> int:
    """One visit's even part of a package price, in cents, half a cent up."""
    return (2 * cents + number) // (2 * number)


def _singly(survey: Survey, way: Way, package: Package, whole: PackagePrice) -> dict[str, int]:
    """What the parts cost singly, in cents by card and in cash; empty where one has no single price."""
    singly = {"card": 0, "cash": 0}
    for part in package.parts:
        is_infusion = part.service in {way.treatment.infusion, way.treatment.booster}
        place = way.combination if is_infusion else way.combination.without_options()
        placed = survey.find_price(part.service, place)
        held = list(held_together([whole], placed.rule.prices)) if placed is not None else []
        prices = cents_by_tender(held[0][1], place.hours) if held else {}
        if not prices:
            return {}
        singly = {tender: singly[tender] + prices[tender] * part.number for tender in singly}
    return singly
