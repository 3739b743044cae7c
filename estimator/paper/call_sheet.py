"""The insurer call sheet: a script for staff, with the codes of exactly this course, what is known, and blanks."""

from __future__ import annotations

from collections.abc import Sequence

from estimator.paper.call_questions import question_sections
from estimator.paper.discreet import without_treatment
from estimator.paper.document import (
    Block,
    Column,
    Document,
    Fact,
    Facts,
    Head,
    Headline,
    PageOptions,
    Row,
    Section,
    Table,
)
from estimator.paper.head import head
from estimator.paper.pen import Pen
from estimator.paper.selfcheck import check_page
from estimator.pricing.benefit_questions import is_call_needed
from estimator.pricing.billed_services import BilledService, billed_services
from estimator.pricing.result import Result
from estimator.rules.book import Book
from estimator.wording import LANGUAGES

BLANK = ""
"""The text of a fact that is to be written in by hand: it is set as a line."""


class NothingToAsk(ValueError):
    """No claim is sent, and nobody has to confirm that none is paid: there is no call to make."""


def make_call_sheet(book: Book, result: Result, options: PageOptions) -> Document:
    """Make the call sheet of an estimate, or of a refusal that a call may mend, in the language and size asked.

    A discreet sheet keeps the codes, which the plan must be told. Raises NothingToAsk, and PageContradictsItself where
    the two languages differ.
    """
    if not is_call_needed(book, result.request):
        raise NothingToAsk(result.request.coverage)
    if options.discreet:
        book, result = without_treatment(book, result)
    pages = {language: _sheet(Pen(book, language), result, options) for language in LANGUAGES}
    (other,) = set(LANGUAGES) - {options.language}
    check_page(pages[options.language], pages[other])
    return pages[options.language]


def _sheet(pen: Pen, result: Result, options: PageOptions) -> Document:
    sheet = pen.on("call_sheet")
    request = result.request
    services = billed_services(pen.book, request)
    questions = question_sections(sheet, request, services, options)
    return Document(
        language=pen.language,
        size=options.size,
        day=request.day,
        head=_head(sheet, result),
        headline=Headline(sheet.say("say_first"), below=(sheet.say("opening", clinic=_caller(pen, result)),)),
        sections=(_this_call(sheet, result, services), _services(sheet, result, services), *questions),
        footer=" · ".join((sheet.say("footer"), pen.day(request.day))),
        page_of=pen.say("page_of", page="{page}", pages="{pages}"),
        watermark=(pen.say("demonstration"),) if result.demonstration else (),
        attached=sheet.say("attached"),
    )


def _head(sheet: Pen, result: Result) -> Head:
    """The clinic, whom it is about and under which coverage; what stands on the card is left blank."""
    top = head(sheet.on("page"), result)
    patient = result.request.patient
    born = patient.date_of_birth if patient is not None else None
    facts = {
        "patient": (patient.name if patient is not None else None) or BLANK,
        "born": sheet.day(born) if born is not None else BLANK,
        "plan": sheet.name("coverage", result.request.coverage),
        "member_id": BLANK,
        "plan_phone": BLANK,
        "group_number": BLANK,
    }
    told = Facts(tuple(Fact(sheet.say(name), text) for name, text in facts.items()))
    return Head(top.clinic, top.place, sheet.say("title"), sheet.say("for_staff"), top.days[:1], told, top.logo)


def _caller(pen: Pen, result: Result) -> str:
    clinic = pen.book.clinics.get(result.request.clinic)
    return clinic.name if clinic is not None else pen.book.group


def _this_call(sheet: Pen, result: Result, services: Sequence[BilledService]) -> Section:
    """Who calls, with the numbers that a representative asks for, and blanks for who answers."""
    clinic = sheet.book.clinics.get(result.request.clinic)
    billing = dict.fromkeys(service.provider for service in services)
    blocks: list[Block] = [_in_line(sheet, answered_by=BLANK, reference=BLANK), _in_line(sheet, day=BLANK, time=BLANK)]
    for provider in (sheet.book.providers[id_] for id_ in billing):
        numbers = {"npi": provider.npi or BLANK, "tin": provider.tin or BLANK}
        if len(billing) == 1:
            phone = clinic.phone if clinic is not None else None
            blocks.append(_in_line(sheet, **numbers, clinic_phone=phone or BLANK))
        else:
            facts = tuple(Fact(f"{provider.name}, {sheet.say(name)}", text) for name, text in numbers.items())
            blocks.append(Facts(facts, in_line=True))
    return Section("call", sheet.say("heading.call"), tuple(blocks), is_kept_together=True)


def _services(sheet: Pen, result: Result, services: Sequence[BilledService]) -> Section:
    """Each service of the course with its codes and how often, then the days, the diagnosis and the place."""
    columns = (
        Column("", is_wide=True),
        Column(sheet.say("column.codes")),
        Column(sheet.say("column.visits"), "number"),
    )
    rows = tuple(
        Row((sheet.name("service", held.service), codes_in_words(sheet, held), str(held.number))) for held in services
    )
    diagnosis = sheet.joined(result.request.diagnosis_codes) or BLANK
    blocks = (
        Table(columns, rows, adds_up=False),
        _in_line(sheet, days=_days(sheet, services)),
        _in_line(sheet, diagnosis=diagnosis, place=BLANK),
    )
    return Section("services", sheet.say("heading.services"), blocks, is_kept_together=True)


def _days(sheet: Pen, services: Sequence[BilledService]) -> str:
    """Say from which day to which the course is, as an approval is asked for; a blank where nothing is booked."""
    days = sorted(day for service in services for day in service.days)
    if not days:
        return BLANK
    first, last = sheet.day(days[0]), sheet.day(days[-1])
    return first if first == last else sheet.on("page").say("from_to", first=first, last=last)


def codes_in_words(sheet: Pen, service: BilledService) -> str:
    """Write the codes of a service for reading out, units only where there are several."""
    said = [
        used.code if used.units == 1 else sheet.say("code_units", code=used.code, units=used.units)
        for used in service.codes
    ]
    return ", ".join(said) or sheet.say("no_codes")


def _in_line(sheet: Pen, **facts: str) -> Facts:
    return Facts(tuple(Fact(sheet.say(name), text) for name, text in facts.items()), in_line=True)
