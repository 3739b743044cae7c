"""K8: take the result along: printed, on a phone, as a code for the desk, or not at all; more than one is possible."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QBoxLayout, QVBoxLayout, QWidget

from estimator.office.hand_off import HandOff, encode
from estimator.office.phone_text import phone_text
from estimator.paper.document import PageOptions
from estimator.ui.kiosk.cards import Cards, Offer
from estimator.ui.kiosk.frame import OWN_NAMES
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import ScreenId, TimerKind
from estimator.ui.kiosk.page_printer import PagePrinter
from estimator.ui.kiosk.qr import QrPicture
from estimator.ui.kiosk.scrolled_page import WHOLE, ScrolledPage
from estimator.ui.kiosk.sheets import Sheets
from estimator.ui.kiosk.touch import Said, TouchButton, text_size
from estimator.ui.kiosk.turn import Turn
from estimator.ui.translation import translate
from estimator.wording import LANGUAGES, Language, count


class TakePage(ScrolledPage):
    """What is chosen at the left is done at the right; another can be chosen afterwards."""

    screen_id: ScreenId = "take"
    timer: TimerKind = "result"
    closest = 1
    widest = WHOLE

    def __init__(self, turn: Turn, metrics: Metrics, printer: PagePrinter, now: Callable[[], datetime]) -> None:
        super().__init__(turn, metrics)
        self._printer, self._now = printer, now
        self._chosen: str | None = None
        self._is_beside = True
        self._began_in: Language = turn.answers.language
        self.intro = Said("hint")
        self.ways = Cards(metrics.target, self.gap)
        self.told = Said("text")
        self._make_print_part()
        self._make_staff_part()
        self.qr = QrPicture(metrics)
        right, left = QWidget(), QWidget()
        self._panel = QVBoxLayout(right)
        for part in (
            self.told, self.large, self.in_language, self.state, self.print_it, self.to_phone, self.to_staff, self.code,
            self.qr, self.written,
        ):  # fmt: skip
            self._panel.addWidget(part)
        self._list = QVBoxLayout(left)
        self._list.addWidget(self.intro)
        self._list.addWidget(self.ways)
        for layout in (self._panel, self._list):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(self.gap)
            layout.addStretch(1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._across.addWidget(left, 1)
        self._across.addWidget(right, 1)
        self.body.addLayout(self._across)
        self.body.addStretch(1)
        self.ways.chosen.connect(self._choose)
        printer.changed.connect(self._follow_printer)
        self._sheets = Sheets(self)
        self._sheets.counted.connect(self._say_sheets)

    def title(self) -> str:
        return self.say("kiosk_result:take.title")

    def enter(self) -> None:
        """Look whether the printer is ready; the answer comes later."""
        if self._printer.is_installed:
            self._printer.look()
        super().enter()

    def say_words(self) -> None:
        self.intro.say(self.say("kiosk_result:take.intro"))

    def show_answers(self) -> None:
        self.ways.offer(self._offers(), self._chosen)
        self._show_panel()

    def arrange(self, closeness: int) -> None:
        em = text_size(self.font())
        self._is_beside = is_beside = self.view.width() > 20 * em
        self._show_instead()
        directions = QBoxLayout.Direction
        self._across.setDirection(directions.LeftToRight if is_beside else directions.TopToBottom)
        self._across.setSpacing(3 * self.gap)
        for place in (0, 1):
            self._across.setStretch(place, int(is_beside))
        self.ways.stand_in(1 if is_beside else 2 if self.view.width() > 24 * em else 1)
        self.intro.setVisible(not closeness)
        column, place = (self._list, 2) if closeness and is_beside else (self._panel, 0)
        if column.indexOf(self.told) < 0:
            for layout in (self._list, self._panel):
                layout.removeWidget(self.told)
            column.insertWidget(place, self.told)
            self.told.setVisible(bool(self.told.text()))

    def begin_in(self, language: Language) -> None:
        """Take note of the language in which the turn began: where another is spoken now, that of a print is asked."""
        self._began_in = language

    def wipe(self) -> None:
        self._printer.end_turn()
        self._sheets.forget()
        self._chosen = None
        self.qr.show_text("", "")
        self.code.say("")

    def _make_print_part(self) -> None:
        side = self.metrics.target
        self.large = Cards(side, self.gap, is_one_of_several=False)
        self.in_language = Cards(side, self.gap)
        for cards in (self.large, self.in_language):
            cards.chosen.connect(lambda chosen: self._show_print())
        self.print_it, self.state = TouchButton(side, "primary"), Said("label")
        self.print_it.clicked.connect(self._print)
        self.to_phone, self.to_staff = TouchButton(side), TouchButton(side)
        for button, way in ((self.to_phone, "phone"), (self.to_staff, "staff")):
            button.clicked.connect(lambda _=False, chosen=way: self._choose_instead(chosen))

    def _make_staff_part(self) -> None:
        self.code = Said("code")
        self.written = Cards(self.metrics.target, self.gap, is_one_of_several=False)
        self.written.chosen.connect(lambda chosen: self._show_staff())

    def _offers(self) -> list[Offer]:
        is_given = {"print": self._prints, "staff": self._gives_codes}
        names = [name for name in ("print", "phone", "staff", "none") if is_given.get(name, True)]
        return [(name, self.say(f"kiosk_result:take.{name}"), "") for name in names]

    @property
    def _prints(self) -> bool:
        """True where the printer is ready; a print that somebody asked for stays to be seen."""
        return self._chosen == "print" or self._printer.why_not() != "not-ready"

    @property
    def _gives_codes(self) -> bool:
        return self.turn.book.kiosk.hand_off

    def _choose(self, chosen: object) -> None:
        self._chosen = str(chosen)
        self._show_panel()
        self.fit()
        QTimer.singleShot(0, self, self._bring_way)  # once it stands in its place

    def _bring_way(self) -> None:
        """Move to what was chosen where it is out of sight: what it is for, and above all the thing itself."""
        if self.view.needs_moving:
            thing = {"print": self.print_it, "phone": self.qr, "staff": self.code}.get(self._chosen or "", self.told)
            for part in (self.told, thing):
                if part.isVisible():
                    self.view.show_whole(part)

    def _show_instead(self) -> None:
        """Offer the other ways once more where the printer fails and their list is out of sight."""
        is_fault = self._printer.state.phase in ("fault", "lost")
        is_offered = is_fault and self._chosen == "print" and not self._is_beside
        self.to_phone.say(translate("Kiosk", "Use my phone"))
        self.to_phone.setVisible(is_offered)
        self.to_staff.say(translate("Kiosk", "Ask staff"))
        self.to_staff.setVisible(is_offered and self._gives_codes)

    def _choose_instead(self, chosen: str) -> None:
        """Choose another way where the printer fails."""
        self.ways.offer(self._offers(), chosen)
        self._choose(chosen)

    def _show_panel(self) -> None:
        """Show what belongs to the way that is chosen, and nothing else."""
        for part in (self.large, self.in_language, self.print_it, self.state, self.code, self.qr, self.written):
            part.hide()
        self._show_instead()
        if self._chosen == "print":
            self._show_print()
        elif self._chosen == "phone":
            self.told.say(self.say("kiosk_result:take.phone.hint"))
            self.qr.show_text(phone_text(self.turn.book, self.turn.result(), self.language), self.told.text())
            self.qr.show()
        elif self._chosen == "staff":
            self._show_staff()
        elif self._chosen is None and self._printer.is_installed and not self._prints:
            self.told.say(self.say("kiosk_print:not_ready"))
        else:
            self.told.say(self.say(f"kiosk_screens:take.{'none.told' if self._chosen else 'choose'}"))

    def _show_staff(self) -> None:
        """Show the code of the answers, or say why they have none."""
        wants = any(card.isChecked() for card in self.written.cards)
        handed = encode(self.turn.book, self.turn.answers, wants, self._now())
        if isinstance(handed, HandOff):
            self.told.say(self.say("kiosk_result:take.staff.hint"))
            self.code.say(handed.code.replace("-", " "))
            self.code.setAccessibleName(self.say("kiosk_result:take.staff.code", code=" ".join(handed.code)))
            self.qr.show_text(handed.code, self.code.accessibleName())
        else:
            name = "too-exact" if handed.why == "too-exact" else "no_code"
            self.told.say(self.say(f"kiosk_result:take.staff.{name}"))
        for part in (self.code, self.qr, self.written):
            part.setVisible(isinstance(handed, HandOff))
        self.written.offer([("written", self.say("kiosk_result:take.staff.written"), "")], "written" if wants else None)

    def _show_print(self) -> None:
        """Offer to print where the printer is ready, and say how it goes."""
        why_not, state = self._printer.why_not(), self._printer.state
        is_fault = state.phase in ("fault", "lost")
        is_offered = why_not is None and not state.is_under_way and not is_fault
        self.told.say(self.say("kiosk_result:take.print.hint") if is_offered or state.is_under_way else "")
        is_large = any(card.isChecked() for card in self.large.cards)
        self.large.offer([("large", self.say("kiosk_result:take.large"), "")], "large" if is_large else None)
        chosen = next((card.answer for card in self.in_language.cards if card.isChecked()), self.language)
        self.in_language.offer([(language, OWN_NAMES[language], "") for language in LANGUAGES], chosen)
        self.large.setVisible(is_offered)
        self.in_language.setVisible(is_offered and self._began_in != self.language)
        sheets = self._sheets.of(self.turn.book, self.turn.result(), self._options()) if is_offered else 0
        told = {"sheets": count(self.language, "kiosk_print.sheets", sheets)}
        self.print_it.say(self.say("kiosk_print:print.counted" if sheets else "kiosk_result:take.print", **told))
        if is_fault:
            self.print_it.say(translate("Kiosk", "Try again"))
        self.print_it.setVisible(is_offered or self._printer.can_try_again)
        self._show_instead()
        self.state.say(self._printer.told(self.language) or self._why_not_in_words())

    def _why_not_in_words(self) -> str:
        why_not = self._printer.why_not()
        if why_not == "turn":
            return self.say("kiosk_result:take.no_more_prints", number=self._printer.printed_this_turn)
        if why_not == "hour":
            return self.say("kiosk_screens:take.many_prints")
        return self.say("kiosk_print:not_ready") if why_not is not None else ""

    def _options(self) -> PageOptions:
        """How the page is printed: in which letters and which language, and with the treatment hidden or not."""
        kiosk = self.turn.book.kiosk
        is_large = kiosk.print_size == "large" or any(card.isChecked() for card in self.large.cards)
        chosen = next((card.answer for card in self.in_language.cards if card.isChecked()), self.language)
        language: Language = "es" if chosen == "es" else "en"
        return PageOptions(language, "large" if is_large else "normal", kiosk.treatment_hidden, "preview")

    def _print(self) -> None:
        """Print, or print once more what failed."""
        if self._printer.state.phase in ("fault", "lost"):
            self._printer.try_again()
            return
        self._printer.print_page(self.turn.book, self.turn.result(), self._options())

    def _say_sheets(self) -> None:
        """Say by the button how many sheets will come out, once they are counted."""
        if self._chosen == "print":
            self._show_print()
            self.fit()
            self.changed.emit()

    def _follow_printer(self) -> None:
        """Show how the print goes, and the way itself once it can be gone; what is new is read out to who listens."""
        if [card.answer for card in self.ways.cards] != [name for name, _, _ in self._offers()]:
            focused = QApplication.focusWidget()
            has_focus = focused is not None and self.ways.isAncestorOf(focused)
            self.show_answers()
            self.fit()
            if has_focus and (first := self.primary()) is not None:
                first.setFocus()
            self.changed.emit()
        if self._chosen == "print":
            before = self.state.text()
            self._show_print()
            self.fit()
            if self.state.text() != before:
                QTimer.singleShot(0, self, lambda: self.bring(self.state))  # once it stands in its place
                self.changed.emit()
