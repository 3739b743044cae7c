"""Things side by side that go on in the next line where the place is too narrow, as words do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """A layout that fills line after line from the left; parts that end the last line may stand at its right edge."""

    def __init__(self, spacing: int, at_right: Sequence[QWidget] = ()) -> None:
        super().__init__()
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

    def _width_together(self) -> int:
        """The width of all that stands at the right edge; where there is room, it goes on in the next line together."""
        widths = [item.sizeHint().width() for item in self._shown() if item.widget() in self._at_right]
        return sum(widths) + self.spacing() * max(0, len(widths) - 1)

    def _arrange(self, rect: QRect, moves: bool) -> int:
        """Place the items, or only measure; gives the height needed. Parts of a line stand on its lower edge."""
        lines: list[list[tuple[QLayoutItem, int]]] = [[]]
        left = 0
        together = self._width_together()
        for item in self._shown():
            width = item.sizeHint().width()
            needed = width
            if item.widget() in self._at_right and together <= rect.width():
                needed, together = max(width, together), 0
            if lines[-1] and left + needed > rect.width():
                lines.append([])
                left = 0
            lines[-1].append((item, left))
            left += width + self.spacing()
        top = rect.top()
        for number, line in enumerate(lines):
            height = max((item.sizeHint().height() for item, _ in line), default=0)
            # What stands at the right edge goes there together, as far as the line has room left.
            room = rect.width() - sum(item.sizeHint().width() + self.spacing() for item, _ in line) + self.spacing()
            for item, start in line if moves else ():
                size = item.sizeHint()
                is_at_right = number == len(lines) - 1 and item.widget() in self._at_right
                x = start + max(0, room) if is_at_right else start
                item.setGeometry(QRect(QPoint(rect.left() + x, top + height - size.height()), size))
            top += height + self._between_lines
        return top - self._between_lines - rect.top()
