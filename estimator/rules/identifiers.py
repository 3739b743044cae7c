"""What identifies a clinic or a provider, as an admin types it: NPI, TIN, state, ZIP, telephone, e-mail."""

from __future__ import annotations

import re
from typing import Annotated, NoReturn

from pydantic import PlainValidator

from estimator.rules.refusals import FIGURES, quoted, refuse, schema, typed_text

US_STATES = {
    "AL": "Alabama",
    "AK": "Alaska",
    "AZ": "Arizona",
    "AR": "Arkansas",
    "CA": "California",
    "CO": "Colorado",
    "CT": "Connecticut",
    "DE": "Delaware",
    "DC": "District of Columbia",
    "FL": "Florida",
    "GA": "Georgia",
    "HI": "Hawaii",
    "ID": "Idaho",
    "IL": "Illinois",
    "IN": "Indiana",
    "IA": "Iowa",
    "KS": "Kansas",
    "KY": "Kentucky",
    "LA": "Louisiana",
    "ME": "Maine",
    "MD": "Maryland",
    "MA": "Massachusetts",
    "MI": "Michigan",
    "MN": "Minnesota",
    "MS": "Mississippi",
    "MO": "Missouri",
    "MT": "Montana",
    "NE": "Nebraska",
    "NV": "Nevada",
    "NH": "New Hampshire",
    "NJ": "New Jersey",
    "NM": "New Mexico",
    "NY": "New York",
    "NC": "North Carolina",
    "ND": "North Dakota",
    "OH": "Ohio",
    "OK": "Oklahoma",
    "OR": "Oregon",
    "PA": "Pennsylvania",
    "RI": "Rhode Island",
    "SC": "South Carolina",
    "SD": "South Dakota",
    "TN": "Tennessee",
    "TX": "Texas",
    "UT": "Utah",
    "VT": "Vermont",
    "VA": "Virginia",
    "WA": "Washington",
    "WV": "West Virginia",
    "WI": "Wisconsin",
    "WY": "Wyoming",
    "AS": "American Samoa",
    "GU": "Guam",
    "MP": "Northern Mariana Islands",
    "PR": "Puerto Rico",
    "VI": "U.S. Virgin Islands",
}
"""The states, the District of Columbia and the territories by their postal abbreviation."""

_TEN_DIGITS = re.compile("[0-9]{10}")
_TIN = re.compile("[0-9]{2}-[0-9]{7}")
_ZIP = re.compile("[0-9]{5}(?:-[0-9]{4})?")
_EXTENSION = re.compile(r"(?:,? ?(?:ext\.?|extension|x) ?[0-9]{1,6})$", re.IGNORECASE)
_TELEPHONE_SIGNS = re.compile(r"[0-9().+ \-/]+")
_US_TELEPHONE = re.compile("1?[2-9][0-9]{2}[2-9][0-9]{6}")
_EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,}")


def read_npi(typed: object) -> str:
    """Read a National Provider Identifier: ten digits whose last checks the others, 80840 before them.

    Raises PydanticCustomError "not-an-npi". Rule: the NPI check digit, ISO/IEC 7812 (Luhn), 45 CFR 162.406.
    """
    text = typed_text(typed, "the ten digits of the NPI", "1234567893")
    if not _TEN_DIGITS.fullmatch(text):
        digits = re.sub("[ .-]", "", text)
        if _TEN_DIGITS.fullmatch(digits):
            _no_npi(f"{quoted(text)} has signs between its digits.", f"Write the ten digits alone: {digits}.")
        if re.fullmatch("[0-9]+", digits):
            _no_npi(
                f"{quoted(text)} has {len(digits)} digits; an NPI has ten.",
                "Copy it again from the provider's NPI record.",
            )
        _no_npi(f"{quoted(text)} is not an NPI.", "Write its ten digits alone.")
    if not _luhn_holds("80840" + text):
        _no_npi(
            f"{quoted(text)} is no NPI: its last digit does not fit the others, so a digit is mistyped "
            "or two have changed places.",
            "Copy it again from the provider's NPI record.",
        )
    return text


