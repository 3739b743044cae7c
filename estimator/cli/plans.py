"""`estimator plans`: every payment plan of an estimate: what the offered ones ask for, and why others are refused."""

from __future__ import annotations

import json
from argparse import SUPPRESS, Namespace
from collections.abc import Iterator

from estimator.cli.estimate import make_estimate_or_say_why
from estimator.cli.options import add_request_options
from estimator.cli.parser import Parser
from estimator.paper.plan_offers import fitting_in_words, label_of_plan, offered_in_words, refusal_in_words
from estimator.pricing.offers import PlanOffer
from estimator.rules import Book
from estimator.wording import Language, say


def add_options(parser: Parser) -> None:
    """Say what the verb takes."""
    parser.add_argument("request", nargs="?", metavar="REQUEST.yaml", help="a request file; an option overrides it")
    parser.add_argument("--rules", metavar="FOLDER", default=SUPPRESS, help="the rule book, if not the shipped one")
    parser.add_argument("--json", action="store_true", help="print every plan with its figures as JSON")
    add_request_options(parser)


def answer(arguments: Namespace) -> int:
    """Print the plans, each with its place in the rule book; 1 where nothing can be estimated."""
    made = make_estimate_or_say_why(arguments)
    if isinstance(made, int):
        return made
    book, asked, result = made
    if arguments.json:
        from estimator.pricing.serial import as_data

        print(json.dumps(as_data(result)["plans"], indent=2, ensure_ascii=False))
        return 0
    language, monthly = asked.request.language, asked.request.can_pay_monthly
    lines = [] if monthly is None else [fitting_in_words(book, result.plans, monthly, language), ""]
    print("\n".join(lines + list(_lines(book, result.plans, language))))
    return 0


def _lines(book: Book, offers: tuple[PlanOffer, ...], language: Language) -> Iterator[str]:
    """The plans that are offered, then those that are not, each reason with the rule that says so."""
    offered = [offer for offer in offers if offer.is_offered]
    refused = [offer for offer in offers if not offer.is_offered]
    if not offers:
        yield say(language, "command_line.no_plans")
    if offered:
        yield say(language, "command_line.plans_offered")
    for offer in offered:
        words = offered_in_words(book, offer, language)
        yield f"  {label_of_plan(book, offer.plan, language)}: {words}  {book.where(offer.path)}"
    if refused:
        yield say(language, "command_line.plans_refused")
    for offer in refused:
        for refusal in offer.refusals:
            words = refusal_in_words(refusal, language)
            yield f"  {label_of_plan(book, offer.plan, language)}: {words}  {book.where(refusal.rule or offer.path)}"
