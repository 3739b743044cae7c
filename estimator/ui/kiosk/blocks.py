"""The blocks of a page of paper on the screen: tables with a "Why?" by their figures, bars, lists and sentences."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from estimator.paper.document import (
    Amount,
    Bar,
    Block,
    Cell,
    Column,
    Facts,
    Listing,
    Paragraph,
    Quoted,
    Row,
    Subheading,
    Table,
)
from estimator.pricing.steps import Step
from estimator.ui.kiosk.look import EDGE, SIZES
from estimator.ui.kiosk.touch import Said, TouchButton, text_size
from estimator.ui.kiosk.who_pays_bar import BarPicture, Sample
from estimator.wording import Language, say

TOTALS = ("subtotal", "provider_total", "total")
LARGE = SIZES["figure"][0]
"""How large a total is, at most, in parts of ordinary text."""
LEAST_COLUMN = 6
"""The narrowest a column of longer texts is, in parts of the size of its text."""


@dataclass(frozen=True)
class Blocks:
    """Makes widgets of blocks in one language and one look; `shown` hides amounts where a person wants that."""

    language: Language
    side: int
    gap: int
    text: QFont
    """The font of ordinary text."""
    room: int
    """The width of what stands on a card; a wider table has each row written as lines below each other."""
    shown: Callable[[str], str]
    explain: Callable[[Step], str]
    changed: Callable[[], None]
    """Called where an explanation was opened or closed, so that something moved."""

    def add(self, block: Block, layout: QVBoxLayout) -> None:
        """Add a block at the end of a layout."""
        if isinstance(block, Table):
            layout.addLayout(self.table(block))
        elif isinstance(block, Bar):
            self._add_bar(block, layout)
        elif isinstance(block, Paragraph):
            layout.addWidget(Said("text", self.shown(block.text)))
        elif isinstance(block, Quoted):
            layout.addWidget(Said("text", self.shown("\n".join(block.lines))))
        elif isinstance(block, Subheading):
            layout.addWidget(Said("label", block.text))
        elif isinstance(block, Facts):
            for fact in block.facts:
                text = say(self.language, "kiosk_screens.fact", label=fact.label, meaning=fact.text)
                layout.addWidget(Said("text", self.shown(text)))
        else:
            self._add_listing(block, layout)

    def table(self, table: Table) -> QGridLayout:
        """A table: its rows one below the other, each with a button that explains its figures."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.gap)
        grid.setVerticalSpacing(self.gap // 2)
        titles = [column.title for column in table.columns]
        is_narrow = self._needed(table) > self.room
        if not is_narrow and any(titles[1:]):
            for column, title in enumerate(titles):
                heading = Said("hint", title)
                heading.setAlignment(self._side_of(table, column) | Qt.AlignmentFlag.AlignBottom)
                grid.addWidget(heading, 0, column)
        for column in range(len(titles)):
            is_amount = any(isinstance(row.cells[column], Amount) for row in table.rows)
            is_answer = table.columns[column].kind == "answer"
            grid.setColumnStretch(column, 0 if is_amount or is_answer or is_narrow else 3)
        if is_narrow:
            grid.setColumnStretch(0, 1)
        for row in table.rows:
            self._add_row(grid, table, row, is_narrow)
        return grid

    def figure_row(self, label: str, figure: Cell, layout: QVBoxLayout) -> None:
        """One figure with its label, as large as a table's total."""
        grid = QGridLayout()
        grid.setHorizontalSpacing(self.gap)
        grid.setColumnStretch(0, 1)
        table = Table((Column(""), Column("")), (Row((label, figure), "total"),))
        self._add_row(grid, table, table.rows[0], self._needed(table) > self.room)
        layout.addLayout(grid)

    def why(self, figures: Sequence[tuple[str, Amount]], told: Said) -> TouchButton | None:
        """The button that opens and closes the explanation of some figures; none where nothing explains them."""
        explained = [(title, figure, figure.step) for title, figure in figures if figure.step is not None]
        if not explained:
            return None
        button = TouchButton(self.side, "quiet")
        words = say(self.language, "kiosk_result.why")
        amounts = ", ".join(self.shown(figure.text) for _, figure, _ in explained)
        button.say(words, f"{words} {amounts}")

        def toggle() -> None:
            if told.text():
                told.say("")
            else:
                several = len(explained) > 1
                sentences = [(title, self.shown(self.explain(step))) for title, _, step in explained]
                told.say("\n".join(
                    say(self.language, "kiosk_screens.why.several", column=title, sentence=sentence)
                    if several and title else sentence
                    for title, sentence in sentences
                ))  # fmt: skip
            self.changed()

        button.clicked.connect(toggle)
        return button

    def _needed(self, table: Table) -> int:
        """The width that a table needs at least: amounts are not broken, other words only between each other."""
        letters = QFont(self.text)
        letters.setBold(True)
        metrics = QFontMetrics(letters)
        needed = self.side + metrics.horizontalAdvance(say(self.language, "kiosk_result.why"))
        for column, titled in enumerate(table.columns):
            widest = [metrics.horizontalAdvance(word) for word in titled.title.split()]
            for row in table.rows:
                cell = row.cells[column]
                large = LARGE if row.role in TOTALS else 1
                if isinstance(cell, Amount):
                    widest.append(round(large * metrics.horizontalAdvance(self.shown(cell.text))))
                else:
                    widest += [metrics.horizontalAdvance(word) for word in cell.split()]
                    widest.append(min(LEAST_COLUMN * text_size(self.text), metrics.horizontalAdvance(cell)))
            needed += max([0, *widest]) + 2 * EDGE + self.gap
        return needed

    def _add_row(self, grid: QGridLayout, table: Table, row: Row, is_narrow: bool) -> None:
        place = grid.rowCount()
        role = "figure" if row.role in TOTALS else "text"
        titles = [column.title for column in table.columns]
        told = Said("hint")
        figures = [(title, cell) for title, cell in zip(titles, row.cells, strict=True) if isinstance(cell, Amount)]
        button = self.why(figures, told)
        last, top = len(row.cells), place
        if is_narrow:
            last = 1
            for title, cell in zip(titles, row.cells, strict=True):
                text = self.shown(cell.text if isinstance(cell, Amount) else cell)
                words = say(self.language, "kiosk_screens.cell", column=title, figure=text) if title else text
                what = "label" if cell is row.cells[0] and role == "text" else role
                if text:
                    grid.addWidget(Said(what, words), place, 0)
                    place += 1
        else:
            for column, cell in enumerate(row.cells):
                grid.addWidget(self._cell(cell, role), place, column)
        if button is not None:
            side = Qt.AlignmentFlag.AlignTop if is_narrow else Qt.AlignmentFlag.AlignVCenter
            grid.addWidget(button, top, last, max(1, place - top), 1, side)
        grid.addWidget(told, place + 1, 0, 1, last + 1)

    def _cell(self, cell: Cell, role: str) -> Said:
        is_amount = isinstance(cell, Amount)
        what = role if is_amount or role == "text" else "label"
        label = Said(what, self.shown(cell.text if isinstance(cell, Amount) else cell))
        side = Qt.AlignmentFlag.AlignRight if is_amount else Qt.AlignmentFlag.AlignLeft
        label.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)
        if is_amount:
            label.setWordWrap(False)
        return label

    def _side_of(self, table: Table, column: int) -> Qt.AlignmentFlag:
        is_amount = any(isinstance(row.cells[column], Amount) for row in table.rows)
        return Qt.AlignmentFlag.AlignRight if is_amount else Qt.AlignmentFlag.AlignLeft

    def _add_bar(self, bar: Bar, layout: QVBoxLayout) -> None:
        """Draw a bar, with each part's words and a sample of its pattern below."""
        if bar.caption:
            layout.addWidget(Said("label", self.shown(bar.caption)))
        picture = BarPicture(bar)
        picture.setAccessibleName(self.shown(bar.alternative))
        layout.addWidget(picture)
        for part in bar.parts:
            figure = part.figure.text if isinstance(part.figure, Amount) else part.figure
            row = QHBoxLayout()
            row.setSpacing(self.gap)
            row.addWidget(Sample(part.kind), 0, Qt.AlignmentFlag.AlignTop)
            words = say(self.language, "kiosk_screens.cell", column=part.label, figure=figure)
            row.addWidget(Said("text", self.shown(words)), 1)
            layout.addLayout(row)

    def _add_listing(self, listing: Listing, layout: QVBoxLayout) -> None:
        for number, entry in enumerate(listing.entries, start=1):
            numbered = say(self.language, "kiosk_screens.numbered", number=number, entry=entry)
            layout.addWidget(Said("text", self.shown(numbered if listing.is_numbered else f"•  {entry}")))
