"""The screens of the kiosk, one module each; `make` builds all that a turn needs, anew for every turn."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import Page, ScreenId
from estimator.ui.kiosk.page_printer import PagePrinter
from estimator.ui.kiosk.pages.before import BeforePage
from estimator.ui.kiosk.pages.check import CheckPage
from estimator.ui.kiosk.pages.done import DonePage
from estimator.ui.kiosk.pages.help import HelpPage
from estimator.ui.kiosk.pages.paying import PayingPage
from estimator.ui.kiosk.pages.plan import PlanPage
from estimator.ui.kiosk.pages.result import ResultPage
from estimator.ui.kiosk.pages.start import StartPage
from estimator.ui.kiosk.pages.take import TakePage
from estimator.ui.kiosk.pages.this_year import ThisYearPage
from estimator.ui.kiosk.pages.treatment import TreatmentPage
from estimator.ui.kiosk.turn import Turn


def make(turn: Turn, metrics: Metrics, printer: PagePrinter, now: Callable[[], datetime]) -> dict[ScreenId, Page]:
    """Make every screen of a turn, in their order; the printer outlives the turn, and `now` is the clinic's clock."""
    printer.begin_turn(turn.book.kiosk)
    plan, this_year, treatment = PlanPage(turn, metrics), ThisYearPage(turn, metrics), TreatmentPage(turn, metrics)
    check, result = CheckPage(turn, metrics), ResultPage(turn, metrics)
    for begin_at in (plan.begin_at, this_year.begin_at, treatment.begin_at):
        check.question_asked.connect(begin_at)
    start, take = StartPage(turn, metrics), TakePage(turn, metrics, printer, now)
    start.language_chosen.connect(take.begin_in)
    pages: tuple[Page, ...] = (
        start, BeforePage(turn, metrics), PayingPage(turn, metrics), plan, this_year, treatment,
        check, result, take, DonePage(turn, metrics, printer),
        HelpPage(turn, metrics),
    )  # fmt: skip
    for page in pages:
        page.retranslate()
    return {page.screen_id: page for page in pages}
