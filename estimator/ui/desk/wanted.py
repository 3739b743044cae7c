"""What page is wanted: the estimate's own, a comparison, the sheet for a call to the plan, or a figure's why."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from estimator.paper.document import PageOptions
from estimator.pricing.result import Result
from estimator.pricing.steps import Step
from estimator.rules.book import Book

Kind = Literal["estimate", "comparison", "call-sheet", "explanation"]


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """A page of an open estimate, and how it is wanted; never compared by its figures, only by whose they are."""

    kind: Kind
    book: Book
    result: Result
    options: PageOptions
    others: tuple[Result, ...] = ()
    """The same course asked for differently, where the page is to compare them."""
    step: Step | None = None
    """The figure to be explained."""
    figure: str = ""
    """What the estimate calls that figure."""

    @property
    def shown(self) -> tuple[Result, ...]:
        """The results whose figures stand on it."""
        return self.others or (self.result,)

    def is_same_as(self, other: Wanted) -> bool:
        """True where the other asks for the very same page of the very same results."""
        is_of_the_same = self.kind == other.kind and self.book is other.book and self.result is other.result
        have_the_same_others = len(self.others) == len(other.others) and all(
            mine is theirs for mine, theirs in zip(self.others, other.others, strict=True)
        )
        explains_the_same = self.step is other.step and self.figure == other.figure
        return is_of_the_same and have_the_same_others and explains_the_same and self.options == other.options
