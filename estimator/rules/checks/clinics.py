"""Clinics: ones where nothing can be estimated, no open day, a logo that is not there, who bills what."""

from __future__ import annotations

from collections.abc import Iterator
from zoneinfo import ZoneInfo

from estimator.rules.checks.survey import Survey
from estimator.rules.problems import Problem


def check_open_days(survey: Survey) -> Iterator[Problem]:
    """A clinic that is open on no day of the week: no visit could ever be given a date."""
    for number, clinic in enumerate(survey.book.clinics_file.clinics):
        if not clinic.open:
            yield survey.book.problem(
                ("clinics.yaml", "clinics", number, "open"),
                "never-open",
                f"{clinic.id} is open on no day of the week.",
                "Name the days with visits, or take the line out for Monday to Friday.",
                "open: [monday, thursday]",
                at_key=True,
            )


def check_time_zones(survey: Survey) -> Iterator[Problem]:
    """A time zone that this computer does not know."""
    for number, clinic in enumerate(survey.book.clinics_file.clinics):
        if not _is_zone(clinic.time_zone) and _is_zone("America/New_York"):
            yield survey.book.problem(
                ("clinics.yaml", "clinics", number, "time_zone"),
                "unknown-time-zone",
                f'"{clinic.time_zone}" is no time zone.',
                "Write continent and city, as in the tz database.",
                "America/New_York",
                stops=False,
            )


def check_logos(survey: Survey) -> Iterator[Problem]:
    """A logo that is not a picture file in the folder of the rule book."""
    here: dict[str, bool] = {}
    for number, clinic in enumerate(survey.book.clinics_file.clinics):
        if clinic.logo is None:
            continue
        if clinic.logo not in here:
            here[clinic.logo] = _is_picture(survey, clinic.logo)
        if not here[clinic.logo]:
            yield survey.book.problem(
                ("clinics.yaml", "clinics", number, "logo"),
                "logo-not-found",
                f'"{clinic.logo}" is no SVG or PNG file in the folder of the rule book.',
                "Copy the picture beside this file and write its name, or take the line out.",
                "logo.svg",
                stops=False,
            )


def check_something_offered(survey: Survey) -> Iterator[Problem]:
    """A clinic without a treatment, a coverage or a way to pay: every estimate for it would be refused."""
    book = survey.book
    treated = set(survey.ways_by_clinic)
    covered = {clinic for coverage in book.coverages.values() for clinic in coverage.clinics or book.clinics}
    paid = {clinic for way in book.fees_file.ways_to_pay for clinic in way.clinics or book.clinics}
    for number, clinic in enumerate(book.clinics_file.clinics):
        for what, file, clinics in (
            ("treatment", "treatments.yaml", treated),
            ("coverage", "coverage.yaml", covered),
            ("way to pay", "fees.yaml", paid),
        ):
            if clinic.id not in clinics:
                yield book.problem(
                    ("clinics.yaml", "clinics", number, "id"),
                    "nothing-offered",
                    f"No {what} names {clinic.id}, so every estimate for it is refused.",
                    f"Add {clinic.id} to a {what} in {file}, or take the clinic out.",
                    stops=False,
                )


def check_billing(survey: Survey) -> Iterator[Problem]:
    """A first provider who is not the clinic itself, or a service that two providers of a clinic bill."""
    book = survey.book
    for number, clinic in enumerate(book.clinics_file.clinics):
        known = [book.providers[name] for name in dict.fromkeys(clinic.providers) if name in book.providers]
        path = ("clinics.yaml", "clinics", number, "providers")
        if known and known[0].id == clinic.providers[0] and known[0].role != "clinic":
            yield book.problem(
                (*path, 0),
                "clinic-not-first",
                f"{known[0].id} bills on its own; the first provider is the clinic itself, who bills all the rest.",
                "Write the clinic's own provider first.",
                stops=False,
            )
        billed: dict[str, str] = {}
        for provider in known:
            for service in dict.fromkeys(provider.bills):
                other = billed.setdefault(service, provider.id)
                if other != provider.id:
                    yield book.problem(
                        (*path, clinic.providers.index(provider.id)),
                        "two-billers",
                        f"At {clinic.id} both {other} and {provider.id} bill {service}; only one of them can.",
                        "Leave the service in `bills` of one of them in providers.yaml.",
                    )


def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        return False
    return True


def _is_picture(survey: Survey, name: str) -> bool:
    if not name.lower().endswith((".svg", ".png")) or "/" in name or "\\" in name:
        return False
    try:
        return (survey.book.folder / name).is_file()
    except (OSError, ValueError):
        return False
