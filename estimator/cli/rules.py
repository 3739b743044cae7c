"""Which rule book a command uses, and what it says about a book that cannot be used."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

import estimator
from estimator.rules import Book, Problem, load_book
from estimator.rules.problems import show
from estimator.wording import say

FOLDER_NAMED_IN = "ESTIMATOR_RULES"
"""The environment variable that may name the rule book's folder."""


def find_rules(named: str | None) -> Path | None:
    """Find the rule book's folder: the one named, the environment's, or the shipped one; None is said on stderr."""
    if named or os.environ.get(FOLDER_NAMED_IN):
        return Path(named or os.environ[FOLDER_NAMED_IN])
    package = Path(estimator.__file__).resolve().parent
    for folder in (package.parent / "config", package / "config"):
        if (folder / "clinics.yaml").is_file():
            return folder
    print(say("en", "command_line.no_rules"), file=sys.stderr)
    return None


def open_book(named: str | None) -> Book | None:
    """Load the rule book; its Problems go to stderr, and None is a book that a Problem stops."""
    folder = find_rules(named)
    if folder is None:
        return None
    loaded = load_book(folder)
    print_problems(loaded.problems)
    return loaded.book


def print_problems(problems: Iterable[Problem]) -> None:
    """Print Problems on stderr, so that what a command gives stays clean on stdout."""
    for problem in problems:
        print(show(problem), end="\n\n", file=sys.stderr)
