"""Every screen but the kiosk's own is covered; tried in a process of its own that has two."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
SCREENS = [
    {"name": "kiosk", "x": 0, "y": 0, "width": 1280, "height": 800, "logicalDpi": 96, "dpr": 1},
    {"name": "other", "x": 1280, "y": 0, "width": 1024, "height": 768, "logicalDpi": 96, "dpr": 1},
]
COVERED = """
import estimator.ui
from PySide6.QtWidgets import QApplication
from estimator.ui.kiosk.covers import Covers
app = QApplication([])
covers = Covers(lambda: app.screens()[0])
covers.spread()
covers.spread()
app.processEvents()
[cover] = app.topLevelWidgets()
print(cover.geometry().getRect(), cover.isVisible(), cover.close())
covers.lift()
print(cover.isVisible())
"""


def test_the_other_screen_is_covered_by_what_nobody_closes(tmp_path: Path) -> None:
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": SCREENS}), encoding="utf-8")
    platform = f"offscreen:configfile={screens.relative_to(tmp_path)}"
    environment = os.environ | {"QT_QPA_PLATFORM": platform, "PYTHONPATH": str(ROOT)}
    words = [sys.executable, "-c", COVERED]
    done = subprocess.run(words, cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=60)
    assert done.stdout.splitlines() == ["(1280, 0, 1024, 768) True False", "False"], done.stderr
