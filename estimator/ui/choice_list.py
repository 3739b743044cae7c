"""The list that opens below a field: a line that finds among its entries, and the entries that fit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QBoxLayout, QFrame, QListView, QVBoxLayout, QWidget

from estimator.ui.choice_row import ChoiceRow
from estimator.ui.finder import Finder
from estimator.ui.rows import words
from estimator.ui.text_field import Line
from estimator.ui.theme import GAP
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate

TYPE = QT_TRANSLATE_NOOP("Finder", "Type to find")
FIND_IN = QT_TRANSLATE_NOOP("Finder", "Find: {name}")
FOUND = QT_TRANSLATE_NOOP("Finder", "Matches: {number}")
NOTHING = QT_TRANSLATE_NOOP("Finder", "Nothing in this list matches “{typed}”. Fix: type other words, or press Esc.")
OTHERWISE = QT_TRANSLATE_NOOP(
    "Finder", "Nothing in this list matches “{typed}”. Fix: type other words, or press Down and Enter for this:"
)
MOST_ROWS = 12
"""How many entries are seen at once."""
_KEY = Qt.Key
_MOVES = {
    _KEY.Key_Up: -1, _KEY.Key_Down: 1, _KEY.Key_PageUp: 1 - MOST_ROWS, _KEY.Key_PageDown: MOST_ROWS - 1,
}  # fmt: skip


class ChoiceList(QFrame):
    """Opens below its field, or above where there is more room; closed by Esc, nothing was changed."""

    taken = Signal(int)
    """The place of the entry that was taken; the list is closed by then."""
    passed = Signal(bool)
    """Tab took an entry, so that the next field follows; false where Shift+Tab did, so that the one before does."""

    def __init__(self, field: QWidget) -> None:
        super().__init__(field, Qt.WindowType.Popup)
        self._field = field
        # With it the window's keys work on, Alt with a letter as well as undo.
        self.setFocusProxy(field)
        self._finder = Finder(())
        self._ages: Sequence[int] = ()
        self._chosen = self._widest = 0
        self._otherwise: int | None = None
        self.line = Line()
        self.line.textChanged.connect(self._find)
        self.line.installEventFilter(self)
        self.line.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.entries = _Entries(self)
        self.rows = QListView()
        self.rows.setModel(self.entries)
        self.rows.setItemDelegate(ChoiceRow(self.rows))
        self.rows.setUniformItemSizes(True)
        self.rows.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.rows.setMouseTracking(True)
        self.rows.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.rows.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows.setStyleSheet("border: none; padding: 0")
        self.rows.setMinimumHeight(1)
        self.rows.clicked.connect(lambda _: self._take())
        self.rows.selectionModel().currentChanged.connect(self._tell_current)
        self.nothing = words("hint")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.nothing.setContentsMargins(GAP, GAP, GAP, GAP)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP, GAP, GAP, GAP)
        self._column.setSpacing(GAP)
        self._column.addWidget(self.line)
        self._column.addWidget(self.nothing)
        self._column.addWidget(self.rows, 1)

    def open(
        self,
        entries: Sequence[str],
        finder: Finder,
        ages: Sequence[int],
        chosen: int,
        otherwise: int | None,
        typed: str,
    ) -> None:
        """Open with the words of every entry, the place of the one in force, and what was typed so far.

        Where nothing matches what is typed, the entry at the place `otherwise` is offered, not yet marked.
        """
        self._finder, self._ages, self._chosen, self._otherwise = finder, ages, chosen, otherwise
        self.entries.offer(entries, chosen)
        name = self._field.accessibleName()
        self.line.setPlaceholderText(translate("Finder", TYPE))
        self.line.setAccessibleName(translate("Finder", FIND_IN).format(name=name))
        self.rows.setAccessibleName(name)
        self.setAccessibleName(name)
        self.setWindowTitle(name)
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay, False)
        self.line.blockSignals(True)
        self.line.setText(typed)
        self.line.blockSignals(False)
        self._widest = self._width_of(entries)
        self._find(typed)
        self.show()
        self.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self.rows.scrollTo(self.rows.currentIndex(), QListView.ScrollHint.PositionAtCenter)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.close()
        if not isinstance(event, QKeyEvent) or event.type() == QEvent.Type.KeyRelease:
            return False
        act = self._deed_of(event)
        if act is not None:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                act()
        return act is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        # A press on the field itself closes the list; passed on, it would open it again.
        on_field = self._field.rect().contains(self._field.mapFromGlobal(event.globalPosition().toPoint()))
        self.setAttribute(Qt.WidgetAttribute.WA_NoMouseReplay, on_field)
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _find(self, typed: str) -> None:
        """Show what fits, the best first and marked; without any text everything, the one in force marked."""
        found = self._finder.find(typed, self._ages)
        offered = [] if self._otherwise is None else [self._otherwise]
        self.entries.show_only(found or offered)
        if found:
            self._move_to(0 if typed.strip() else found.index(self._chosen))
        self.rows.setVisible(bool(found or offered))
        self.nothing.setVisible(not found)
        said = translate("Finder", OTHERWISE if offered else NOTHING)
        self.nothing.setText("" if found else said.format(typed=typed.strip()))
        told = translate("Finder", FOUND).format(number=len(found)) if found else self.nothing.text()
        self.line.setAccessibleDescription(told)
        self._place()

    def _deed_of(self, event: QKeyEvent) -> Callable[[], object] | None:
        """What a key does to the list; None where it belongs to the line, or to the window."""
        key, is_alt = Qt.Key(event.key()), bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (_KEY.Key_Escape, _KEY.Key_F4) or (is_alt and key in (_KEY.Key_Up, _KEY.Key_Down)):
            return self.close
        if key in _MOVES:
            return partial(self._move_to, self.rows.currentIndex().row() + _MOVES[key])
        match key:
            case _KEY.Key_Home:
                return partial(self._move_to, 0)
            case _KEY.Key_End:
                return partial(self._move_to, self.entries.rowCount() - 1)
            case _KEY.Key_Return | _KEY.Key_Enter:
                return self._take
            case _KEY.Key_Tab | _KEY.Key_Backtab:
                return partial(self._pass, key == _KEY.Key_Tab)
        return None

    def _move_to(self, row: int) -> None:
        index = self.entries.index(max(0, min(self.entries.rowCount() - 1, row)))
        self.rows.setCurrentIndex(index)

    def _take(self) -> bool:
        """Close and take the marked entry; false where nothing fits what was typed."""
        row = self.rows.currentIndex().row()
        if row < 0:
            return False
        self.close()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)
        self.taken.emit(self.entries.shown[row])
        return True

    def _pass(self, is_on: bool) -> None:
        """Take the marked entry and go on, or back."""
        if self._take():
            self.passed.emit(is_on)

    def _tell_current(self, current: QModelIndex) -> None:
        """Tell a screen reader which entry is marked, though the line keeps the keys."""
        if QAccessible.isActive() and current.isValid():
            event = QAccessibleEvent(self.rows, QAccessible.Event.Focus)
            event.setChild(current.row())
            QAccessible.updateAccessibility(event)

    def _place(self) -> None:
        """Stand below the field where there is room for all rows, else where there is more; as wide as words need."""
        field, window = self._field, self._field.window().geometry()
        screen = field.screen().availableGeometry()
        at = QRect(field.mapToGlobal(field.rect().topLeft()), field.size())
        below, above = screen.bottom() - at.bottom(), at.top() - screen.top()
        width = min(max(field.width(), self._widest), window.width() - 2 * GAP)
        left = max(window.left() + GAP, min(at.left(), window.left() + window.width() - GAP - width))
        is_below = below >= min(above, self._height(len(self.entries.words), width))
        height = min(self._height(self.entries.rowCount(), width), below if is_below else above)
        # The line stays beside the field, however many entries fit.
        self._column.setDirection(QBoxLayout.Direction.TopToBottom if is_below else QBoxLayout.Direction.BottomToTop)
        self.setGeometry(left, at.bottom() + 1 if is_below else at.top() - height, width, height)

    def _height(self, count: int, width: int) -> int:
        """The height for so many rows, twelve at most, and for what is said where nothing matches, in pixels."""
        row = self.rows.fontMetrics().height() + 2 * GAP
        parts = [self.line.sizeHint().height(), row * min(MOST_ROWS, count)]
        if self.nothing.text():
            parts.append(self.nothing.heightForWidth(width - 2 * GAP))
        return sum(parts) + (sum(map(bool, parts)) + 1) * GAP

    def _width_of(self, entries: Sequence[str]) -> int:
        """The width that the longest entries need, in pixels."""
        longest = sorted(entries, key=len)[-20:]
        text = max(self.rows.fontMetrics().horizontalAdvance(entry) for entry in longest)
        return text + ChoiceRow.margins(self.rows) + self.rows.verticalScrollBar().sizeHint().width() + 2 * GAP


class _Entries(QStringListModel):
    """The words of every entry; those that fit are shown, in the order in which they fit."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.words: Sequence[str] = ()
        self.shown: list[int] = []
        self._chosen = 0

    def offer(self, entries: Sequence[str], chosen: int) -> None:
        """Hold these entries, one of them in force."""
        self.words, self._chosen = entries, chosen

    def show_only(self, places: list[int]) -> None:
        """Show the entries at these places."""
        self.shown = places
        self.setStringList([self.words[place] for place in places])

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.shown[index.row()] == self._chosen else None
        return super().data(index, role)
