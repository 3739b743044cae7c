"""Print options: printer, copies, sides, languages, large print, discreet words; how a print goes, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from estimator.ui.buttons import Button
from estimator.ui.choice import Choice
from estimator.ui.desk import typed
from estimator.ui.desk.panel import Panel
from estimator.ui.desk.print_choice import PrintChoice, state_in_words
from estimator.ui.flow import Flow
from estimator.ui.print_job import PrintState
from estimator.ui.rows import WideRow, words
from estimator.ui.text_field import NotRead, TextField
from estimator.ui.theme import GAP
from estimator.ui.tick import Tick
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, say

if TYPE_CHECKING:
    from estimator.paper.document import PageOptions
    from estimator.ui.desk.delivery import Delivery
    from estimator.ui.desk.draft import Draft

HEADING = QT_TRANSLATE_NOOP("Panel", "Print options")
ROWS = {
    "printer": QT_TRANSLATE_NOOP("Print", "Printer"),
    "copies": QT_TRANSLATE_NOOP("Print", "Copies"),
    "languages": QT_TRANSLATE_NOOP("Print", "Languages"),
}
TICKS = {
    "two_sided": QT_TRANSLATE_NOOP("Print", "On both sides"),
    "large": QT_TRANSLATE_NOOP("Print", "Large print"),
    "discreet": QT_TRANSLATE_NOOP("Print", "Without drug or diagnosis"),
}
BUTTONS = {
    "print": QT_TRANSLATE_NOOP("Print", "Print"),
    "save": QT_TRANSLATE_NOOP("Print", "Save PDF"),
    "retry": QT_TRANSLATE_NOOP("Print", "Try again"),
    "other": QT_TRANSLATE_NOOP("Print", "Other printer"),
    "stop": QT_TRANSLATE_NOOP("Print", "Stop printing"),
}
NONE = QT_TRANSLATE_NOOP("Print", "None")
"""What stands for a printer where none is known."""
MOST_COPIES = 20
"""More copies of one page are a slip of the keyboard."""
CHARACTERS_SHOWN = 18
"""How much of an answer a list shows at least."""


class PrintPanel(Panel):
    """Shows what a print would be made with; what is chosen here holds for that print."""

    print_asked = Signal(object)
    """A PrintChoice to print with."""
    save_asked = Signal(object)
    """A PrintChoice to save a file with."""
    retry_asked = Signal()
    stop_asked = Signal()
    look_asked = Signal()
    """The panel opened, and wants to know which printers there are."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(HEADING, parent)
        self.choice = PrintChoice()
        """What is chosen now."""
        self._language: Language = "en"
        self._followed: PageOptions | None = None
        """The options of the page when the panel took them over last."""
        self._printers: tuple[str, ...] | None = None
        self._state = PrintState()
        self.printer, self.languages = Choice(), Choice()
        self.copies = TextField(read_copies, str, stepped_copies)
        self.rows = {name: WideRow(getattr(self, name)) for name in ROWS}
        self.ticks = {name: self._tick(name) for name in TICKS}
        self.progress = words("text")
        self._actions = {name: QAction(self) for name in BUTTONS}
        self.buttons = {name: Button(action) for name, action in self._actions.items()}
        self._lay_out()
        self._connect()
        self.retranslate()
        self.show_state(self._state)

    def serve(self, delivery: Delivery, deliver: Callable[[Callable[[Language], object]], object]) -> None:
        """Have a delivery do what is asked for here; `deliver` does it in the windows' language, or says why not."""
        self.choice = delivery.choice
        self.print_asked.connect(lambda choice: deliver(lambda language: delivery.print_as(choice, language)))
        self.save_asked.connect(lambda choice: deliver(lambda language: delivery.save_as(choice, language)))
        self.look_asked.connect(lambda: delivery.printing.look())
        self.retry_asked.connect(lambda: delivery.printing.retry())
        self.stop_asked.connect(lambda: delivery.printing.cancel())
        delivery.printers_found.connect(self.show_printers)
        delivery.print_changed.connect(self.show_state)
        self.show_state(delivery.printing.state)

    def open_panel(self) -> None:
        """Ask which printers there are; what was printed before is over."""
        if not (self._state.is_under_way or self._state.is_trouble):
            self.show_state(PrintState())
        self.look_asked.emit()
        super().open_panel()

    def show_draft(self, draft: Draft, language: Language) -> None:
        """Begin with the page as it is shown: its size and words; the choices are in its language."""
        self._language = language
        if draft.options != self._followed:
            self._followed = draft.options
            self.choice = replace(self.choice, size=draft.options.size, discreet=draft.options.discreet)
        self._show()
        self.show_state(self._state)

    def show_printers(self, names: tuple[str, ...], usual: str) -> None:
        """Offer the printers there are; the remembered one, or else the usual one, is chosen."""
        self._printers = names
        self.choice = replace(self.choice, printer=self.choice.printer or usual or next(iter(names), ""))
        self._show()

    def show_state(self, state: PrintState) -> None:
        """Show how the print goes, and the buttons for what can be done about it."""
        self._state = state
        text = state_in_words(state, self._language)
        self.progress.setText(f"⚠ {text}" if state.is_trouble else text)
        self.progress.setVisible(bool(text))
        has_failed = state.phase in ("fault", "lost")
        shown = {"retry": has_failed, "other": has_failed, "stop": state.is_under_way}
        if any(self.buttons[name].hasFocus() and not is_shown for name, is_shown in shown.items()):
            self.buttons["print"].setFocus()
        for name, is_shown in shown.items():
            self.buttons[name].setVisible(is_shown)

    def retranslate(self) -> None:
        """Say the fixed words in the language of the windows."""
        super().retranslate()
        for name, tick in self.ticks.items():
            tick.words = translate("Print", TICKS[name])
            tick.setAccessibleName(tick.words)
            tick.updateGeometry()
        for name, action in self._actions.items():
            action.setText(translate("Print", BUTTONS[name]))
        self._show()

    def _show(self) -> None:
        """Show the choice, and what there is to choose from."""
        found = self._printers if self._printers is not None else (self.choice.printer,)
        is_there = self.choice.printer in found
        # A printer that is gone stays to be seen, with what to do.
        names = found if is_there or not self.choice.printer else (self.choice.printer, *found)
        self.printer.offer([(name, name or translate("Print", NONE)) for name in names or ("",)], self.choice.printer)
        self.copies.show_answer(self.choice.copies)
        own = self._followed.language if self._followed is not None else self._language
        languages = (("page", own), ("both", "both"))
        offered = [(answer, say(self._language, f"delivery.languages.{name}")) for answer, name in languages]
        self.languages.offer(offered, self.choice.languages)
        ticked = {
            "two_sided": self.choice.two_sided,
            "large": self.choice.size == "large",
            "discreet": self.choice.discreet,
        }
        for name, is_ticked in ticked.items():
            self.ticks[name].blockSignals(True)
            self.ticks[name].setChecked(is_ticked)
            self.ticks[name].blockSignals(False)
        for name, row in self.rows.items():
            row.say(translate("Print", ROWS[name]))
        self._show_problem(is_there)

    def _show_problem(self, is_there: bool) -> None:
        """Say beside the list that there is no printer, or not this one any more."""
        name = "" if is_there or self._printers is None else "gone" if self._printers else "none"
        self.rows["printer"].say_problem(say(self._language, f"delivery.printers.{name}") if name else "")
        self.printer.setEnabled(self._printers != ())
        self._actions["print"].setEnabled(is_there)

    def _choose(self, **chosen: Any) -> None:
        self.choice = replace(self.choice, **chosen)
        self._show()

    def _tick(self, name: str) -> Tick:
        tick = Tick("")
        tick.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        tick.toggled.connect(
            lambda is_on: (
                self._choose(size="large" if is_on else "normal") if name == "large" else self._choose(**{name: is_on})
            )
        )
        return tick

    def _ask(self, asked: Any) -> None:
        """Ask for a print or a file, once the number of copies is one."""
        if self.copies.is_held:
            self.copies.setFocus()
            self._refuse_copies("print.not_copies")
        else:
            asked.emit(self.choice)

    def _refuse_copies(self, wanted: str) -> None:
        problem = say(self._language, f"delivery.{wanted}", most=MOST_COPIES) if wanted else ""
        self.rows["copies"].say_problem(problem)

    def _connect(self) -> None:
        self.printer.answered.connect(lambda name: self._choose(printer=name))
        self.copies.answered.connect(lambda copies: self._choose(copies=copies))
        self.copies.refused.connect(self._refuse_copies)
        self.languages.answered.connect(lambda languages: self._choose(languages=languages))
        deeds: dict[str, Callable[[], object]] = {
            "print": lambda: self._ask(self.print_asked),
            "save": lambda: self._ask(self.save_asked),
            "retry": self.retry_asked.emit,
            "other": self._choose_other,
            "stop": self.stop_asked.emit,
        }
        for name, do in deeds.items():
            self._actions[name].triggered.connect(lambda _=False, do=do: do())

    def _choose_other(self) -> None:
        """Go to the printers, opened."""
        self.look_asked.emit()
        self.printer.setFocus()
        self.printer.showPopup()

    def _lay_out(self) -> None:
        for field in (self.printer, self.languages):
            field.setMinimumContentsLength(CHARACTERS_SHOWN)
        options = QWidget()
        column = QVBoxLayout(options)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for parts in (self.rows.values(), self.ticks.values()):
            column.addWidget(_line(parts))
        column.addStretch(1)
        self.body.addWidget(_Options(options, self.rows["printer"]), 1)
        self.body.addWidget(_line(self.buttons.values()))
        self.body.addWidget(self.progress)


class _Options(QScrollArea):
    """As high as what stands in it, as long as there is room; then it scrolls, and the buttons stay in sight."""

    def __init__(self, options: QWidget, at_least: QWidget) -> None:
        """Take the options in, and the part of them that is seen at least."""
        super().__init__()
        self._options, self._at_least = options, at_least
        self.setWidget(options)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._options.heightForWidth(self.viewport().width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self._at_least.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self.updateGeometry()
        return super().event(event)


def _line(parts: Iterable[QWidget]) -> QWidget:
    """Stand parts side by side, and on in the next line where it is narrow."""
    line, flow = QWidget(), Flow(GAP * 2, hangs=True)
    line.setLayout(flow)
    flow.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        flow.addWidget(part)
    return line


def read_copies(text: str) -> int:
    """Read a number of copies; raises NotRead for anything that is not 1 to 20."""
    if not (text.strip().isdecimal() and 1 <= int(text) <= MOST_COPIES):
        raise NotRead("print.not_copies")
    return int(text)


def stepped_copies(key: str, copies: int | None) -> int | None:
    """The number of copies an arrow key leads to, never fewer than one or more than 20."""
    stepped = typed.stepped_number(key, copies)
    return None if stepped is None else min(max(1, stepped), MOST_COPIES)
