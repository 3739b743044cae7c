"""The running kiosk: one turn after the other, each with its own answers and screens, and nothing kept in between."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from datetime import datetime
from types import TracebackType
from typing import Literal

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal

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
from estimator.ui.kiosk.pages.take import TakePage
from estimator.ui.kiosk.print_watch import PrintWatch
from estimator.ui.kiosk.questions import Questions
from estimator.ui.kiosk.renewal import Renewal
from estimator.ui.kiosk.restarts import Restarts
from estimator.ui.kiosk.sound import Sound
from estimator.ui.kiosk.speech import Speech, is_listening_installed
from estimator.ui.kiosk.traces import erase_traces
from estimator.ui.kiosk.turn import Turn
from estimator.ui.kiosk.turn_screens import TurnScreens
from estimator.ui.kiosk.way_out import WayOut
from estimator.ui.kiosk.window import KioskWindow, look_of
from estimator.ui.session import Session
from estimator.ui.translation import speak

End = Literal["done", "start-over", "timeout", "fault"]
"""How a turn ends: as a person wants it, with nobody there, or by a mistake of the program."""
MakePages = Callable[[Turn, Metrics, PagePrinter, Callable[[], datetime]], Mapping[ScreenId, Page]]
"""Makes all screens of a turn; the last is the clinic's own clock."""


