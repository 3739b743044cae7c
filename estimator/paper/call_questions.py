"""What staff ask a plan's representative: only what this coverage needs, what we have beside it, the rest blank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from estimator.paper.document import Block, Column, PageOptions, Paragraph, Row, Section, Table
from estimator.paper.names import inside
from estimator.paper.pen import Pen
from estimator.paper.reasons import LEAP_YEAR
from estimator.paper.told import teller_in_words
from estimator.pricing.benefit_questions import benefit_questions, call_questions
from estimator.pricing.benefits import PARTS
from estimator.pricing.billed_services import BilledService
from estimator.pricing.plan_answers import facts_told, told, used_and_left
from estimator.pricing.plan_facts import Authorization, BenefitFacts
from estimator.pricing.request import Request
from estimator.rules.models.benefits import BenefitRule
from estimator.wording import month_day, percentage

SIDE_BY_SIDE = {"normal": 4, "large": 2}
"""How many benefits stand beside each other in one table, by the size of the print."""
BLANK = ""
"""A cell to be filled in by hand."""
Line = tuple[str, ...]
"""A question with what we have for each column, or blanks."""
Group = tuple[BenefitRule | None, list[BilledService]]
"""A benefit with the services of the course that fall under it; those that fall under none stand together."""


def question_sections(
    sheet: Pen, request: Request, services: Sequence[BilledService], options: PageOptions
) -> Iterator[Section]:
    """Give the questions in the order in which a representative answers them; sections are numbered, but the last."""
    asking = _Asking(sheet, request, services, SIDE_BY_SIDE[options.size])
    parts = {
        "plan": asking.plan(),
        "each_service": asking.each_service(),
        "approval": asking.approval(),
        "yearly": asking.yearly(),
        "own_claim": asking.own_claim(),
    }
    number = 0
    for name, blocks in parts.items():
        asked = tuple(blocks)
        if asked:
            number += 1
            heading = sheet.say(f"heading.{name}", number=number)
            yield Section(name, heading, asked, amounts=sheet.written())
    last = tuple(asking.last("ask.policy.discreet" if options.discreet else "ask.policy"))
    yield Section("last", sheet.say("heading.last"), last)


class _Asking:
    """Asks about one request under its coverage."""

    def __init__(self, sheet: Pen, request: Request, services: Sequence[BilledService], beside: int) -> None:
        self.sheet, self.plan_facts, self.beside = sheet, request.plan, beside
        self.coverage = sheet.book.coverages[request.coverage]
        self.questions = {question.path: question for question in benefit_questions(sheet.book, request)}
        self.has_claim = bool(call_questions(sheet.book, request))
        self.groups = _groups(services)

    def plan(self) -> Iterator[Block]:
        """Ask whether it is active, when its year starts, whether the clinic is in its network."""
        sheet, facts = self.sheet, self.plan_facts
        lines = [(sheet.say("ask.active"), BLANK)]
        if self.has_claim:
            month, day = facts.plan_year_start or self.coverage.plan_year_start
            year_start = month_day(date(LEAP_YEAR, month, day), sheet.language)
            lines.append((sheet.say("ask.plan_year"), self._we_have(year_start)))
        lines.append((sheet.say("ask.network"), self._yes_or_no(facts.is_in_network)))
        if self.has_claim:
            lines.append((sheet.say("ask.other_plan"), self._yes_or_no(None)))
        yield self._one_answer(lines)
        if self.has_claim:
            yield Paragraph(self._who_told())

    def each_service(self) -> Iterator[Block]:
        """Ask about the services of each benefit, side by side: covered, approval, share, limits."""
        for start in range(0, len(self.groups), self.beside):
            held = self.groups[start : start + self.beside]
            names = ["covered", "approval", *(("share", "visits") if self.has_claim else ())]
            names += ["rate"] if any(path.endswith(".rate") for path in self.questions) else []
            names += ["separate"] if any(path.endswith(".separate_used") for path in self.questions) else []
            names += ["maximum"] if any(path.endswith(".paid_so_far") for path in self.questions) else []
            lines = [(self.sheet.say(f"ask.{name}"), *(self._of(name, group) for group in held)) for name in names]
            heading = self.sheet.say("column.question") if start else ""
            yield self._table([self._group_in_words(group) for group in held], lines, heading)

    def approval(self) -> Iterator[Block]:
        """Ask how the plan's approval stands, where some service of the course needs it."""
        if "plan.authorization.state" not in self.questions:
            return
        sheet, has = self.sheet, self.plan_facts.authorization or Authorization()
        state = "" if has.state == "unknown" else sheet.on("benefits").say(f"approval.{has.state}")
        days = [sheet.day(day) for day in (has.starts, has.ends) if day is not None]
        yield self._one_answer([
            (sheet.say("ask.state"), self._we_have(inside(state))),
            (sheet.say("ask.number"), self._we_have(has.number or "")),
            (sheet.say("ask.approved_visits"), self._we_have("" if has.visits is None else str(has.visits))),
            (sheet.say("ask.approved_days"), self._we_have(" – ".join(days))),
            (sheet.say("ask.how_to_get_it"), BLANK),
        ])  # fmt: skip

    def yearly(self) -> Iterator[Block]:
        """Ask for deductible and limit and what is used of them, in each network that the clinic may be in."""
        asked = [path.split(".")[1:] for path, question in self.questions.items() if question.may_be_left]
        tiers = list(dict.fromkeys(tier for tier, _, _ in asked))
        if not asked:
            return
        sheet = self.sheet
        lines: list[Line] = []
        for kind, used in dict.fromkeys((kind, used) for _, kind, used in asked):
            whose = "family" if used == "family_used" else "individual"
            for name in (whose, used):
                cells = (self._yearly_figure(f"plan.{tier}.{kind}", name, used) for tier in tiers)
                lines.append((sheet.on("benefits").say(f"ask.{kind}.{name}"), *cells))
        lines.append((sheet.say("ask.figures_day"), *(BLANK for _ in tiers)))
        lines.append((sheet.say("ask.copay_counts"), *(BLANK for _ in tiers)))
        yield self._table([sheet.say(f"column.{tier}") for tier in tiers], lines)

    def own_claim(self) -> Iterator[Block]:
        """Ask how a claim out of network is worked out, and how the patient sends one."""
        if self.coverage.superbill is None:
            return
        sheet, days = self.sheet, self.coverage.superbill.days_to_file
        yield self._one_answer([
            (sheet.say("ask.how_allowed"), BLANK),
            (sheet.say("ask.where_sent"), BLANK),
            (sheet.say("ask.days_to_file"), self._we_have("" if days is None else str(days))),
            (sheet.say("ask.paid_to"), BLANK),
        ])  # fmt: skip

    def last(self, policy: str) -> Iterator[Block]:
        """Ask what else can stop a claim; then what to do with the answers."""
        yes_or_no = self._yes_or_no(None)
        names = ["ask.referral", "ask.place", policy] if self.has_claim else [policy]
        lines = [*((name, yes_or_no) for name in names), ("ask.in_writing", BLANK)]
        yield self._one_answer([(self.sheet.say(name), cell) for name, cell in lines])
        yield Paragraph(self.sheet.say("no_promise"))

    def _of(self, name: str, group: Group) -> str:
        """What we have of one question about the services of a benefit."""
        rule, services = group
        if name == "approval":
            needed = self.coverage.authorization
            is_needed = needed is not None and (
                not needed.needed_for or any(held.service in needed.needed_for for held in services)
            )
            return self._we_have(self.sheet.say("needed")) if is_needed else self._yes_or_no(None)
        if rule is None:
            return self._yes_or_no(None) if name == "covered" else BLANK
        facts = next((each for each in self.plan_facts.benefits if each.benefit == rule.id), None)
        has = facts or BenefitFacts(benefit=rule.id)
        match name:
            case "covered":
                return self._yes_or_no(has.covered or rule.covered)
            case "share" if (has.covered or rule.covered) != "no":
                return self._we_have(self._share(rule, has))
            case "rate" if isinstance(has.rate, int):
                return self._we_have(self.sheet.money(has.rate))
            case "visits" if rule.visits_per_year is not None:
                used = has.visits_used if isinstance(has.visits_used, int) else None
                return self._of_which("used", str(rule.visits_per_year), None if used is None else str(used))
            case "maximum" if rule.maximum is not None:
                paid = None if has.paid_so_far is None else self.sheet.money(has.paid_so_far)
                return self._of_which("paid", self.sheet.money(rule.maximum), paid)
            case "separate" if question := self.questions.get(f"plan.benefits.{rule.id}.separate_used"):
                used_of_it = self.sheet.money(has.separate_used) if isinstance(has.separate_used, int) else None
                figure = None if question.out_of is None else self.sheet.money(question.out_of)
                return self._of_which("used", figure, used_of_it)
        return BLANK

    def _share(self, rule: BenefitRule, has: BenefitFacts) -> str:
        """Say the patient's share in the order in which it is taken: "deductible, then 20%"."""
        sheet = self.sheet
        copay = has.copay if has.copay is not None else rule.copay
        rate = has.coinsurance if has.coinsurance is not None else rule.coinsurance
        said = {
            "deductible": sheet.say("share.deductible"),
            "copay": sheet.say("share.copay", copay=sheet.money(copay)) if isinstance(copay, int)
            else sheet.say("share.copay.unknown"),
            "coinsurance": percentage(rate, sheet.language) if isinstance(rate, Decimal)
            else sheet.say("share.coinsurance.unknown"),
        }  # fmt: skip
        parts = PARTS[rule.shape] if rule.shape is not None else ()
        if rule.shape == "no-charge":
            return sheet.say("share.nothing")
        return sheet.on("reasons").say("then").join(said[part] for part in parts)

    def _yearly_figure(self, place: str, name: str, used: str) -> str:
        """What we have of a yearly figure, or of what is used of it; nothing of one that this network does not have."""
        question = self.questions.get(f"{place}.{used}")
        if question is None:
            return "—"
        if name == used:
            spent = used_and_left(self.plan_facts, question)
            given = spent.used if spent is not None else told(self.plan_facts, f"{place}.{used}")
        else:
            given = question.out_of
        return self._we_have(self.sheet.money(given)) if isinstance(given, int) else BLANK

    def _of_which(self, name: str, figure: str | None, used: str | None) -> str:
        if figure is None or used is None:
            return self._we_have(figure or used or "")
        return self._we_have(self.sheet.say(f"of_which_{name}", figure=figure, used=used))

    def _we_have(self, known: str) -> str:
        return self.sheet.say("we_have", known=known) if known else BLANK

    def _yes_or_no(self, known: str | None) -> str:
        if known in ("yes", "no"):
            return self._we_have(inside(self.sheet.on("benefits").say(f"is.{known}")))
        return self.sheet.say("yes_no")

    def _who_told(self) -> str:
        """Say where what we have comes from: our rules alone, or as well who told it, and when."""
        facts = self.plan_facts
        if not facts_told(facts):
            return self.sheet.say("known.rule_book")
        called_on = [call.day for call in facts.calls if call.facts and call.day is not None]
        if called_on:
            return self.sheet.say("known.call", day=self.sheet.day(called_on[-1]))
        return self.sheet.say("known", source=teller_in_words(facts.told_by or "", facts.as_of, self.sheet.language))

    def _group_in_words(self, group: Group) -> str:
        """Name the services of a benefit with their codes; those of none, beside others, as the others."""
        rule, services = group
        first, *more = dict.fromkeys(self.sheet.name("service", held.service) for held in services)
        codes = ", ".join(dict.fromkeys(used.code for held in services for used in held.codes))
        if rule is None and codes and len(self.groups) > 1:
            first, more = self.sheet.say("others"), []
        named = self.sheet.joined([first, *map(inside, more)])
        return f"{named}: {codes}" if codes else named

    def _one_answer(self, lines: Sequence[Line]) -> Table:
        return self._table([self.sheet.say("column.answer")], lines)

    def _table(self, titles: Sequence[str], lines: Sequence[Line], heading: str = "") -> Table:
        """Set lines below the titles of their answers; without a heading of its own it has that of its section."""
        columns = (Column(heading, is_wide=True), *(Column(title, is_wide=True) for title in titles))
        return Table(columns, tuple(Row(line) for line in lines), adds_up=False)


def _groups(services: Sequence[BilledService]) -> list[Group]:
    """Put together the services of each benefit, and those of none."""
    found: dict[str | None, Group] = {}
    for service in services:
        name = service.benefit.id if service.benefit is not None else None
        found.setdefault(name, (service.benefit, []))[1].append(service)
    return list(found.values())
