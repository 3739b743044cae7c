"""How a kiosk comes up: nothing steered or swapped, one copy, the rule book, the lock, then the first screen."""

from __future__ import annotations

import gc
import os
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_log_path
from PySide6.QtCore import QDir, QLockFile, QObject, QStandardPaths, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from estimator.rules.problems import show
from estimator.ui.kiosk.days import now_at_kiosk
from estimator.ui.kiosk.exit_lock import ExitLock, PinSpoiled, pin_file, read_hash, tries_in
from estimator.ui.kiosk.headset import system_headset
from estimator.ui.kiosk.intact import (
    changed_files,
    clean,
    folder_of_pages_on_disk,
    packages_without_list,
    rule_book_day_against,
    steering_variables,
)
from estimator.ui.kiosk.kiosk import Kiosk
from estimator.ui.kiosk.log import KioskLog
from estimator.ui.kiosk.pages import make
from estimator.ui.kiosk.speech import system_speech
from estimator.ui.kiosk.window import dress_application, look_of
from estimator.ui.session import Session
from estimator.wording import day, say

RESTART = 75
"""The exit code with which the kiosk asks its launcher to be started anew."""
REFUSED_ADDRESSES = ("http", "https", "file", "mailto")


class CannotStart(Exception):
    """Why a kiosk does not start, in words."""


def start(folder: Path, preview: bool, edition: str = "") -> int:
    """Run a kiosk on the rule book in a folder; gives 0 when staff left it, 75 to be started anew, 1 where it refuses.

    Without a PIN it is a preview: a window like any other, which keeps no log. With one it refuses to start where
    something was swapped: its own files, the clock, or the rule book, where an edition is named by its mark.
    """
    try:
        kept = None if preview else read_hash(pin_file())
        if kept is not None:
            refuse_what_was_swapped()
        return _run(folder, kept, edition)
    except PinSpoiled as spoiled:
        reason = say("en", "kiosk_lock.pin_spoiled", file=spoiled)
    except CannotStart as refusal:
        reason = str(refusal)
    print(reason, file=sys.stderr)
    return 1


def refuse_what_was_swapped() -> None:
    """Raise CannotStart where Python was steered elsewhere, a file was swapped, or printed pages lie on the disk."""
    if variables := steering_variables(os.environ):
        raise CannotStart(say("en", "kiosk_lock.steered", variables=", ".join(variables)))
    if pages := folder_of_pages_on_disk(os.environ):
        raise CannotStart(say("en", "kiosk_lock.pages_on_disk", folder=pages))
    if packages := packages_without_list():
        raise CannotStart(say("en", "kiosk_lock.packages_without_list", packages=", ".join(packages)))
    if files := changed_files():
        raise CannotStart(say("en", "kiosk_lock.files_changed", files="\n".join(files)))


def refuse_book(session: Session, is_locked: bool, edition: str) -> None:
    """Raise CannotStart for a rule book of another edition or of tomorrow, and for one a preview cannot show.

    One that cannot be read does not stop a locked kiosk: it sends people to the front desk until it can.
    """
    book = session.book
    if book is None:
        if not is_locked:
            raise CannotStart("\n\n".join(show(problem) for problem in session.problems if problem.stops))
        return
    if not book.edition.startswith(edition):
        raise CannotStart(say("en", "kiosk_lock.other_edition", found=book.edition[:12], wanted=edition))
    today = now_at_kiosk(book).date()
    if is_locked and (changed := rule_book_day_against(session.folder, today)) is not None:
        days = {"today": day(today, "en"), "changed": day(changed, "en")}
        raise CannotStart(say("en", "kiosk_lock.clock_wrong", **days))


def _run(folder: Path, kept: str | None, edition: str) -> int:
    """Run one kiosk until it is left or wants to be started anew, locked where the hash of a PIN is kept."""
    clean(os.environ)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(app, QApplication)
    app.setApplicationName("Ketamine Cost Estimator")
    app.setQuitOnLastWindowClosed(False)
    copy = QLockFile(str(place_of_copy()))
    copy.setStaleLockTime(0)
    if not copy.tryLock(0):
        raise CannotStart(say("en", "kiosk_lock.second"))
    session = Session(folder)
    try:
        refuse_book(session, kept is not None, edition)
        dress_application(look_of(session.book))
        file = user_log_path("ketamine-cost-estimator", appauthor=False) / "kiosk.log"
        lock = None if kept is None else ExitLock(kept, tries=tries_in(file, datetime.now(UTC)))
        speech = system_speech(app)
        headset = None if speech is None else system_headset(app)
        log = KioskLog(None if lock is None else file)
        return _until_left(app, Kiosk(session, make, log, lock, speech, edition, headset=headset))
    finally:
        session.stop()
        copy.unlock()


def _until_left(app: QApplication, kiosk: Kiosk) -> int:
    """Show the kiosk until staff leave it; what nothing caught goes to it, and addresses go nowhere."""
    kiosk.exit_asked.connect(lambda: app.exit(0))
    kiosk.restart_asked.connect(lambda: app.exit(RESTART))
    addresses = Addresses(kiosk.log)
    for scheme in REFUSED_ADDRESSES:
        # Its stub asks for bytes; what it takes is a name.
        QDesktopServices.setUrlHandler(scheme, addresses, "refuse")  # type: ignore[arg-type]
    usual, sys.excepthook = sys.excepthook, kiosk.break_down
    threading.excepthook = lambda failed: kiosk.break_down_soon(failed.exc_type, failed.exc_traceback)
    sys.unraisablehook = lambda failed: kiosk.break_down_soon(failed.exc_type, failed.exc_traceback)
    try:
        kiosk.open()
        gc.freeze()  # what the start made stays, and is never looked through again
        code: int = app.exec()
        kiosk.close()
    finally:
        sys.excepthook, threading.excepthook = usual, threading.__excepthook__
        sys.unraisablehook = sys.__unraisablehook__
        for scheme in REFUSED_ADDRESSES:
            QDesktopServices.unsetUrlHandler(scheme)
    return code


class Addresses(QObject):
    """Where Qt sends an address that something wants opened: nowhere."""

    def __init__(self, log: KioskLog) -> None:
        super().__init__()
        self._log = log

    @Slot(QUrl)
    def refuse(self, address: QUrl) -> None:
        """Open nothing, and write that somebody tried."""
        self._log.record("address-refused")


def place_of_copy() -> Path:
    """The file by which a second copy of this account finds the first; in memory where the system has such a place."""
    for kind in (QStandardPaths.StandardLocation.RuntimeLocation, QStandardPaths.StandardLocation.AppLocalDataLocation):
        folder = QStandardPaths.writableLocation(kind)
        if folder and QDir().mkpath(folder):
            return Path(folder, "ketamine-cost-estimator-kiosk.lock")
    raise CannotStart(say("en", "kiosk_lock.no_place"))
