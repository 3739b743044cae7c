"""A whole turn at a real kiosk, in a process of its own that refuses what a kiosk must never do; run by its test."""

from __future__ import annotations

import os
import sys
from pathlib import Path

LOG = Path(sys.argv[1])
WRITES = os.O_WRONLY | os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_TRUNC
REFUSED = (
    "socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "os.startfile",
    "tempfile.", "webbrowser.", "pty.", "ftplib.", "urllib.", "smtplib.",
)  # fmt: skip

NEVER_LOADED = (
    "PySide6.QtNetwork", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtWebEngine", "estimator.ui.desk",
    "estimator.ui.admin", "estimator.ui.start",
)  # fmt: skip


def refuse(event: str, arguments: tuple[object, ...]) -> None:
    """Stop the process at the first thing that a kiosk must not do."""
    is_write = event == "open" and isinstance(arguments[2], int) and bool(arguments[2] & WRITES)
    is_elsewhere = is_write and not (isinstance(arguments[0], str) and Path(arguments[0]).parent == LOG)
    if event.startswith(REFUSED) or is_elsewhere:
        print("refused:", event, arguments[:1], file=sys.stderr)
        sys.stderr.flush()
        os._exit(9)


def main() -> None:
    """Go through every screen with the answers of an insured patient, take the code for staff, end, and leave."""
    from argon2 import PasswordHasher
    from PySide6.QtWidgets import QApplication

    from estimator.ui.kiosk.exit_lock import ExitLock
    from estimator.ui.kiosk.kiosk import Kiosk
    from estimator.ui.kiosk.log import KioskLog
    from estimator.ui.kiosk.pages import make
    from estimator.ui.kiosk.window import dress_application, look_of
    from estimator.ui.session import Session
    from tests.books import CONFIG

    app = QApplication(sys.argv[:1])
    lock = ExitLock(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("271828"))
    sys.addaudithook(refuse)
    session = Session(CONFIG)
    dress_application(look_of(session.book))
    kiosk = Kiosk(session, make, KioskLog(LOG / "kiosk.log"), lock)
    kiosk.open()
    for language in ("en", "es"):
        walk_through(kiosk, app, language)
        kiosk.end_turn("done")
        app.processEvents()
    kiosk.close()
    print("loaded:", [name for name in sys.modules if name.startswith(NEVER_LOADED)])


def walk_through(kiosk: object, app: object, language: str) -> None:
    """Answer and go on until the last screen."""
    screens = kiosk.screens  # type: ignore[attr-defined]
    screens.turn.change(language=language)
    screens.page.answered.emit()
    screens.page.next_asked.emit()
    seen = ["start", screens.walk.screen]
    answers = {
        "paying": {"paying": "insurance"}, "plan": {"plan": "ppo-in-network"}, "treatment": {"treatment": "depression"},
        "this-year": {"deductible_left": 120_000, "limit_left": 400_000},
    }  # fmt: skip
    while not screens.walk.is_last:
        app.processEvents()  # type: ignore[attr-defined]
        screen = screens.walk.screen
        screens.turn.change(**answers.get(screen, {}))
        screens.page.enter()
        if screen == "take":
            for way in ("phone", "staff"):
                screens.page._choose(way)
                app.processEvents()  # type: ignore[attr-defined]
        if screens.page.leave():
            screens.walk.go_on()
            screens.show_screen()
        else:
            screens.page.next_asked.emit()
        if screens.walk.screen != seen[-1]:
            seen.append(screens.walk.screen)
    print(language, *seen)


if __name__ == "__main__":
    main()
