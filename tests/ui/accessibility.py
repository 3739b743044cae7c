"""What an accessible window must never have: each function lists what it found wrong; nothing is right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from estimator.ui.theme import Colours

CONTROLS = (
    QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QAbstractItemView, QAbstractSpinBox, QTabBar,
)  # fmt: skip
"""What a person operates."""
INSIDE = frozenset({"qt_spinbox_lineedit", "qt_scrollarea_viewport"})
"""Parts of Qt's own controls that are never met by themselves."""


def controls(window: QWidget) -> Iterator[QWidget]:
    """Every control that can be reached: shown, enabled, stopped at by Tab."""
    for widget in window.findChildren(QWidget):
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        is_one = isinstance(widget, CONTROLS) and widget.objectName() not in INSIDE
        if is_one and by_tab and widget.isVisible() and widget.isEnabled():
            yield widget


def name_of(widget: QWidget) -> str:
    """The name a screen reader says of a control; of a list only the label that is its buddy counts."""
    label = next((label for label in widget.window().findChildren(QLabel) if label.buddy() is widget), None)
    if isinstance(widget, QComboBox):
        return _plain(label.text()) if label is not None else widget.accessibleName()
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def unnamed(window: QWidget) -> list[str]:
    """Controls without a name."""
    return [_called(widget) for widget in controls(window) if not name_of(widget).strip()]


def captions_not_in_names(window: QWidget) -> list[str]:
    """Buttons whose visible words are no part of their name."""
    wrong = []
    for widget in controls(window):
        if isinstance(widget, QAbstractButton) and widget.text():
            caption = re.split(r" {3}", _plain(widget.text()))[0]
            if caption not in name_of(widget):
                wrong.append(f"{caption!r} in {name_of(widget)!r}")
    return wrong


def clipped(window: QWidget) -> list[str]:
    """Labels and buttons that are smaller than their words."""
    wrong = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.width() == 0 or widget.objectName() in INSIDE:
            continue
        if isinstance(widget, QLabel) and widget.text():
            height = widget.heightForWidth(widget.width()) if widget.wordWrap() else widget.sizeHint().height()
            is_narrow = not widget.wordWrap() and widget.width() < widget.sizeHint().width() - 1
            if widget.height() < height - 1 or is_narrow or _longest_word(widget) > widget.width() + 1:
                wrong.append(f"{widget.text()[:40]!r} {widget.width()}x{widget.height()}")
        elif isinstance(widget, QAbstractButton) and widget.text():
            height = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else widget.sizeHint().height()
            is_narrow = not widget.hasHeightForWidth() and widget.width() < widget.sizeHint().width() - 1
            if is_narrow or widget.height() < height - 1:
                wrong.append(f"button {widget.text()[:40]!r} {widget.width()}x{widget.height()}")
    return wrong


def undersized(window: QWidget, least: int) -> list[str]:
    """Controls that are smaller than so many pixels, either way."""
    return [
        f"{_called(widget)} {widget.width()}x{widget.height()}"
        for widget in controls(window)
        if min(widget.width(), widget.height()) < least
    ]


def tab_order(window: QWidget) -> list[QWidget]:
    """The controls in the order in which Tab goes through them."""
    reachable = set(controls(window))
    order, widget = [], window
    while (widget := widget.nextInFocusChain()) is not window:
        if widget in reachable:
            order.append(widget)
    return order


def out_of_order(form: QWidget) -> list[str]:
    """Neighbours in the order of Tab, in one column, of which the second stands above the first."""
    order = [widget for widget in tab_order(form.window()) if form.isAncestorOf(widget)]
    places = [widget.mapTo(form, QPoint(0, 0)) for widget in order]
    pairs = zip(zip(order, places, strict=True), zip(order[1:], places[1:], strict=True), strict=False)
    return [
        f"{_called(first)} before {_called(second)}"
        for (first, before), (second, after) in pairs
        if (after.y() + second.height() <= before.y()) or (abs(after.y() - before.y()) < 4 and after.x() < before.x())
    ]


def twin_mnemonics(window: QWidget) -> list[str]:
    """Letters that two labels or buttons shown at once have for their key."""
    letters = []
    for widget in window.findChildren(QWidget):
        if isinstance(widget, QLabel | QAbstractButton) and widget.isVisible():
            found = re.search(r"(?<!&)&([^&\s])", widget.text())
            if found and (not isinstance(widget, QLabel) or widget.buddy() is not None):
                letters.append(found.group(1).lower())
    return [letter for letter, times in Counter(letters).items() if times > 1]


def outside(window: QWidget) -> list[str]:
    """Controls that stand outside the window, though no part of it can be scrolled to them."""
    wrong = []
    for widget in controls(window):
        scrolls = any(isinstance(part, QAbstractScrollArea) for part in _parents(widget, window))
        place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
        if not scrolls and not window.rect().contains(place):
            wrong.append(f"{_called(widget)} {place}")
    return wrong


def contrast(first: str | QColor, second: str | QColor) -> float:
    """How far two colours are apart, as WCAG 2 counts it: from 1 to 21."""
    light, dark = sorted((_luminance(QColor(first)), _luminance(QColor(second))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def palette_failures(colours: Colours, need: float) -> list[str]:
    """Pairs of text and ground in a palette that are less than so far apart."""
    texts = ("text", "second_text", "accent", "visited", "error", "success")
    pairs = [(getattr(colours, text), ground, text) for text in texts for ground in (colours.window, colours.card)]
    pairs.append((colours.on_accent, colours.accent, "on_accent"))
    return [f"{name} {contrast(text, ground):.2f}" for text, ground, name in pairs if contrast(text, ground) < need]


def pixels_that_change(before: QImage, after: QImage) -> int:
    """How many pixels two pictures of the same size differ in."""
    assert before.size() == after.size()
    return sum(before.pixel(x, y) != after.pixel(x, y) for x in range(before.width()) for y in range(before.height()))


def tree(widget: QWidget, depth: int = 0) -> Iterator[str]:
    """The accessible tree in words: role, name and value of every part that is shown."""
    interface = QAccessible.queryAccessibleInterface(widget)
    yield from _tree(interface, 0)


def _tree(interface: object, depth: int) -> Iterator[str]:
    if interface is None or interface.state().invisible:  # type: ignore[attr-defined]
        return
    name = interface.text(QAccessible.Text.Name)  # type: ignore[attr-defined]
    told = interface.text(QAccessible.Text.Value)  # type: ignore[attr-defined]
    role = interface.role().name  # type: ignore[attr-defined]
    yield f"{'  ' * depth}{role} {name!r}" + (f" = {told!r}" if told else "")
    for place in range(interface.childCount()):  # type: ignore[attr-defined]
        yield from _tree(interface.child(place), depth + 1)  # type: ignore[attr-defined]


def _parents(widget: QWidget, window: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None and parent is not window:
        yield parent
        parent = parent.parentWidget()


def _longest_word(label: QLabel) -> int:
    metrics = label.fontMetrics()
    words = _plain(label.text()).replace("\u200b", " ").split()  # at such a space without width a line may end
    return max((metrics.horizontalAdvance(word) for word in words), default=0)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _called(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or getattr(widget, 'text', str)()!r}"
