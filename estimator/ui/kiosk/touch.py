"""What is touched and what is read at the kiosk: buttons for a finger that draw themselves, and plain text."""

from __future__ import annotations

from typing import ClassVar, Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import (
    QFont,
    QFontInfo,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from estimator.ui.kiosk.look import EDGE, RING, colours_of
from estimator.ui.theme import FAMILY

Kind = Literal["primary", "plain", "quiet"]
"""What leads on, what else can be done, and what stands beside the text."""

SAME_TAP = 300
"""Milliseconds within which two taps are one (a hand that trembles)."""
ONE_LINE = 11
"""The words of a button stand in one line up to this width, in parts of the size of its text."""
FORWARDS = (Qt.Key.Key_Right, Qt.Key.Key_Down)
BACKWARDS = (Qt.Key.Key_Left, Qt.Key.Key_Up)
PRESSES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select)
MAY_BREAK = "\u200b"
"""A space without width: an address of mail may be broken behind its sign, so that no column gets too wide."""
_WRAPPED = int(Qt.TextFlag.TextWordWrap)
_CENTRED = int(Qt.AlignmentFlag.AlignCenter) | _WRAPPED


class TouchButton(QAbstractButton):
    """A button for a finger; Return, Enter and Space press it once, arrows go to the next, a second tap is none."""

    _last_tap: ClassVar[int] = -SAME_TAP

    def __init__(self, side: int, kind: Kind = "plain", parent: QWidget | None = None) -> None:
        """Make a button that is at least so many pixels high and wide."""
        super().__init__(parent)
        self.side, self.kind = side, kind
        self._ends_a_tap = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def say(self, words: str, name: str = "") -> None:
        """Give it its words, and a longer name for whoever does not see where it stands."""
        self.setText(words)
        self.setAccessibleName(name or words)
        self.updateGeometry()

    def spoken(self) -> str:
        """What is read out of it."""
        return self.accessibleName() or self.text()

    @property
    def least_text(self) -> int:
        """The size below which its words are never drawn, in pixels; those of a button in the frame are fitted."""
        return text_size(self.font())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*FORWARDS, *BACKWARDS):
            self.focusNextPrevChild(event.key() in FORWARDS)
        elif event.key() in PRESSES:
            if not event.isAutoRepeat():
                self.click()
        else:
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Act on release; a tap so soon after another that a hand must have trembled does nothing."""
        since = event.timestamp() - TouchButton._last_tap
        if 0 <= since < SAME_TAP and self._ends_a_tap:
            self.setDown(False)
            return
        if self.hitButton(event.position().toPoint()) and self.isDown():
            TouchButton._last_tap = event.timestamp()
        super().mouseReleaseEvent(event)

    def sizeHint(self) -> QSize:
        metrics = self._metrics()
        whole = metrics.horizontalAdvance(self.text())
        is_short = whole <= ONE_LINE * text_size(self.font())
        width = max(self.side, (whole if is_short else self._widest_word()) + 2 * self._padding + 4)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(max(self.side, self._widest_word() + 2 * self._padding), self.side)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, width - 2 * self._padding, 10_000)
        text = self._metrics().boundingRect(room, _CENTRED, self.text())
        return max(self.side, text.height() + 2 * EDGE + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        body = self.rect().adjusted(EDGE, EDGE, -EDGE, -EDGE)
        colours = colours_of(self)
        draw_ground(painter, body, self.kind, self)
        if self.hasFocus():
            draw_ring(painter, self.rect(), colours)
        self.draw_words(painter, body)

    def room_for_words(self) -> QRect:
        """Where its words are written: the same room for which its size is reckoned."""
        return self.rect().adjusted(self._padding, EDGE, -self._padding, -EDGE)

    def draw_words(self, painter: QPainter, body: QRect) -> None:
        """Write the words into the body."""
        ground = colours_of(self)
        is_filled = self.kind == "primary" and self.isEnabled()
        role = QPalette.ColorRole.HighlightedText if is_filled else QPalette.ColorRole.ButtonText
        painter.setPen(ground.color(QPalette.ColorRole.PlaceholderText if not self.isEnabled() else role))
        room = self.room_for_words()
        painter.setFont(fitted(self.text(), room, self.font(), self.least_text, bold=self._is_bold))
        painter.drawText(room, _CENTRED, self.text())

    def _metrics(self) -> QFontMetrics:
        """How large its words are at least."""
        return QFontMetrics(_font(self.font(), self.least_text, bold=self._is_bold))

    def _widest_word(self) -> int:
        metrics = self._metrics()
        return max((metrics.horizontalAdvance(word) for word in self.text().split()), default=0)

    @property
    def _is_bold(self) -> bool:
        return self.kind != "quiet" or self.isChecked()

    @property
    def _padding(self) -> int:
        return EDGE + 6


class FrameButton(TouchButton):
    """A button of the frame, which never moves: its words are drawn as large as they fit, never smaller than at A."""

    def __init__(self, side: int, least_text: int, kind: Kind = "plain", parent: QWidget | None = None) -> None:
        super().__init__(side, kind, parent)
        self._least = least_text
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def least_text(self) -> int:
        return min(self._least, text_size(self.font()))

    def nextCheckState(self) -> None:
        """Leave the mark alone: it shows what is in force, and whoever puts it in force sets it."""


class Said(QLabel):
    """Plain text that wraps; what it is ("heading", "hint", "figure" …) decides how it looks."""

    def __init__(self, what: str = "text", words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIndent(0)  # else it depends on the size of the text, and no two lines begin at the same place
        self.setProperty("said", what)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.say(words)

    def say(self, words: str) -> None:
        """Show a text; nothing hides it."""
        self.setText(words.replace("@", f"@{MAY_BREAK}"))
        if not words or self.parentWidget() is not None:
            self.setVisible(bool(words))

    def become(self, what: str) -> None:
        """Be something else, which looks otherwise."""
        self.setProperty("said", what)
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()


class FittedLabel(QLabel):
    """A heading of the frame: as large as its place allows, between a size wanted and a least one."""

    def __init__(self, least_text: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._wanted, self._size = least_text, least_text, 0
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIndent(0)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def say(self, words: str, wanted: int) -> None:
        """Show a text, at so many pixels where there is room."""
        self._wanted = wanted
        self.setText(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        base = QFont(FAMILY)
        base.setPixelSize(self._wanted)
        size = text_size(
            fitted(self.text(), self.rect().adjusted(2 * EDGE, 0, -2 * EDGE, 0), base, self._least, bold=True)
        )
        if size != self._size:
            self._size = size
            self.setStyleSheet(f"font-size: {size}px; font-weight: bold;")


def fitted(words: str, room: QRect, font: QFont, least: int, bold: bool = False) -> QFont:
    """The font in the largest size, from its own down to a least one, at which words fit a room without a cut."""
    for size in range(text_size(font), least, -2):
        made = _font(font, size, bold)
        metrics = QFontMetrics(made)
        needed = metrics.boundingRect(QRect(0, 0, room.width(), 10_000), _WRAPPED, words)
        widest = max((metrics.horizontalAdvance(word) for word in words.split()), default=0)
        if needed.height() <= room.height() and max(widest, needed.width()) <= room.width():
            return made
    return _font(font, least, bold)


def text_size(font: QFont) -> int:
    """The size of a font in pixels, however it was set."""
    return QFontInfo(font).pixelSize()


def draw_ground(painter: QPainter, body: QRect, kind: Kind, button: QAbstractButton) -> None:
    """Draw the body of a button: filled with the accent where it leads on, outlined elsewhere."""
    colours = colours_of(button)
    role = QPalette.ColorRole
    is_filled = kind == "primary" and button.isEnabled()
    is_marked = button.isChecked()
    ground = role.Highlight if is_filled else role.Window if button.isDown() else role.Button
    border = role.Highlight if is_filled or is_marked else role.Mid
    painter.setPen(QPen(colours.color(border), 4 if is_marked else 2))
    painter.setBrush(colours.color(ground).darker(115) if is_filled and button.isDown() else colours.color(ground))
    radius = max(6, min(body.height(), body.width()) // 8)
    painter.drawRoundedRect(body, min(radius, 14), min(radius, 14))


def draw_ring(painter: QPainter, place: QRect, colours: QPalette) -> None:
    """Draw the ring of what has the focus, around its body."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colours.color(QPalette.ColorRole.Highlight), RING))
    half = RING // 2
    painter.drawRoundedRect(place.adjusted(half, half, -half, -half), 14, 14)


def _font(font: QFont, size: int, bold: bool = False) -> QFont:
    made = QFont(font)
    made.setPixelSize(size)
    made.setBold(bold)
    return made
