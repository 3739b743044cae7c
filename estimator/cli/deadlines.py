"""`estimator deadlines`: the day by which a written estimate is due, and the rule behind it."""

from __future__ import annotations

import sys
from argparse import Namespace
from datetime import date

from estimator.cli.parser import Parser, day_typed
from estimator.pricing.deadlines import Deadline, HolidaysUnknown, requested, scheduled
from estimator.wording import LANGUAGES, Language, count, day, say


def add_options(parser: Parser) -> None:
    """Say which days the verb takes."""
    start = parser.add_mutually_exclusive_group(required=True)
    start.add_argument("--scheduled", metavar="DAY", type=day_typed, help="the day on which the visit was booked")
    start.add_argument("--requested", metavar="DAY", type=day_typed, help="the day on which the price was asked")
    parser.add_argument("--service", metavar="DAY", type=day_typed, help="the day of the visit")
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="en or es")


def answer(arguments: Namespace) -> int:
    """Print the day to work to, the last lawful day and the rule."""
    start: date = arguments.scheduled or arguments.requested
    visit: date | None = arguments.service
    language: Language = arguments.language
    if arguments.scheduled and visit is None:
        print("Missing: --service, the day of the visit that was booked.", file=sys.stderr)
        return 2
    if visit is not None and visit < start:
        days = {"visit": day(visit, language), "start": day(start, language)}
        print(say(language, "command_line.due.visit_before", **days), file=sys.stderr)
        return 2
    try:
        deadline = scheduled(start, visit) if arguments.scheduled and visit else requested(start, visit)
    except HolidaysUnknown as unknown:
        print(say(language, "command_line.due.holidays_unknown", year=unknown.args[0]), file=sys.stderr)
        return 2
    print("\n".join(_lines(deadline, start, visit, bool(arguments.scheduled), language)))
    return 0


def _lines(deadline: Deadline, start: date, visit: date | None, is_booked: bool, language: Language) -> list[str]:
    """The answer first, then what it rests on."""
    safe, due = deadline.safe_due_day, deadline.due_day
    lines = [say(language, "command_line.due.safe", day=day(safe, language))] if safe else []
    lines = lines or [say(language, "command_line.due.none")]
    days = {"start": day(start, language), "visit": day(visit, language) if visit else ""}
    if is_booked:
        lines.append(count(language, "command_line.due.scheduled", deadline.business_days_ahead or 0, **days))
    else:
        lines.append(say(language, f"command_line.due.requested{'_visit' if visit else ''}", **days))
    lines.append(say(language, f"command_line.due.rule.{deadline.rule}"))
    if due:
        later = "" if due == safe else "_visit" if safe == visit else "_later"
        lines.append(say(language, f"command_line.due.lawful{later}", day=day(due, language)))
    return lines
