"""`estimator estimate`: options and request files in, text, JSON or a page out, and what a wrong one is told."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import REQUESTS, Run

THREE_ANSWERS = ("estimate", "--clinic", "chattanooga", "--infusions", "6", "--coverage", "self-pay")


def test_three_answers_make_a_complete_estimate(run: Run) -> None:
    answer = run(*THREE_ANSWERS, "--day", "2026-11-23", "--json")
    assert answer.code == 0
    assert json.loads(answer.out)["totals"]["patient_pays"] == "2545.00"


def test_without_a_choice_the_page_is_printed_as_text(run: Run) -> None:
    answer = run(*THREE_ANSWERS, "--day", "2026-11-23")
    assert (answer.code, answer.err) == (0, "")
    assert "$2,545.00" in answer.out


def test_a_request_file_answers_the_same(run: Run) -> None:
    assert json.loads(run("estimate", "six-infusions.yaml", "--json").out)["totals"]["patient_pays"] == "2545.00"


@pytest.mark.parametrize(
    ("file", "patient_pays"),
    [
        ("six-infusions-military-cash.yaml", "2175.97"),
        ("year-one.yaml", "7150.00"),
        ("four-to-six.yaml", "2670.00"),
        ("two-treatments.yaml", "7720.00"),
        ("plan-told.yaml", "1220.00"),
        ("superbill.yaml", "1468.00"),
    ],
)
def test_every_example_request_comes_out(run: Run, file: str, patient_pays: str) -> None:
    assert json.loads(run("estimate", file, "--json").out)["totals"]["patient_pays"] == patient_pays


def test_an_option_overrides_the_file(run: Run) -> None:
    data = json.loads(run("estimate", "six-infusions.yaml", "--infusions", "3", "--tender", "cash", "--json").out)
    assert (data["parts"][0]["infusions"], data["tender"]) == (3, "cash")


def test_an_option_may_be_repeated_for_several_discounts(run: Run) -> None:
    words = ("--discount", "military", "--discount", "first-responder", "--json")
    data = json.loads(run("estimate", "six-infusions.yaml", *words).out)
    assert data["request"]["discounts"] == ["military", "first-responder"]
    assert [aside["why"] for aside in data["set_aside"] if aside["name"] == "first-responder"] == ["smaller-than"]


def test_packages_may_be_refused_by_an_option(run: Run) -> None:
    data = json.loads(run("estimate", "six-infusions.yaml", "--package", "none", "--json").out)
    assert data["totals"]["patient_pays"] == "2800.00"


def test_the_patient_stands_on_the_page(run: Run) -> None:
    answer = run("estimate", "six-infusions.yaml", "--patient", "Sample Patient", "--date-of-birth", "1985-03-04")
    assert "Sample Patient" in answer.out
    assert "March 4, 1985" in answer.out


def test_the_day_is_todays_where_none_is_given(run: Run) -> None:
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", json.loads(run(*THREE_ANSWERS, "--json").out)["request"]["day"])


def test_the_page_speaks_the_language_asked_for(run: Run) -> None:
    assert "Usted" in run("estimate", "six-infusions.yaml", "--language", "es").out


def places(out: str) -> list[str]:
    return [line.split(": ")[0].strip() for line in out.splitlines()[1:]]


def test_a_refusal_tells_every_reason_with_its_line_in_the_file(run: Run) -> None:
    answer = run("estimate", "cannot-estimate.yaml")
    assert answer.code == 1
    assert places(answer.out) == [f"cannot-estimate.yaml:{line}" for line in (8, 6, 5)]
    assert "$" not in answer.out


def test_a_refusal_tells_the_option_where_an_option_gave_the_answer(run: Run) -> None:
    assert "--infusions" in places(run("estimate", "cannot-estimate.yaml", "--infusions", "41").out)


def test_a_refusal_as_json_has_no_totals(run: Run) -> None:
    answer = run("estimate", "cannot-estimate.yaml", "--json")
    data = json.loads(answer.out)
    assert (answer.code, data["result"]) == (1, "cannot_estimate")
    assert "totals" not in data
    assert [reason["near"] for reason in data["reasons"]] == ["military", None, None]


def test_a_refusal_makes_no_page(run: Run, tmp_path: Path) -> None:
    assert run("estimate", "cannot-estimate.yaml", "--pdf", str(tmp_path / "page.pdf")).code == 1
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_name_is_answered_with_the_nearest(run: Run) -> None:
    answer = run("estimate", "--clinic", "chattanoga", "--coverage", "self-pay")
    assert (answer.code, "Did you mean “chattanooga”?" in answer.out) == (1, True)


def test_a_wrong_file_is_told_line_by_line(run: Run) -> None:
    answer = run("estimate", "wrong.yaml")
    assert (answer.code, answer.out) == (1, "")
    assert [int(line) for line in re.findall(r"wrong\.yaml:(\d+):\d+: stops", answer.err)] == [2, 4, 6]


def test_a_file_that_is_no_request_is_a_problem(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "list.yaml"
    file.write_text("- chattanooga\n", encoding="utf-8")
    answer = run("estimate", str(file))
    assert (answer.code, "list.yaml:1:1" in answer.err) == (1, True)


def test_a_file_with_tags_is_refused_and_runs_nothing(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "tag.yaml"
    file.write_text("clinic: !!python/object/apply:os.getcwd []\ncoverage: self-pay\n", encoding="utf-8")
    assert run("estimate", str(file)).code == 1


def test_a_file_that_cannot_be_read_is_named(run: Run) -> None:
    answer = run("estimate", "nowhere.yaml")
    assert (answer.code, answer.err.startswith("nowhere.yaml cannot be read: ")) == (2, True)


def test_a_wrong_option_is_told_by_its_name(run: Run) -> None:
    answer = run(*THREE_ANSWERS, "--first-visit", "12/1/2026")
    assert answer.code == 2
    assert answer.err.startswith('--first-visit: "12/1/2026" is not written as a day')


def test_a_wrong_option_beside_a_file_is_told_by_its_name(run: Run) -> None:
    answer = run("estimate", "six-infusions.yaml", "--infusions", "six")
    assert (answer.code, answer.err.startswith("--infusions: ")) == (2, True)


def test_a_missing_answer_says_what_may_stand_there(run: Run) -> None:
    answer = run("estimate")
    assert answer.code == 2
    assert "--clinic is missing: which clinic.\n  Write one of these: chattanooga, dalton, huntsville." in answer.err
    assert "--coverage is missing" in answer.err


def test_a_page_is_written_whole(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    answer = run("estimate", "six-infusions.yaml", "--pdf", str(file), "--large-print", "--discreet")
    assert (answer.code, answer.out) == (0, f"Saved: {file}\n")
    assert file.read_bytes().startswith(b"%PDF-")
    assert list(tmp_path.iterdir()) == [file]


def test_a_detail_is_left_out_of_the_page_on_demand(run: Run, tmp_path: Path) -> None:
    request = tmp_path / "insured.yaml"
    request.write_text("clinic: chattanooga\ncoverage: ppo-in-network\ntreatment: depression\n", encoding="utf-8")
    whole, short = run("estimate", str(request)), run("estimate", str(request), "--hide", "plan-pays")
    assert "Your plan pays  " in whole.out
    assert "Your plan pays  " not in short.out
    assert "Not shown here: what your plan pays." in short.out


def test_a_page_that_must_itemise_keeps_its_details_and_says_so(run: Run) -> None:
    whole, asked = run("estimate", "six-infusions.yaml"), run("estimate", "six-infusions.yaml", "--hide", "discounts")
    assert (asked.code, asked.out) == (0, whole.out)
    assert asked.err.startswith("An estimate without a claim to a plan must list each service")


def test_a_page_that_cannot_be_written_says_why(run: Run, tmp_path: Path) -> None:
    answer = run("estimate", "six-infusions.yaml", "--pdf", str(tmp_path / "nowhere" / "page.pdf"))
    assert answer.code == 1
    assert answer.err.endswith("cannot be written: No such file or directory. Choose another folder or file name.\n")


def test_a_page_is_never_written_over_a_folder(run: Run, tmp_path: Path) -> None:
    assert run("estimate", "six-infusions.yaml", "--pdf", str(tmp_path)).code == 1


def test_two_shapes_at_once_are_a_wrong_command(run: Run) -> None:
    answer = run("estimate", "six-infusions.yaml", "--json", "--text")
    assert (answer.code, answer.err.splitlines()[0]) == (2, "--text and --json cannot be used together.")


def test_options_tell_about_the_plan(run: Run) -> None:
    words = (
        "--deductible-used",
        "1,500.00",
        "--limit-used",
        "1,500.00",
        "--approval",
        "approved",
        "--as-of",
        "2026-11-19",
    )
    data = json.loads(run("estimate", "plan-told.yaml", *words, "--json").out)
    told = data["request"]["plan"]
    assert (told["as_of"], told["told_by"]) == ("2026-11-19", "the plan, call reference 4711")
    assert told["in_network"] == {
        "deductible": {"used": "1500.00"}, "limit": {"used": "1500.00"},
    }  # fmt: skip
    assert data["totals"]["deductible"] == "0.00"


def test_out_of_network_the_options_tell_of_that_network(run: Run) -> None:
    data = json.loads(run("estimate", "superbill.yaml", "--deductible-used", "1,000.00", "--json").out)
    assert data["request"]["plan"]["out_of_network"]["deductible"]["used"] == "1000.00"
    assert data["totals"]["deductible"] == "0.00"


def test_two_outcomes_are_printed_side_by_side(run: Run) -> None:
    words = ("--clinic", "huntsville", "--coverage", "in-network-authorized", "--first-visit", "2026-12-01")
    out = run("estimate", *words, "--day", "2026-11-23", "--infusions", "6").out
    assert "If your plan approves" in out
    assert "If your plan does not approve" in out


def test_a_superbill_prints_its_three_figures(run: Run) -> None:
    out = run("estimate", "superbill.yaml").out
    assert [figure in out for figure in ("$2,290.00", "$822.00", "$1,468.00")] == [True] * 3


def test_a_wrong_fact_about_a_plan_is_told_with_its_line(run: Run, tmp_path: Path) -> None:
    text = (REQUESTS / "plan-told.yaml").read_text(encoding="utf-8").replace("30 %", "thirty")
    (tmp_path / "wrong-plan.yaml").write_text(text, encoding="utf-8")
    answer = run("estimate", str(tmp_path / "wrong-plan.yaml"))
    assert (answer.code, "wrong-plan.yaml:17:20: stops" in answer.err) == (1, True)
    assert "plan > benefits > entry 1 > coinsurance" in answer.err


def test_a_refusal_names_the_answer_inside_others_that_is_missing(run: Run, tmp_path: Path) -> None:
    text = (REQUESTS / "plan-told.yaml").read_text(encoding="utf-8").replace("benefit: infusions", "benefit: infusion")
    (tmp_path / "other.yaml").write_text(text, encoding="utf-8")
    answer = run("estimate", str(tmp_path / "other.yaml"))
    assert places(answer.out) == ["other.yaml:16"]


def test_every_example_request_says_what_it_shows() -> None:
    texts = {file.name: file.read_text(encoding="utf-8") for file in REQUESTS.glob("*.yaml")}
    assert [name for name, text in texts.items() if not text.startswith("# ")] == []


def test_an_estimate_as_json_loads_neither_qt_nor_what_only_a_page_needs() -> None:
    heavy = ("PySide6", "babel", "holidays", "typst", "estimator.paper")
    words = ["estimate", str(REQUESTS / "six-infusions.yaml"), "--json"]
    program = (
        f"import sys, io, contextlib; from estimator.cli import main\n"
        f"with contextlib.redirect_stdout(io.StringIO()): main({words!r})\n"
        f"print([name for name in sys.modules if name.startswith({heavy!r})])"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert ran.stdout.strip() == "[]", ran.stderr
