"""A list to choose from in a panel, with its label above."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from estimator.ui.choice import Choice
from estimator.ui.rows import WideRow


class ListRow(WideRow):
    """Tells what was chosen; of an answer it shows so many signs at least."""

    def __init__(self, take: Callable[[Any], None], signs_shown: int) -> None:
        self.choice = Choice()
        self.choice.setMinimumContentsLength(signs_shown)
        self.choice.answered.connect(take)
        super().__init__(self.choice)
