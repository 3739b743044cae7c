"""The totals strip: what the patient pays, largest, and the figures beside it; each opens its own explanation."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from estimator.paper.document import Detail
from estimator.paper.reasons import reason_in_words
from estimator.pricing.result import Estimate, Result
from estimator.rules.book import Book
from estimator.ui.buttons import is_pressed_by
from estimator.ui.desk.strip_figures import BESIDE_THE_TOTAL, SMALL, Shown, figures_shown, notes_in_words
from estimator.ui.flow import Flow
from estimator.ui.rows import words
from estimator.ui.theme import FOCUS_RING, GAP, POINTS, Theme
from estimator.wording import Language, say


class Strip(QWidget):
    """The totals of the newest estimate; or, without one, every reason why there is none, and no amount."""

    asked_why = Signal(object)
    """A figure (Shown) whose explanation is wanted."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.small = {name: Figure(theme) for name in SMALL}
        self.total = Figure(theme, is_headline=True)
        self.with_coverage = Figure(theme, is_headline=True)
        """The other total, while it is not confirmed that the plan pays."""
        self.refusal = words("figure")
        self.reasons = words("problem")
        self.note = words("hint")
        self.note.setIndent(GAP)
        for figure in self.figures():
            figure.clicked.connect(self._ask_why)
        beside = [self.small[name] for name in BESIDE_THE_TOTAL]
        figures = Flow(spacing=GAP * 3, at_right=(*beside, self.total, self.with_coverage))
        for figure in self.figures():
            figures.addWidget(figure)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP * 3, GAP * 2, GAP * 3, GAP * 2)
        layout.setSpacing(2)
        for part in (self.refusal, self.reasons):
            layout.addWidget(part)
        layout.addLayout(figures)
        layout.addWidget(self.note)

    def show_result(
        self, book: Book, result: Result, language: Language, waits_for: str = "",
        hidden: frozenset[Detail] = frozenset(),
    ) -> None:  # fmt: skip
        """Show the figures of a result, none that tells a hidden detail.

        `waits_for` names a field whose text is no answer yet, and dims them.
        """
        self.setAccessibleName(say(language, "strip.name"))
        shown: dict[str, Shown] = {}
        refusal = reasons = note = ""
        if isinstance(result, Estimate):
            shown = {figure.name: figure for figure in figures_shown(result, language, hidden)}
            note = notes_in_words(result, language)
        else:
            refusal = say(language, "strip.cannot")
            reasons = "\n".join(
                f"⚠ {reason_in_words(book, reason, language, result.request)}" for reason in result.reasons
            )
        headlines = {"patient_pays": self.total, "with_coverage": self.with_coverage}
        for name, figure in {**self.small, **headlines}.items():
            if name in shown:
                figure.show_figure(shown[name], bool(waits_for))
            if figure.isHidden() == (name in shown):
                figure.setVisible(name in shown)
        if waits_for:
            note = say(language, "strip.held", question=waits_for)
        for label, text in ((self.refusal, refusal), (self.reasons, reasons), (self.note, note)):
            if text != label.text() or label.isHidden() == bool(text):
                label.setText(text)
                label.setVisible(bool(text))

    def paint_now(self) -> None:
        """Paint the figures at once, before the page takes its share of the processor."""
        layout = self.layout()
        if layout is not None and self.isVisible():
            layout.activate()
            self.repaint()

    def figures(self) -> list[Figure]:
        """The figures in their order, those that do not apply included."""
        return [*self.small.values(), self.total, self.with_coverage]

    def _ask_why(self) -> None:
        figure = self.sender()
        if isinstance(figure, Figure) and figure.shown is not None and figure.shown.step is not None:
            self.asked_why.emit(figure.shown)


class Figure(QAbstractButton):
    """A caption with an amount below; it can be clicked, or has the focus and Enter or Space, for its explanation."""

    def __init__(self, theme: Theme, is_headline: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._caption = ""
        self._is_headline = is_headline
        self._is_dimmed = False
        self.shown: Shown | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_figure(self, shown: Shown, is_dimmed: bool) -> None:
        """Show an amount; dimmed while a field holds text that is no answer yet."""
        is_other = (shown.caption, shown.text) != (self._caption, self.text())
        self._caption, self.shown, self._is_dimmed = shown.caption, shown, is_dimmed
        if is_other:
            self.setText(shown.text)
            self.setAccessibleName(f"{shown.caption} {shown.text}")
            self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        caption, amount = (QFontMetrics(font) for font in self._fonts())
        width = max(caption.horizontalAdvance(self._caption), amount.horizontalAdvance(self.text()))
        return QSize(width + 2 * GAP, caption.height() + amount.height() + GAP)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not is_pressed_by(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.colours
        painter = QPainter(self)
        caption, amount = self._fonts()
        inside = QRect(self.rect()).adjusted(GAP, GAP // 2, -GAP, -GAP // 2)
        painter.setFont(caption)
        painter.setPen(QColor(colours.second_text))
        painter.drawText(inside, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, self._caption)
        painter.setFont(amount)
        painter.setPen(QColor(colours.second_text if self._is_dimmed else colours.text))
        painter.drawText(inside, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.accent), FOCUS_RING))
            painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), 4, 4)

    def _fonts(self) -> tuple[QFont, QFont]:
        caption, amount = QFont(self.font()), QFont(self.font())
        caption.setPointSizeF(POINTS * 0.9 * self._theme.factor)
        amount.setPointSizeF(POINTS * (1.9 if self._is_headline else 1.2) * self._theme.factor)
        amount.setBold(True)
        return caption, amount
