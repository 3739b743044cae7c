"""Why a figure is what it is: one plain sentence to read aloud, then its arithmetic down to lines of the rule book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from estimator.paper.claims import claim_of
from estimator.paper.labels import label_of, names_more, thing_of
from estimator.paper.terms import Term, looks_of, single, terms_of
from estimator.pricing.steps import Step
from estimator.rules.book import Book
from estimator.wording import Language, joined, money, percentage, say

WITHOUT_CLAIM = frozenset({"allowed", "plan_pays", "write_off", "balance_bill"})
"""Figures that are nothing because the coverage sends no claim."""


@dataclass(frozen=True, slots=True)
class Equation:
    """One figure with its arithmetic, and where it stands: "services.yaml:14", or what the request said."""

    text: str
    place: str


@dataclass(frozen=True, slots=True)
class Why:
    """A sentence that staff can read aloud, and the equations from the figure down to the rules."""

    sentence: str
    equations: tuple[Equation, ...]


def why(
    book: Book, step: Step, language: Language, figure: str = "", asked_at: Callable[[Step], str] | None = None
) -> Why:
    """Explain a figure of an estimate; `figure` is its name there ("visit-2.due"), for the opening of the sentence.

    `asked_at` tells where the request gives a figure of its own; without it such a figure is just "asked for".
    """
    explainer = _Explainer(book, language, asked_at)
    return Why(explainer.sentence(step, figure), tuple(explainer.equations(step)))


class _Explainer:
    """Words for steps in one language."""

    def __init__(self, book: Book, language: Language, asked_at: Callable[[Step], str] | None) -> None:
        self.book = book
        self.language = language
        self.asked_at = asked_at or (lambda step: say(language, "steps.asked_for"))

    def sentence(self, step: Step, figure: str) -> str:
        """Say a figure in one sentence: what it is, then what it comes from."""
        claim = claim_of(self.book, step, figure, self.language)
        detail = self._detail(step, figure)
        if not detail:
            return self._say("sentence.bare", claim=claim)
        return self._say("sentence", claim=claim, detail=detail)

    def equations(self, step: Step) -> Iterator[Equation]:
        """Write a figure's arithmetic, then that of what it is made of, each once."""
        waiting, told = [single(step)], set()
        while waiting:
            current = waiting.pop(0)
            look = looks_of(current)
            if look in told or (not current.operands and current.rule is None and current.operation != "asked"):
                continue
            told.add(look)
            terms = terms_of(current)
            yield Equation(self._equation(current, terms), self._place(current, terms))
            waiting += [term.step for term in terms]

    def _equation(self, step: Step, terms: tuple[Term, ...]) -> str:
        """Write "label $3.00 = $1.00 (label) + $2.00 (label)"; a rule's own figure stands alone."""
        label = label_of(self.book, step, self.language)
        left = f"{label[:1].upper()}{label[1:]} {self._money(step)}"
        right = self._arithmetic(step, [self._named(term) for term in terms])
        return f"{left} = {right}" if right else left

    def _arithmetic(self, step: Step, named: list[str]) -> str:
        match step.operation:
            case "rule" | "asked":
                return ""
            case "sum":
                return " + ".join(named) or self._money(step)
            case "less":
                return " − ".join(named)
            case "excess":
                return self._say("detail.not_below_zero", detail=" − ".join(named))
            case "least" if len(named) > 1:
                return self._say("detail.least", options=joined(named, self.language))
        return self._shared(step, named[0])

    def _shared(self, step: Step, whole: str) -> str:
        """Say a percentage, a multiple or a part of one figure."""
        if isinstance(step.number, tuple):
            index, number = step.number
            return self._say(f"detail.{step.operation}", index=index + 1, number=number, whole=whole)
        if isinstance(step.number, Decimal):
            return self._say("detail.percent", rate=percentage(step.number, self.language), whole=whole)
        return self._say("detail.times", number=step.number, each=whole) if step.number else whole

    def _named(self, term: Term) -> str:
        named = self._say("named", money=self._money(term.step), label=label_of(self.book, term.step, self.language))
        return named if term.times == 1 else f"{term.times} × {named}"

    def _place(self, step: Step, terms: tuple[Term, ...]) -> str:
        """Where a figure stands: its own line, or the lines its parts begin at."""
        if step.rule is not None or _is_asked(step):
            return self._first_place(step)
        return ", ".join(dict.fromkeys(filter(None, (self._first_place(term.step) for term in terms))))

    def _first_place(self, step: Step) -> str:
        """The line at which a figure, or else its first part, begins; "" for a nothing."""
        while step.rule is None and step.operands and not _is_asked(step):
            told = (part for part in step.operands if part.rule or part.operands or _is_asked(part))
            step = next(told, step.operands[0])
        if step.rule is not None:
            return str(self.book.where(step.rule))
        return self.asked_at(step) if _is_asked(step) else ""

    def _detail(self, step: Step, figure: str) -> str:
        """Say in words what a figure comes from."""
        terms = terms_of(step)
        match step.operation:
            case "rule" if step.what in WITHOUT_CLAIM:
                return self._say("detail.no_claim")
            case "rule":
                return self._say("detail.included" if step.what == "included_price" else "detail.rule")
            case "asked":
                return self._say("detail.asked")
            case "sum" if not step.operands:
                return ""
            case "excess":
                detail = self._detail(step._replace(operation="less"), figure)
                return detail if step.cents else self._say("detail.not_below_zero", detail=detail)
            case "sum" | "least" if len(terms) == 1 and terms[0].times == 1 and terms[0].step.operation != "rule":
                return self._detail(terms[0].step, figure)
            case "sum":
                return self._after(terms, joined([self._phrase(term) for term in terms], self.language))
            case "less":
                first, *others = (self._phrase(term) for term in terms)
                told = joined(others, self.language)
                return self._say("detail.less", first=first, others=told) if others else first
            case "least":
                return self._phrase(next(term for term in terms if term.step.cents == step.cents))
        return self._after(terms, self._arithmetic(step, [self._phrase(term) for term in terms]))

    def _after(self, terms: tuple[Term, ...], detail: str) -> str:
        """Add the discounts that the parts of a sum hold, by name."""
        prices = [term.step for term in terms if thing_of(self.book, term.step, 1, self.language) is not None]
        names = list(dict.fromkeys(name for price in prices for name in names_more(self.book, price, self.language)))
        return self._say("after", detail=detail, discounts=joined(names, self.language)) if names else detail

    def _phrase(self, term: Term) -> str:
        """Say a figure with what it is for: "$250.00 for the evaluation"."""
        whole = money(term.step.cents * term.times, self.language)
        thing = thing_of(self.book, term.step, term.times, self.language)
        if thing is None:
            return self._named(term)
        key = "for.one" if term.times == 1 else "for.other" if thing.is_plural else "for.each"
        phrase = self._say(key, money=whole, number=term.times, thing=thing.name)
        return phrase if term.times == 1 else f"{phrase} ({term.times} × {self._money(term.step)})"

    def _money(self, step: Step) -> str:
        return money(step.cents, self.language)

    def _say(self, key: str, **values: object) -> str:
        return say(self.language, f"steps.{key}", **values)


def _is_asked(step: Step) -> bool:
    """True for a figure, or a percentage, that the request gave."""
    return step.operation == "asked" or (step.operation == "percent" and step.rule is None)
