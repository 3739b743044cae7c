"""Amounts in words, to be read aloud: "one thousand fifty dollars", "mil cuatrocientos cincuenta dólares".

From nothing to $999,999.99, with cents; numbers stand as before a noun.
"""

from __future__ import annotations

from estimator.wording import Language, say

SENTENCES: dict[str, tuple[str, str]] = {
    "dollars.one": ("{number} dollar", "{number} dólar"),
    "dollars.other": ("{number} dollars", "{number} dólares"),
    "cents.one": ("{number} cent", "{number} centavo"),
    "cents.other": ("{number} cents", "{number} centavos"),
    "both": ("{dollars} and {cents}", "{dollars} con {cents}"),
    "below_zero": ("minus {amount}", "menos {amount}"),
}
HIGHEST = 99_999_999
"""The largest amount that is said in words, in cents."""

ENGLISH = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
ENGLISH_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
SPANISH = (
    "cero", "un", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce",
    "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve", "veinte", "veintiún",
    "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis", "veintisiete", "veintiocho",
    "veintinueve",
)  # fmt: skip
"""As they stand before a noun: un dólar, veintiún dólares."""
SPANISH_TENS = ("treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa")
SPANISH_HUNDREDS = (
    "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos", "setecientos",
    "ochocientos", "novecientos",
)  # fmt: skip


def dollars_in_words(cents: int, language: Language) -> str:
    """Say an amount in words; what is below zero begins with minus. Raises ValueError above $999,999.99."""
    if abs(cents) > HIGHEST:
        raise ValueError(f"{cents} cents are more than can be said in words.")
    if cents < 0:
        return say(language, "numbers.below_zero", amount=dollars_in_words(-cents, language))
    whole, rest = divmod(cents, 100)
    dollars, part = _counted("dollars", whole, language), _counted("cents", rest, language)
    if not rest:
        return dollars
    return say(language, "numbers.both", dollars=dollars, cents=part) if whole else part


def number_in_words(number: int, language: Language) -> str:
    """Say a whole number from 0 to 999,999 in words, as it stands before a noun."""
    say_number = _english if language == "en" else _spanish
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return say_number(rest)
    if language == "es" and thousands == 1:
        leading = "mil"
    else:
        leading = f"{say_number(thousands)} {'thousand' if language == 'en' else 'mil'}"
    return f"{leading} {say_number(rest)}" if rest else leading


def _counted(what: str, number: int, language: Language) -> str:
    ending = "one" if number == 1 else "other"
    return say(language, f"numbers.{what}.{ending}", number=number_in_words(number, language))


def _english(number: int) -> str:
    """A number below a thousand in English: "four hundred fifty-six"."""
    hundreds, rest = divmod(number, 100)
    if hundreds:
        return f"{ENGLISH[hundreds]} hundred" + (f" {_english(rest)}" if rest else "")
    if rest < len(ENGLISH):
        return ENGLISH[rest]
    tens, ones = divmod(rest, 10)
    return ENGLISH_TENS[tens - 2] + (f"-{ENGLISH[ones]}" if ones else "")


def _spanish(number: int) -> str:
    """A number below a thousand in Spanish: "cuatrocientos cincuenta y seis"."""
    hundreds, rest = divmod(number, 100)
    if number == 100:
        return "cien"
    if hundreds:
        return SPANISH_HUNDREDS[hundreds - 1] + (f" {_spanish(rest)}" if rest else "")
    if rest < len(SPANISH):
        return SPANISH[rest]
    tens, ones = divmod(rest, 10)
    return SPANISH_TENS[tens - 3] + (f" y {SPANISH[ones]}" if ones else "")
