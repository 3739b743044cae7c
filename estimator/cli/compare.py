"""`estimator compare`: the same request under several coverages, in the same rows; nothing else is changed."""

from __future__ import annotations

import json
import sys
from argparse import SUPPRESS, Namespace

from estimator import __version__
from estimator.cli.asked import Asked, read_request
from estimator.cli.estimate import print_reasons
from estimator.cli.options import add_request_options
from estimator.cli.parser import Parser
from estimator.cli.rules import open_book
from estimator.pricing import CannotEstimate, Request, Result, estimate
from estimator.rules import Book
from estimator.wording import count

FEWEST, MOST = 2, 4
"""How many coverages stand side by side."""


def add_options(parser: Parser) -> None:
    """Say what the verb takes: a request, the coverages to hold it against, and the shape of the answer."""
    parser.add_argument("request", nargs="?", metavar="REQUEST.yaml", help="a request file; an option overrides it")
    parser.add_argument(
        "--coverage", metavar="ID", action="append", dest="coverages", default=[],
        help="a coverage to compare; repeat it for each. With one alone, it is compared with that of the request file",
    )  # fmt: skip
    parser.add_argument("--rules", metavar="FOLDER", default=SUPPRESS, help="the rule book, if not the shipped one")
    parser.add_argument("--json", action="store_true", help="print every figure of each coverage as JSON")
    add_request_options(parser, without=("--coverage",))


def answer(arguments: Namespace) -> int:
    """Print the comparison; 1 where a coverage does not exist, 2 where there are not 2 to 4 of them."""
    book = open_book(arguments.rules)
    if book is None:
        return 1
    arguments.coverage = None if arguments.request else next(iter(arguments.coverages), None)
    asked = read_request(arguments, book)
    if isinstance(asked, int):
        return asked
    names = tuple(dict.fromkeys(arguments.coverages))
    if len(names) == 1:
        names = tuple(dict.fromkeys((asked.request.coverage, *names)))
    if not FEWEST <= len(names) <= MOST:
        words = count("en", "command_line.coverages_named", len(names), fewest=FEWEST, most=MOST)
        print(words, file=sys.stderr)
        return 2
    return _compare(
        book, asked, [estimate(book, with_coverage(book, asked.request, name)) for name in names], arguments
    )


def with_coverage(book: Book, request: Request, coverage: str) -> Request:
    """Ask the same under another coverage; what was told of benefits that it does not have is left out."""
    known = {benefit.id for benefit in book.coverages[coverage].benefits} if coverage in book.coverages else set()
    told = tuple(facts for facts in request.plan.benefits if facts.benefit in known)
    plan = request.plan.model_copy(update={"benefits": told})
    return request.model_copy(update={"coverage": coverage, "plan": plan})


def _compare(book: Book, asked: Asked, results: list[Result], arguments: Namespace) -> int:
    if arguments.json:
        from estimator.pricing.serial import as_data

        data = {"result": "comparison", "program": __version__, "results": [as_data(result) for result in results]}
        print(json.dumps(data, ensure_ascii=False))
        return 0
    unknown = [result for result in results if result.request.coverage not in book.coverages]
    for refusal in unknown:
        if isinstance(refusal, CannotEstimate):
            print_reasons(
                book, refusal, lambda field: "--coverage" if field == "coverage" else asked.place_of_answer(field)
            )
    if unknown:
        return 1
    from estimator.paper.comparison import make_comparison
    from estimator.paper.document import PageOptions
    from estimator.paper.text import as_text

    sys.stdout.write(as_text(make_comparison(book, results, PageOptions(asked.request.language))))
    return 0
