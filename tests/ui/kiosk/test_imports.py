"""What can never be reached from the kiosk: a rule over the source of its package and of all it imports of ours."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
FORBIDDEN = frozenset({
    "QFileDialog", "QPrintDialog", "QPrintPreviewDialog", "QPageSetupDialog", "QFontDialog", "QColorDialog",
    "QInputDialog", "QMessageBox", "QErrorMessage", "QProgressDialog", "aboutQt", "QMenu", "QMenuBar",
    "QSystemTrayIcon", "QTextBrowser", "QWhatsThis", "QCompleter", "QUndoStack", "QSettings", "QProcess", "openUrl",
    "subprocess", "system", "startfile", "popen", "webbrowser", "socket", "tempfile", "pickle", "multiprocessing",
    "QtNetwork", "QtQml", "QtQuick", "QtQuickWidgets", "QtWebEngineCore", "QtWebEngineWidgets", "QtWebView",
    "__import__", "eval", "exec_module", "import_module", "spec_from_file_location", "runpy",
})  # fmt: skip
"""Names of dialogs, of what opens something else, and of what keeps or sends anything."""
OTHER_PROGRAMS = ("estimator.ui.desk", "estimator.ui.admin", "estimator.cli", "estimator.ui.start")
BY_NAME = {
    "estimator.wording": "f'estimator.wording.{subject}'",
    "estimator.ui.kiosk.speech": "'PySide6.QtTextToSpeech'",
    "estimator.ui.kiosk.headset": "'PySide6.QtMultimedia'",
}
"""The modules that import one by its name, and which: a subject of the wording, and the optional package that reads
aloud. Qt's sound in it brings QtNetwork with it, the one exception to what is never loaded; none of ours names that."""
ALLOWED = {module: frozenset({"import_module"}) for module in BY_NAME} | {
    "estimator.ui.printing": frozenset({"socket", "subprocess"})
}
"""Besides those, the one module outside the package that may speak to the print service of this machine."""


def module_file(module: str) -> Path | None:
    """The file of a module of ours; None where the name is one of something in it."""
    place = ROOT.joinpath(*module.split("."))
    return next((file for file in (place.with_suffix(".py"), place / "__init__.py") if file.is_file()), None)


@cache
def tree_of(module: str) -> ast.Module:
    file = module_file(module)
    assert file is not None
    return ast.parse(file.read_text(encoding="utf-8"))


def imported(module: str) -> Iterator[str]:
    """Every module of ours that a module names in an import, wherever in it that stands; with its packages."""
    for node in ast.walk(tree_of(module)):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports by a relative name"
            names = [str(node.module), *(f"{node.module}.{alias.name}" for alias in node.names)]
        for name in names:
            parts = name.split(".")
            yield from (".".join(parts[:end]) for end in range(1, len(parts) + 1) if parts[0] == "estimator")


def reached() -> frozenset[str]:
    """The kiosk's package and all of ours that it imports, directly or through others."""
    ahead = [
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for folder in ("estimator/ui/kiosk", "estimator/wording")
        for file in (ROOT / folder).rglob("*.py")
    ]
    found: set[str] = set()
    while ahead:
        module = ahead.pop()
        if module not in found and module_file(module) is not None:
            found.add(module)
            ahead += imported(module)
    return frozenset(found)


def forbidden_in(tree: ast.Module, allowed: frozenset[str] = frozenset()) -> list[str]:
    """Every forbidden name in a text, with its line: as a name, after a dot, or in an import."""
    wrong = []
    for node in ast.walk(tree):
        names: list[str] = []
        if isinstance(node, ast.Name):
            names = [node.id]
        elif isinstance(node, ast.Attribute):
            is_of_platform = isinstance(node.value, ast.Name) and node.value.id in ("platform", "QLocale")
            names = [] if is_of_platform else [node.attr]
        elif isinstance(node, ast.alias):
            names = node.name.split(".")
        elif isinstance(node, ast.ImportFrom):
            names = str(node.module).split(".")
        wrong += [f"{name}, line {getattr(node, 'lineno', 0)}" for name in names if name in FORBIDDEN - allowed]
    return wrong


@pytest.mark.parametrize("module", sorted(reached()))
def test_no_forbidden_name_stands_in_it(module: str) -> None:
    assert forbidden_in(tree_of(module), ALLOWED.get(module, frozenset())) == []


@pytest.mark.parametrize("module", BY_NAME)
def test_what_is_imported_by_name_is_named_here(module: str) -> None:
    tree = tree_of(module)
    texts = {
        node.targets[0].id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    }
    asked = [
        node.args[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "import_module"
    ]
    named = [ast.unparse(texts.get(ast.unparse(argument), argument)) for argument in asked]
    assert named == [BY_NAME[module]]


def test_neither_desk_nor_admin_nor_the_command_line_is_reached() -> None:
    assert [module for module in reached() if module.startswith(OTHER_PROGRAMS)] == []


def test_the_rule_looks_at_what_the_kiosk_uses() -> None:
    assert {"estimator.ui.kiosk.pages.take", "estimator.ui.printing", "estimator.pricing.estimate"} <= reached()


@pytest.mark.parametrize(
    "text",
    [
        "from PySide6.QtWidgets import QFileDialog", "import PySide6.QtWidgets as w\nw.QMessageBox.about(None, '', '')",
        "import os\nos.system('x')", "def late():\n    import subprocess", "from PySide6 import QtNetwork",
        "import socket as wire", "from PySide6.QtGui import QDesktopServices\nQDesktopServices.openUrl(1)",
        "app.aboutQt()", "from multiprocessing.connection import Client",
        "import importlib\nimportlib.import_module('socket')", "from importlib import import_module as take",
    ],
)  # fmt: skip
def test_the_rule_finds(text: str) -> None:
    assert forbidden_in(ast.parse(text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "import platform\nplatform.system()",
        "from PySide6.QtGui import QDesktopServices\nQDesktopServices.setUrlHandler",
    ],
)
def test_the_rule_lets_pass(text: str) -> None:
    assert forbidden_in(ast.parse(text)) == []
