"""How hard a text is to read: a school grade for English, and for Spanish the INFLESZ scale of health texts."""

from __future__ import annotations

import re

import textstat

VOWELS = "aeiouáéíóúü"
WEAK = "iuü"
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE_END = re.compile(r"[.!?:]+")


def english_grade(text: str) -> float:
    """The school grade by the automated readability index: of words and sentences the length alone counts."""
    return float(textstat.automated_readability_index(text))


def inflesz(text: str) -> float:
    """The ease of a Spanish text (Szigriszt 1992, scale of Barrio 2008): from 65 on quite easy, from 80 very easy."""
    words = _WORD.findall(text.lower())
    sentences = [part for part in _SENTENCE_END.split(text) if _WORD.search(part)]
    return 206.835 - 62.3 * sum(map(syllables, words)) / len(words) - len(words) / len(sentences)


def syllables(word: str) -> int:
    """How many syllables a Spanish word has: a weak vowel without an accent joins the vowel beside it."""
    plain = re.sub("(?<=q)u|(?<=g)u(?=[eiéí])", "", word.lower())
    plain = re.sub("y$|y(?![aeiouáéíóú])", "i", plain)
    found = 0
    before = ""
    for sign in plain:
        if sign in VOWELS:
            joins = before and (sign in WEAK or before in WEAK) and not (sign in "íú" or before in "íú")
            found += not joins
        before = sign if sign in VOWELS else ""
    return max(1, found)
