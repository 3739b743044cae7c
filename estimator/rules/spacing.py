"""How often something comes, as an admin types it: daily, weekly, monthly, 2 a week, every 3 weeks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from estimator.rules.refusals import quoted, refuse, typed_text

_TIMES_A_WEEK = re.compile("([1-7]) a week")
_EVERY = re.compile("every ([1-9][0-9]{0,2}) (day|week|month)s?")
_LONGEST = {"day": 366, "week": 104, "month": 24}
_OTHER_WORDS = {
    "every day": "daily",
    "once a day": "daily",
    "1 a day": "daily",
    "every week": "weekly",
    "once a week": "weekly",
    "every month": "monthly",
    "once a month": "monthly",
    "1 a month": "monthly",
    "twice a week": "2 a week",
    "twice weekly": "2 a week",
    "three times a week": "3 a week",
    "2x a week": "2 a week",
    "3x a week": "3 a week",
    "every other day": "every 2 days",
    "every other week": "every 2 weeks",
    "fortnightly": "every 2 weeks",
    "every other month": "every 2 months",
    "quarterly": "every 3 months",
    "yearly": "every 12 months",
    "annually": "every 12 months",
}


@dataclass(frozen=True, slots=True)
class Spacing:
    """How often: so many `times` in each period of so many `days` or so many `months`; one of the two is 0.

    2 a week is Spacing(2, 7, 0); monthly is Spacing(1, 0, 1).
    """

    times: int
    days: int
    months: int

    def __str__(self) -> str:
        """Write the spacing the way an admin types it."""
        if self.times > 1:
            return f"{self.times} a week"
        if self.months:
            return "monthly" if self.months == 1 else f"every {self.months} months"
        if self.days % 7 == 0:
            return "weekly" if self.days == 7 else f"every {self.days // 7} weeks"
        return "daily" if self.days == 1 else f"every {self.days} days"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            read_spacing, serialization=core_schema.to_string_ser_schema(when_used="json")
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {
            "type": "string",
            "description": "How often",
            "examples": ["daily", "weekly", "monthly", "2 a week", "every 3 days", "every 2 weeks"],
        }


def read_spacing(typed: object) -> Spacing:
    """Read how often: daily, weekly, monthly, 2 a week, every 3 days, every 2 weeks, every 3 months.

    Raises PydanticCustomError "not-a-spacing".
    """
    if isinstance(typed, Spacing):
        return typed
    text = typed_text(typed, "how often", "2 a week")
    words = " ".join(text.lower().split())
    if words == "daily":
        return Spacing(1, 1, 0)
    if words == "weekly":
        return Spacing(1, 7, 0)
    if words == "monthly":
        return Spacing(1, 0, 1)
    if match := _TIMES_A_WEEK.fullmatch(words):
        return Spacing(int(match[1]), 7, 0)
    match = _EVERY.fullmatch(words)
    if match and int(match[1]) <= _LONGEST[match[2]]:
        number, unit = int(match[1]), match[2]
        return Spacing(1, 0, number) if unit == "month" else Spacing(1, number * (7 if unit == "week" else 1), 0)
    if words in {"biweekly", "bi-weekly"}:
        mend = "Write every 2 weeks, or 2 a week: the word is used for both."
    elif words in _OTHER_WORDS:
        mend = f"Write {_OTHER_WORDS[words]}."
    else:
        mend = "Write daily, weekly, monthly, 2 a week, every 3 days, every 2 weeks or every 3 months."
    refuse(
        "not-a-spacing",
        f"{quoted(text)} does not say how often in a way that is read here.",
        mend,
        "2 a week",
    )
