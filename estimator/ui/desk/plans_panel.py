"""Plans: every payment plan of the clinic, those that fit so much a month first, and why others are not offered."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from estimator.money import plain
from estimator.paper.document import Amount
from estimator.paper.pen import Pen
from estimator.paper.plan_offers import (
    fitting_in_words,
    label_of_plan,
    offered_in_words,
    refused_in_words,
    shown_on_the_page,
)
from estimator.paper.plans_compared import OF_A_PLAN, offer_cell
from estimator.pricing.offers import PlanOffer
from estimator.pricing.plans import most_in_a_month
from estimator.pricing.result import Estimate
from estimator.ui.buttons import Button
from estimator.ui.desk import typed
from estimator.ui.desk.answers import with_answer
from estimator.ui.desk.draft import Draft
from estimator.ui.desk.offers import Paying
from estimator.ui.desk.panel import Panel
from estimator.ui.desk.panel_scroll import PanelScroll
from estimator.ui.desk.panel_table import PanelTable
from estimator.ui.desk.typed import NotRead
from estimator.ui.flow import Flow
from estimator.ui.rows import WideRow, words
from estimator.ui.text_field import TextField
from estimator.ui.theme import GAP
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, count, say
