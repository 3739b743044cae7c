"""Ways: what changed since the estimate was started, what would make it less, and what stopping early means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from estimator.office.difference import differences
from estimator.paper.alternatives import alternative_in_words
from estimator.paper.reasons import reason_in_words
from estimator.pricing.alternatives import Alternative, AlternativeKind, alternatives
from estimator.pricing.request import Request
from estimator.pricing.result import Estimate, Result
from estimator.ui.buttons import Button
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.panel import Panel
from estimator.ui.desk.panel_scroll import PanelScroll
from estimator.ui.desk.stops_table import StopsTable
from estimator.ui.rows import words
from estimator.ui.theme import GAP
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, say

HEADING = QT_TRANSLATE_NOOP("Panel", "Pay less, or stop early")
CHANGED = QT_TRANSLATE_NOOP("Ways", "What changed")
LESS = QT_TRANSLATE_NOOP("Ways", "What would make it less")
STOP = QT_TRANSLATE_NOOP("Ways", "If you stop early")
USE = QT_TRANSLATE_NOOP("Ways", "Do this")
QUESTIONS: dict[AlternativeKind, str] = {
    "before-new-plan-year": "moved",
    "other-order": "treatment",
    "other-coverage": "coverage",
    "other-packages": "packages",
    "other-tender": "tender",
}
"""The question whose answer each way to pay less changes."""
MOST_WAYS = 9
"""As many as there are digits to take them by."""


class WaysPanel(Panel):
    """Three parts, one below the other; a way to pay less is taken with its digit, or with Enter on its button."""

    asked_why = Signal(object)
    """A figure (Shown) that is to be explained."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(HEADING, parent)
        self._now: tuple[Draft, Language] | None = None
        self._found: tuple[Alternative, ...] = ()
        self._found_for: Result | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._find)
        self.headings = {name: words("label") for name in (CHANGED, LESS, STOP)}
        self.changes, self.less = words("text"), words("text")
        self.ways = [Way() for _ in range(MOST_WAYS)]
        for place, way in enumerate(self.ways):
            way.taken.connect(lambda place=place: self._take(place))
        self.stops = StopsTable()
        self.stops.asked_why.connect(self.asked_why)
        inside = PanelScroll()
        parts: Sequence[QWidget] = (
            self.headings[CHANGED], self.changes, self.headings[LESS], self.less, *self.ways, self.headings[STOP],
            self.stops,
        )  # fmt: skip
        for part in parts:
            inside.column.addWidget(part)
        inside.column.setStretchFactor(self.stops, 1)
        inside.column.addStretch()
        inside.keep_in_sight(self.stops.table)
        self.body.addWidget(inside, 1)
        self.retranslate()

    def show_draft(self, draft: Draft, language: Language) -> None:
        """Say what changed and what stopping means; what would make it less follows a moment later."""
        self._now = (draft, language)
        told = differences(draft.book, draft.origin, draft.result, language)
        self.changes.setText("\n".join(told) or say(language, "ways.nothing_changed"))
        is_known = isinstance(draft.result, Estimate)
        for part in (self.headings[STOP], self.stops):
            part.setVisible(is_known)
        if isinstance(draft.result, Estimate):
            self.stops.show_estimate(draft.book, draft.result, language)
        if draft.result is self._found_for:
            self._show_ways()
        elif self.isHidden():
            self._find()
        else:
            self._timer.start()

    def stop(self) -> None:
        """Look for nothing any more."""
        self._timer.stop()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.stop()

    def retranslate(self) -> None:
        super().retranslate()
        for name, label in self.headings.items():
            label.setText(translate("Ways", name))
        self.stops.retranslate()
        if self._now is not None and not self.isHidden():
            self.show_draft(*self._now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = int(event.text()) if event.text() in set("123456789") else 0
        if digit and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._take(digit - 1)
        else:
            super().keyPressEvent(event)

    def _find(self) -> None:
        """Look for ways to pay less; each takes an estimate of its own."""
        assert self._now is not None
        draft, _ = self._now
        result = draft.result
        self._found = alternatives(draft.book, result)[:MOST_WAYS] if isinstance(result, Estimate) else ()
        self._found_for = result
        self._show_ways()

    def _show_ways(self) -> None:
        assert self._now is not None
        draft, language = self._now
        result = draft.result
        if not isinstance(result, Estimate):
            told = "\n".join(reason_in_words(draft.book, reason, language, result.request) for reason in result.reasons)
        elif result.outcomes or result.range is not None:
            told = say(language, "ways.not_sure")
        else:
            told = "" if self._found else say(language, "ways.nothing_less")
        self.less.setText(told)
        self.less.setVisible(bool(told))
        for place, way in enumerate(self.ways):
            way.setVisible(place < len(self._found))
            if place < len(self._found):
                sentence = alternative_in_words(draft.book, self._found[place], language)
                way.say(sentence, say(language, "ways.key", number=place + 1, deed=translate("Ways", USE)))

    def _take(self, place: int) -> None:
        """Ask for a way to pay less in place of what is asked for; only for the estimate it was found for."""
        if self._now is None or place >= len(self._found) or self._now[0].result is not self._found_for:
            return
        draft, way = self._now[0], self._found[place]
        self.answered.emit(QUESTIONS[way.kind], asked_instead(draft.answers, draft.result.request, way.request))


class Way(QWidget):
    """One way to pay less: a sentence, and the button that takes it."""

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sentence: QLabel = words("text")
        self._deed = QAction(self)
        self._deed.triggered.connect(self.taken)
        self.button = Button(self._deed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        line.addWidget(self.button)
        line.addWidget(self.sentence, 1)

    def say(self, sentence: str, deed: str) -> None:
        """Give it its words; a screen reader hears the sentence with the button."""
        self.sentence.setText(sentence)
        self._deed.setText(deed)
        self.button.setAccessibleDescription(sentence)


def asked_instead(answers: Request, before: Request, after: Request) -> Request:
    """The answers with what one request asks otherwise than another; answers that do not count now are kept."""
    names = [name for name in Request.model_fields if getattr(after, name) != getattr(before, name)]
    return answers.model_copy(update={name: getattr(after, name) for name in names})
