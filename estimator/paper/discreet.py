"""The discreet page: the same estimate without a word that names a drug, a treatment or a diagnosis.

The rule book's own words are replaced, so that no part of the page has to know of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from estimator.pricing.result import Estimate, Result
from estimator.rules.book import Book, Placed
from estimator.rules.models.coverage import Coverage
from estimator.rules.models.services import Package, Service
from estimator.rules.models.treatments import Treatment
from estimator.rules.scalars import Words
from estimator.wording import say

NAMES_THE_TREATMENT = frozenset({"treatment", "infusions", "spacing", "hours", "tier", "setting"})
"""Assumptions that say what the treatment is or how it is given."""


def without_treatment(book: Book, result: Result) -> tuple[Book, Result]:
    """Give book and result with plain words (visit, evaluation, package) for whatever names the treatment."""
    services = {id_: _plain_service(service) for id_, service in book.services.items()}
    plain = replace(
        book,
        services=services,
        treatments={id_: _plain_treatment(treatment, services) for id_, treatment in book.treatments.items()},
        packages=_plain_packages(book.packages),
        coverages={id_: _plain_coverage(coverage) for id_, coverage in book.coverages.items()},
    )
    request = result.request.model_copy(update={"condition": None, "diagnosis_codes": ()})
    if isinstance(result, Estimate):
        told = tuple(entry for entry in result.assumptions if entry.kind not in NAMES_THE_TREATMENT)
        return plain, replace(result, request=request, assumptions=told)
    return plain, replace(result, request=request)


def _words(name: str, **places: object) -> Words:
    return Words(en=say("en", f"discreet.{name}", **places), es=say("es", f"discreet.{name}", **places))


def _plain_service(service: Service) -> Service:
    kind = {"evaluation": "evaluation", "follow-up": "follow_up", "booster": "later_visit", "add-on": "part_of_visit"}
    name = kind.get(service.kind, "visit")
    return service.model_copy(update={"name": _words(name), "names": _words(f"{name}.several")})


def _plain_treatment(treatment: Treatment, services: Mapping[str, Service]) -> Treatment:
    left_out = tuple(
        entry.model_copy(update={"words": services[entry.service].name if entry.service else _words("left_out")})
        for entry in treatment.not_included
    )
    return treatment.model_copy(
        update={
            "name": _words("treatment"),
            "title": _words("title"),
            "not_included": left_out,
            "scheduled_separately": (_words("separately"),) if treatment.scheduled_separately else (),
        }
    )


def _plain_coverage(coverage: Coverage) -> Coverage:
    """Call a plan by its kind: its own name may say what it pays for."""
    if not coverage.sends_claims:
        return coverage
    papers = tuple(paper.model_copy(update={"words": _words("paper")}) for paper in coverage.papers[:1])
    return coverage.model_copy(
        update={
            "name": _words(f"coverage.{coverage.kind}"),
            "means": _words("coverage.means"),
            "papers": papers,
        }
    )


def _plain_packages(packages: Mapping[str, Placed[Package]]) -> dict[str, Placed[Package]]:
    return {
        id_: placed._replace(
            rule=placed.rule.model_copy(
                update={"name": _words("package", number=sum(part.number for part in placed.rule.parts))}
            )
        )
        for id_, placed in packages.items()
    }
