"""What plans and treatments are called on the screens: by their names, or plainly where the treatment is hidden."""

from __future__ import annotations

from estimator.rules.kiosk import plans_by_insurer, treatments_offered
from estimator.ui.kiosk.turn import Turn
from estimator.wording import say


def plan_names(turn: Turn) -> dict[str, str]:
    """The name of every plan that is offered, by its id; on a plain list those of one insurer may need numbers."""
    known = turn.shown_book.coverages
    names: dict[str, str] = {}
    for _, plans in plans_by_insurer(turn.book, turn.day):
        spoken = {plan.id: known[plan.id].name.in_language(turn.answers.language) for plan in plans}
        names |= _told_apart(turn, spoken, "kiosk.plan.numbered")
    return names


def treatment_names(turn: Turn) -> dict[str, str]:
    """The name of every treatment that is offered, by its id: "Treatment 2" on a plain list of several."""
    known = turn.shown_book.treatments
    spoken = {one.id: known[one.id].name.in_language(turn.answers.language) for one in treatments_offered(turn.book)}
    return _told_apart(turn, spoken, "kiosk.treatment.numbered")


def _told_apart(turn: Turn, names: dict[str, str], numbered: str) -> dict[str, str]:
    """Number what is called alike because its own name is hidden."""
    if not turn.book.kiosk.treatment_hidden:
        return names
    called = [*names.values()]
    return {
        id_: say(turn.answers.language, numbered, name=name, number=called[: place + 1].count(name))
        if called.count(name) > 1
        else name
        for place, (id_, name) in enumerate(names.items())
    }
