"""Treatments: numbers out of order, courses nobody could ask for, statements that cannot both hold."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from estimator.rules.book import RulePath
from estimator.rules.checks.survey import Survey
from estimator.rules.problems import Problem


def check_numbers(survey: Survey) -> Iterator[Problem]:
    """A usual number of infusions below the least or above the most."""
    book = survey.book
    for number, treatment in survey.numbered("treatments.yaml", "treatments", book.treatments):
        numbers = treatment.infusions
        if not numbers.least <= numbers.usual <= numbers.most:
            yield book.problem(
                ("treatments.yaml", "treatments", number, "infusions"),
                "numbers-out-of-order",
                f"The usual number {numbers.usual} does not lie between the least, {numbers.least}, and the "
                f"most, {numbers.most}.",
                "Write the least, the usual and the most so that each is no smaller than the one before.",
                "{least: 1, usual: 6, most: 12}",
            )


def check_later_spacing(survey: Survey) -> Iterator[Problem]:
    """Changes of the spacing that do not follow one another."""
    book = survey.book
    for number, treatment in survey.numbered("treatments.yaml", "treatments", book.treatments):
        path: RulePath = ("treatments.yaml", "treatments", number, "later")
        for place, (earlier, later) in enumerate(pairwise(treatment.later), start=1):
            if later.after <= earlier.after:
                yield book.problem(
                    (*path, place, "after"),
                    "numbers-out-of-order",
                    f"This change comes after {later.after} infusions; the one before it after {earlier.after}.",
                    "Write the changes in their order, each after more infusions than the one before.",
                    "[{after: 4, spacing: weekly}, {after: 8, spacing: monthly}]",
                    also=[(*path, place - 1, "after")],
                )


def check_courses(survey: Survey) -> Iterator[Problem]:
    """A course offered by name that the treatment's own numbers refuse."""
    book = survey.book
    for number, treatment in survey.numbered("treatments.yaml", "treatments", book.treatments):
        path: RulePath = ("treatments.yaml", "treatments", number)
        if treatment.boosters_most and treatment.booster is None:
            yield book.problem(
                (*path, "boosters_most"),
                "no-booster-service",
                "Boosters can be asked for, and nothing says which service a booster is.",
                "Write the service.",
                "booster: booster",
                stops=False,
                at_key=True,
            )
        for place, course in enumerate(treatment.courses):
            if not treatment.infusions.least <= course.infusions <= treatment.infusions.most:
                yield book.problem(
                    (*path, "courses", place, "infusions"),
                    "course-refused",
                    f"This course has {course.infusions} infusions; the treatment allows "
                    f"{treatment.infusions.least} to {treatment.infusions.most}.",
                    "Change the course, or the least or most of the treatment.",
                    stops=False,
                    also=[(*path, "infusions")],
                )
            if course.boosters > treatment.boosters_most:
                yield book.problem(
                    (*path, "courses", place, "boosters"),
                    "course-refused",
                    f"This course has {course.boosters} boosters; the treatment allows at most "
                    f"{treatment.boosters_most}.",
                    "Change the course, or `boosters_most` of the treatment.",
                    stops=False,
                )


def check_left_out(survey: Survey) -> Iterator[Problem]:
    """A service said to be not included that is a part of every visit."""
    book = survey.book
    for number, treatment in survey.numbered("treatments.yaml", "treatments", book.treatments):
        path: RulePath = ("treatments.yaml", "treatments", number)
        for place, left_out in enumerate(treatment.not_included):
            if left_out.service is not None and left_out.service in (
                treatment.infusion,
                *treatment.each_visit,
            ):
                yield book.problem(
                    (*path, "not_included", place, "service"),
                    "included-and-not",
                    f"{left_out.service} is a part of each visit of this treatment, and here it is said not "
                    "to be included.",
                    "Take it out here, or out of the visit.",
                    also=[(*path, "each_visit")],
                )
