"""Estimates that rest: put aside so long ago that little more than their answers is kept."""

from __future__ import annotations

import pickle
import zlib
from datetime import date, datetime
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from estimator.paper.document import PageOptions
from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.ui.desk.bookmark import Bookmark
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.history import History
from estimator.ui.desk.overrides import told_for
from estimator.wording import LANGUAGES, Language

if TYPE_CHECKING:
    from estimator.office.hand_off import Opened


class Rested(NamedTuple):
    """An estimate put aside: its answers, and those its overrides were told for; figures are worked out again."""

    book: Book
    packed: bytes
    look: PageOptions
    headlines: tuple[str, ...]
    """What it came to, in each language."""
    parked_at: datetime | None

    @classmethod
    def of(cls, draft: Draft) -> Rested:
        """Pack an estimate; what could be undone in it is given up."""
        kept = _Kept(draft.answers, told_for(draft), draft.bookmark, draft.handed_over)
        headlines = tuple(draft.headline(language) for language in LANGUAGES)
        packer = zlib.compressobj(zdict=_alike())
        packed = packer.compress(pickle.dumps(kept)) + packer.flush()
        return cls(draft.book, packed, draft.look, headlines, draft.parked_at)

    @property
    def answers(self) -> Request:
        """All that was answered."""
        return self._unpacked().answers

    def headline(self, language: Language) -> str:
        """What the estimate came to when it was put aside, in a few words."""
        return self.headlines[LANGUAGES.index(language)]

    def wake(self) -> Draft:
        """The estimate as it was, to be worked on."""
        kept = self._unpacked()
        draft = Draft(self.book, kept.answers, look=self.look)
        draft.history = History(kept.answers, kept.told_for)
        draft.bookmark, draft.handed_over = kept.bookmark, kept.handed_over
        return draft

    def _unpacked(self) -> _Kept:
        kept: _Kept = pickle.loads(zlib.decompressobj(zdict=_alike()).decompress(self.packed))
        return kept


class _Kept(NamedTuple):
    """What is packed of an estimate."""

    answers: Request
    told_for: tuple[Request, ...]
    bookmark: Bookmark
    handed_over: Opened | None


@cache
def _alike() -> bytes:
    """What nearly all that is packed has in common; it is not packed anew with each."""
    return pickle.dumps(_Kept(Request(day=date.min, clinic="a", coverage="a"), (), Bookmark(), None))
