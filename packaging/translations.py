"""Bring the windows' Spanish labels and the program together, with Qt's own tools: `make translations`.

New labels come into estimator/ui/translations/es.ts as unfinished, those that are gone leave it; a person, or Qt
Linguist, fills them in, and the same call makes the es.qm that the windows read.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
WINDOWS = ROOT / "estimator" / "ui"
TS = WINDOWS / "translations" / "es.ts"


def update(ts: Path) -> None:
    """Have a file of labels hold exactly those of the windows."""
    sources = [str(file) for file in sorted(WINDOWS.rglob("*.py"))]
    languages = ["-source-language", "en_US", "-target-language", "es_US"]
    _run("lupdate", *sources, "-silent", "-no-obsolete", "-locations", "none", *languages, "-ts", str(ts))


def release(ts: Path, qm: Path) -> None:
    """Make the file that the windows read."""
    _run("lrelease", "-silent", str(ts), "-qm", str(qm))


def _run(tool: str, *arguments: str) -> None:
    """Run one of the tools that come with PySide6, from beside this Python or from the path."""
    name = f"pyside6-{tool}"
    beside = shutil.which(name, path=str(Path(sys.executable).parent))
    subprocess.run([beside or name, *arguments], check=True, cwd=ROOT)


if __name__ == "__main__":
    update(TS)
    release(TS, TS.with_suffix(".qm"))
