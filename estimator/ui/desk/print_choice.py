"""How a page is wanted on paper, which pages that makes, and how a print goes, in words."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from estimator.wording import LANGUAGES, Language, say

if TYPE_CHECKING:
    from estimator.ui.desk.wanted import Wanted
    from estimator.ui.print_job import PrintState


@dataclass(frozen=True, slots=True)
class PrintChoice:
    """What somebody chose for a print."""

    printer: str = ""
    """The printer's name; without one, the one that the system uses where nobody chooses."""
    copies: int = 1
    two_sided: bool = False
    languages: Literal["page", "both"] = "page"
    """Only the page's own language, or the page in English and in Spanish, its own first."""
    size: Literal["normal", "large"] = "normal"
    discreet: bool = False
    """True leaves out every word that names a drug, a treatment or a diagnosis."""


def choice_as_shown(choice: PrintChoice, shown: Wanted) -> PrintChoice:
    """Choose the page as it is shown, on the same printer, with the same copies and sides."""
    return replace(choice, languages="page", size=shown.options.size, discreet=shown.options.discreet)


def pages_chosen(choice: PrintChoice, shown: Wanted) -> tuple[Wanted, ...]:
    """Say which pages a choice makes of the one shown."""
    own = shown.options.language
    others = [language for language in LANGUAGES if language != own and choice.languages == "both"]
    return tuple(
        replace(shown, options=replace(shown.options, language=language, size=choice.size, discreet=choice.discreet))
        for language in (own, *others)
    )


def state_in_words(state: PrintState, language: Language) -> str:
    """Say how a print goes, and where it does not, what to do; nothing where nothing is printed."""
    if state.phase == "idle":
        return ""
    name: str = state.fault or state.phase
    if name == "cancelled" and state.may_come_out:
        name = "cancelled.late"
    elif name == "sending" and not state.printer:
        name = "sending.usual"
    places = {"printer": state.printer, "sheet": state.sheet, "sheets": state.sheets}
    return say(language, f"delivery.print.{name}", **places)
