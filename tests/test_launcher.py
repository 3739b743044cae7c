"""The kiosk's launcher: it starts the kiosk anew within three seconds, and lets nothing through that steers it."""

from __future__ import annotations

import ast
import importlib.util
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

from estimator.ui.kiosk.intact import clean
from estimator.ui.kiosk.start import RESTART
from estimator.wording import LANGUAGES, say

FILE = Path(__file__).resolve().parent.parent / "packaging/kiosk/launcher.py"


@pytest.fixture(scope="module")
def launcher() -> ModuleType:
    """The launcher, which belongs to no package."""
    spec = importlib.util.spec_from_file_location("launcher", FILE)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Kiosk:
    """A kiosk that ends with one code after the other, each time after so many seconds."""

    def __init__(self, *codes: int, after: float = 60.0) -> None:
        self._codes, self._after, self.now = iter(codes), after, 0.0
        self.commands: list[list[str]] = []
        self.environments: list[dict[str, str]] = []
        self.pauses: list[float] = []
        self.told: list[bool] = []
        """For each time that it ended: whether people are sent to the front desk."""

    def run(self, command: list[str], environment: dict[str, str]) -> int:
        self.commands.append(command)
        self.environments.append(environment)
        self.now += self._after
        return next(self._codes)

    def wait(self, seconds: float) -> None:
        self.pauses.append(seconds)

    def clock(self) -> float:
        return self.now


def kept_running(launcher: ModuleType, kiosk: Kiosk, *words: str) -> int:
    code: int = launcher.keep_running(words, kiosk.run, kiosk.wait, kiosk.clock, kiosk.told.append)
    return code


def test_it_starts_the_kiosk_anew_until_staff_leave_it(launcher: ModuleType) -> None:
    kiosk = Kiosk(RESTART, 1, -11, RESTART, 0)
    assert kept_running(launcher, kiosk) == 0
    assert len(kiosk.commands) == 5


def test_a_word_that_the_kiosk_does_not_know_is_no_reason_to_try_again(launcher: ModuleType) -> None:
    assert kept_running(launcher, Kiosk(2), "--nonsense") == 2


@pytest.mark.parametrize("after", [0.0, 60.0])
def test_it_is_back_within_three_seconds_however_it_ended(launcher: ModuleType, after: float) -> None:
    kiosk = Kiosk(*[1] * 50, 0, after=after)
    kept_running(launcher, kiosk)
    assert max(kiosk.pauses) < 3
    assert min(kiosk.pauses) > 0


@pytest.mark.parametrize(
    ("code", "after", "is_sent"), [(1, 1.0, True), (-11, 1.0, True), (RESTART, 1.0, False), (1, 60.0, False)]
)
def test_where_it_does_not_come_up_people_are_sent_to_the_front_desk(
    launcher: ModuleType, code: int, after: float, is_sent: bool
) -> None:
    kiosk = Kiosk(code, 0, after=after)
    kept_running(launcher, kiosk)
    assert kiosk.told == [is_sent]


def test_the_cover_says_what_the_kiosk_says_when_it_is_out_of_order(launcher: ModuleType) -> None:
    assert tuple(say(language, "kiosk_lock.front_desk") for language in LANGUAGES) == launcher.FRONT_DESK
    assert launcher.RESTART == RESTART


class Window:
    """As much of tkinter's window and label as the cover uses."""

    def __init__(self, *_: object, **told: object) -> None:
        self.told = dict(told)
        windows.append(self)

    def configure(self, **told: object) -> None:
        self.told |= told

    def winfo_screenwidth(self) -> int:
        return 1920

    def __getattr__(self, name: str) -> Callable[..., int]:
        return lambda *_, **__: 1080


windows: list[Window] = []


def test_the_cover_shows_it_and_takes_it_away(launcher: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    windows.clear()
    monkeypatch.setitem(sys.modules, "tkinter", SimpleNamespace(Tk=Window, Label=Window))
    cover = launcher.Cover()
    shown = []
    for is_out_of_order in (True, False):
        cover.send_to_desk(is_out_of_order)
        shown.append(windows[-1].told["text"])
    assert shown == ["Please see the front desk\n\nPor favor, vaya a la recepción", ""]


@pytest.mark.parametrize(("words", "code", "is_out"), [(("--sign-out", "--rules", "x"), 0, True), ((), 0, False)])
def test_staff_who_leave_are_signed_out_where_that_is_asked_for(
    launcher: ModuleType, words: tuple[str, ...], code: int, is_out: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    signed_out: list[bool] = []
    ran: list[Sequence[str]] = []

    def run(words: Sequence[str], run: object, tell: object) -> int:
        ran.append(words)
        return code

    monkeypatch.setattr(launcher, "Cover", lambda: SimpleNamespace(send_to_desk=bool))
    monkeypatch.setattr(launcher, "keep_running", run)
    monkeypatch.setattr(launcher, "sign_out", lambda: signed_out.append(True))
    assert launcher.main(words) == code
    assert (ran[0], signed_out) == (words[1:], [True] * is_out)


def test_python_is_isolated(launcher: ModuleType) -> None:
    kiosk = Kiosk(0)
    kept_running(launcher, kiosk, "--edition", "0123abcd")
    assert kiosk.commands == [[sys.executable, "-I", "-m", "estimator", "kiosk", "--edition", "0123abcd"]]


@pytest.mark.parametrize("name", ["PYTHONPATH", "QT_PLUGIN_PATH", "QT_STYLE_OVERRIDE", "LD_PRELOAD", "ESTIMATOR_RULES"])
def test_nothing_that_steers_it_comes_through(launcher: ModuleType, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, "x")
    kiosk = Kiosk(0)
    kept_running(launcher, kiosk)
    assert name not in kiosk.environments[0]


def test_what_it_passes_the_kiosk_keeps(launcher: ModuleType) -> None:
    environment = dict.fromkeys(launcher.PASSED, "wayland")
    clean(environment)
    assert environment.keys() == launcher.PASSED


def imports() -> Iterator[str]:
    for node in ast.walk(ast.parse(FILE.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield str(node.module).split(".")[0]


def test_it_needs_nothing_but_python() -> None:
    assert set(imports()) <= sys.stdlib_module_names
