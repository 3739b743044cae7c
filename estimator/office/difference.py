"""What a change did, in one sentence: "8 infusions: package of 8 instead of package of 6, $705.00 more."."""

from __future__ import annotations

from collections.abc import Iterator

from estimator.office.plan_difference import payment_changes, payment_effect, plan_changes
from estimator.paper.names import inside, name_of, spacing_in_words
from estimator.pricing.request import CoursePart, Request
from estimator.pricing.result import Estimate, Part, Result
from estimator.rules.book import Book
from estimator.wording import Language, count, day, joined, money, say


def difference(book: Book, before: Result, after: Result, language: Language) -> str:
    """Say what was changed from one result to the next and what it does to what the patient pays.

    Nothing is said where nothing that is priced was changed.
    """
    what = ", ".join(_changes(book, before, after, language))
    return _sentence(what, _effect(book, before, after, language), language) if what else ""


def differences(book: Book, before: Result, after: Result, language: Language) -> tuple[str, ...]:
    """Say each change in a sentence of its own, and last what all of them do together; one change is one sentence."""
    changed = list(_changes(book, before, after, language))
    if len(changed) < 2:
        return tuple(filter(None, [difference(book, before, after, language)]))
    effect = _effect(book, before, after, language)
    alone = [say(language, "difference.change", what=what[:1].upper() + what[1:]) for what in changed]
    return (*alone, _sentence(say(language, "difference.in_all"), effect, language))


def _sentence(what: str, effect: str, language: Language) -> str:
    return say(language, "difference.sentence", what=what[:1].upper() + what[1:], effect=effect)


def _effect(book: Book, before: Result, after: Result, language: Language) -> str:
    """What changes do to packages, to what the patient pays, and to the cost of a payment plan."""
    effects = (
        _packages(book, before, after, language),
        _cost(before, after, language),
        payment_effect(before, after, language),
    )
    return ", ".join(filter(None, effects))


def _cost(before: Result, after: Result, language: Language) -> str:
    """How much more or less the patient pays the clinic; the new figure where there was none.

    Where two outcomes stand, the one without coverage is compared, and what the other would cost is said too.
    """
    if not isinstance(after, Estimate):
        return say(language, "difference.cannot")
    now = _paid(after)
    if not isinstance(before, Estimate):
        cost = say(language, "difference.now", now=money(now, language))
    elif now == _paid(before):
        cost = say(language, "difference.same")
    else:
        more = now - _paid(before)
        cost = say(language, "difference.more" if more > 0 else "difference.less", by=money(abs(more), language))
    if not after.outcomes:
        return cost
    confirmed = after.outcomes[1].totals.patient_pays.cents
    return f"{cost}, {say(language, 'difference.if_confirmed', now=money(confirmed, language))}"


def _paid(estimate: Estimate) -> int:
    """What the clinic is paid, in cents: of a superbill all of it, whatever the plan may pay back."""
    return (estimate.totals.pay_clinic or estimate.totals.patient_pays).cents


def _packages(book: Book, before: Result, after: Result, language: Language) -> str:
    """Which packages are used now in place of which."""
    if not isinstance(before, Estimate) or not isinstance(after, Estimate):
        return ""
    old, new = (
        [name_of(book, "package", used.name, language) for used in estimate.packages for _ in range(used.times)]
        for estimate in (before, after)
    )
    if sorted(old) == sorted(new):
        return ""
    gone, come = joined([inside(n) for n in old], language), joined([inside(n) for n in new], language)
    if old and new:
        return say(language, "difference.packages", new=come, old=gone)
    return say(language, "difference.package_now" if new else "difference.package_gone", package=come or gone)


def _changes(book: Book, before: Result, after: Result, language: Language) -> Iterator[str]:
    """Name each priced answer that is another than before."""
    old, new = before.request, after.request
    if before.edition != after.edition:
        yield say(language, "difference.edition")
    for kind in ("clinic", "coverage"):
        if getattr(old, kind) != getattr(new, kind):
            yield name_of(book, kind, getattr(new, kind), language)
    yield from _course_changes(book, before, after, language)
    yield from _discount_changes(book, old, new, language)
    if old.tender != new.tender:
        chosen = new.tender or (after.tender if isinstance(after, Estimate) else "")
        yield name_of(book, "tender", chosen, language) if chosen else say(language, "difference.tender")
    yield from _plain_changes(old, new, language)
    coverage = book.coverages.get(new.coverage)
    if coverage is not None and coverage.sends_claims:
        yield from plan_changes(old.plan, new.plan, language)
    yield from payment_changes(book, old, new, language)
    yield from _further_changes(book, old, new, language)


