"""The options that answer a request: each flag, the answer it gives, and its help in the request's own words."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from estimator.cli.parser import Parser
from estimator.pricing.request import Request
from estimator.rules.keys import fields

IN_NETWORK, OUT_OF_NETWORK = "in_network", "out_of_network"
DEEP = 4
"""With as many keys as these an answer means little without what it stands in."""


class Option(NamedTuple):
    """An option of a command and the answer of the request that it gives."""

    flag: str
    metavar: str
    keys: tuple[str, ...]
    """Where its answer stands in a request; a figure of the plan in network stands for the network the clinic is in."""
    is_list: bool = False

    @property
    def path(self) -> str:
        """The place of its answer as a Problem says it: "patient > name"."""
        return " > ".join(self.keys)

    @property
    def attribute(self) -> str:
        """The name under which a command holds what was typed after it."""
        return self.flag[2:].replace("-", "_")

    @property
    def meaning(self) -> str:
        """What the answer means, in the request's own words; of a figure inside others, what they are comes first."""
        told = [self.keys] if len(self.keys) < DEEP else [self.keys[:-1], self.keys]
        return ": ".join(next(fields(Request, keys[:-1], keys[-1])).description or "" for keys in told)

    def out_of_network(self) -> Option:
        """The same option where the clinic is not in the plan's network."""
        return self._replace(keys=tuple(OUT_OF_NETWORK if key == IN_NETWORK else key for key in self.keys))


OPTIONS = (
    Option("--clinic", "ID", ("clinic",)),
    Option("--treatment", "ID", ("treatment",)),
    Option("--course", "ID", ("course",)),
    Option("--infusions", "N", ("infusions",)),
    Option("--boosters", "N", ("boosters",)),
    Option("--hours", "HOURS", ("hours",)),
    Option("--tier", "ID", ("tier",)),
    Option("--guide", "yes|no", ("guide",)),
    Option("--setting", "ID", ("setting",)),
    Option("--spacing", "HOW-OFTEN", ("spacing",)),
    Option("--boosters-every", "HOW-OFTEN", ("boosters_every",)),
    Option("--evaluation", "yes|no", ("evaluation",)),
    Option("--coverage", "ID", ("coverage",)),
    Option("--confirmed-by", "WHO", ("coverage_confirmed_by",)),
    Option("--network", "yes|no", ("plan", "is_in_network")),
    Option("--approval", "STATE", ("plan", "authorization", "state")),
    Option("--signed", "yes|no", ("plan", "signed")),
    Option("--deductible", "DOLLARS", ("plan", IN_NETWORK, "deductible", "individual")),
    Option("--deductible-used", "DOLLARS", ("plan", IN_NETWORK, "deductible", "used")),
    Option("--limit", "DOLLARS", ("plan", IN_NETWORK, "limit", "individual")),
    Option("--limit-used", "DOLLARS", ("plan", IN_NETWORK, "limit", "used")),
    Option("--plan-year-start", "MONTH-DAY", ("plan", "plan_year_start")),
    Option("--as-of", "DAY", ("plan", "as_of")),
    Option("--told-by", "WHO", ("plan", "told_by")),
    Option("--first-visit", "DAY", ("first_visit",)),
    Option("--visits-had", "N", ("visits_had",)),
    Option("--paid", "DOLLARS", ("paid",)),
    Option("--pays", "HOW", ("pays",)),
    Option("--payment-plan", "ID", ("payment_plan",)),
    Option("--payments", "N", ("payments",)),
    Option("--monthly", "DOLLARS", ("can_pay_monthly",)),
    Option("--tender", "ID", ("tender",)),
    Option("--discount", "ID", ("discounts",), is_list=True),
    Option("--package", "ID", ("packages",), is_list=True),
    Option("--state", "STATE", ("state",)),
    Option("--day", "DAY", ("day",)),
    Option("--language", "en|es", ("language",)),
    Option("--patient", "NAME", ("patient", "name")),
    Option("--date-of-birth", "DAY", ("patient", "date_of_birth")),
)
"""The options of `estimator estimate`, in the order of its help."""


def add_request_options(parser: Parser, without: Collection[str] = ()) -> None:
    """Add the options that answer a request, some flags aside; the help is the request's own description."""
    for option in OPTIONS:
        if option.flag not in without:
            ending = "; may be repeated" if option.is_list else ""
            parser.add_argument(
                option.flag, metavar=option.metavar, action="append" if option.is_list else "store",
                help=option.meaning.replace("%", "%%") + ending,
            )  # fmt: skip


def option_for(path: Sequence[str | int]) -> Option | None:
    """Find the option for an answer of the request; None where only a request file can say it."""
    either = (known for option in OPTIONS for known in (option, option.out_of_network()))
    return next((option for option in either if option.keys == tuple(path)), None)