class Kiosk(QObject):
    """Begins and ends turns, and starts the program anew when that is due."""

    restart_asked = Signal()
    exit_asked = Signal()
    """Staff typed the PIN, or closed a preview."""
    _broke_elsewhere = Signal()

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
        self._days = Days(clock)
        self._is_stopped = False
        """True while people are sent to the front desk after a mistake, and once the kiosk is closed."""
        self.window = KioskWindow(look_of(session.book), is_locked=lock is not None)
        self.announcer = Announcer(self.window)
        self.idle = Idle(Timers(), clock)
        self.guard = Guard(self.idle, clock)
        self.restarts = Restarts(is_locked=lock is not None)
        self._way_out = WayOut(lock, self.window, self.idle, log, lambda: self.questions.language)
        question, screens = self.window.question, lambda: self.screens
        self.questions = Questions(self.idle, question, self.announcer, log, screens)
        self._prints = PrintWatch(self.printer, self.idle, log, self.questions, screens)
        self.renewal = Renewal(session, self.idle, log, question, screens, now)
        self._sound = Sound(headset or Headset(self), self.idle, question, screens)
        self._sweep = QTimer(self, singleShot=True, interval=0)
        self._sweep.timeout.connect(gc.collect)
        self._connect()

    def _connect(self) -> None:
        window, log = self.window, self.log
        self._broke_elsewhere.connect(self._break_off, Qt.ConnectionType.QueuedConnection)
        self.questions.erasing_asked.connect(self._erase_as_wanted)
        self.idle.expired.connect(lambda: self.end_turn("timeout"))
        self.renewal.asked.connect(self._begin_anew)
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

    def open(self) -> None:
        """Come up on the first screen, or out of order until the rule book can be read."""
        self.log.record("started")
        self.guard.stand()
        self.session.watch()
        if self._speech is None and is_listening_installed():
            self.log.record("no-voice")
        self._begin_turn()
        self.renewal.start()
        self.window.open_up()

    def close(self) -> None:
        """Leave nothing running and nothing on the screen."""
        self._is_stopped = True
        self._erase()
        for part in (self.restarts, self.renewal, self._sweep):
            part.stop()
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
        self._record_end(how)
        self._erase()
        self._begin_turn()
        self.window.repaint()
        self.restarts.count_turn(self.turns)

    def break_down(self, mistake: type[BaseException], told: BaseException | None, at: TracebackType | None) -> None:
        """Take an exception that nothing caught: wipe, send people to the front desk, start the program anew."""
        self.log.record_exception(mistake, at)
        self._break_off()

    def break_down_soon(self, mistake: type[BaseException], at: TracebackType | None) -> None:
        """Take one of another thread, or of an object on its way out: the same, once nothing else is under way."""
        self.log.record_exception(mistake, at)
        self._broke_elsewhere.emit()

    def _break_off(self) -> None:
        """Wipe after a mistake of the program, and send people to the front desk."""
        if self._is_stopped:
            return
        self._is_stopped = True
        try:
            self._record_end("fault")
            self._erase()
        finally:
            self._stop_for_a_while()

    def _record_end(self, how: End) -> None:
        """Write how a turn that was begun ended, on which screen and after about how long."""
        screens = self.screens
        if screens is not None and screens.began_at is not None:
            self.log.record(how, screens.walk.screen, self._clock() - screens.began_at)
            self.turns += 1

    def _end_as_asked(self, how: End) -> None:
        """End the turn from its last screen; while a page is printed a person is asked whether to wait for it."""
        if self.printer.is_busy:
            self.questions.ask_about_page()
        else:
            self.end_turn(how)

    def _erase_as_wanted(self) -> None:
        """End the turn after a question whether to."""
        is_last = self.screens is not None and self.screens.walk.is_last
        self.end_turn("done" if is_last else "start-over")

    def _begin_anew(self) -> None:
        """Make the first screen once more, unless people are sent to the front desk."""
        if not self._is_stopped:
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
        self.renewal.begin_turn(screens)
        self._follow_turn(screens)
        self.window.wear(look)
        self.window.show_screens(screens)
        screens.show_screen()

    def _follow_turn(self, screens: TurnScreens) -> None:
        """Hear what a person wants on the screens of a turn."""
        screens.ended.connect(self._end_as_asked, Qt.ConnectionType.QueuedConnection)
        screens.screen_changed.connect(self._enter_screen)
        screens.look_changed.connect(self._wear)
        screens.start_over_asked.connect(lambda: self.questions.ask_to_start_over(self.printer.is_busy))
        screens.listen_asked.connect(self._sound.listen)
        screens.language_changed.connect(self._prints.show)
        help_page, take_page = screens.pages["help"], screens.pages["take"]
        if isinstance(help_page, HelpPage):
            help_page.staff_called.connect(self._wait_for_staff)
        if isinstance(take_page, TakePage):  # a wish is counted once a turn
            take_page.written.chosen.connect(self._count_wish, Qt.ConnectionType.SingleShotConnection)

    def _count_wish(self) -> None:
        """Count that an estimate in writing is wanted, and nothing of it."""
        self.log.record("written-wanted", "take")

    def _wait_for_staff(self) -> None:
        """Keep the answers while staff are on their way."""
        self.log.record("staff-called")
        self.idle.call_staff()

    def _enter_screen(self) -> None:
        """Begin the time of a screen; the first one, come back to, waits as one with choices: answers may be kept."""
        screens = self.screens
        assert screens is not None
        if screens.began_at is None and not screens.walk.is_first:
            screens.began_at = self._clock()
            self.log.record("turn-begun")
            self.restarts.wait_for_end()
        timer = screens.page.timer
        self.idle.start("choice" if timer == "none" and screens.began_at is not None else timer, screens.is_slow)
        self._prints.show()

    def _wear(self, look: Look) -> None:
        """Show another look; large letters take longer to read."""
        self.window.wear(look)
        if self.screens is not None:
            self.idle.slow(self.screens.is_slow)

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
        self._prints.end_turn()
        erase_traces()
        self._sweep.start()  # Qt destroys widgets only when no event of theirs is under way any more

    def _stop_for_a_while(self) -> None:
        """Send people to the front desk; then the program starts anew, or goes on where it is a preview."""
        self.window.show_out_of_order()
        self.restarts.take_mistake()

    def _restart(self) -> None:
        self.log.record("restarted")
        self.restart_asked.emit()

    def _go_on_after_mistake(self) -> None:
        self._is_stopped = False
        self._days.begin_anew()
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
