"""Billing codes: unknown ones, another drug's, two that open one visit, units the minutes do not give."""

from __future__ import annotations

from collections.abc import Iterator

from estimator.rules.book import RulePath
from estimator.rules.checks.survey import Survey
from estimator.rules.codes import (
    FIRST_CODES,
    FIRST_HOUR,
    FURTHER_HOURS,
    KNOWN_CODES,
    PUSH,
    WRONG_DRUGS,
    is_diagnosis,
    is_drug_package,
)
from estimator.rules.models.services import CodeUse, Service
from estimator.rules.problems import Problem, near_word
from estimator.rules.refusals import quoted


def check_codes(survey: Survey) -> Iterator[Problem]:
    """A code of another drug (stops), an unknown one, or one used on days on which it is not valid."""
    for number, service in enumerate(survey.book.services_file.services):
        for place, use in enumerate(service.codes):
            path: RulePath = ("services.yaml", "services", number, "codes", place)
            yield from _code(survey, (*path, "code"), use.code)
            yield from _days(survey, path, use)
    for number, fee in enumerate(survey.book.fees_file.fees):
        if fee.code is not None:
            yield from _code(survey, ("fees.yaml", "fees", number, "code"), fee.code)


def check_diagnosis_codes(survey: Survey) -> Iterator[Problem]:
    """A diagnosis code that is not written as one."""
    book = survey.book
    for number, treatment in survey.numbered("treatments.yaml", "treatments", book.treatments):
        for place, code in enumerate(treatment.diagnosis_codes):
            if not is_diagnosis(code):
                yield book.problem(
                    ("treatments.yaml", "treatments", number, "diagnosis_codes", place),
                    "not-a-diagnosis-code",
                    f"{quoted(code)} is not written as a diagnosis code of ICD-10-CM.",
                    "Write a capital letter, two signs, a dot and the rest.",
                    "F33.2",
                    stops=False,
                )


def check_first_codes(survey: Survey) -> Iterator[Problem]:
    """Two codes on one visit that both open it."""
    told: set[tuple[str, ...]] = set()
    for way in survey.ways:
        for main in (way.treatment.infusion, way.treatment.booster):
            parts = (main, *way.treatment.each_visit)
            visit = tuple(name for name in parts if name is not None and name in survey.book.services)
            if visit in told:
                continue
            told.add(visit)
            uses = [use for name in visit for use in survey.book.services[name].codes if use.code in FIRST_CODES]
            for later in uses[1:]:
                if _hold_together(uses[0], later):
                    yield survey.book.problem(
                        way.path[:3],
                        "two-first-codes",
                        f"On a visit with {' and '.join(visit)}, {uses[0].code} and {later.code} both open "
                        "it; only one is paid for each vein and visit.",
                        "Keep the one of the main drug; further drugs have codes of their own, such as 96367 or 96375.",
                        stops=False,
                    )
                    break


def check_units(survey: Survey) -> Iterator[Problem]:
    """Units of a timed infusion that its minutes do not give (InfusionTime says how they are counted)."""
    lengths: dict[str, set[int]] = {}
    for way in survey.ways:
        if way.combination.hours is not None:
            for name in (way.treatment.infusion, way.treatment.booster):
                lengths.setdefault(name or "", set()).add(way.offer.minutes or int(way.combination.hours * 60))
    for number, service in enumerate(survey.book.services_file.services):
        codes = [use.code for use in service.codes]
        if FIRST_HOUR not in codes and FURTHER_HOURS not in codes:
            continue
        for minutes in sorted({service.minutes} if service.minutes else lengths.get(service.id, ())):
            wrong = _units_wrong(survey, service, minutes)
            if wrong is not None:
                place = codes.index(FURTHER_HOURS) if FURTHER_HOURS in codes else codes.index(FIRST_HOUR)
                yield survey.book.problem(
                    ("services.yaml", "services", number, "codes", place, "code"),
                    "units-and-minutes",
                    f"An infusion of {minutes} minutes {wrong}",
                    f"Use {FIRST_HOUR} once, and {FURTHER_HOURS} with counts: further-hours, which counts "
                    "by the minutes.",
                    "counts: further-hours",
                    stops=False,
                )
                break


def _units_wrong(survey: Survey, service: Service, minutes: int) -> str | None:
    """Say how the units of a service differ from those its minutes give; None where they agree."""
    time = survey.book.services_file.infusion_time
    if minutes <= time.push_up_to:
        return f"is a push and not an infusion; its code is {PUSH}."
    further = max(0, -(-(minutes - time.first_hour_up_to) // time.further_each))
    for day in sorted({use.starts for use in service.codes}):
        held = [use for use in service.codes if use.starts <= day and (use.ends is None or day <= use.ends)]
        first = sum(use.units if use.counts == "once" else further for use in held if use.code == FIRST_HOUR)
        more = sum(use.units if use.counts == "once" else further for use in held if use.code == FURTHER_HOURS)
        if (first, more) not in {(0, 0), (1, further)}:
            return (
                f"is {FIRST_HOUR} once and {FURTHER_HOURS} {_times(further)}; the codes of this service "
                f"make it {_times(first)} and {_times(more)}."
            )
    return None


def _times(number: int) -> str:
    return {0: "not at all", 1: "once", 2: "twice"}.get(number, f"{number} times")


def _hold_together(one: CodeUse, other: CodeUse) -> bool:
    return (one.ends is None or other.starts <= one.ends) and (other.ends is None or one.starts <= other.ends)


def _code(survey: Survey, path: RulePath, code: str) -> Iterator[Problem]:
    if code in WRONG_DRUGS:
        yield survey.book.problem(
            path,
            "wrong-drug",
            f"{code} stands for another drug, which is not given here.",
            f"Write the code of the drug that is meant: {WRONG_DRUGS[code]}.",
            WRONG_DRUGS[code].split()[0],
        )
    elif code not in KNOWN_CODES and not is_drug_package(code):
        near = near_word(code, KNOWN_CODES)
        meant = f" {near} is {KNOWN_CODES[near].words}, if that is what you mean." if near else ""
        yield survey.book.problem(
            path,
            "unknown-code",
            f"{quoted(code)} is not among the codes of this field.",
            f"Compare it with your biller's list; if it is right, leave it.{meant}",
            stops=False,
        )


def _days(survey: Survey, path: RulePath, use: CodeUse) -> Iterator[Problem]:
    known = KNOWN_CODES.get(use.code)
    if known is None:
        return
    if known.last_day is not None and (use.ends is None or use.ends > known.last_day):
        yield survey.book.problem(
            (*path, "code"),
            "code-not-valid",
            f"{use.code} is valid until {known.last_day}, and is used beyond that day.",
            "Write its last day, and the code that follows as a new entry.",
            f"until: {known.last_day}",
            stops=False,
        )
    if known.first_day is not None and use.starts < known.first_day:
        yield survey.book.problem(
            (*path, "from"),
            "code-not-valid",
            f"{use.code} is valid from {known.first_day}, and is used before that day.",
            "Write its first day here.",
            f"from: {known.first_day}",
            stops=False,
        )
