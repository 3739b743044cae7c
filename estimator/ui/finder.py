"""Finding an entry of a long list by a few typed words: in any order, without accents or capitals, by codes as well."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

MOST_REMEMBERED = 20
AT_A_GLANCE = 8
"""How many entries are seen at a glance; a list up to so long keeps its order while nothing is typed."""
_SIGN = re.compile(r"[\W_]")


class Finder:
    """The entries of one list: their words, and other words by which they are known, such as codes and nicknames."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        """Take each entry's words and what it is known by besides."""
        texts = [(folded(words), folded(also)) for words, also in entries]
        self._texts = [" ".join(both) for both in texts]
        self._spaced = [(_spaced(words), _spaced(also)) for words, also in texts]

    def find(self, typed: str, ages: Sequence[int] = ()) -> list[int]:
        """The places of the entries that hold every word typed, the best first; all of them where nothing is typed.

        An entry with the word itself comes before one with a word that begins so, both before those that are known by
        it besides, and those before what holds it inside; among equals the one chosen last (the smallest of `ages`,
        one for each entry), then the list's order. Where nothing is typed, those chosen last come first only in a
        list that is too long to be seen at a glance.
        """
        found = list(range(len(self._texts)))
        ranks = dict.fromkeys(found, 0)
        for word in folded(typed).split():
            found = [place for place in found if word in self._texts[place]]
            whole = _spaced(word)
            begun = whole[:-1]
            for place in found:
                words, also = self._spaced[place]
                ranks[place] += (
                    0 if whole in words else 1 if begun in words else 2 if whole in also else 3 if begun in also else 4
                )
        if not typed.strip() and len(found) <= AT_A_GLANCE:
            return found
        if ages:
            ranks = {place: ranks[place] * (MOST_REMEMBERED + 1) + ages[place] for place in found}
        return sorted(found, key=ranks.__getitem__)


class Recent:
    """What was chosen from a list in this session, the newest first; nothing of it is kept on disk."""

    def __init__(self) -> None:
        self._chosen: list[Any] = []

    def note(self, answer: Any) -> None:
        """Note that an answer was chosen."""
        self._chosen = [answer, *(other for other in self._chosen if other != answer)][:MOST_REMEMBERED]

    def ages(self, answers: Iterable[Any]) -> list[int]:
        """How many others were chosen since each answer was; the same large number for those that never were."""
        return [self._chosen.index(answer) if answer in self._chosen else MOST_REMEMBERED for answer in answers]


def without_accents(text: str) -> str:
    """Leave out the marks on letters, as hurried people do: "José" is "Jose"."""
    if text.isascii():
        return text
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


def folded(text: str) -> str:
    """A text as it is compared: without accents and capitals."""
    return without_accents(text).casefold()


def _spaced(text: str) -> str:
    """A text with one blank for every sign, and one before and after it, so that words are known by their blanks."""
    return f" {_SIGN.sub(' ', text)} "
