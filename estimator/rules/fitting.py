"""Which rules hold where: a rule fits when all that it names is so; what it does not name is no matter."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from estimator.rules.models.selector import Selector


class Combination(NamedTuple):
    """Everything that may choose a price."""

    clinic: str
    treatment: str | None
    group: str | None
    hours: Decimal | None
    tier: str | None
    guide: bool
    setting: str | None
    coverage: str | None = None
    price_list: str = "card"
    """Which of two prices holds by the way to pay: card or cash."""

    def without_options(self) -> Combination:
        """The same place for a service that does not depend on how the infusion is given."""
        return self._replace(hours=None, tier=None, guide=False, setting=None)

    def options(self) -> str:
        """Name in words how the infusion is given: "1 hour, tier low"."""
        words = [f"{self.hours} hour{'s' if self.hours != 1 else ''}"] if self.hours is not None else []
        words += [f"tier {self.tier}"] if self.tier else []
        words += ["with a guide"] if self.guide else []
        words += [f"setting {self.setting}"] if self.setting else []
        return ", ".join(words)


def fits(rule: Selector, asked: Combination) -> bool:
    """Tell whether a rule holds for what is asked; a price holds a guide only where both say so."""
    return (
        (not rule.clinics or asked.clinic in rule.clinics)
        and (not rule.treatments or asked.treatment in rule.treatments or asked.group in rule.treatments)
        and (rule.hours is None or rule.hours == asked.hours)
        and (rule.tier is None or rule.tier == asked.tier)
        and rule.guide == asked.guide
        and (rule.setting is None or rule.setting == asked.setting)
        and (not rule.coverages or asked.coverage in rule.coverages)
    )
