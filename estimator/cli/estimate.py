"""`estimator estimate`: what a course will cost, as text, as JSON or as the page's PDF."""

from __future__ import annotations

import sys
from argparse import SUPPRESS, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import Literal

from estimator.cli.asked import Asked, read_request
from estimator.cli.options import add_request_options
from estimator.cli.parser import Parser
from estimator.cli.rules import open_book
from estimator.pricing import CannotEstimate, Estimate, Result, estimate
from estimator.rules import Book
from estimator.wording import say

HIDEABLE = ("service-prices", "plan-pays", "discounts", "subtotals")
"""The details of a page as `paper.details` knows them, which is slow to import."""


def add_options(parser: Parser) -> None:
    """Say what the verb takes: a request file, options that override it, and the shape of the answer."""
    parser.add_argument("request", nargs="?", metavar="REQUEST.yaml", help="a request file; an option overrides it")
    parser.add_argument("--rules", metavar="FOLDER", default=SUPPRESS, help="the rule book, if not the shipped one")
    add_request_options(parser)
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--text", action="store_true", help="print the page as text; this is done without a choice")
    shape.add_argument("--json", action="store_true", help="print every figure with its steps as JSON")
    shape.add_argument("--pdf", metavar="FILE", help="write the page as a PDF file")
    parser.add_argument("--large-print", action="store_true", help="the page in 18 pt")
    parser.add_argument("--discreet", action="store_true", help="a page without words for drug, treatment, diagnosis")
    parser.add_argument(
        "--hide", metavar="DETAIL", action="append", default=[], choices=HIDEABLE,
        help=f"leave out of the page: {', '.join(HIDEABLE)}; may be repeated; a page without a claim to a plan keeps "
        "what it must itemise",
    )  # fmt: skip


def answer(arguments: Namespace) -> int:
    """Print or write the estimate; a refusal is exit code 1, with every reason."""
    made = make_estimate(arguments)
    if isinstance(made, int):
        return made
    book, asked, result = made
    if arguments.json:
        from estimator.pricing.serial import as_json

        sys.stdout.write(as_json(result))
    elif isinstance(result, CannotEstimate):
        print_reasons(book, result, asked.place_of_answer)
    else:
        return _give_page(book, result, arguments)
    return 1 if isinstance(result, CannotEstimate) else 0


def make_estimate(arguments: Namespace) -> tuple[Book, Asked, Result] | int:
    """Make the estimate that a command asks for; or print what is wrong with rule book or request: the exit code."""
    book = open_book(arguments.rules)
    if book is None:
        return 1
    asked = read_request(arguments, book)
    return asked if isinstance(asked, int) else (book, asked, estimate(book, asked.request))


def make_estimate_or_say_why(arguments: Namespace) -> tuple[Book, Asked, Estimate] | int:
    """Make the estimate that a command asks for; or print every reason why there is none: the exit code."""
    made = make_estimate(arguments)
    if isinstance(made, int):
        return made
    book, asked, result = made
    if isinstance(result, CannotEstimate):
        print_reasons(book, result, asked.place_of_answer)
        return 1
    return book, asked, result


def print_reasons(book: Book, refusal: CannotEstimate, place_of: Callable[[str], str]) -> None:
    """Print every reason why nothing can be estimated, each with the place of the answer that mends it."""
    from estimator.paper.reasons import reason_in_words

    language = refusal.request.language
    print(say(language, "command_line.cannot_estimate"))
    for reason in refusal.reasons:
        print(f"  {place_of(reason.field)}: {reason_in_words(book, reason, language)}")


def _give_page(book: Book, result: Result, arguments: Namespace) -> int:
    """Print the page as text, or write its PDF and say where it is; 1 where it cannot be written."""
    from estimator.cli.page import make_page, page_text
    from estimator.office.saving import save_whole
    from estimator.paper.details import left_out
    from estimator.paper.document import PageOptions
    from estimator.paper.pdf import PageNotMade
    from estimator.paper.selfcheck import PageContradictsItself

    language = result.request.language
    size: Literal["normal", "large"] = "large" if arguments.large_print else "normal"
    options = PageOptions(language, size, arguments.discreet, hidden=frozenset(arguments.hide))
    if options.hidden != left_out(book, result, options.hidden):
        print(say(language, "details.must_stand"), file=sys.stderr)
    try:
        if arguments.pdf is None:
            sys.stdout.write(page_text(book, result, options))
            return 0
        file = Path(arguments.pdf)
        save_whole(file, make_page(book, result, options))
    except (PageContradictsItself, PageNotMade) as error:
        print(say(language, "command_line.no_page", reason=error), file=sys.stderr)
        return 1
    except OSError as error:
        reason = error.strerror or str(error)
        print(say(language, "command_line.cannot_write", file=file, reason=reason), file=sys.stderr)
        return 1
    print(say(language, "command_line.saved", file=file))
    return 0
