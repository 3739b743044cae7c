"""Things side by side that go on in the next line where the place is too narrow, as words do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """A layout that fills line after line from the left; parts that end the last line may stand at its right edge.

    The parts of a line stand on its lower edge, or hang from its upper one.
    """

    def __init__(self, spacing: int, at_right: Sequence[QWidget] = (), hangs: bool = False) -> None:
        super().__init__()
        self._hangs = hangs
        self._items: list[QLayoutItem] = []
        self._at_right = tuple(at_right)
        self._between_lines = min(spacing, 6)
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, moves=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _arrange(self, rect: QRect, moves: bool) -> int:
        """Place the items, or only measure; gives the height needed.

        What belongs at the right edge stands there as a column of its own beside the other lines; where it would take
        more than half of the room it goes on in the next lines, together as far as there is room.
        """
        shown = self._shown()
        at_right = [item for item in shown if item.widget() in self._at_right]
        others = [item for item in shown if item not in at_right]
        together = self._width(at_right)
        room = rect.width() - together - self.spacing()
        if not at_right or not others or together > rect.width() / 2:
            return self._fill(rect, shown, moves, at_right)
        height = max(
            self._fill(QRect(rect.topLeft(), QSize(room, 0)), others, moves=False),
            self._fill(QRect(0, 0, together, 0), at_right, moves=False),
        )
        if moves:
            for part, left in ((others, rect.left()), (at_right, rect.right() + 1 - together)):
                width = room if part is others else together
                lower = height - self._fill(QRect(0, 0, width, 0), part, moves=False)
                self._fill(QRect(left, rect.top() + lower, width, 0), part, moves=True)
        return height

    def _width(self, items: Sequence[QLayoutItem]) -> int:
        """The width of some items in one line."""
        return sum(item.sizeHint().width() for item in items) + self.spacing() * max(0, len(items) - 1)

    def _fill(
        self, rect: QRect, items: Sequence[QLayoutItem], moves: bool, at_right: Sequence[QLayoutItem] = ()
    ) -> int:
        """Fill line after line; parts of the last one maybe stand at its end."""
        lines: list[list[QLayoutItem]] = [[]]
        together = self._width(at_right)
        for item in items:
            # What goes to the right edge begins a line together, where one line holds it.
            needed = (
                [*lines[-1], item] if item not in at_right[:1] or together > rect.width() else [*lines[-1], *at_right]
            )
            if lines[-1] and self._width(needed) > rect.width():
                lines.append([])
            lines[-1].append(item)
        top = rect.top()
        for number, line in enumerate(lines):
            height = max((item.sizeHint().height() for item in line), default=0)
            left, room = rect.left(), max(0, rect.width() - self._width(line))
            for item in line if moves else ():
                size = item.sizeHint()
                if item in at_right and number == len(lines) - 1:
                    left, room = left + room, 0
                item.setGeometry(QRect(QPoint(left, top + (0 if self._hangs else height - size.height())), size))
                left += size.width() + self.spacing()
            top += height + self._between_lines
        return top - self._between_lines - rect.top()
