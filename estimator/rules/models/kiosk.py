"""What `kiosk.yaml` may say: where the kiosk stands, what it offers, its screen, its printer and how long it waits."""

import re
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, PlainValidator

from estimator.rules.refusals import FIGURES, quoted, refuse, refuse_no_number, schema, typed_text
from estimator.rules.scalars import Id, Model, Phone, PositiveCount, Text, Words, YesNo

PayingBy = Literal["myself", "insurance", "insurance-not-used", "not-sure"]
"""How a person at the kiosk will pay; who is not sure is shown what it costs without a plan."""

WAYS: tuple[PayingBy, ...] = ("myself", "insurance", "insurance-not-used", "not-sure")
SMALLEST, LARGEST = 7, 60
"""Diagonals, in inches, between which a screen for standing people lies."""
_INCHES = re.compile(r"([0-9]{1,3}(?:\.[0-9])?) ?(?:in|inch|inches|\")?")


def read_inches(typed: object) -> Decimal:
    """Read the diagonal of a screen in inches, with at most one digit after the dot: 21.5, 27.

    Raises PydanticCustomError "not-inches" for anything else, and below 7 or above 60.
    """
    if isinstance(typed, Decimal):
        return typed
    text = typed_text(typed, "the diagonal", "21.5")
    match = _INCHES.fullmatch(text)
    if match is None:
        refuse_no_number("not-inches", text, "the diagonal", "21.5")
        wrong, mend = f"{quoted(text)} is no length in inches.", "Write inches, with one digit after the dot at most."
        refuse("not-inches", wrong, mend, "21.5")
    inches = Decimal(match[1])
    if not SMALLEST <= inches <= LARGEST:
        wrong = (
            f"A screen of {inches} inches is not between {SMALLEST} and {LARGEST}, so its letters would be drawn wrong."
        )
        refuse("not-inches", wrong, "Measure the picture from corner to corner, in inches.", "21.5")
    return inches


Inches = Annotated[Decimal, PlainValidator(read_inches), schema("A diagonal in inches", "21.5", "27", type=FIGURES)]


class Insurer(Model):
    """An insurer, and the coverages that are its plans."""

    name: Words = Field(description="its name on its cards", examples=["{en: Demo Health Plan, es: Demo Health Plan}"])
    coverages: tuple[Id, ...] = Field(
        description="its plans, from coverage.yaml", min_length=1, examples=["[ppo-in-network]"]
    )


class LanguageLine(Model):
    """The offer of help in a language that the kiosk does not speak, for its screen of help."""

    words: Text = Field(
        description="the offer in that language's own words, beginning with its name",
        examples=["Français : une personne qui parle français peut vous aider gratuitement."],
    )
    phone: Phone | None = Field(
        None, description="the number of a clinic's telephone interpreters", examples=["(423) 555-0142"]
    )


class Timers(Model):
    """How long the kiosk waits for a person before it asks whether they are still there, in seconds."""

    choice: PositiveCount = Field(60, description="on a screen with choices", examples=["60"])
    number: PositiveCount = Field(90, description="where a number is typed", examples=["90"])
    result: PositiveCount = Field(120, description="on the result, and where pages are taken along", examples=["120"])
    done: PositiveCount = Field(20, description="on the last screen", examples=["20"])
    countdown: PositiveCount = Field(
        30, description="from the question to the end of the turn; never under 20 (WCAG 2.2.1)", examples=["30"]
    )
    extensions: PositiveCount = Field(
        10, description="how often a touch gives more time; never under 10 (WCAG 2.2.1)", examples=["10"]
    )


class KioskFile(Model):
    """The kiosk: a screen in the waiting room at which a patient learns alone what treatment may cost."""

    clinic: Id | None = Field(
        None, description="the clinic it stands in; without it, the book's first", examples=["chattanooga"]
    )
    diagonal_inches: Inches = Field(
        Decimal("21.5"), description="the screen from corner to corner, as screens misreport it", examples=["21.5"]
    )
    ways: tuple[PayingBy, ...] = Field(
        (), description="how people may say they will pay; without it, all that the clinic has", examples=["[myself]"]
    )
    treatments: tuple[Id, ...] = Field(
        (), description="the treatments offered; without it, all of the clinic", examples=["[depression, ptsd]"]
    )
    insurers: tuple[Insurer, ...] = Field(
        (), description="the insurers offered; without it, every coverage of the clinic that sends claims"
    )
    generic_coverage: Id | None = Field(
        None,
        description="the coverage taken where the plan is not listed or not known; without it, no insurance is offered",
        examples=["plan-not-known"],
    )
    treatment_hidden: YesNo = Field(
        False, description='yes writes "treatment" in place of a drug and prints the discreet page', examples=["yes"]
    )
    phone: Phone | None = Field(
        None, description="the number put on people's phones; without it, the clinic's", examples=["(423) 555-0142"]
    )
    language_lines: tuple[LanguageLine, ...] = Field(
        (), description="offers of help in other languages; without it, only what the kiosk's two languages say"
    )
    hand_off: YesNo = Field(True, description="no where staff take no codes from the kiosk", examples=["no"])
    printer: Text | None = Field(
        None, description="the only printer it may use, by its name in the system", examples=["Waiting room"]
    )
    print_size: Literal["normal", "large"] = Field("normal", description="the letters of a print", examples=["large"])
    prints_a_turn: PositiveCount = Field(3, description="the most prints of one person", examples=["3"])
    prints_an_hour: PositiveCount = Field(20, description="the most prints of an hour", examples=["20"])
    payment_terms: YesNo = Field(
        False,
        description="yes shows payment plans with all their terms; advertising credit has rules of its own",
        examples=["no"],
    )
    legal_review: Text | None = Field(
        None, description="for payment_terms: who reviewed it, and when", examples=["Counsel, 2026-10-01"]
    )
    timers: Timers = Field(default_factory=lambda: Timers(), description="how long it waits")
