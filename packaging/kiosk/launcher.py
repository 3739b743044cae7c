"""Keep a kiosk running: start it, start it anew within three seconds whenever it ends, and stop when staff left it.

The shell of the kiosk's account, or what its system service runs: `python -I launcher.py [words for estimator kiosk]`.
It needs nothing but Python and belongs to no package, so that it stays up whatever becomes of the kiosk. While the
kiosk is away a plain cover stands in its place, where Python has tkinter; without it, the system's own background.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

LEFT, WRONG_WORDS = 0, 2
"""Exit codes of the kiosk after which it is not started anew: staff left it, or a word it does not know."""
PAUSE, LONGEST_PAUSE = 0.5, 2.5
"""Seconds before the kiosk is started anew; longer each time it ends at once, yet never three."""
AT_ONCE = 10.0
"""Seconds below which a run counts as one that ended at once."""
LOOK_EVERY = 0.1
PASSED = frozenset({
    "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "TZ", "PATH", "DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY",
    "XDG_RUNTIME_DIR", "XDG_SESSION_TYPE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME",
    "DBUS_SESSION_BUS_ADDRESS", "PULSE_SERVER", "QT_QPA_PLATFORM",
    "SYSTEMROOT", "WINDIR", "SYSTEMDRIVE", "USERNAME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA",
    "TEMP", "TMP",
})  # fmt: skip
"""Everything of the environment that the kiosk may see; nothing by which Python or Qt loads something else."""

Run = Callable[[list[str], dict[str, str]], int]


class Cover:
    """A plain window over the screen; it never closes by itself. Where there is no tkinter it does nothing."""

    def __init__(self) -> None:
        self._window = None
        with suppress(Exception):  # no tkinter, or no screen for it: the kiosk comes up all the same
            import tkinter

            self._window = tkinter.Tk()
            self._window.configure(background="#f3f4f6", cursor="none")
            self._window.attributes("-fullscreen", True)
            self._window.protocol("WM_DELETE_WINDOW", lambda: None)
            self.update()

    def update(self) -> None:
        """Let the window draw itself."""
        if self._window is not None:
            self._window.update()


def command(words: Sequence[str]) -> list[str]:
    """The kiosk's command: this Python, deaf to variables, to its user's packages and to the folder it stands in."""
    return [sys.executable, "-I", "-m", "estimator", "kiosk", *words]


def passed(environment: Mapping[str, str]) -> dict[str, str]:
    """What the kiosk may see of an environment."""
    return {name: told for name, told in environment.items() if name.upper() in PASSED}


def keep_running(
    words: Sequence[str],
    run: Run,
    wait: Callable[[float], object] = time.sleep,
    clock: Callable[[], float] = time.monotonic,
) -> int:
    """Run the kiosk again and again until staff leave it; gives the exit code it ended with."""
    pause = PAUSE
    while True:
        began = clock()
        code = run(command(words), passed(os.environ))
        if code in (LEFT, WRONG_WORDS):
            return code
        pause = min(LONGEST_PAUSE, 2 * pause) if clock() - began < AT_ONCE else PAUSE
        wait(pause)


def main(words: Sequence[str]) -> int:
    """Paint the cover, then keep the kiosk running in front of it."""
    cover = Cover()

    def run(kiosk: list[str], environment: dict[str, str]) -> int:
        with subprocess.Popen(kiosk, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as running:
            while running.poll() is None:
                cover.update()
                time.sleep(LOOK_EVERY)
            return running.returncode

    return keep_running(words, run)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
