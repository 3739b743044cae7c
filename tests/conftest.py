"""What holds for every test: Qt paints off screen, and how many examples hypothesis tries, a rule book to change."""

import gc
import os
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("test", max_examples=10, deadline=None, derandomize="CI" in os.environ)
settings.register_profile("soak", max_examples=2000, deadline=None, print_blob=True)
settings.load_profile("test")


def pytest_collection_finish() -> None:
    """What stands once all tests are found stays to the end: no collection need look through it again and again."""
    gc.freeze()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the demonstration rule book that a test may change or break."""
    return Path(copytree(Path(__file__).resolve().parents[1] / "config", tmp_path / "rules"))
