"""`estimator check`: every Problem, whether the examples come out, and one line that sums up."""

import json
from pathlib import Path

import pytest

from tests.books import change
from tests.cli.conftest import Run


def test_the_shipped_book_is_sound_and_summed_up_in_one_line(run: Run) -> None:
    answer = run("check", "--day", "2026-11-25")
    assert answer.code == 0
    assert answer.out.startswith("3 clinics, 8 treatments, ")
    assert answer.out.count("\n") == 1
    assert "30 examples: no Problem. Edition " in answer.out


def test_a_problem_that_stops_is_exit_code_1(run: Run, folder: Path) -> None:
    line = change(folder, "services.yaml", "price: 250.00", "price: 25o.00")
    answer = run("check", str(folder), "--day", "2026-11-25")
    assert answer.code == 1
    assert f"services.yaml:{line}:" in answer.out
    assert answer.out.endswith("1 Problem stops the rule book.\n")


def test_every_problem_of_every_file_is_told_at_once(run: Run, folder: Path) -> None:
    change(folder, "services.yaml", "price: 250.00", "price: 25o.00")
    change(folder, "discounts.yaml", "percent: 10", "percent: ten")
    answer = run("check", str(folder), "--day", "2026-11-25")
    assert "services.yaml:" in answer.out
    assert "discounts.yaml:" in answer.out


def test_an_example_that_fails_warns(run: Run, folder: Path) -> None:
    change(folder, "services.yaml", "price: 250.00", "price: 260.00")
    answer = run("check", str(folder), "--day", "2026-11-25")
    assert answer.code == 0
    assert "examples.yaml:" in answer.out
    assert " warn" in answer.out.splitlines()[-1]


def test_the_problems_can_be_had_as_json(run: Run, folder: Path) -> None:
    line = change(folder, "services.yaml", "price: 250.00", "price: 25o.00")
    told = json.loads(run("check", str(folder), "--json").out)
    assert (told["stops"], told["edition"]) == (1, None)
    assert (told["problems"][0]["file"], told["problems"][0]["line"]) == ("services.yaml", line)


def test_a_sound_book_as_json_names_its_edition_and_what_it_holds(run: Run) -> None:
    told = json.loads(run("check", "--json", "--day", "2026-11-25").out)
    assert (told["stops"], told["contents"]["clinics"], len(told["edition"])) == (0, 3, 64)


def test_a_folder_that_is_not_there_is_a_problem(run: Run, tmp_path: Path) -> None:
    assert run("check", str(tmp_path / "nowhere")).code == 1


def test_the_environment_may_name_the_rule_book(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(folder, "clinics.yaml", "group: Demo Infusion Group", "group: [")
    monkeypatch.setenv("ESTIMATOR_RULES", str(folder))
    assert run("check", "--day", "2026-11-25").code == 1


def test_a_book_that_a_problem_stops_gives_no_estimate(run: Run, folder: Path) -> None:
    line = change(folder, "services.yaml", "price: 250.00", "price: 25o.00")
    answer = run("estimate", "six-infusions.yaml", "--rules", str(folder), "--json")
    assert (answer.code, answer.out) == (1, "")
    assert f"services.yaml:{line}:" in answer.err


def test_warnings_are_printed_and_the_estimate_is_made(run: Run, folder: Path) -> None:
    change(folder, "services.yaml", "price: 1,215.00", "price: 4,215.00")
    answer = run("estimate", "six-infusions.yaml", "--rules", str(folder), "--json")
    assert (answer.code, json.loads(answer.out)["totals"]["patient_pays"]) == (0, "2545.00")
    assert ": warns" in answer.err


def test_what_has_ended_warns_and_stops_nothing(run: Run) -> None:
    answer = run("check", "--day", "2027-02-01")
    assert answer.code == 0
    assert "The last day for booking at these prices was 2027-01-31." in answer.out


def test_an_example_that_can_no_longer_be_estimated_is_told_once(run: Run, folder: Path) -> None:
    change(folder, "services.yaml", "        price: 250.00", "        until: 2026-06-30\n        price: 250.00")
    answer = run("check", str(folder), "--day", "2026-11-25")
    examples = [line for line in answer.out.splitlines() if line.startswith("examples.yaml:")]
    assert len(examples) == len(set(examples))
    assert "The example expects an estimate; there is none: price-ended." in answer.out
    assert "This price ended on 2026-06-30, and none follows it." in answer.out
