"""K6: every answer in a line of its own, each with the way to change it; nothing is asked twice."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QGridLayout, QWidget

from estimator.office.kiosk_answers import NOT_LISTED, Told
from estimator.ui.kiosk.hide_amounts import HideAmounts
from estimator.ui.kiosk.look import EDGE, colours_of
from estimator.ui.kiosk.metrics import LEAST_TARGET, Metrics
from estimator.ui.kiosk.names import plan_names, treatment_names
from estimator.ui.kiosk.page import ScreenId
from estimator.ui.kiosk.scrolled_page import WHOLE, ScrolledPage
from estimator.ui.kiosk.touch import Said, TouchButton, text_size
from estimator.ui.kiosk.turn import Turn
from estimator.ui.translation import translate
from estimator.wording import rounded_money

READING = 30
"""Milliseconds after which the result is made ready: the screen is painted by then."""
TILE = 0.75
"""The least height of a line, in parts of a primary button: two lines of text."""
ROOMY_TILE, UPRIGHT_TILE = 1.1, 1.4
"""The same where there is room, and on a screen that stands upright."""
WIDE = 15
"""Below so many parts of the size of its text across, a line has a pencil in place of the word Change."""
WITHOUT_BUTTON = 3
"""The closest arrangement: amounts are hidden and shown on the result alone, the button has no room here."""
_WRAPPED = int(Qt.TextFlag.TextWordWrap)


class Line(NamedTuple):
    """One answer: which screen and which question of it ask for it, what it is called, and what was answered."""

    screen: ScreenId
    question: str
    label: str
    answer: str


class Tile(TouchButton):
    """A line that is touched to change it: its label, the answer in bold, and the word Change."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(side, "plain", parent)
        self._label = self._change = ""

    def tell(self, label: str, answer: str, change: str, name: str) -> None:
        """Give it its words."""
        self._label, self._change = label, change
        self.setText(answer)
        self.setAccessibleName(f"{label}: {answer}. {name}")
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        label, answer = self._heights(width)
        return max(self.side, label + answer + 2 * EDGE + self._air(width) // 2)

    def sizeHint(self) -> QSize:
        words = f"{self._label} {self.text()}".split()
        em = text_size(self.font())
        widest = max((QFontMetrics(self._bold()).horizontalAdvance(word) for word in words), default=0)
        width = widest + 2 * EDGE + round(1.8 * em)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), self.side)

    def draw_words(self, painter: QPainter, body: QRect) -> None:
        label, answer = self._heights(self.width())
        top = body.top() + (body.height() - label - answer) // 2
        air = self._air(self.width())
        left, width = body.left() + air, self._text_width(self.width())
        colours = colours_of(self)
        painter.setFont(self.font())
        painter.setPen(colours.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(QRect(left, top, width, label + 2), _WRAPPED, self._label)
        painter.setFont(self._bold())
        painter.setPen(colours.color(QPalette.ColorRole.ButtonText))
        painter.drawText(QRect(left, top + label, width, answer + 2), _WRAPPED, self.text())
        accent = colours.color(QPalette.ColorRole.Highlight)
        place = body.adjusted(0, 0, -air, 0)
        if self._is_wide(self.width()):
            painter.setPen(accent)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), self._change)
        else:
            _draw_pencil(
                painter,
                QPointF(place.right() - text_size(self.font()) // 2, place.center().y()),
                text_size(self.font()),
                accent,
            )

    def _heights(self, width: int) -> tuple[int, int]:
        room = QRect(0, 0, max(1, self._text_width(width)), 10_000)
        label = QFontMetrics(self.font()).boundingRect(room, _WRAPPED, self._label).height()
        return label, QFontMetrics(self._bold()).boundingRect(room, _WRAPPED, self.text()).height()

    def _text_width(self, width: int) -> int:
        em = text_size(self.font())
        word = QFontMetrics(self._bold()).horizontalAdvance(self._change)
        return width - 2 * EDGE - (word if self._is_wide(width) else em) - 3 * self._air(width)

    def _air(self, width: int) -> int:
        """What is left free before and behind the words."""
        return text_size(self.font()) // (2 if self._is_wide(width) else 4)

    def _is_wide(self, width: int) -> bool:
        return width >= WIDE * text_size(self.font())

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font


def _draw_pencil(painter: QPainter, middle: QPointF, height: float, colour: QColor) -> None:
    """Draw the sign of what can be changed: a pencil that writes, its tip at the lower left."""
    painter.save()
    painter.translate(middle)
    painter.rotate(45)
    half, wide = height * 0.36, height * 0.13
    painter.setPen(QPen(colour, max(2.0, height / 14), j=Qt.PenJoinStyle.RoundJoin))
    corners = [(-wide, -half), (wide, -half), (wide, half * 0.55), (0, half * 1.2), (-wide, half * 0.55)]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
    painter.drawLine(QPointF(-wide, half * 0.55), QPointF(wide, half * 0.55))
    painter.restore()


class CheckPage(ScrolledPage):
    """One tile for each answer; the way on after a change leads back here."""

    question_asked = Signal(str)
    """The question of its screen that is to be asked again: "treatment", "number", "deductible" …"""
    looked_through = Signal()
    """The answers have been on the screen for a moment: the result may be made ready."""
    screen_id: ScreenId = "check"
    closest = WITHOUT_BUTTON
    widest = WHOLE

    def __init__(self, turn: Turn, metrics: Metrics) -> None:
        super().__init__(turn, metrics)
        self.intro = Said("hint")
        self.tiles: list[Tile] = []
        self._lines: list[Line] = []
        self._grid = QGridLayout()
        self._grid.setSpacing(self.gap)
        self.hide_amounts = HideAmounts(turn, metrics)
        self.hide_amounts.clicked.connect(self._hide_or_show)
        self.body.addWidget(self.intro)
        self.body.addLayout(self._grid)
        self.body.addWidget(self.hide_amounts, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addStretch(1)

        self._pause = QTimer(self, singleShot=True, interval=READING)
        self._pause.timeout.connect(self.looked_through)

    def title(self) -> str:
        return self.say("check.title")

    def enter(self) -> None:
        super().enter()
        self._pause.start()

    def leave(self) -> list[str]:
        self._pause.stop()
        return []

    def say_words(self) -> None:
        self.intro.say(self.say("check.intro"))

    def show_answers(self) -> None:
        lines = list(self._lines_of_answers())
        while len(self.tiles) < len(lines):
            self.tiles.append(self._made(len(self.tiles)))
        self._lines = lines
        self.hide_amounts.say_words()
        for number, tile in enumerate(self.tiles):
            tile.setVisible(number < len(lines))
            if number < len(lines):
                name = self.say("check.change", answer=lines[number].label)
                tile.tell(lines[number].label, lines[number].answer, translate("Kiosk", "Change"), name)

    def arrange(self, closeness: int) -> None:
        self.intro.setVisible(closeness == 0)
        self.hide_amounts.setVisible(self._has_amounts and closeness < WITHOUT_BUTTON)
        self.hide_amounts.stand(bool(closeness))
        columns = 2 if closeness > 1 else 1
        roomy = UPRIGHT_TILE if self.metrics.is_upright else ROOMY_TILE
        height = roomy if closeness == 0 else TILE
        for number, tile in enumerate(self.tiles):
            tile.side = max(LEAST_TARGET, round(self.metrics.target * height))
            tile.setMinimumHeight(tile.side)
            self._grid.removeWidget(tile)
            self._grid.addWidget(tile, number // columns, number % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def primary(self) -> QWidget | None:
        return None

    def change(self, number: int) -> None:
        """Ask for an answer again."""
        line = self._lines[number]
        self.question_asked.emit(line.question)
        self.go_to_asked.emit(line.screen)

    def wipe(self) -> None:
        self._pause.stop()
        for tile in self.tiles:
            tile.tell("", "", "", "")
        self._lines = []

    @property
    def _has_amounts(self) -> bool:
        answers, asked = self.turn.answers, self.turn.asked_this_year()
        told = {"deductible": answers.deductible_left, "limit": answers.limit_left}
        return any(isinstance(told[kind], int) for kind in asked)

    def _hide_or_show(self) -> None:
        self.show_answers()
        self.fit()
        self.changed.emit()

    def _made(self, number: int) -> Tile:
        tile = Tile(max(LEAST_TARGET, round(self.metrics.target * TILE)), self.middle)
        tile.clicked.connect(lambda: self.change(number))
        return tile

    def _lines_of_answers(self) -> Iterator[Line]:
        """Every answer that counts, in the order in which it was asked."""
        answers, book = self.turn.answers, self.turn.book
        way = self.say(f"paying.{answers.paying}") if answers.paying is not None else self.say("check.not_answered")
        yield Line("paying", "paying", self.say("check.paying"), way)
        if answers.paying == "insurance":
            yield Line("plan", "plan", self.say("check.plan"), self._plan(answers.plan))
            told = {"deductible": answers.deductible_left, "limit": answers.limit_left}
            for kind in self.turn.asked_this_year():
                yield Line("this-year", kind, self.say(f"check.{kind}"), self._left(told[kind]))
        treatment = book.treatments.get(answers.treatment or "")
        if treatment is not None:
            name = treatment_names(self.turn)[treatment.id]
            yield Line("treatment", "treatment", self.say("check.treatment"), name)
            number = str(answers.infusions or treatment.infusions.usual)
            if answers.boosters:
                number = f"{number} + {answers.boosters}"
            yield Line("treatment", "number", self.say("check.number"), number)

    def _plan(self, plan: str | None) -> str:
        if plan is None or plan == NOT_LISTED:
            return self.say("check.unknown")
        return plan_names(self.turn)[plan]

    def _left(self, told: Told | None) -> str:
        if not isinstance(told, int):
            return self.say("check.unknown")
        is_covered = self.turn.hides_amounts
        return self.say("kiosk_screens:hidden") if is_covered else rounded_money(told, self.language)
