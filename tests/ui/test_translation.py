"""The windows' labels in Spanish, by Qt's own tools."""

from __future__ import annotations

import ast
import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from shutil import copy
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication

from estimator.ui.translation import FOLDER, speak, translate

SCRIPT = Path(__file__).parents[2] / "packaging" / "translations.py"
TS = FOLDER / "es.ts"


@pytest.fixture
def tools() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def in_spanish(qapp: QApplication) -> Iterator[None]:
    speak("es")
    yield
    speak("en")


def test_no_label_is_untranslated() -> None:
    assert re.findall(r"<source>(.*?)</source>\s*<translation type=.unfinished", TS.read_text(encoding="utf-8")) == []


def test_the_file_holds_exactly_the_labels_of_the_windows(tools: ModuleType, tmp_path: Path) -> None:
    mine = Path(copy(TS, tmp_path))
    tools.update(mine)
    assert mine.read_text(encoding="utf-8") == TS.read_text(encoding="utf-8")


def test_what_the_windows_read_is_made_from_the_file(tools: ModuleType, tmp_path: Path) -> None:
    tools.release(TS, tmp_path / "es.qm")
    assert (tmp_path / "es.qm").read_bytes() == (FOLDER / "es.qm").read_bytes()


def test_labels_are_said_in_spanish(in_spanish: None) -> None:
    assert translate("Actions", "Print") == "Imprimir"


def test_qts_own_words_are_said_in_spanish(in_spanish: None) -> None:
    assert translate("QPlatformTheme", "Cancel") == "Cancelar"


def test_english_stands_in_the_code(qapp: QApplication) -> None:
    speak("en")
    assert translate("Actions", "Print") == "Print"


def test_no_label_is_put_together_before_it_is_translated() -> None:
    for file in sorted(FOLDER.parent.rglob("*.py")):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            name = getattr(call.func, "id", "") if isinstance(call, ast.Call) else ""
            if name in {"translate", "QT_TRANSLATE_NOOP"}:
                assert isinstance(call, ast.Call)
                wrong = [part for part in call.args if isinstance(part, ast.JoinedStr | ast.BinOp | ast.Call)]
                assert wrong == [], f"{file.name}:{call.lineno}"
