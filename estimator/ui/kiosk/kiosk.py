"""The running kiosk: one turn after the other, each with its own answers and screens, and nothing kept in between."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from datetime import datetime
from types import TracebackType
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QGuiApplication

from estimator.rules.book import Book
from estimator.rules.models.kiosk import Timers
from estimator.ui.announcing import Announcer
from estimator.ui.kiosk.clock import steady_seconds
from estimator.ui.kiosk.days import Days, now_at_kiosk
from estimator.ui.kiosk.exit_lock import ExitLock
from estimator.ui.kiosk.guard import Guard
from estimator.ui.kiosk.headset import Headset
from estimator.ui.kiosk.idle import Idle
from estimator.ui.kiosk.log import KioskLog
from estimator.ui.kiosk.look import Look
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import Page, ScreenId
from estimator.ui.kiosk.page_printer import PagePrinter
from estimator.ui.kiosk.pages.help import HelpPage
from estimator.ui.kiosk.questions import Questions
from estimator.ui.kiosk.restarts import Restarts
from estimator.ui.kiosk.sound import Sound
from estimator.ui.kiosk.speech import Speech, is_listening_installed
from estimator.ui.kiosk.turn import Turn
from estimator.ui.kiosk.turn_screens import TurnScreens
from estimator.ui.kiosk.way_out import WayOut
from estimator.ui.kiosk.window import KioskWindow, look_of
from estimator.ui.session import Session
from estimator.ui.translation import speak

DAY_LOOKED_AT_EVERY = 1000
"""Milliseconds between two looks at the day while nobody has begun a turn: the one that begins is of its own day."""
AFTER_FAULT = 180.0
"""Seconds for which the answers are kept at least where a print failed."""

End = Literal["done", "start-over", "timeout", "fault"]
"""How a turn ends."""
MakePages = Callable[[Turn, Metrics, PagePrinter, Callable[[], datetime]], Mapping[ScreenId, Page]]
"""Makes all screens of a turn; the last is the clinic's own clock."""


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
        now: Callable[[Book], datetime] = now_at_kiosk,
        clock: Callable[[], float] = steady_seconds,
        headset: Headset | None = None,
    ) -> None:
        """Run on a session's rule book, in one edition where it is named.

        `now` is the clinic's own day and hour, from which everything is dated; `clock` measures waiting, in seconds.
        """
        super().__init__()
        self.session, self._make_pages, self.log = session, make_pages, log
        self._speech, self._edition, self._now, self._clock = speech, edition, now, clock
        self.turns = 0
        self.printer = PagePrinter(clock=clock, parent=self)
        self.screens: TurnScreens | None = None
        self._is_printing = self._has_failed = False
        self._days = Days(clock)
        self._is_broken = False
        self.window = KioskWindow(look_of(session.book), is_locked=lock is not None)
        self.announcer = Announcer(self.window)
        self.idle = Idle(Timers(), clock)
        self.guard = Guard(self.idle, clock)
        self.restarts = Restarts(is_locked=lock is not None)
        self._way_out = WayOut(lock, self.window, self.idle, log, lambda: self.questions.language)
        question, screens = self.window.question, lambda: self.screens
        self.questions = Questions(self.idle, question, self.announcer, log, screens)
        self._sound = Sound(headset or Headset(self), self.idle, question, screens)
        self._sweep = QTimer(self, singleShot=True, interval=0)
        self._sweep.timeout.connect(gc.collect)
        self._midnight = QTimer(self, interval=DAY_LOOKED_AT_EVERY)
        self._midnight.timeout.connect(self.look_at_day)
        self._connect()

    def _connect(self) -> None:
        window, log = self.window, self.log
        self.printer.changed.connect(self._follow_printer)
        self.questions.erasing_asked.connect(lambda: self.end_turn("start-over"))
        self.idle.expired.connect(lambda: self.end_turn("timeout"))
        self.guard.help_asked.connect(self._show_help)
        self.guard.keys_locked.connect(self.questions.tell_of_locked_keys)
        self.restarts.asked.connect(self._restart)
        self.restarts.mended.connect(self._go_on_after_mistake)
        self._way_out.opened.connect(self.exit_asked)
        self._way_out.left.connect(self._leave_pad)
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
        if self._speech is None and is_listening_installed():
            self.log.record("no-voice")
        self._begin_turn()
        self._midnight.start()
        self.window.open_up()

    def close(self) -> None:
        """Leave nothing running and nothing on the screen."""
        self._erase()
        self.restarts.stop()
        for timer in (self._midnight, self._sweep):
            timer.stop()
        self.guard.leave()
        self.printer.stop()
        self.window.closed.disconnect(self.exit_asked)
        self.window.close_for_good()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        gc.collect()
        self.session.stop()
        self.log.record("stopped")

    def end_turn(self, how: End) -> None:
        """End a turn: everything of it is gone before anything else is shown; then the next one begins."""
        screens = self.screens
        if screens is not None and screens.began_at is not None:
            self.log.record(how, screens.walk.screen, self._clock() - screens.began_at)
            self.turns += 1
        self._erase()
        self._begin_turn()
        self.window.repaint()
        self.restarts.count_turn(self.turns)

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

    def look_at_day(self) -> None:
        """Begin the first screen anew where another day has come, or the clock was set, while nobody was there."""
        screens = self.screens
        if screens is not None and screens.began_at is None:
            day = self._now(screens.turn.book).date()
            if day != screens.turn.day:
                self._erase()
                self._begin_turn()

    def _begin_turn(self) -> None:
        """Show the first screen of a new turn, in the newest edition of the rule book."""
        book = self.session.book
        speak("en")
        if book is None or not book.edition.startswith(self._edition):
            self.log.record("book-broken" if book is None else "edition-refused")
            self.window.show_out_of_order()
            return
        day = self._now(book).date()
        if not self._days.follows(day):
            self.log.record("clock-changed")
            self._stop_for_a_while()
            return
        self.idle.timers = book.kiosk.timers
        turn, look = Turn(book, day), look_of(book)
        pages = self._make_pages(turn, look.metrics, self.printer, lambda: self._now(book))
        self.screens = screens = TurnScreens(turn, look, pages, self._speech)
        screens.ended.connect(self.end_turn, Qt.ConnectionType.QueuedConnection)
        screens.screen_changed.connect(self._enter_screen)
        screens.look_changed.connect(self._wear)
        screens.start_over_asked.connect(self.questions.ask_to_start_over)
        screens.listen_asked.connect(self._sound.listen)
        screens.language_changed.connect(self._show_to_staff)
        help_page = pages["help"]
        if isinstance(help_page, HelpPage):
            help_page.staff_called.connect(self._wait_for_staff)
        self.window.wear(look)
        self.window.show_screens(screens)
        screens.show_screen()

    def _follow_printer(self) -> None:
        """Let no time run while a page is made or printed; after a fault people need time to choose what else to do."""
        if self.printer.is_busy != self._is_printing:
            self._is_printing = not self._is_printing
            self.idle.hold(self._is_printing)
        has_failed = self.printer.state.phase in ("fault", "lost")
        if has_failed and not self._has_failed:
            self.idle.keep_for(AFTER_FAULT)
        self._has_failed = has_failed
        self._show_to_staff()
        if self.screens is not None:
            self.screens.listening.tell_change()

    def _show_to_staff(self) -> None:
        """Say above the screens what staff must mend at the printer, while they must."""
        if self.screens is not None:
            self.screens.frame.say_banner(self.printer.told_to_staff(self.questions.language))

    def _wait_for_staff(self) -> None:
        """Keep the answers while staff are on their way."""
        self.log.record("staff-called")
        self.idle.call_staff()

    def _enter_screen(self) -> None:
        """Begin the time of a screen, and say its title."""
        screens = self.screens
        assert screens is not None
        if screens.began_at is None and not screens.walk.is_first:
            screens.began_at = self._clock()
            self.log.record("turn-begun")
            self.restarts.wait_for_end()
        self.idle.start(screens.page.timer, screens.is_slow)
        self._show_to_staff()

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
        self._sound.end_turn()
        self.printer.end_turn()
        self._is_printing = self._has_failed = False
        clipboard = QGuiApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            clipboard.clear(mode)
        self._sweep.start()  # Qt destroys widgets only when no event of theirs is under way any more

    def _stop_for_a_while(self) -> None:
        """Send people to the front desk; then the program starts anew, or goes on where it is a preview."""
        self.window.show_out_of_order()
        self.restarts.take_mistake()

    def _restart(self) -> None:
        self.log.record("restarted")
        self.restart_asked.emit()

    def _go_on_after_mistake(self) -> None:
        self._is_broken = False
        self._days.begin_anew()
        self._begin_turn()

    def _take_up_edition(self) -> None:
        """Use a new edition at once where nobody has begun a turn; otherwise it waits for the end of this one."""
        if self._is_broken or (self.screens is not None and self.screens.began_at is not None):
            return
        self.log.record("edition-taken-up")
        self._erase()
        self._begin_turn()

    def _show_help(self) -> None:
        if self.screens is not None and self.window.is_on_screens:
            self.log.record("help", self.screens.walk.screen)
            self.screens.show_help()

    def _leave_pad(self) -> None:
        """Go back to the screen on which the corner was held."""
        if self.screens is None:
            self.window.show_out_of_order()
        else:
            self.window.return_to_screens()
            self._enter_screen()
