"""Reading a command's words; a wrong one is answered in plain words with the nearest right one, and exit code 2."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from datetime import date
from typing import Any, NoReturn

_ONE_ARGUMENT = re.compile(r"argument (.+): expected (?:one|at least one) argument")
_INVALID_CHOICE = re.compile(r"argument .+: invalid choice: '(.*)' \(choose from (.+)\)")
_OTHER_ARGUMENT = re.compile(r"argument (.+?): (.+)", re.DOTALL)
_NOT_BOTH = re.compile(r"argument (.+): not allowed with argument (.+)")
_REQUIRED = re.compile(r"(?:the following arguments are required: |one of the arguments )(.+?)(?: is required)?")


class Parser(argparse.ArgumentParser):
    """argparse with whole option names only and with errors a biller can follow."""

    def __init__(self, prog: str, **described: Any) -> None:
        super().__init__(prog, allow_abbrev=False, formatter_class=_Wide, **described)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command and how to get help; raises SystemExit with code 2."""
        sys.stderr.write(f"{_in_plain_words(message)}\nFor help: {self.prog} --help\n")
        raise SystemExit(2)

    def refuse_unknown(self, words: Sequence[str]) -> NoReturn:
        """Say that a word or an option does not exist here, with the nearest that does; raises SystemExit."""
        from estimator.rules.problems import near_word

        word = words[0].partition("=")[0]
        if not word.startswith("-"):
            self.error(f"“{word}” does not belong here.")
        near = near_word(word, re.findall("--[a-z-]+", self.format_help()))
        self.error(f"There is no option {word}." + (f" Did you mean {near}?" if near else ""))


class _Wide(argparse.HelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=30, width=100)


def day_typed(text: str) -> date:
    """Read a day of a command, such as 2026-12-01; raises ArgumentTypeError with how to write it."""
    from pydantic_core import PydanticCustomError

    from estimator.rules.scalars import read_day

    try:
        return read_day(text)
    except PydanticCustomError as refusal:
        context = refusal.context or {}
        raise argparse.ArgumentTypeError(f"{context['wrong']} {context['mend']}") from refusal


def _in_plain_words(message: str) -> str:
    """Say what argparse found without its own terms."""
    if match := _ONE_ARGUMENT.fullmatch(message):
        return f"{match[1]} needs a word after it."
    if match := _INVALID_CHOICE.fullmatch(message):
        from estimator.rules.problems import near_word

        choices = re.findall(r"[\w-]+", match[2])
        near = near_word(match[1], choices)
        question = f" Did you mean {near}?" if near else ""
        return f"“{match[1]}” is not known.{question} Known: {', '.join(choices)}."
    if match := _NOT_BOTH.fullmatch(message):
        return f"{match[1]} and {match[2]} cannot be used together."
    if match := _OTHER_ARGUMENT.fullmatch(message):
        return f"{match[1]}: {match[2]}"
    if match := _REQUIRED.fullmatch(message):
        return f"Missing: {' or '.join(match[1].split())}."
    return message
