"""What happened while an estimate was open, as notices: a broken or changed rule book, a new day, our mistakes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path

from estimator.pricing.estimate import estimate
from estimator.rules.book import Book
from estimator.rules.problems import Problem
from estimator.ui.desk.answers import applicable
from estimator.ui.desk.banner import Notice
from estimator.ui.desk.draft import Draft
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, clock, count, day, say

MOST_SHOWN = 3
"""How many Problems of a broken rule book are shown."""
UPDATE = QT_TRANSLATE_NOOP("Notices", "Update")
DATE_TODAY = QT_TRANSLATE_NOOP("Notices", "Date it today")
GO_ON = QT_TRANSLATE_NOOP("Notices", "Go on")


def broken_book(problems: Sequence[Problem], language: Language) -> Notice:
    """A changed rule book cannot be read: its first Problems, with place, what is wrong, how to mend it."""
    stopping = [problem for problem in problems if problem.stops]
    lines = [f"⚠ {count(language, 'desk.banner.broken', len(stopping))}"]
    return Notice("\n".join(lines + [in_one_line(problem) for problem in stopping[:MOST_SHOWN]]))


def other_edition(
    draft: Draft, book: Book, changed_at: datetime, language: Language, update: Callable[[], object]
) -> Notice:
    """The rule book was changed since an estimate was begun: what the new one would change; nothing moves by itself."""
    from estimator.office.difference import difference

    after = estimate(book, applicable(book, draft.answers))
    told = difference(book, draft.result, after, language)
    text = say(language, "desk.banner.edition", time=clock(changed_at, language), edition=draft.book.edition[:8])
    return Notice(f"{text} {told}", ((translate("Notices", UPDATE), update),))


def other_day(draft: Draft, today: date, language: Language, date_it: Callable[[], object]) -> Notice:
    """Another day has begun since an estimate was dated."""
    text = say(language, "desk.banner.day", today=day(today, language), day=day(draft.answers.day, language))
    return Notice(text, ((translate("Notices", DATE_TODAY), date_it),))


def own_mistake(file: Path, language: Language, go_on: Callable[[], object]) -> Notice:
    """The program met a mistake of its own: where the report is, and that the work goes on."""
    return Notice(say(language, "desk.banner.crash", file=file), ((translate("Notices", GO_ON), go_on),))


def in_one_line(problem: Problem) -> str:
    """A Problem with its place: "services.yaml:14:12: what is wrong. How to mend it."."""
    return f"{problem.file}:{problem.line}:{problem.column}: {problem.wrong} {problem.mend}"


def edition_in_words(book: Book, problems: Sequence[Problem], language: Language) -> str:
    """Say which rule book is in use and how it is: "Rule book 9f3ffcf4 · demonstration, cannot issue · no problems"."""
    parts = [say(language, "desk.status.edition", edition=book.edition[:8])]
    if book.demonstration:
        parts.append(say(language, "desk.status.demonstration"))
    told = count(language, "desk.status.problems", len(problems))
    parts.append(told if problems else say(language, "desk.status.no_problems"))
    return " · ".join(parts)