def _further_changes(book: Book, old: Request, new: Request, language: Language) -> Iterator[str]:
    """Name what is another in added services, packages asked for, moved visits and one-time reductions."""
    numbers, before = ({extra.service: extra.number for extra in asked.extras} for asked in (new, old))
    for service in dict.fromkeys((*numbers, *before)):
        name = inside(name_of(book, "service", service, language))
        if service not in numbers:
            yield say(language, "difference.without", what=name)
        elif numbers[service] != before.get(service):
            yield say(language, "difference.added", number=numbers[service], service=name)
    if old.packages != new.packages:
        yield say(language, "difference.packages_asked.none" if new.packages == "none" else "difference.packages_asked")
    if old.moved != new.moved:
        yield count(language, "difference.moved", len(new.moved))
    if old.adjustments != new.adjustments:
        yield say(language, "difference.reduction" if new.adjustments else "difference.no_reduction")


def _plain_changes(old: Request, new: Request, language: Language) -> Iterator[str]:
    """Name what is another in the answers that need no rule book."""
    if old.evaluation != new.evaluation:
        yield say(language, "difference.evaluation.no" if new.evaluation is False else "difference.evaluation.yes")
    if old.first_visit != new.first_visit:
        when = new.first_visit and day(new.first_visit, language)
        yield say(language, "difference.first_visit" if when else "difference.not_booked", day=when)
    if old.pays != new.pays:
        yield say(language, f"difference.pays.{new.pays}")
    if old.visits_had != new.visits_had:
        yield count(language, "difference.visits_had", new.visits_had)
    if old.paid != new.paid:
        yield say(language, "difference.paid", paid=money(new.paid, language))


def _course_changes(book: Book, before: Result, after: Result, language: Language) -> Iterator[str]:
    """Name what is another in the treatments: which, how many infusions and boosters, how often, given how."""
    if isinstance(before, Estimate) and isinstance(after, Estimate):
        old, new = before.parts, after.parts
        for part in new[len(old) :]:
            yield say(language, "difference.also", treatment=inside(_treatment(book, part, language)))
        for part in old[len(new) :]:
            yield say(language, "difference.without", what=inside(_treatment(book, part, language)))
        for earlier, later in zip(old, new, strict=False):
            yield from _part_changes(book, earlier, later, language)
    elif before.request.infusions != after.request.infusions and after.request.infusions is not None:
        yield say(language, "difference.infusions.other", number=after.request.infusions.most)
    elif _course_asked(before.request) != _course_asked(after.request):
        yield say(language, "difference.course")
    if before.request.spacing != after.request.spacing:
        spacing = after.request.spacing
        yield spacing_in_words(spacing, language) if spacing else say(language, "difference.usual_spacing")


def _part_changes(book: Book, old: Part, new: Part, language: Language) -> Iterator[str]:
    if old.treatment != new.treatment:
        yield _treatment(book, new, language)
    elif (old.hours, old.tier, old.guide, old.setting) != (new.hours, new.tier, new.guide, new.setting):
        yield say(language, "difference.way")
    if old.infusions != new.infusions:
        yield count(language, "difference.infusions", new.infusions)
    if old.boosters != new.boosters:
        yield count(language, "difference.boosters", new.boosters)


def _discount_changes(book: Book, old: Request, new: Request, language: Language) -> Iterator[str]:
    for name in new.discounts:
        if name not in old.discounts:
            yield name_of(book, "discount", name, language)
    for name in old.discounts:
        if name not in new.discounts:
            yield say(language, "difference.without", what=inside(name_of(book, "discount", name, language)))


def _course_asked(request: Request) -> list[dict[str, object]]:
    """What is asked about each treatment, spacing apart, which is told by itself."""
    names = CoursePart.model_fields.keys() - {"spacing"}
    return [{name: getattr(part, name) for name in names} for part in request.parts]


def _treatment(book: Book, part: Part, language: Language) -> str:
    return name_of(book, "treatment", part.treatment, language)
