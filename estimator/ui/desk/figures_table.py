"""The model of the figures panel: the table of visits as Qt and screen readers read it, and as text to copy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from estimator.office.visit_columns import WORDS
from estimator.office.visit_table import Cell, TableRow, VisitTable
from estimator.ui.desk.strip_figures import Shown
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, say

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()
SUMS = frozenset({"visit", "phase", "plan-year", "total", "left"})
"""The kinds of row that add others up; they are set bold."""
IS_QUIET = Qt.ItemDataRole.UserRole + 1
"""True for a cell that says nothing: an amount of zero, or words that a reader may pass over."""
ROW_KIND = Qt.ItemDataRole.UserRole + 2
"""What a row is."""

TITLES = {
    "day": QT_TRANSLATE_NOOP("Figures", "Day"),
    "kind": QT_TRANSLATE_NOOP("Figures", "Kind"),
    "marks": QT_TRANSLATE_NOOP("Figures", "Note"),
    "service": QT_TRANSLATE_NOOP("Figures", "Service"),
    "code": QT_TRANSLATE_NOOP("Figures", "Code"),
    "goes_to": QT_TRANSLATE_NOOP("Figures", "Goes to"),
    "list_price": QT_TRANSLATE_NOOP("Figures", "List price"),
    "discount": QT_TRANSLATE_NOOP("Figures", "Discounts"),
    "expected_charge": QT_TRANSLATE_NOOP("Figures", "Expected charge"),
    "allowed": QT_TRANSLATE_NOOP("Figures", "Plan price"),
    "deductible": QT_TRANSLATE_NOOP("Figures", "Deductible"),
    "copay": QT_TRANSLATE_NOOP("Figures", "Copay"),
    "coinsurance": QT_TRANSLATE_NOOP("Figures", "Coinsurance"),
    "over_limit": QT_TRANSLATE_NOOP("Figures", "Above the limit"),
    "penalty": QT_TRANSLATE_NOOP("Figures", "No approval"),
    "over_maximum": QT_TRANSLATE_NOOP("Figures", "Above the maximum"),
    "not_covered": QT_TRANSLATE_NOOP("Figures", "Not covered"),
    "balance_bill": QT_TRANSLATE_NOOP("Figures", "Balance bill"),
    "patient_pays": QT_TRANSLATE_NOOP("Figures", "Patient pays"),
    "pays_clinic": QT_TRANSLATE_NOOP("Figures", "Patient pays clinic"),
    "plan_pays": QT_TRANSLATE_NOOP("Figures", "Plan pays"),
    "write_off": QT_TRANSLATE_NOOP("Figures", "Write-off"),
    "second_pays": QT_TRANSLATE_NOOP("Figures", "Second plan"),
    "due": QT_TRANSLATE_NOOP("Figures", "Due that day"),
    "so_far": QT_TRANSLATE_NOOP("Figures", "Paid so far"),
    "deductible_left": QT_TRANSLATE_NOOP("Figures", "Deductible left"),
    "limit_left": QT_TRANSLATE_NOOP("Figures", "Limit left"),
}
"""What stands above each column."""
FULL_NAMES = {
    "day": QT_TRANSLATE_NOOP("Figures", "Day of the visit"),
    "kind": QT_TRANSLATE_NOOP("Figures", "Kind of visit: evaluation, infusion, booster"),
    "marks": QT_TRANSLATE_NOOP("Figures", "Where a deductible or limit is met, and what is special about a visit"),
    "service": QT_TRANSLATE_NOOP("Figures", "Service"),
    "code": QT_TRANSLATE_NOOP("Figures", "Expected billing code and its units"),
    "goes_to": QT_TRANSLATE_NOOP("Figures", "Who the line goes to: plan, patient’s own claim, patient, nobody"),
    "list_price": QT_TRANSLATE_NOOP("Figures", "List price, before anything is taken off"),
    "discount": QT_TRANSLATE_NOOP("Figures", "Packages and discounts, taken off the list price"),
    "expected_charge": QT_TRANSLATE_NOOP("Figures", "Expected charge: what is billed, list price less discounts"),
    "allowed": QT_TRANSLATE_NOOP("Figures", "Plan price: what the plan allows"),
    "deductible": QT_TRANSLATE_NOOP("Figures", "Deductible, before the yearly limit"),
    "copay": QT_TRANSLATE_NOOP("Figures", "Copay, before the yearly limit"),
    "coinsurance": QT_TRANSLATE_NOOP("Figures", "Coinsurance, before the yearly limit"),
    "over_limit": QT_TRANSLATE_NOOP("Figures", "Taken off the patient’s share by the yearly limit; the plan pays it"),
    "penalty": QT_TRANSLATE_NOOP("Figures", "What the patient pays because approval is missing"),
    "over_maximum": QT_TRANSLATE_NOOP("Figures", "What the patient pays above the most the plan pays in a year"),
    "not_covered": QT_TRANSLATE_NOOP("Figures", "What the patient pays for lines that the plan does not cover"),
    "balance_bill": QT_TRANSLATE_NOOP("Figures", "Balance bill: what is charged above the plan price"),
    "patient_pays": QT_TRANSLATE_NOOP("Figures", "Patient pays in the end"),
    "pays_clinic": QT_TRANSLATE_NOOP("Figures", "What the patient pays the clinic, before the plan pays back"),
    "plan_pays": QT_TRANSLATE_NOOP("Figures", "Plan pays, to the clinic or back to the patient"),
    "write_off": QT_TRANSLATE_NOOP("Figures", "Write-off: taken off by the contract, or may not be charged"),
    "second_pays": QT_TRANSLATE_NOOP("Figures", "Second plan pays"),
    "due": QT_TRANSLATE_NOOP("Figures", "Due that day, less what was paid before"),
    "so_far": QT_TRANSLATE_NOOP("Figures", "Running total of what the patient pays the clinic"),
    "deductible_left": QT_TRANSLATE_NOOP("Figures", "Deductible left after this"),
    "limit_left": QT_TRANSLATE_NOOP("Figures", "Yearly limit left after this"),
}
"""The full name of each column, for its tooltip and for screen readers."""


AMOUNT_LENGTH = 10
"""How many characters a usual amount has: "$10,000.00"."""


def title_of(column: str) -> str:
    """What stands above a column, in the language of the windows."""
    return translate("Figures", TITLES[column])


def full_name_of(column: str) -> str:
    """The full name of a column, in the language of the windows."""
    return translate("Figures", FULL_NAMES[column])


class FiguresTable(QAbstractTableModel):
    """The rows and columns that are shown; it computes nothing."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns: tuple[str, ...] = ()
        self.rows: tuple[TableRow, ...] = ()
        self._language: Language = "en"

    def show_rows(self, table: VisitTable, rows: tuple[TableRow, ...], language: Language) -> None:
        """Show these rows of a table in place of those before."""
        self.beginResetModel()
        self.columns, self.rows, self._language = table.columns, rows, language
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = self.rows[index.row()], self.columns[index.column()]
        cell = row.cell(column)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return cell.text
            case Qt.ItemDataRole.AccessibleTextRole:
                return cell.text or say(self._language, "visit_table.does_not_apply")
            case Qt.ItemDataRole.ToolTipRole if column in WORDS:
                return cell.text
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignLeft if column in WORDS else Qt.AlignmentFlag.AlignRight
                return side | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole if row.kind in SUMS:
                return _bold()
            case _ if role == IS_QUIET:
                return cell.step is not None and not cell.step.cents
            case _ if role == ROW_KIND:
                return row.kind
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return self._row_header(self.rows[section], role)
        column = self.columns[section]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return in_two_lines(title_of(column))
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return full_name_of(column)
            case Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignLeft if column in WORDS else Qt.AlignmentFlag.AlignRight
                return side | Qt.AlignmentFlag.AlignBottom
        return None

    def figure_at(self, index: Index) -> Shown | None:
        """Give the figure of a cell, as whoever explains it wants it; None where the cell holds none."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        cell = row.cell(column)
        if cell.step is None:
            return None
        return Shown(column, cell.text, cell.step, cell.figure, f"{row.name}: {title_of(column)}")

    def as_text(self, rows: Iterable[int] | None = None, columns: Iterable[int] | None = None) -> str:
        """Write rows and columns (all, where none are named) as text: a tab between cells, their names around them."""
        chosen = self.columns if columns is None else [self.columns[number] for number in columns]
        lines = self.rows if rows is None else [self.rows[number] for number in rows]
        head = ["", *(title_of(column) for column in chosen)]
        return _tabbed([head, *([row.name, *(row.cell(column).text for column in chosen)] for row in lines)])

    def cells_in(self, column: int) -> Sequence[Cell]:
        """Give the cells of a column, for its width."""
        return [row.cell(self.columns[column]) for row in self.rows]

    def _row_header(self, row: TableRow, role: int) -> Any:
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return row.name
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.FontRole:
                return _bold() if row.kind in SUMS else QFont()
        return None


def in_two_lines(title: str) -> str:
    """Break a long title at the blank nearest to its middle, so that its column is as narrow as an amount."""
    blanks = [place for place, letter in enumerate(title) if letter == " "]
    if not blanks or len(title) <= AMOUNT_LENGTH:
        return title
    middle = min(blanks, key=lambda place: abs(place - len(title) / 2))
    return f"{title[:middle]}\n{title[middle + 1 :]}"


def _tabbed(lines: Iterable[Sequence[str]]) -> str:
    return "".join("\t".join(line) + "\n" for line in lines)


def _bold() -> QFont:
    font = QFont()
    font.setBold(True)
    return font
