"""Stopping early as a table: after each visit what is paid by then, comes back, is still owed, and is lost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from estimator.office.stopping import Stop, reasons_to_stop, stops, stops_with_plan, terms_of_stopping
from estimator.paper.document import Amount, Cell
from estimator.paper.names import inside
from estimator.paper.plan_offers import label_of_plan
from estimator.pricing.offers import Stopped
from estimator.pricing.result import Estimate
from estimator.pricing.steps import Step
from estimator.rules.book import Book
from estimator.rules.models.fees import Stopping
from estimator.ui.choice import Choice
from estimator.ui.desk.panel_table import PanelTable
from estimator.ui.rows import ShortRow, words
from estimator.ui.theme import GAP
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, day, money, say

WHY = QT_TRANSLATE_NOOP("Ways", "Why it stops")
TABLE = QT_TRANSLATE_NOOP("Ways", "What stopping after each visit means")
PAID = QT_TRANSLATE_NOOP("Ways", "Paid by then")
BACK = QT_TRANSLATE_NOOP("Ways", "Back to you")
OWED = QT_TRANSLATE_NOOP("Ways", "Still owed")
LOST = QT_TRANSLATE_NOOP("Ways", "Lost by stopping")
KEPT = QT_TRANSLATE_NOOP("Ways", "For the visits had")


class StopsTable(QWidget):
    """The table, the reason it is for where rules differ by reason, and the rules in the clinic's words."""

    asked_why = Signal(object)
    """A figure (Shown) that is to be explained."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Book, Estimate, Language] | None = None
        self._why: Stopping = "any-reason"
        self.why = Choice()
        self.why.answered.connect(self._take_why)
        self.row = ShortRow(self.why)
        self.plan, self.terms = words("hint"), words("hint")
        self.table = PanelTable()
        self.table.asked_why.connect(self._ask_why)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (self.row, self.plan, self.table, self.terms):
            column.addWidget(part)
        column.addStretch(1)

    def show_estimate(self, book: Book, estimate: Estimate, language: Language) -> None:
        """Show what stopping after each visit of an estimate means."""
        self._shown = (book, estimate, language)
        reasons = reasons_to_stop(book, estimate)
        self._why = self._why if self._why in reasons else "any-reason"
        self.row.setVisible(len(reasons) > 1)
        self.why.offer([(why, say(language, f"ways.why.{why}")) for why in reasons], self._why)
        with_plan = stops_with_plan(book, estimate) if self._why == "any-reason" else ()
        self._say_plan(bool(with_plan))
        if with_plan:
            titles, names, cells = self._of_plan(with_plan)
        else:
            titles, names, cells = self._of_visits(stops(book, estimate, self._why))
        self.table.show_cells(titles, names, cells)
        self.terms.setText("\n".join(terms_of_stopping(book, estimate, self._why, language)))
        self.terms.setVisible(bool(self.terms.text()))

    def retranslate(self) -> None:
        """Say the fixed words in the language of the windows."""
        self.row.say(translate("Ways", WHY))
        self.table.setAccessibleName(translate("Ways", TABLE))

    def _of_visits(self, found: Sequence[Stop]) -> tuple[list[str], list[str], list[list[Cell]]]:
        titles = [translate("Ways", PAID), translate("Ways", BACK), translate("Ways", OWED), translate("Ways", LOST)]
        cells = [[self._money(step) for step in (one.paid, one.given_back, one.still_owed, one.lost)] for one in found]
        return titles, [self._after(one.after_visit) for one in found], cells

    def _of_plan(self, found: Sequence[Stopped]) -> tuple[list[str], list[str], list[list[Cell]]]:
        titles = [translate("Ways", PAID), translate("Ways", KEPT), translate("Ways", BACK), translate("Ways", OWED)]
        cells = [[self._money(step) for step in (one.paid, one.kept, one.given_back, one.still_owed)] for one in found]
        over = len(self._estimate.visits) - len(found)
        return titles, [self._after(over + one.visits_taken) for one in found], cells

    def _say_plan(self, is_shown: bool) -> None:
        """Say whether the payment plan that was chosen is in the table."""
        assert self._shown is not None
        book, estimate, language = self._shown
        chosen = estimate.plan_chosen
        is_running = chosen is not None and chosen.is_offered
        if chosen is not None and is_running:
            label = inside(label_of_plan(book, chosen.plan, language))
            self.plan.setText(say(language, "ways.plan_runs" if is_shown else "ways.plan_not_known", plan=label))
        self.plan.setVisible(is_running)

    @property
    def _estimate(self) -> Estimate:
        assert self._shown is not None
        return self._shown[1]

    def _after(self, visit: int) -> str:
        """Say after what the patient stops: after booking, or a visit with its day."""
        assert self._shown is not None
        _, estimate, language = self._shown
        if visit == 0:
            return say(language, "page.after_booking")
        when = estimate.visits[visit - 1].day
        key = "ways.after_visit" if when is None else "ways.after_visit.dated"
        told = "" if when is None else day(when, language)
        return say(language, key, number=visit, visits=len(estimate.visits), day=told)

    def _money(self, step: Step | None) -> Cell:
        assert self._shown is not None
        language = self._shown[2]
        if step is None:
            return say(language, "ways.not_known")
        return Amount(money(step.cents, language), step.cents, step)

    def _ask_why(self, row: int, column: int) -> None:
        """Ask for the explanation of a figure."""
        figure = self.table.figure_at(row, column, self._estimate)
        if figure is not None:
            self.asked_why.emit(figure)

    def _take_why(self, why: Stopping) -> None:
        self._why = why
        if self._shown is not None:
            self.show_estimate(*self._shown)
