"""What a patient answered at the kiosk, opened at the desk by the code that is these answers."""

from __future__ import annotations

from estimator.office.hand_off import NotOpened, decode
from estimator.ui.desk.commands import Command
from estimator.ui.desk.work import Work
from estimator.wording import Language, say

SHORTEST = 10
"""How many signs are typed before they can be a code."""


def command_of_code(work: Work, typed: str, language: Language) -> Command | None:
    """What a typed code does: it opens the answers in a new tab, or says why it cannot; None for what is no code."""
    signs = "".join(sign for sign in typed if sign.isalnum())
    has_words = any(word.isalpha() and len(word) != 4 for word in typed.replace("-", " ").split())
    if len(signs) < SHORTEST or has_words or not any(sign.isdigit() for sign in signs):
        return None
    opened = decode(work.book, typed, work.today)
    if isinstance(opened, NotOpened):
        return Command(say(language, f"handed_over.{opened.why}"), "", lambda: None)
    parts = [say(language, "handed_over.open", hour=opened.asked_hour)]
    if opened.wants_written:
        parts.append(say(language, "handed_over.written"))
    if opened.is_of_other_edition:
        parts.append(say(language, "handed_over.other_edition"))
    return Command(" ".join(parts), "", lambda: work.open_handed_over(opened))
