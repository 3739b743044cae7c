"""The command itself: its verbs, wrong words, and what happens where there is no screen."""

import gc
import subprocess
import sys
from pathlib import Path

import pytest

from estimator import __version__, cli
from estimator.cli import VERBS, sample
from tests.cli.conftest import REQUESTS, Run


@pytest.fixture
def no_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Linux computer without a display."""
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_help_names_every_verb(run: Run) -> None:
    answer = run("--help")
    assert answer.code == 0
    assert all(f"    {verb} " in answer.out for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_its_own_help(run: Run, verb: str) -> None:
    answer = run(verb, "--help")
    assert (answer.code, answer.out.startswith(f"usage: estimator {verb}")) == (0, True)


def test_the_version_can_be_asked_for(run: Run) -> None:
    assert run("--version").out == f"estimator {__version__}\n"


def test_an_unknown_verb_is_answered_with_the_nearest(run: Run) -> None:
    answer = run("estimat")
    assert (answer.code, "Did you mean estimate?" in answer.err) == (2, True)


def test_an_unknown_option_is_answered_with_the_nearest(run: Run) -> None:
    answer = run("estimate", "--clinc", "chattanooga")
    assert (answer.code, answer.err.splitlines()[0]) == (2, "There is no option --clinc. Did you mean --clinic?")


def test_an_option_without_its_word_is_told_so(run: Run) -> None:
    answer = run("estimate", "--clinic")
    assert (answer.code, answer.err.splitlines()[0]) == (2, "--clinic needs a word after it.")


def test_half_an_option_is_not_guessed(run: Run) -> None:
    assert run("estimate", "six-infusions.yaml", "--infus", "3").code == 2


def test_a_word_too_many_is_told(run: Run) -> None:
    answer = run("check", "one", "two")
    assert (answer.code, answer.err.splitlines()[0]) == (2, "“two” does not belong here.")


def test_the_rule_book_may_be_named_before_the_verb(run: Run, tmp_path: Path) -> None:
    assert run("--rules", str(tmp_path), "estimate", "six-infusions.yaml").code == 1


def test_the_collector_works_again_after_a_command(run: Run) -> None:
    run("deadlines", "--requested", "2026-11-25")
    assert gc.isenabled()


@pytest.mark.usefixtures("no_screen")
def test_without_a_screen_the_sample_is_made_and_its_place_told(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample, "user_documents_path", lambda: tmp_path)
    answer = run()
    (page,) = tmp_path.iterdir()
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines() == [
        "There is no screen here, so the window cannot open. A sample estimate was made instead:",
        str(page),
    ]
    assert page.name.endswith("Sample Patient.pdf")
    assert page.read_bytes().startswith(b"%PDF-")


@pytest.mark.usefixtures("no_screen")
def test_a_folder_that_takes_no_file_is_passed_over(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sample, "_folders", lambda: iter((tmp_path / "nowhere", tmp_path)))
    assert str(tmp_path / "Estimate") in run().out


@pytest.mark.usefixtures("no_screen")
def test_without_a_screen_and_without_a_folder_that_takes_a_file_it_says_why(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample, "_folders", lambda: iter((tmp_path / "nowhere",)))
    answer = run()
    assert (answer.code, "cannot be written: No such file or directory" in answer.err) == (1, True)


@pytest.mark.usefixtures("no_screen")
@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_a_display_or_a_platform_named_by_hand_is_a_screen(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not sample.has_screen()
    monkeypatch.setenv(name, "something")
    assert sample.has_screen()


def test_elsewhere_than_on_linux_there_is_always_a_screen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert sample.has_screen()


def test_no_verb_loads_qt() -> None:
    program = (
        "import sys, io, contextlib; from estimator.cli import main\n"
        "with contextlib.redirect_stdout(io.StringIO()):\n"
        f"    codes = [main([verb, {str(REQUESTS / 'six-infusions.yaml')!r}]) for verb in ('estimate', 'explain')]\n"
        "    codes += [main(['check']), main(['schema', 'rules']), main(['deadlines', '--requested', '2026-11-25'])]\n"
        "print(codes, [name for name in sys.modules if name.startswith('PySide6')])"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert ran.stdout.strip() == "[0, 0, 0, 0, 0] []", ran.stderr


def test_a_reader_that_has_seen_enough_is_no_error() -> None:
    command = [sys.executable, "-m", "estimator", "schema", "rules"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as started:
        assert started.stdout is not None
        assert started.stderr is not None
        started.stdout.readline()
        started.stdout.close()
        assert (started.wait(), started.stderr.read()) == (0, "")


def test_the_package_runs_as_a_program() -> None:
    ran = subprocess.run([sys.executable, "-m", "estimator", "--version"], capture_output=True, text=True)
    assert ran.stdout == f"estimator {__version__}\n"


def test_where_there_is_a_screen_the_window_gets_the_rule_book(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from estimator.ui import start

    opened: list[Path] = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(start, "start", lambda folder: opened.append(folder) or 0)
    assert cli.main(["--rules", str(tmp_path)]) == 0
    assert opened == [tmp_path]
