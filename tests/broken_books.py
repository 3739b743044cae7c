"""Broken rule books: each folder of tests/broken/ damages the sound book beside it in one way.

Its `change.yaml` lists for each file what is found there once and what is put in its place (`times` repeats it);
`put` alone writes a new file, `removed: yes` takes the file away, `saved_as` saves it in another encoding. A
`checked_on` is the day of the check. Its `expected.txt` is what the admin then reads.

After a change of words, write the expected texts anew with `python -m tests.broken_books`, and read what changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory

import yaml

from estimator.rules import Problem, load_book
from estimator.rules.checks import check_book
from estimator.rules.problems import show

BROKEN = Path(__file__).parent / "broken"
SOUND = BROKEN / "sound"

Step = Mapping[str, str]


def broken_books() -> list[Path]:
    """Every folder with a broken book."""
    return sorted(path.parent for path in BROKEN.glob("*/change.yaml"))


def problems_of(broken: Path) -> tuple[Problem, ...]:
    """The Problems of the book in a folder."""
    changes = yaml.load((broken / "change.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return damaged(changes, changes.pop("checked_on", None))


def found(file: str, *changes: tuple[str, str], day: str | None = None) -> list[str]:
    """The kinds of Problem after some texts of one file of the sound book were replaced."""
    steps = [{"find": old, "put": new} for old, new in changes]
    return [problem.kind for problem in damaged({file: steps}, day)]


def damaged(changes: Mapping[str, Sequence[Step]], day: str | None = None) -> tuple[Problem, ...]:
    """The Problems of the sound book after changes to its files."""
    with TemporaryDirectory() as scratch:
        folder = Path(copytree(SOUND, Path(scratch) / "book"))
        for file, steps in changes.items():
            for step in steps:
                _change(folder / file, step)
        loaded = load_book(folder)
        if day is None or loaded.book is None:
            return loaded.problems
        return tuple(check_book(loaded.book, date.fromisoformat(day)))


def told(problems: Sequence[Problem]) -> str:
    """What the admin reads, one Problem after the other."""
    return "\n\n".join(show(problem) for problem in problems) + "\n"


def _change(path: Path, step: Step) -> None:
    if "removed" in step:
        path.unlink()
    elif "saved_as" in step:
        path.write_bytes(path.read_text(encoding="utf-8").encode(step["saved_as"]))
    elif "find" in step:
        text, old = path.read_text(encoding="utf-8"), step["find"]
        assert text.count(old) == 1, f"{path.name}: {old!r} stands {text.count(old)} times"
        path.write_bytes(text.replace(old, step["put"] * int(step.get("times", 1))).encode())
    else:
        path.write_text(step["put"], encoding="utf-8")


if __name__ == "__main__":
    for book in broken_books():
        (book / "expected.txt").write_text(told(problems_of(book)), encoding="utf-8")
