"""What happened while an estimate was open, as notices: a broken or changed rule book, a new day, our mistakes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from pathlib import Path
from typing import TYPE_CHECKING

from estimator.pricing.estimate import estimate
from estimator.rules.book import Book
from estimator.rules.problems import Problem
from estimator.ui.desk.answers import applicable
from estimator.ui.desk.banner import Notice
from estimator.ui.desk.draft import Draft
from estimator.ui.translation import QT_TRANSLATE_NOOP, translate
from estimator.wording import Language, clock, count, day, month_day, say

if TYPE_CHECKING:
    from estimator.office.hand_off import Opened

MOST_SHOWN = 3
"""How many Problems of a broken rule book are shown."""
UPDATE = QT_TRANSLATE_NOOP("Notices", "Update")
DATE_TODAY = QT_TRANSLATE_NOOP("Notices", "Date it today")
GO_ON = QT_TRANSLATE_NOOP("Notices", "Go on")
DISMISS = QT_TRANSLATE_NOOP("Notices", "Dismiss")


def broken_book(problems: Sequence[Problem], language: Language) -> Notice:
    """A changed rule book cannot be read: its first Problems, with place, what is wrong, how to mend it."""
    stopping = [problem for problem in problems if problem.stops]
    lines = [f"⚠ {count(language, 'desk.banner.broken', len(stopping))}"]
    return Notice("\n".join(lines + [in_one_line(problem) for problem in stopping[:MOST_SHOWN]]))


def other_edition(
    draft: Draft, book: Book, changed_at: datetime, since: date | None, language: Language, update: Callable[[], object]
) -> Notice:
    """The rule book was changed since an estimate was begun: what the new one would change; nothing moves by itself.

    `since` is the day of the edition that the estimate was begun with, where it is known.
    """
    from estimator.office.difference import difference

    after = estimate(book, applicable(book, draft.answers))
    told = difference(book, draft.result, after, language)
    mark = draft.book.edition[:8]
    dated = since and say(language, "desk.banner.edition.dated", day=month_day(since, language), edition=mark)
    text = say(language, "desk.banner.edition", time=clock(changed_at, language), edition=dated or mark)
    for_good = say(language, "desk.banner.edition.for_good")
    return Notice(f"{text} {told} {for_good}", ((translate("Notices", UPDATE), update),))


def other_day(draft: Draft, today: date, language: Language, date_it: Callable[[], object]) -> Notice:
    """Another day has begun since an estimate was dated."""
    text = say(language, "desk.banner.day", today=day(today, language), day=day(draft.answers.day, language))
    return Notice(text, ((translate("Notices", DATE_TODAY), date_it),))


def written_wanted(opened: Opened, book: Book, language: Language, dismiss: Callable[[], object]) -> Notice:
    """The patient asked at the kiosk for a written estimate: around which hour, and by which day it is owed."""
    from estimator.office.due import estimate_due
    from estimator.pricing.deadlines import HolidaysUnknown

    asked = datetime.combine(opened.asked_on, time(opened.asked_hour))
    text = say(language, "desk.banner.written", time=clock(asked, language))
    try:
        owed_by = day(estimate_due(book, opened.request), language)
        text = f"{text} {say(language, 'desk.banner.written.due', day=owed_by)}"
    except HolidaysUnknown:
        pass
    return Notice(text, ((translate("Notices", DISMISS), dismiss),))


def kiosks_edition(language: Language, dismiss: Callable[[], object]) -> Notice:
    """The answers were given at the kiosk under another edition of the rule book."""
    return Notice(say(language, "desk.banner.kiosks_edition"), ((translate("Notices", DISMISS), dismiss),))


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
