"""The table that compares: a column for each choice, and what each costs as bars on one scale."""

from __future__ import annotations

from estimator.paper.compared import Compared, Comparison
from estimator.paper.pen import Pen
from estimator.paper.side_by_side import IN_ALL, row_names, side_by_side
from estimator.pricing.result import Estimate, Result
from estimator.ui.desk.panel_table import PanelTable
from estimator.ui.desk.strip_figures import Shown
from estimator.wording import say


class CompareTable(PanelTable):
    """Shows a comparison; each of its figures is explained as one of its own column's estimate."""

    def __init__(self) -> None:
        super().__init__()
        self._comparison: Comparison | None = None

    @property
    def column_in_use(self) -> Compared | None:
        """The column with the cell in use; None where nothing is compared."""
        columns, place = self._comparison.columns if self._comparison is not None else (), self.currentColumn()
        return columns[place] if 0 <= place < len(columns) else None

    def show_comparison(self, pen: Pen, comparison: Comparison, own: Result | None) -> None:
        """Show a comparison; the column of the estimate's own result is marked in words."""
        self._comparison = comparison
        table = side_by_side(pen, comparison)
        titles = [
            say(pen.language, "comparison.own", column=one.name) if one.result is own else one.name
            for one in comparison.columns
        ]
        names = [str(row.cells[0]) for row in table.rows]
        self.show_cells(titles, names, [row.cells[1:] for row in table.rows], _bars(comparison))

    def show_nothing(self) -> None:
        """Compare nothing any more."""
        self._comparison = None

    def figure_in_use(self) -> Shown | None:
        """Give the figure of the cell in use, by the name its column's estimate has for it; None where it has words."""
        one = self.column_in_use
        if self._comparison is None or one is None or not isinstance(one.result, Estimate):
            return None
        row = self.currentRow()
        likely = f"plan.{one.result.request.payment_plan}.{row_names(self._comparison)[row]}"
        return self.figure_at(row, self.currentColumn(), one.result, likely)


def _bars(comparison: Comparison) -> dict[int, list[float | None]]:
    """The bars of the row with what each column costs: on one scale, from nothing to the dearest."""
    costs = [comparison.cost(one.result) for one in comparison.columns]
    dearest = max((cost.cents for cost in costs if cost is not None), default=0)
    rows = row_names(comparison)
    row = next(place for place, name in enumerate(rows) if name in IN_ALL)
    return {row: [cost.cents / dearest if cost is not None and dearest else None for cost in costs]}