def _luhn_holds(digits: str) -> bool:
    """True when the last digit is the check digit of the others, every second one doubled (Luhn)."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(number - 9 if number > 9 else number for number in doubled) % 10 == 0


def _no_npi(wrong: str, mend: str) -> NoReturn:
    refuse("not-an-npi", wrong, mend, "1234567893")


def read_tin(typed: object) -> str:
    """Read an employer's taxpayer number: two digits, a hyphen, seven digits.

    Raises PydanticCustomError "not-a-tin".
    """
    text = typed_text(typed, "the taxpayer number", "62-1234567")
    if _TIN.fullmatch(text):
        return text
    digits = re.sub("[ .-]", "", text)
    if re.fullmatch(r"[0-9]{3}-[0-9]{2}-[0-9]{4}", text):
        refuse(
            "not-a-tin",
            "This is written like a Social Security number, which has no place in a rule book.",
            "Write the clinic's employer number (EIN): two digits, a hyphen, seven digits.",
            "62-1234567",
        )
    mend = (
        f"Write {digits[:2]}-{digits[2:]}."
        if re.fullmatch("[0-9]{9}", digits)
        else "Write two digits, a hyphen, and seven digits."
    )
    refuse("not-a-tin", f"{quoted(text)} is not written as a taxpayer number.", mend, "62-1234567")


def read_us_state(typed: object) -> str:
    """Read a state, the District of Columbia or a territory by its two capital letters.

    Raises PydanticCustomError "not-a-state".
    """
    text = typed_text(typed, "the state", "TN")
    if text in US_STATES:
        return text
    by_name = {name.lower(): letters for letters, name in US_STATES.items()}
    letters = text.upper() if text.upper() in US_STATES else by_name.get(text.lower())
    mend = f"Write {letters}." if letters else "Write the two capital letters of the state."
    refuse("not-a-state", f"{quoted(text)} is not the two capital letters of a state.", mend, "TN")


def read_zip(typed: object) -> str:
    """Read a ZIP code as typed, five digits or nine with a hyphen; a zero in front stays.

    Raises PydanticCustomError "not-a-zip".
    """
    text = typed_text(typed, "the ZIP code", "37402")
    if _ZIP.fullmatch(text):
        return text
    if re.fullmatch("[0-9]{3,4}", text):
        mend = f"Write {text.zfill(5)}, if the zero in front was lost; a ZIP code has five digits."
    elif re.fullmatch("[0-9]{9}", text):
        mend = f"Write {text[:5]}-{text[5:]}."
    else:
        mend = "Write five digits, or five, a hyphen and four."
    refuse("not-a-zip", f"{quoted(text)} is not a ZIP code.", mend, "37402")


def read_phone(typed: object) -> str:
    """Read a US telephone number, kept as typed; it holds ten digits, with or without a 1 before them.

    Raises PydanticCustomError "not-a-telephone-number".
    """
    text = typed_text(typed, "the telephone number", "423-555-0100")
    number = _EXTENSION.sub("", text)
    digits = re.sub("[^0-9]", "", number)
    if _TELEPHONE_SIGNS.fullmatch(number) and _US_TELEPHONE.fullmatch(digits):
        return text
    if re.search("[A-Za-z]", number):
        wrong, mend = f"{quoted(text)} has letters in it.", "Write the ten digits of the number."
    elif len(digits) not in {10, 11}:
        wrong = f"{quoted(text)} has {len(digits)} digits; a US number has ten."
        mend = "Write the area code and the number."
    else:
        wrong, mend = (
            f"{quoted(text)} is not a US telephone number.",
            "Look for a mistyped digit in its first six.",
        )
    refuse("not-a-telephone-number", wrong, mend, "423-555-0100")


def read_email(typed: object) -> str:
    """Read an e-mail address.

    Raises PydanticCustomError "not-an-email".
    """
    text = typed_text(typed, "the e-mail address", "desk@clinic.example")
    if _EMAIL.fullmatch(text):
        return text
    if "@" not in text:
        mend = "Write a name, the sign @, and the domain."
    elif " " in text:
        mend = "Remove the blank in it."
    else:
        mend = "Look for a wrong sign, or a missing dot after the @."
    refuse("not-an-email", f"{quoted(text)} is not an e-mail address.", mend, "desk@clinic.example")


Npi = Annotated[
    str, PlainValidator(read_npi), schema("National Provider Identifier, ten digits", "1234567893", type=FIGURES)
]
"""A National Provider Identifier whose check digit fits."""

Tin = Annotated[str, PlainValidator(read_tin), schema("Employer's taxpayer number", "62-1234567")]
"""An employer's taxpayer number with its hyphen."""

UsState = Annotated[
    str, PlainValidator(read_us_state), schema("A state by its two letters", "TN", enum=list(US_STATES))
]
"""A state, the District of Columbia or a territory by its two capital letters."""

Zip = Annotated[str, PlainValidator(read_zip), schema("ZIP code", "37402", "37402-1234", type=FIGURES)]
"""A ZIP code as typed."""

Phone = Annotated[str, PlainValidator(read_phone), schema("US telephone number", "423-555-0100")]
"""A US telephone number as typed."""

Email = Annotated[str, PlainValidator(read_email), schema("E-mail address", "desk@clinic.example")]
"""An e-mail address as typed."""
