"""The running kiosk: one turn after the other, each with its own answers and screens, and nothing kept in between."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from datetime import date
from types import TracebackType
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

from estimator.rules.book import Book
from estimator.rules.models.kiosk import Timers
from estimator.ui.announcing import Announcer
from estimator.ui.kiosk.clock import steady_seconds
from estimator.ui.kiosk.days import Days, day_at_kiosk
from estimator.ui.kiosk.exit_lock import ExitLock
from estimator.ui.kiosk.guard import Guard
from estimator.ui.kiosk.idle import Idle
from estimator.ui.kiosk.log import Event, KioskLog
from estimator.ui.kiosk.look import Look
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import Page, ScreenId
from estimator.ui.kiosk.page_printer import PagePrinter
from estimator.ui.kiosk.speech import Speech
from estimator.ui.kiosk.time_question import TimeQuestion
from estimator.ui.kiosk.turn import Turn
from estimator.ui.kiosk.turn_screens import TurnScreens
from estimator.ui.kiosk.window import KioskWindow, look_of
from estimator.ui.session import Session
from estimator.ui.translation import speak, translate
from estimator.wording import Language, say

TURNS_A_RUN = 50
"""Turns after which the program is started anew, as Python cannot erase what its texts held."""
RESTART_AFTER = 5000
"""Milliseconds for which the first screen must have been alone before that."""
FRONT_DESK_FOR = 5000
"""Milliseconds for which people are sent to the front desk after a mistake of the program."""

AFTER_FAULT = 180.0
"""Seconds for which the answers are kept at least where a print failed."""

End = Literal["done", "start-over", "timeout", "fault"]
"""How a turn ends."""


MakePages = Callable[[Turn, Metrics, PagePrinter], Mapping[ScreenId, Page]]


class Kiosk(QObject):
    """Begins and ends turns, and starts the program anew when that is due."""

    restart_asked = Signal()
    exit_asked = Signal()
    """Staff typed the PIN, or closed a preview."""

    def __init__(
        self,
        session: Session,
        make_pages: MakePages,
        log: KioskLog,
        lock: ExitLock | None = None,
        speech: Speech | None = None,
        edition: str = "",
        today: Callable[[Book], date] = day_at_kiosk,
        clock: Callable[[], float] = steady_seconds,
    ) -> None:
        super().__init__()
        self.session, self._make_pages, self.log, self._lock = session, make_pages, log, lock
        self._speech, self._edition, self._today, self._clock = speech, edition, today, clock
        look = look_of(session.book)
        self.turns = 0
        self.printer = PagePrinter(clock=clock, parent=self)
        self.printer.changed.connect(self._follow_printer)
        self.screens: TurnScreens | None = None
        self._is_printing = False
        self._days = Days(clock)
        self._is_broken = False
        self.window = KioskWindow(look, is_locked=lock is not None)
        self.announcer = Announcer(self.window)
        self.idle = Idle(Timers(), clock)
        self.guard = Guard(self.idle, clock)
        self._time_question = TimeQuestion(self.idle, self.window.question, lambda: self.language)
        self._restart = QTimer(self, singleShot=True, interval=RESTART_AFTER)
        self._restart.timeout.connect(self._restart_if_alone)
        self._sweep = QTimer(self, singleShot=True, interval=0)
        self._sweep.timeout.connect(gc.collect)
        self._mend = QTimer(self, singleShot=True, interval=FRONT_DESK_FOR)
        self._mend.timeout.connect(self._go_on_after_mistake)
        self._connect()

    def _connect(self) -> None:
        window, log = self.window, self.log
        self._time_question.asked.connect(self._tell_of_question)
        self.idle.expired.connect(lambda: self.end_turn("timeout"))
        self.guard.help_asked.connect(self._show_help)
        self.guard.keys_locked.connect(self._tell_of_locked_keys)
        window.corner_held.connect(self._ask_pin)
        window.pad.typed.connect(self._try_pin)
        window.pad.left.connect(self._leave_pad)
        window.closed.connect(self.exit_asked)
        window.close_refused.connect(lambda: log.record("close-refused"))
        window.focus_lost.connect(lambda: log.record("focus-lost"))
        window.covers.screen_added.connect(lambda: log.record("screen-added"))
        self.session.book_changed.connect(self._take_up_edition)

    def open(self) -> None:
        """Come up on the first screen, or out of order until the rule book can be read."""
        self.log.record("started")
        self.guard.stand()
        self.session.watch()
        self._begin_turn()
        self.window.open_up()

    def close(self) -> None:
        """Leave nothing running and nothing on the screen."""
        self._erase()
        for timer in (self._restart, self._mend, self._sweep):
            timer.stop()
        self.guard.leave()
        self.printer.stop()
        self.window.closed.disconnect(self.exit_asked)
        self.window.close_for_good()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        self.session.stop()
        self.log.record("stopped")

    @property
    def language(self) -> Language:
        """The language of whoever stands at the kiosk."""
        return "en" if self.screens is None else self.screens.turn.answers.language

    def end_turn(self, how: End) -> None:
        """End a turn: everything of it is gone before anything else is shown; then the next one begins."""
        screens = self.screens
        if screens is not None and screens.began_at is not None:
            self.log.record(how, screens.walk.screen, self._clock() - screens.began_at)
            self.turns += 1
        self._erase()
        self._begin_turn()
        self.window.repaint()
        if self.turns >= TURNS_A_RUN:
            self._restart.start()

    def break_down(self, mistake: type[BaseException], told: BaseException | None, at: TracebackType | None) -> None:
        """Take an exception that nothing caught: wipe, send people to the front desk, start the program anew."""
        self.log.record_exception(mistake, at)
        if self._is_broken:
            return
        self._is_broken = True
        try:
            self._erase()
        finally:
            self._stop_for_a_while()

    def _begin_turn(self) -> None:
        """Show the first screen of a new turn, in the newest edition of the rule book."""
        book = self.session.book
        speak("en")
        if book is None or not book.edition.startswith(self._edition):
            self.log.record("book-broken" if book is None else "edition-refused")
            self.window.show_out_of_order()
            return
        day = self._today(book)
        if not self._days.follows(day):
            self.log.record("clock-changed")
            self._stop_for_a_while()
            return
        self.idle.timers = book.kiosk.timers
        turn, look = Turn(book, day), look_of(book)
        pages = self._make_pages(turn, look.metrics, self.printer)
        self.screens = screens = TurnScreens(turn, look, pages, self._speech)
        screens.ended.connect(self.end_turn, Qt.ConnectionType.QueuedConnection)
        screens.screen_changed.connect(self._enter_screen)
        screens.look_changed.connect(self._wear)
        screens.start_over_asked.connect(self._ask_to_start_over)
        self.window.wear(look)
        self.window.show_screens(screens)
        screens.show_screen()

    def _follow_printer(self) -> None:
        """Let no time run while a page is made or printed; after a fault people need time to choose what else to do."""
        if self.printer.is_busy != self._is_printing:
            self._is_printing = not self._is_printing
            self.idle.hold(self._is_printing)
        if self.printer.state.phase in ("fault", "lost"):
            self.idle.keep_for(AFTER_FAULT)

    def _enter_screen(self) -> None:
        """Begin the time of a screen, and say its title."""
        screens = self.screens
        assert screens is not None
        if screens.began_at is None and not screens.walk.is_first:
            screens.began_at = self._clock()
            self.log.record("turn-begun")
            self._restart.stop()
        self.idle.start(screens.page.timer, screens.is_slow)

    def _wear(self, look: Look) -> None:
        """Show another look; large letters take longer to read."""
        self.window.wear(look)
        if self.screens is not None:
            self.idle.slow(self.screens.page.timer, self.screens.is_slow)

    def _erase(self) -> None:
        """Drop all answers and every widget that showed them, what was copied, and what was said or printed."""
        self.idle.stop()
        self.announcer.stop()
        self.announcer.said.clear()
        screens, self.screens = self.screens, None
        if screens is not None:
            screens.wipe()
        self.window.drop_screens()
        self.printer.end_turn()
        self._is_printing = False
        clipboard = QGuiApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            clipboard.clear(mode)
        self._sweep.start()  # Qt destroys widgets only when no event of theirs is under way any more

    def _stop_for_a_while(self) -> None:
        """Send people to the front desk; then the program starts anew, or goes on where it is a preview."""
        self.window.show_out_of_order()
        self._mend.start()

    def _go_on_after_mistake(self) -> None:
        if self.window.is_locked:
            self.restart_asked.emit()
        else:
            self._is_broken = False
            self._days.begin_anew()
            self._begin_turn()

    def _restart_if_alone(self) -> None:
        """Start the program anew where nobody has begun a turn meanwhile."""
        if self.window.is_locked and self.screens is not None and self.screens.began_at is None:
            self.log.record("restarted")
            self.restart_asked.emit()

    def _take_up_edition(self) -> None:
        """Use a new edition at once where nobody has begun a turn; otherwise it waits for the end of this one."""
        if self._is_broken or (self.screens is not None and self.screens.began_at is not None):
            return
        self.log.record("edition-taken-up")
        self._erase()
        self._begin_turn()

    def _tell_of_question(self, about: Event, words: str) -> None:
        """Log a question about the time, and have it heard."""
        self.log.record(about)
        self._tell(words)

    def _tell(self, words: str) -> None:
        """Have something heard, by a screen reader and by who listens to the kiosk itself."""
        self.announcer.announce(words)
        if self.screens is not None:
            self.screens.read_out([words])

    def _ask_to_start_over(self) -> None:
        """Ask once before answers are erased."""
        title, told = (say(self.language, f"kiosk.start_over.{part}") for part in ("title", "intro"))
        answers = (
            (translate("Kiosk", "No, go back"), self.window.question.take_away),
            (translate("Kiosk", "Yes, start over"), lambda: self.end_turn("start-over")),
        )
        self.window.question.ask(title, told, answers)
        self._tell(f"{title} {told}")

    def _tell_of_locked_keys(self) -> None:
        self.log.record("key-flood")
        self._tell(say(self.language, "kiosk_lock.keys_locked"))

    def _show_help(self) -> None:
        if self.screens is not None and self.window.is_on_screens:
            self.log.record("help", self.screens.walk.screen)
            self.screens.show_help()

    def _ask_pin(self) -> None:
        """Show the pad for the PIN; nobody who finds it stays there for ever."""
        if self._lock is not None:
            self.window.ask_pin(self.language)
            self.idle.start("number")

    def _try_pin(self, pin: str) -> None:
        assert self._lock is not None
        answer = self._lock.open(pin)
        self.window.pad.tell(answer)
        if answer == "right":
            self.log.record("exit")
            self.exit_asked.emit()
        else:
            self.log.record("pin-wrong" if answer == "wrong" else "pin-locked")

    def _leave_pad(self) -> None:
        """Go back to the screen on which the corner was held."""
        if self.screens is None:
            self.window.show_out_of_order()
        else:
            self.window.return_to_screens()
            self._enter_screen()
