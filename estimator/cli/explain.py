"""`estimator explain`: how a figure came to be: one sentence, then the equations down to lines of the rule book."""

from __future__ import annotations

import sys
from argparse import SUPPRESS, Namespace

from estimator.cli.estimate import make_estimate_or_say_why
from estimator.cli.options import add_request_options
from estimator.cli.parser import Parser
from estimator.paper.why import why
from estimator.pricing.serial import named_steps
from estimator.rules.problems import near_word
from estimator.wording import money, say


def add_options(parser: Parser) -> None:
    """Say what the verb takes."""
    parser.add_argument("request", metavar="REQUEST.yaml", help="a request file; an option overrides it")
    parser.add_argument("figure", nargs="?", default="patient_pays", metavar="FIGURE", help="without it, patient_pays")
    parser.add_argument("--figures", action="store_true", help="list every figure of the estimate by name")
    parser.add_argument("--rules", metavar="FOLDER", default=SUPPRESS, help="the rule book, if not the shipped one")
    add_request_options(parser)


def answer(arguments: Namespace) -> int:
    """Print the explanation of a figure, or the names of all of them."""
    made = make_estimate_or_say_why(arguments)
    if isinstance(made, int):
        return made
    book, asked, result = made
    language = asked.request.language
    figures = dict(named_steps(result))
    if arguments.figures:
        print("\n".join(f"{name}  {money(step.cents, language)}" for name, step in figures.items()))
        return 0
    if arguments.figure not in figures:
        near = near_word(arguments.figure, figures)
        lines = [say(language, "command_line.no_figure", asked=arguments.figure)]
        lines += [say(language, "command_line.did_you_mean", near=near)] if near else []
        print(*lines, say(language, "command_line.see_figures"), file=sys.stderr)
        return 2
    told = why(book, figures[arguments.figure], language, arguments.figure, asked.place_of, result.request)
    print("\n".join([told.sentence, *(f"{equation.text}  {equation.place}" for equation in told.equations)]))
    return 0
