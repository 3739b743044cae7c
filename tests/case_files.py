"""Worked cases in JSON: `@pytest.mark.cases("ppdr.json")` runs a test once for each case of that file.

The test takes the argument `case`, a mapping as the file has it; numbers with a point come as Decimal. Files
lie in tests/cases, or in the folder of `pytest --cases FOLDER`, which may hold some of them only: a file that
is not there has no cases. `pytest -k cases` runs these tests alone. This is a plugin, which pyproject.toml
names, and not part of conftest.py: pytest must know the option before it looks for tests.
"""

import json
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

SHIPPED = Path(__file__).parent / "cases"
ABSENT = "absent"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--cases", metavar="FOLDER", type=Path, default=SHIPPED, help="worked cases to run")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", 'cases(file, section="cases"): run once for each case of a JSON file')
    folder = config.getoption("cases")
    if not folder.is_dir():
        raise pytest.UsageError(f"--cases: there is no folder {folder}")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    mark = metafunc.definition.get_closest_marker("cases")
    if mark is not None:
        found = list(cases_of(metafunc.config.getoption("cases"), *mark.args, **mark.kwargs))
        metafunc.parametrize("case", found or [pytest.param(None, id=ABSENT)])


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    absent = [item for item in items if item.get_closest_marker("cases") and item.callspec.params["case"] is None]
    if absent:
        config.hook.pytest_deselected(items=absent)
        items[:] = [item for item in items if item not in absent]


def cases_of(folder: Path, file: str, section: str = "cases") -> Iterator[Any]:
    """Give each case of one section of a JSON file, named by its id; none where another folder lacks it."""
    path = folder / file
    if not path.exists() and folder != SHIPPED:
        return
    try:
        cases = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal).get(section, [])
    except (OSError, ValueError) as reason:
        raise pytest.UsageError(f"{path}: {reason}") from reason
    for number, case in enumerate(cases, start=1):
        yield pytest.param(case, id=str(case.get("id", number)))
