"""Finding an entry of a long list by a few typed words: in any order, without accents or capitals, by codes as well."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any

MOST_REMEMBERED = 20


class Finder:
    """The entries of one list: their words, and other words by which they are known, such as codes and nicknames."""

    def __init__(self, entries: Iterable[tuple[str, str]]) -> None:
        """Take each entry's words and what it is known by besides."""
        self._texts = [folded(f"{words} {also}") for words, also in entries]

    def find(self, typed: str, ages: Sequence[int] = ()) -> list[int]:
        """The places of the entries that hold every word typed, the best first; all of them where nothing is typed.

        An entry with the word itself comes before one with a word that begins so, that before one that holds it
        inside; among equals the one chosen last (the smallest of `ages`, one for each entry), then the list's order.
        """
        wanted = folded(typed).split()
        found = [place for place, text in enumerate(self._texts) if all(word in text for word in wanted)]
        if not wanted:
            return found
        near = {place: sum(_distance(word, self._texts[place]) for word in wanted) for place in found}
        return sorted(found, key=lambda place: (near[place], ages[place] if ages else 0))


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


def _distance(word: str, text: str) -> int:
    """How far a word is from being a word of a text: 0 it is one, 1 one begins with it, 2 it stands inside one."""
    at = text.find(word)
    nearest = 2
    while at >= 0:
        begins = at == 0 or not text[at - 1].isalnum()
        ends = at + len(word) == len(text) or not text[at + len(word)].isalnum()
        nearest = min(nearest, (0 if ends else 1) if begins else 2)
        at = text.find(word, at + 1) if nearest else -1
    return nearest
