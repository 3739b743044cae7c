"""Whether there is insurance, and whether it is used for this: two questions, each answer of which picks a coverage.

Both are read off the coverage chosen, so that they can never disagree with it: the answers offered are coverages.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, get_args

from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.rules.models.coverage import Coverage
from estimator.rules.unknowns import UNKNOWN
from estimator.ui.desk.offers import coverages_at

Insured = Literal["yes", "no", "unknown"]
Used = Literal["billed", "own-claim", "not-used"]
INSURANCE = ("insured", "insurance_used", "coverage")
"""The three questions that one coverage answers."""


class Standing(NamedTuple):
    """What a coverage says of a patient: insured or not, and whether the insurance is used for this."""

    insured: Insured
    used: Used | None = None
    """None where there is no insurance, or nobody knows of any."""


def standing_of(coverage: Coverage) -> Standing:
    """Read off a coverage how the patient stands to insurance.

    A plan of which the rule book knows of no service whether it pays is one that nobody has looked up yet.
    """
    if coverage.kind == "self-pay":
        return Standing("no")
    if coverage.benefits and all(benefit.covered == UNKNOWN for benefit in coverage.benefits):
        return Standing("unknown")
    is_private_contract = coverage.medicare is not None and coverage.medicare.clinician == "opted-out"
    is_out_of_network = coverage.kind == "out-of-network"
    if not coverage.sends_claims or is_private_contract or (is_out_of_network and coverage.superbill is None):
        return Standing("yes", "not-used")
    return Standing("yes", "own-claim" if is_out_of_network else "billed")


def insurance_answers(
    book: Book, answers: Request, question: str, chosen_before: Sequence[str] = ()
) -> dict[Insured | Used, str]:
    """The answers to the first or second question, each with the coverage it leads to.

    That is the coverage in force, else the one of those chosen before that was chosen last, else the first here.
    """
    now = book.coverages.get(answers.coverage)
    if now is None:
        return {}
    standings = {coverage.id: standing_of(coverage) for coverage in (*coverages_at(book, answers.clinic), now)}
    if question == "insurance_used":
        insured_so = standing_of(now).insured
        standings = {name: standing for name, standing in standings.items() if standing.insured == insured_so}
    first_to_last = (answers.coverage, *reversed(chosen_before), *sorted(standings, key=lambda n: _rank(standings[n])))
    found: dict[Insured | Used, str] = {}
    for name in first_to_last:
        if name in standings:
            standing = standings[name]
            answer = standing.insured if question == "insured" else standing.used
            if answer is not None:
                found.setdefault(answer, name)
    order = (*get_args(Insured), *get_args(Used))
    return {answer: found[answer] for answer in sorted(found, key=order.index)}


def coverages_alike(book: Book, answers: Request) -> tuple[Coverage, ...]:
    """The coverages of the clinic under which the patient stands as under the one chosen.

    After plans that are billed comes one of which nothing is known, for a plan that is not in the list.
    """
    here = coverages_at(book, answers.clinic)
    now = book.coverages.get(answers.coverage)
    if now is None:
        return here
    standing = standing_of(now)
    alike = tuple(other for other in here if standing_of(other) == standing)
    unknown = tuple(other for other in here if standing_of(other).insured == "unknown")
    return (*alike, *unknown) if standing.used == "billed" else alike


def general_coverage(book: Book, answers: Request) -> Coverage | None:
    """The coverage to take for a plan that is not in the list, where the list holds more than one; else None.

    That is one of which nothing is known, else the first in network, or out of network.
    """
    alike = coverages_alike(book, answers)
    kind = (
        {"billed": "in-network", "own-claim": "out-of-network"}.get(standing_of(alike[0]).used or "") if alike else None
    )
    if kind is None or len(alike) < 2:
        return None
    unknown = [coverage for coverage in alike if standing_of(coverage).insured == "unknown"]
    return next((coverage for coverage in (*unknown, *alike) if coverage in unknown or coverage.kind == kind), None)


def insurance_questions(book: Book, answers: Request) -> tuple[str, ...]:
    """Those of the three questions that are asked: none whose answer is plain, and one of them always."""
    is_known = answers.coverage in book.coverages
    asked = [name for name in INSURANCE[:2] if len(insurance_answers(book, answers, name)) > 1]
    if not asked or not is_known or len(coverages_alike(book, answers)) > 1:
        asked.append("coverage")
    return tuple(asked)


def _rank(standing: Standing) -> int:
    """A plan that is billed comes before one that is not, in whatever order the book names them."""
    return -1 if standing.used is None else get_args(Used).index(standing.used)
