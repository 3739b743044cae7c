"""The command line: what the words after `estimator` do; without a word the desk window opens.

Exit codes: 0 all is fine (warnings are printed), 1 a Problem stops or nothing can be estimated, 2 a wrong command.
Each verb is a module here, read only when it is asked for, so that a short answer stays quick.
"""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from importlib import import_module
from io import TextIOWrapper

from estimator import __version__
from estimator.cli.parser import Parser

VERBS = {
    "estimate": "estimate what a course will cost: as text, JSON or a PDF page",
    "compare": "estimate the same course under several coverages, side by side",
    "plans": "list the payment plans of an estimate: those offered, and why others are not",
    "explain": "say how a figure of an estimate came to be, down to the line of the rule book",
    "check": "find every Problem in a rule book",
    "schema": "print the JSON Schema of rule books, requests or estimates",
    "deadlines": "say when a written estimate is due",
    "kiosk": "run the kiosk of a waiting room, or set its exit PIN",
}


def main(words: Sequence[str] | None = None) -> int:
    """Do what the words of the command say and give its exit code; raises SystemExit for help and wrong usage."""
    _write_utf_8()
    # Neither the collector nor the search for plugins of pydantic is worth a sixth of a verb's short life.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    gc.disable()
    try:
        arguments = _read(list(sys.argv[1:] if words is None else words))
        if arguments.verb is None:
            return _open_window(arguments.rules)  # which takes the collector over
        answer: int = import_module(f"estimator.cli.{arguments.verb}").answer(arguments)
        sys.stdout.flush()
        return answer
    except BrokenPipeError:
        # Whoever reads the pipe, such as `head`, has seen enough; Python must not complain of it when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    finally:
        gc.enable()


def _read(words: list[str]) -> Namespace:
    """Read the words of a command; only the verb that is asked for is loaded."""
    parser = Parser("estimator", description="What a course of ketamine infusions costs. Alone, it opens the window.")
    parser.add_argument("--version", action="version", version=f"estimator {__version__}")
    parser.add_argument("--rules", metavar="FOLDER", help="the rule book; without it, the shipped one")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", parser_class=Parser)
    of_verb = {name: verbs.add_parser(name, help=purpose, description=purpose) for name, purpose in VERBS.items()}
    for name in of_verb.keys() & set(words):
        import_module(f"estimator.cli.{name}").add_options(of_verb[name])
    arguments, unknown = parser.parse_known_args(words)
    if unknown:
        of_verb.get(arguments.verb, parser).refuse_unknown(unknown)
    return arguments


def _write_utf_8() -> None:
    """Write names and signs of every language, also into a pipe of Windows."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper) and stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8")


def _open_window(rules: str | None) -> int:
    """Open the desk window; where there is no screen, make the sample estimate as a PDF and say where it is."""
    from estimator.cli.rules import find_rules, open_book
    from estimator.cli.sample import has_screen, make_sample

    if not has_screen():
        book = open_book(rules)
        return 1 if book is None else make_sample(book)
    folder = find_rules(rules)
    if folder is None:
        return 1
    from estimator.ui.start import start

    return start(folder)
