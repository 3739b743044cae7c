"""Keep a kiosk running: start it, start it anew within three seconds whenever it ends, and stop when staff left it.

The shell of the kiosk's account, or what its system service runs: `python -I launcher.py [words for estimator kiosk]`.
It needs nothing but Python and belongs to no package, so that it stays up whatever becomes of the kiosk. While the
kiosk is away a cover stands in its place, where Python has tkinter; without it, the system's own background. A kiosk
that does not come up leaves people before the cover: it then sends them to the front desk. With `--sign-out` as the
first word, for a Windows shell, the account is signed out once staff left the kiosk.
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
RESTART = 75
"""The exit code with which it asks to be started anew; any other soon after its start is a refusal."""
FRONT_DESK = "Please see the front desk", "Por favor, vaya a la recepción"
SIGN_OUT = "--sign-out"
PAUSE, LONGEST_PAUSE = 0.5, 2.5
"""Seconds before the kiosk is started anew; longer each time it ends at once, yet never three."""
AT_ONCE = 10.0
"""Seconds below which a run counts as one that ended at once."""
LOOK_EVERY = 0.1
PASSED = frozenset({
    "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "TZ", "PATH", "DISPLAY", "XAUTHORITY", "WAYLAND_DISPLAY",
    "XDG_RUNTIME_DIR", "XDG_SESSION_TYPE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME",
    "TMPDIR", "DBUS_SESSION_BUS_ADDRESS", "PULSE_SERVER", "QT_QPA_PLATFORM",
    "SYSTEMROOT", "WINDIR", "SYSTEMDRIVE", "USERNAME", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA",
    "TEMP", "TMP",
})  # fmt: skip
"""Everything of the environment that the kiosk may see; nothing by which Python or Qt loads something else."""

Run = Callable[[list[str], dict[str, str]], int]


class Cover:
    """A window over the screen; it never closes by itself. Where there is no tkinter it does nothing."""

    def __init__(self) -> None:
        self._window = self._words = None
        with suppress(Exception):  # no tkinter, or no screen for it: the kiosk comes up all the same
            import tkinter

            self._window = tkinter.Tk()
            self._window.configure(background="#f3f4f6", cursor="none")
            self._window.attributes("-fullscreen", True)
            self._window.protocol("WM_DELETE_WINDOW", lambda: None)
            width, height = self._window.winfo_screenwidth(), self._window.winfo_screenheight()
            self._window.geometry(f"{width}x{height}+0+0")  # where no window manager makes it as large
            font = ("sans-serif", -min(width, height) // 18)
            self._words = tkinter.Label(self._window, background="#f3f4f6", foreground="#1a1a1a", font=font)
            self._words.pack(expand=True)
            self.update()

    def send_to_desk(self, is_out_of_order: bool) -> None:
        """Send people to the front desk in both languages, or show nothing."""
        if self._words is not None:
            self._words.configure(text="\n\n".join(FRONT_DESK) if is_out_of_order else "")
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
    tell: Callable[[bool], object] = bool,
) -> int:
    """Run the kiosk again and again until staff leave it; gives the exit code it ended with.

    `tell` hears each time whether the kiosk refused to start, or broke down at once.
    """
    pause = PAUSE
    while True:
        began = clock()
        code = run(command(words), passed(os.environ))
        if code in (LEFT, WRONG_WORDS):
            return code
        has_ended_at_once = clock() - began < AT_ONCE
        tell(has_ended_at_once and code != RESTART)
        pause = min(LONGEST_PAUSE, 2 * pause) if has_ended_at_once else PAUSE
        wait(pause)


def sign_out() -> None:
    """End the session of this account on Windows, which leads to the sign-in; elsewhere a service ends by itself."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.ExitWindowsEx(0, 0)


def main(words: Sequence[str]) -> int:
    """Paint the cover, then keep the kiosk running in front of it."""
    cover = Cover()
    signs_out = list(words[:1]) == [SIGN_OUT]

    def run(kiosk: list[str], environment: dict[str, str]) -> int:
        with subprocess.Popen(kiosk, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as running:
            while running.poll() is None:
                cover.update()
                time.sleep(LOOK_EVERY)
            return running.returncode

    code = keep_running(words[1:] if signs_out else words, run, tell=cover.send_to_desk)
    if signs_out and code == LEFT:
        sign_out()
    return code


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
