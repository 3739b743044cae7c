"""Estimates that rest: put aside so long ago that little more than their answers is kept."""

from __future__ import annotations

import pickle
import zlib
from typing import NamedTuple

from estimator.paper.document import PageOptions
from estimator.pricing.request import Request
from estimator.rules.book import Book
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.history import History
from estimator.ui.desk.overrides import told_for


class Rested(NamedTuple):
    """An estimate put aside: its answers, and those its overrides were told for; figures are worked out again."""

    book: Book
    packed: bytes
    look: PageOptions

    @classmethod
    def of(cls, draft: Draft) -> Rested:
        """Pack an estimate; what could be undone in it is given up."""
        return cls(draft.book, zlib.compress(pickle.dumps((draft.answers, told_for(draft)))), draft.look)

    @property
    def answers(self) -> Request:
        """All that was answered."""
        return self._unpacked()[0]

    def wake(self) -> Draft:
        """The estimate as it was, to be worked on."""
        answers, earlier = self._unpacked()
        draft = Draft(self.book, answers, look=self.look)
        draft.history = History(answers, earlier)
        return draft

    def _unpacked(self) -> tuple[Request, tuple[Request, ...]]:
        unpacked: tuple[Request, tuple[Request, ...]] = pickle.loads(zlib.decompress(self.packed))
        return unpacked
