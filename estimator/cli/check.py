"""`estimator check`: every Problem of a rule book, and whether its own examples still come out."""

from __future__ import annotations

import json
from argparse import SUPPRESS, Namespace
from collections.abc import Sequence
from datetime import datetime

from estimator.cli.parser import Parser, day_typed
from estimator.cli.rules import find_rules
from estimator.pricing.examples import run_examples
from estimator.rules import Book, Problem, load_book
from estimator.rules.problems import as_json, show
from estimator.wording import count, say


def add_options(parser: Parser) -> None:
    """Say what the verb takes."""
    parser.add_argument("folder", nargs="?", metavar="FOLDER", help="the rule book; without it, the shipped one")
    parser.add_argument("--rules", metavar="FOLDER", default=SUPPRESS, help="the same, as in the other verbs")
    parser.add_argument(
        "--day", metavar="DAY", type=day_typed, help="what has ended by then is told; without it, today"
    )
    parser.add_argument("--json", action="store_true", help="print the Problems as JSON")


def answer(arguments: Namespace) -> int:
    """Print every Problem and a line that sums up; 1 where one of them stops the book."""
    folder = find_rules(arguments.folder or arguments.rules)
    if folder is None:
        return 1
    loaded = load_book(folder, arguments.day or datetime.now().astimezone().date())
    problems = list(loaded.problems)
    if loaded.book is not None:
        problems += run_examples(loaded.book)
    stopping = sum(problem.stops for problem in problems)
    if arguments.json:
        contents = contents_of(loaded.book) if loaded.book else {}
        edition = loaded.book.edition if loaded.book else None
        told = {
            "edition": edition, "stops": stopping, "warns": len(problems) - stopping, "contents": contents,
            "problems": [as_json(problem) for problem in problems],
        }  # fmt: skip
        print(json.dumps(told, indent=2, ensure_ascii=False))
    else:
        for problem in problems:
            print(show(problem), end="\n\n")
        print(_summary(loaded.book, problems))
    return 1 if stopping else 0


def contents_of(book: Book) -> dict[str, int]:
    """Count what a rule book holds."""
    return {
        "clinics": len(book.clinics),
        "treatments": len(book.treatments),
        "prices": sum(len(placed.rule.prices) for rules in book.prices.values() for placed in rules),
        "packages": len(book.packages),
        "discounts": len(book.discounts_file.discounts),
        "examples": len(book.examples),
    }


def _summary(book: Book | None, problems: Sequence[Problem]) -> str:
    """One line: what the book holds, how many Problems stop it or warn, and its edition."""
    stopping = sum(problem.stops for problem in problems)
    numbers = {"stops": stopping, "warns": len(problems) - stopping}
    found = ", ".join(count("en", f"command_line.{name}", number) for name, number in numbers.items() if number)
    found = found or say("en", "command_line.no_problem")
    if book is None:
        return say("en", "command_line.checked_broken", found=found)
    contents = ", ".join(count("en", f"command_line.book.{name}", number) for name, number in contents_of(book).items())
    return say("en", "command_line.checked", contents=contents, found=found, edition=book.edition[:12])
