"""The discounts a patient may claim: a box to tick for each, or a list of steps where the discount has steps."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from estimator.rules.models.discounts import Discount
from estimator.ui.choice import Choice
from estimator.ui.desk.hints import discount_in_words
from estimator.ui.tick import Tick
from estimator.wording import Language, say


class Claims(QWidget):
    """A field whose answer is the discounts claimed, by the names under which they are claimed."""

    answered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fields: list[Tick | Choice] = []
        self._offered: tuple[Discount, ...] = ()
        self._language: Language | None = None
        self._claimed: tuple[str, ...] = ()
        # By its label's key or a click it is gone to, never by Tab: its fields are.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def offer(self, discounts: tuple[Discount, ...], claimed: tuple[str, ...], language: Language) -> None:
        """Show these discounts, those claimed ticked."""
        self._claimed = claimed
        if discounts != self._offered or language != self._language:
            self._offered, self._language = discounts, language
            self._build(discounts, language)
        for discount, field in zip(discounts, self._fields, strict=True):
            field.blockSignals(True)
            if isinstance(field, Tick):
                field.setChecked(discount.id in claimed)
            else:
                field.offer(_steps(discount, language), next((b.id for b in discount.bands if b.id in claimed), None))
            field.blockSignals(False)

    def fields(self) -> list[QWidget]:
        """The boxes and lists, in their order."""
        return list(self._fields)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def _build(self, discounts: tuple[Discount, ...], language: Language) -> None:
        for old in self._fields:
            old.hide()
            old.deleteLater()
        self._fields = []
        before: QWidget = self
        self.setFocusProxy(None)  # type: ignore[arg-type]
        for discount in discounts:
            name = discount.name.in_language(language)
            field: Tick | Choice
            if discount.bands:
                field = Choice()
                field.answered.connect(lambda claim, discount=discount: self._claim(discount, claim))
            else:
                field = Tick(name)
                field.toggled.connect(
                    lambda ticked, discount=discount: self._claim(discount, discount.id if ticked else None)
                )
            field.setAccessibleName(name)
            field.setAccessibleDescription(discount_in_words(discount, language))
            field.setToolTip(discount_in_words(discount, language))
            self._fields.append(field)
            self._column.addWidget(field)
            QWidget.setTabOrder(before, field)
            before = field
        if self._fields:
            self.setFocusProxy(self._fields[0])

    def _claim(self, discount: Discount, claim: str | None) -> None:
        """Take a discount's claim into the answer, in the book's order, or take it back."""
        its_names = {discount.id, *(band.id for band in discount.bands)}
        kept = {name for name in self._claimed if name not in its_names} | ({claim} if claim else set())
        ordered = [name for d in self._offered for name in (d.id, *(band.id for band in d.bands)) if name in kept]
        self._claimed = (*ordered, *sorted(kept - set(ordered)))
        self.answered.emit(self._claimed)


def _steps(discount: Discount, language: Language) -> list[tuple[str | None, str]]:
    """The steps of a sliding scale in words, after the answer that it is not claimed."""
    none = say(language, "desk.discount.none", discount=discount.name.in_language(language))
    steps = [(b.id, f"{b.name.in_language(language)}: {b.income.in_language(language)}") for b in discount.bands]
    return [(None, none), *steps]
