"""Billing codes of this field: our own words for each, on which days it is valid, which ones open a visit.

The descriptions are ours; the code books belong to their publishers. Uses and unit rules are to be confirmed
by the clinic's biller: a code that is not here is asked about, never refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple


class KnownCode(NamedTuple):
    """What a code stands for, in our words, and the days between which it may be used."""

    words: str
    first_day: date | None = None
    last_day: date | None = None


FIRST_HOUR = "96365"
FURTHER_HOURS = "96366"
PUSH = "96374"

FIRST_CODES = frozenset({"96360", FIRST_HOUR, PUSH})
"""Codes that open the giving of drugs or fluid: one for each place of access to the vein and visit."""

WRONG_DRUGS: Mapping[str, str] = {"J0222": "J0013 is esketamine, 1 mg"}
"""Codes of other drugs that are mistaken for one given here, each with the code that is meant."""

KNOWN_CODES: Mapping[str, KnownCode] = {
    FIRST_HOUR: KnownCode("infusion into a vein, first hour"),
    FURTHER_HOURS: KnownCode("infusion into a vein, each further hour"),
    "96367": KnownCode("infusion of a second drug after the first"),
    "96368": KnownCode("infusion of a second drug beside the first"),
    PUSH: KnownCode("drug pushed into a vein, first"),
    "96375": KnownCode("drug pushed into a vein, each further drug"),
    "96372": KnownCode("injection into muscle or under the skin"),
    "96360": KnownCode("fluid into a vein, first hour"),
    "96361": KnownCode("fluid into a vein, each further hour"),
    "J3490": KnownCode("drug without a code of its own"),
    "J2405": KnownCode("ondansetron, 1 mg"),
    "J1885": KnownCode("ketorolac, 15 mg"),
    "J2250": KnownCode("midazolam, 1 mg"),
    "J7030": KnownCode("saline, 1000 ml"),
    "J7040": KnownCode("saline, 500 ml"),
    "J7050": KnownCode("saline, 250 ml"),
    "90791": KnownCode("psychiatric evaluation without a medical part"),
    "90792": KnownCode("psychiatric evaluation with a medical part"),
    **{f"9920{level}": KnownCode(f"visit of a new patient, level {level}") for level in range(2, 6)},
    **{f"9921{level}": KnownCode(f"visit of an established patient, level {level}") for level in range(1, 6)},
    "99415": KnownCode("staff time beyond the visit, first hour"),
    "99416": KnownCode("staff time beyond the visit, each further half hour"),
    "99417": KnownCode("clinician time beyond the visit, each 15 minutes"),
    "G2212": KnownCode("clinician time beyond the visit, each 15 minutes, for Medicare"),
    "90832": KnownCode("therapy, 30 minutes"),
    "90834": KnownCode("therapy, 45 minutes"),
    "90837": KnownCode("therapy, 60 minutes"),
    "90833": KnownCode("therapy beside a visit, 30 minutes"),
    "90836": KnownCode("therapy beside a visit, 45 minutes"),
    "90838": KnownCode("therapy beside a visit, 60 minutes"),
    "94760": KnownCode("oxygen reading, once"),
    "94761": KnownCode("oxygen reading, several"),
    "93000": KnownCode("heart tracing with report"),
    "93040": KnownCode("heart rhythm tracing with report"),
    "93041": KnownCode("heart rhythm tracing without report"),
    "G2082": KnownCode("esketamine visit up to 56 mg, watched for two hours"),
    "G2083": KnownCode("esketamine visit above 56 mg, watched for two hours"),
    "S0013": KnownCode("esketamine, 1 mg", last_day=date(2025, 12, 31)),
    "J0013": KnownCode("esketamine, 1 mg", first_day=date(2026, 1, 1)),
}
"""The codes of this field, by code."""

_NDC = re.compile("[0-9]{4,5}-[0-9]{3,4}-[0-9]{1,2}|[0-9]{11}")
_DIAGNOSIS = re.compile(r"[A-Z][0-9][0-9A-Z](\.[0-9A-Z]{1,4})?")


def is_drug_package(code: str) -> bool:
    """Tell whether a code is written as an NDC, which names one package of one drug."""
    return _NDC.fullmatch(code) is not None


def is_diagnosis(code: str) -> bool:
    """Tell whether a code is written as one of ICD-10-CM; which ones exist is not known here."""
    return _DIAGNOSIS.fullmatch(code) is not None
