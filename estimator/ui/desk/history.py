"""One undo history of an estimate: the answers as they were, and the question that had the focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from estimator.pricing.request import Request


class Moment(NamedTuple):
    """The answers after a change, the question that was changed ("" for the beginning), and where the caret was."""

    answers: Request
    question: str
    caret: int | None = None


class History:
    """Answers that can be undone and redone; what is typed into one field without leaving it is one change."""

    def __init__(self, answers: Request, earlier: Sequence[Request] = ()) -> None:
        self._earlier = tuple(earlier)
        """Answers from before this history, which nobody can go back to."""
        self._past: list[Moment] = []
        self._now = Moment(answers, "")
        self._future: list[Moment] = []
        self._may_merge = False

    @property
    def can_undo(self) -> bool:
        """True where there is a change to take back."""
        return bool(self._past)

    @property
    def can_redo(self) -> bool:
        """True where a change was taken back."""
        return bool(self._future)

    def record(self, answers: Request, question: str, caret: int | None = None) -> None:
        """Keep a change; one that follows in the same field, without a pause for another, joins the last."""
        if answers == self._now.answers:
            return
        if not (self._may_merge and question == self._now.question):
            self._past.append(self._now)
        self._now = Moment(answers, question, caret)
        self._future.clear()
        self._may_merge = True

    def close_change(self) -> None:
        """End the change being made: what comes next is undone by itself."""
        self._may_merge = False

    @property
    def answered(self) -> tuple[Request, ...]:
        """All that was ever answered and not taken back, the answers of now last."""
        return (*self._earlier, *(moment.answers for moment in self._past), self._now.answers)

    def since(self, holds: Callable[[Request], bool]) -> Request:
        """Give the answers at the moment since which something holds that holds now."""
        *before, then = self.answered
        for answers in reversed(before):
            if not holds(answers):
                break
            then = answers
        return then

    def undo(self) -> Moment | None:
        """Go back one change: the answers before it, and the question it was made in; None where there is none."""
        if not self._past:
            return None
        undone, self._now = self._now, self._past.pop()
        self._future.append(undone)
        self._may_merge = False
        return Moment(self._now.answers, undone.question, undone.caret)

    def redo(self) -> Moment | None:
        """Make the change again that was undone last; None where there is none."""
        if not self._future:
            return None
        self._past.append(self._now)
        self._now = self._future.pop()
        self._may_merge = False
        return self._now
