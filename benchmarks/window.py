"""The windows: start of the desk beside a bare QLabel, keys to the page, memory; screens of the kiosk.

Each is a program of its own on Qt's off-screen platform, with its own folders, so that no window that is open is met.
"""

from __future__ import annotations

import json
import subprocess
import sys
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.book import ROOT
from benchmarks.process import environment
from benchmarks.timing import Measured, Target, take_turns

STARTS = 15
KEYS = 60
ESTIMATES = 1000
TURNS = 6
"""Turns at the kiosk, two with text of each size."""


def measure() -> list[Measured]:
    """Time starts and keys."""
    with TemporaryDirectory() as scratch:
        own = environment(
            QT_QPA_PLATFORM="offscreen", QT_LOGGING_RULES="default.warning=false", HOME=scratch, TMPDIR=scratch,
            XDG_RUNTIME_DIR=scratch, XDG_DATA_HOME=scratch,
        )  # fmt: skip
        ours, bare = take_turns(
            STARTS, lambda _: _until_painted("desk_start", own), lambda _: _until_painted("bare_label", own)
        )
        typed, long = (
            json.loads(_output(_program("desk_keys", begin_with, str(KEYS)), own)) for begin_with in ("sample", "year")
        )
        pressed = json.loads(_output(_program("desk_keystrokes"), own))
        kiosk = json.loads(_output(_program("kiosk_screens", str(TURNS)), own))
        grown = json.loads(_output(_program("desk_memory", str(ESTIMATES)), own))["grown"]
    most = {"self-pay series": 12, "a repeat, from a template": 10}
    keys = [
        Measured(f"keys: {name}", (float(number),), target=Target("number", most.get(name, 35), unit="keys"))
        for name, number in pressed.items()
    ]
    return [
        *keys,
        Measured("1,000 estimates: memory grown", (grown,), target=Target("number", 5, unit="MB")),
        Measured("start to form painted", ours, "a bare QLabel", bare, Target("ratio", 5, 3)),
        Measured("key to page painted", tuple(typed["page"]), target=Target("p95", 60, 33)),
        Measured("the same, insured, 22 to 26 visits", tuple(long["page"]), target=Target("p95", 120)),
        Measured("key to strip painted", tuple(typed["strip"]), target=Target("p95", 16)),
        Measured(
            "kiosk: screen to screen painted",
            tuple(each for screen in kiosk.values() for each in screen),
            target=Target("p95", 50),
        ),
    ]


def _program(name: str, *words: str) -> list[str]:
    return [sys.executable, "-m", f"benchmarks.{name}", *words]


def _until_painted(name: str, own: dict[str, str]) -> float:
    """Start a program and wait for its first picture: milliseconds; that it ends is waited for, and not counted."""
    started = perf_counter()
    with subprocess.Popen(
        _program(name), cwd=ROOT, env=own, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as program:
        assert program.stdout is not None
        said = program.stdout.readline()
        took = (perf_counter() - started) * 1000
    assert said == "painted\n", f"{name} ended without a picture: {said}"
    return took


def _output(command: list[str], own: dict[str, str]) -> str:
    return subprocess.run(command, cwd=ROOT, env=own, check=True, stdout=subprocess.PIPE, text=True).stdout
