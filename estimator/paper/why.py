"""Why a figure is what it is: one plain sentence to read aloud, then its arithmetic down to lines of the rule book."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from estimator.paper.arithmetic import arithmetic_of
from estimator.paper.claims import claim_of
from estimator.paper.givens import asked_in_words, given_in_words, is_asked, place_outside_files
from estimator.paper.labels import label_of, names_more, thing_of
from estimator.paper.terms import STANDS_ALONE, Term, looks_of, single, terms_of
from estimator.pricing.request import Request
from estimator.pricing.steps import Step
from estimator.rules.book import Book, RulePath
from estimator.wording import Language, joined, money, say, sentences

NONE_APPLIES = frozenset({
    "copay", "deductible", "coinsurance", "over_limit", "penalty", "over_maximum", "not_covered", "balance_bill",
    "write_off", "contractual_adjustment", "provider_write_off", "second_pays", "second_plan_pays", "discount",
    "deposit", "finance_charge", "prepaid_finance_charge",
})  # fmt: skip
"""Figures that are nothing where nothing of their kind applies."""

TAKEN_FROM_ANOTHER = {
    "beyond_visits": "beyond_visits", "family_deductible_taken_as_own": "family_as_own",
    "family_limit_taken_as_own": "family_as_own",
}  # fmt: skip
"""Figures that are another one, for a reason that is said in place of it."""

NOTHING_OF_WHOM = {
    "patient_pays": "nothing_yours", "pays_clinic": "nothing_yours", "due": "nothing_yours",
    "due_first_visit": "nothing_yours", "plan_pays": "nothing_plans", "plan_may_pay_back": "nothing_plans",
    "used_before": "nothing_used", "used_here": "nothing_uses", "paid_before": "nothing_used",
    "paid_here": "nothing_uses",
}  # fmt: skip
"""Figures that are nothing because somebody has nothing to pay, or because nothing counts toward them."""


@dataclass(frozen=True, slots=True)
class Equation:
    """One figure with its arithmetic, and where it stands: "services.yaml:14", or who told it."""

    text: str
    place: str
    step: Step
    """The figure itself, which can be explained in turn."""

    @property
    def rule(self) -> RulePath | None:
        """The rule that the figure is from, or its first part that is from one; None where the request gave it."""
        return _first_rule(self.step)


@dataclass(frozen=True, slots=True)
class Why:
    """A sentence that staff can read aloud, and the equations from the figure down to the rules."""

    sentence: str
    equations: tuple[Equation, ...]


def why(
    book: Book, step: Step, language: Language, figure: str = "", asked_at: Callable[[Step], str] | None = None,
    request: Request | None = None,
) -> Why:  # fmt: skip
    """Explain a figure of an estimate; `figure` is its name there ("visit-2.due"), for the opening of the sentence.

    `request` says who told a figure of its own, and when. `asked_at` tells where such a figure stands; without it, it
    stands with who told it, or is just "asked for".
    """
    explainer = _Explainer(book, language, request, asked_at)
    return Why(explainer.sentence(step, figure), tuple(explainer.equations(step)))


class _Explainer:
    """Words for steps in one language."""

    def __init__(
        self, book: Book, language: Language, request: Request | None, asked_at: Callable[[Step], str] | None
    ) -> None:
        self.book = book
        self.language = language
        self.request = request
        self.asked_at = asked_at or (lambda step: asked_in_words(step, language, request))

    def sentence(self, step: Step, figure: str) -> str:
        """Say a figure in one sentence: what it is, then what it comes from."""
        claim = claim_of(self.book, step, figure, self.language)
        detail = self._detail(step, figure)
        if not detail:
            return self._say("sentence.bare", claim=claim)
        return self._say("sentence", claim=claim, detail=detail)

    def equations(self, step: Step) -> Iterator[Equation]:
        """Write a figure's arithmetic, then that of what it is made of, each once; nothings made of nothing are not."""
        waiting, told, written = [single(step)], set(), set()
        while waiting:
            current = waiting.pop(0)
            look = looks_of(current)
            if look in told or (not current.operands and current.operation == "sum"):
                continue
            told.add(look)
            terms = terms_of(current)
            equation = Equation(self._equation(current, terms), self._place(current, terms), current)
            if equation.place and equation.text not in written:
                written.add(equation.text)
                yield equation
            waiting += [term.step for term in terms]

    def _equation(self, step: Step, terms: tuple[Term, ...]) -> str:
        """Write "label $3.00 = $1.00 (label) + $2.00 (label)"; a rule's own figure stands alone."""
        label = label_of(self.book, step, self.language)
        left = f"{label[:1].upper()}{label[1:]} {self._money(step)}"
        right = self._arithmetic(step, [self._named(term) for term in terms])
        return f"{left} = {right}" if right else left

    def _arithmetic(self, step: Step, named: list[str]) -> str:
        return arithmetic_of(step, named, self.language)

    def _named(self, term: Term) -> str:
        named = self._say("named", money=self._money(term.step), label=label_of(self.book, term.step, self.language))
        return named if term.times == 1 else f"{term.times} × {named}"

    def _place(self, step: Step, terms: tuple[Term, ...]) -> str:
        """Where a figure stands: its own line, or the lines its parts begin at."""
        if step.rule is not None or is_asked(step) or place_outside_files(step, self.language):
            return self._first_place(step)
        return ", ".join(dict.fromkeys(filter(None, (self._first_place(term.step) for term in terms))))

    def _first_place(self, step: Step) -> str:
        """The line at which a figure, or else its first part, begins; "" for a nothing."""
        while not (step.rule or is_asked(step) or place_outside_files(step, self.language)) and step.operands:
            binding = (part for part in step.operands if step.operation != "least" or part.cents == step.cents)
            told = (part for part in binding if part.rule or part.operands or is_asked(part))
            step = next(told, step.operands[0])
        if step.rule is not None:
            return str(self.book.where(step.rule))
        outside = place_outside_files(step, self.language)
        return outside or (self.asked_at(step) if is_asked(step) else "")

    def _detail(self, step: Step, figure: str) -> str:
        """Say in words what a figure comes from."""
        terms = terms_of(step)
        if reason := TAKEN_FROM_ANOTHER.get(step.what):
            return self._say(f"detail.{reason}", number=step.number)
        match step.operation:
            case "rule" | "asked":
                return given_in_words(step, self.language, self.request)
            case "sum" if not terms:
                return self._nothing(step, figure)
            case "excess":
                detail = self._detail(step._replace(operation="less"), figure)
                return detail if step.cents else self._say("detail.not_below_zero", detail=detail)
            case "sum" | "least" if len(terms) == 1 and _is_told_by_its_parts(terms[0], step):
                return self._detail(terms[0].step, figure)
            case "sum":
                return self._after(terms, joined(list(self._parts(step, terms)), self.language))
            case "less":
                first, *others = (self._phrase(term) for term in terms)
                told = joined(others, self.language)
                return self._say("detail.less", first=first, others=told) if others else first
            case "least":
                binding = next(term for term in terms if term.step.cents == step.cents)
                is_itself = binding.step.what == step.what
                return self._detail(binding.step, figure) if is_itself else self._phrase(binding)
        return self._after(terms, self._arithmetic(step, [self._phrase(term) for term in terms]))

    def _nothing(self, step: Step, figure: str) -> str:
        """Say why a sum is nothing: by a part that comes to nothing, or because nothing of its kind applies."""
        worked_out = next((part for part in step.operands if part.operands), None)
        if worked_out is not None:
            return self._detail(worked_out, figure)
        end = figure.rpartition(".")[2]
        if end in NONE_APPLIES:
            return self._say("detail.none")
        return self._say(f"detail.{NOTHING_OF_WHOM[end]}") if end in NOTHING_OF_WHOM else ""

    def _parts(self, step: Step, terms: tuple[Term, ...]) -> Iterator[str]:
        """Say the parts of a sum; those of a patient's share by their names, however many services they are of."""
        if all(term.step.what == step.what and not term.step.about for term in terms):
            yield from (self._say("each", money=self._money(term.step), times=term.times) if term.times > 1
                        else self._money(term.step) for term in terms)  # fmt: skip
            return
        by_name: dict[str, int] = {}
        for term in terms:
            by_name[term.step.what] = by_name.get(term.step.what, 0) + term.step.cents * term.times
        for term in terms:
            if f"part.{term.step.what}" not in sentences("steps"):
                yield self._phrase(term)
            elif (whole := by_name.pop(term.step.what, None)) is not None:
                yield self._say(f"part.{term.step.what}", money=money(whole, self.language))

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


def _first_rule(step: Step) -> RulePath | None:
    while step.rule is None and step.operands:
        step = next((part for part in step.operands if part.rule or part.operands), step.operands[0])
    return step.rule


def _is_told_by_its_parts(term: Term, whole: Step) -> bool:
    """Tell whether a figure that is all of another is told by what it is made of itself."""
    part = term.step
    has_own_name = part.what in STANDS_ALONE and part.what != whole.what
    return term.times == 1 and part.operation not in {"rule", "asked"} and not has_own_name
