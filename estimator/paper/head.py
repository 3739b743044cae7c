"""The top of the page: clinic and logo, title, that it is no bill, whom and what it is for, its days."""

from __future__ import annotations

import base64
from pathlib import Path
from xml.etree import ElementTree

from estimator.paper.document import Fact, Facts, Head, Logo
from estimator.paper.names import inside
from estimator.paper.page_kind import page_kind
from estimator.paper.pen import Pen
from estimator.pricing.request import Request
from estimator.pricing.result import Estimate, Result
from estimator.rules.models.clinics import Address, Clinic

LARGEST_LOGO = 2_000_000
"""Bytes of the largest picture that is put on a page."""
_PNG = b"\x89PNG\r\n\x1a\n"


def head(pen: Pen, result: Result) -> Head:
    """Give the top of the page; a refusal has another title and no patient's rights that go with an estimate."""
    request = result.request
    clinic = pen.book.clinics.get(request.clinic)
    days = [pen.say("made_on", day=pen.day(request.day))]
    if isinstance(result, Estimate) and result.prices_hold_until is not None:
        days.append(pen.say("prices_hold", day=pen.day(result.prices_hold_until)))
    return Head(
        clinic=clinic.name if clinic is not None else pen.book.group,
        place=_place(clinic),
        title=_title(pen, result),
        not_a_bill=pen.say("not_a_bill"),
        days=tuple(days),
        facts=Facts(tuple(_facts(pen, result))),
        logo=_logo(pen, clinic),
    )


def primary_service(pen: Pen, request: Request, result: Estimate) -> str:
    """Say in plain words what the visits are for (45 CFR 149.610(c)(1)(ii))."""
    if result.parts:
        titles = [pen.words(pen.book.treatments[part.treatment].title) for part in result.parts]
    else:
        titles = [pen.name("service", asked.service) for asked in request.services]
    first, *others = dict.fromkeys(titles)
    return pen.joined([first, *map(inside, others)])


def address_in_line(address: Address) -> str:
    """Write an address in one line: street, town, State and ZIP code."""
    return f"{address.street}, {address.city}, {address.state} {address.zip}"


def _title(pen: Pen, result: Result) -> str:
    """Name the document by who pays."""
    if not isinstance(result, Estimate):
        return pen.say("title_not_ready")
    kind = page_kind(pen.book, result)
    return pen.say("title") if kind == "good-faith-estimate" else pen.on("insured").say(f"title.{kind}")


def _place(clinic: Clinic | None) -> tuple[str, ...]:
    if clinic is None or clinic.address is None:
        return ()
    address = clinic.address
    return address.street, f"{address.city}, {address.state} {address.zip}"


def _facts(pen: Pen, result: Result) -> list[Fact]:
    request = result.request
    name = request.patient.name if request.patient is not None else None
    born = request.patient.date_of_birth if request.patient is not None else None
    facts = [
        Fact(pen.say("label.patient"), name or pen.say("not_given"), "patient.name"),
        Fact(pen.say("label.date_of_birth"), pen.day(born) if born else pen.say("not_given"), "patient.date_of_birth"),
    ]
    if isinstance(result, Estimate):
        facts.append(Fact(pen.say("label.for"), primary_service(pen, request, result), "treatment"))
        first = result.visits[0].day
        when = pen.day(first) if first else pen.count("not_booked", len(result.visits))
        facts.append(Fact(pen.say("label.first_visit"), when, "first_visit"))
    return facts


def _logo(pen: Pen, clinic: Clinic | None) -> Logo | None:
    """Read the clinic's picture as SVG text; a bitmap is wrapped in one. What is no picture is left out."""
    if clinic is None or clinic.logo is None:
        return None
    path = (pen.book.folder / clinic.logo).resolve()
    svg = _as_svg(path) if path.is_relative_to(pen.book.folder.resolve()) else None
    return Logo(svg, pen.say("logo", clinic=clinic.name)) if svg is not None else None


def _as_svg(path: Path) -> str | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    if len(content) > LARGEST_LOGO:
        return None
    if content.startswith(_PNG):
        width, height = (int.from_bytes(content[at : at + 4]) for at in (16, 20))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{width}" '
            f'height="{height}"><image width="{width}" height="{height}" '
            f'xlink:href="data:image/png;base64,{base64.b64encode(content).decode()}"/></svg>'
        )
    try:
        root = ElementTree.fromstring(content)
        return content.decode() if root.tag.rsplit("}", 1)[-1] == "svg" else None
    except (ElementTree.ParseError, UnicodeDecodeError):
        return None
