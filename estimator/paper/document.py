"""Document: the whole page as data, in the order in which it is read, in one language; how it looks is page.typ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from estimator.pricing.steps import Step
from estimator.wording import Language

ColumnKind = Literal[
    "words", "answer", "number", "list_price", "discount", "each", "plan_pays", "sum", "sum_if_paid", "you_pay",
    "used_before", "used_here", "left", "yearly", "told",
]  # fmt: skip
"""What a column holds: words, a Yes or No, how many, or one of the amounts the page checks against each other.

Amounts of a "told" column are compared with nothing: each stands for itself.
"""

PartKind = Literal["you", "plan", "write_off", "discount", "help", "used", "here", "left"]
"""What a part of a bar stands for; each has its own pattern, so that no meaning is in a colour."""

RowRole = Literal["part", "subtotal", "provider_total", "total"]
"""A part of a sum; the sum of the parts since the last sub-total, of those of one provider, or of the whole section."""

Detail = Literal["service-prices", "plan-pays", "discounts", "subtotals"]
"""What whoever hands a page over may leave out of it; `details.py` says where it stands, and which pages keep it."""


@dataclass(frozen=True, slots=True)
class PageOptions:
    """How a page is wanted: language, ordinary (12 pt) or large print (18 pt), with or without the treatment's name."""

    language: Language = "en"
    size: Literal["normal", "large"] = "normal"
    discreet: bool = False
    """True leaves out every word that names a drug, a treatment or a diagnosis."""
    kind: Literal["estimate", "preview"] = "estimate"
    """A preview is what the kiosk prints: no estimate in writing, and of nobody in particular."""
    hidden: frozenset[Detail] = frozenset()
    """The details left out, as far as the page need not hold them."""
    outdated: frozenset[str] = frozenset()
    """The plan's figures, by their places, that were told before what they were told for was changed."""


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount as it is printed, the cents it stands for, and how it came to be."""

    text: str
    cents: int
    step: Step | None = field(default=None, compare=False, repr=False)
    """None for an amount that is no figure of an estimate. Of what is taken off it has the sign of the discount."""


Cell = str | Amount


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its title and what it holds."""

    title: str
    kind: ColumnKind = "words"
    is_wide: bool = False
    """True for a column that takes the room the others leave; where all are, the table compares."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; a sub-total or a total adds up the parts above it."""

    cells: tuple[Cell, ...]
    role: RowRole = "part"
    stands_for: PartKind | None = None
    """Which part of who pays what it is, where it is one."""


@dataclass(frozen=True, slots=True)
class Table:
    """Columns with titles, and rows; `adds_up` is False where the last row is no sum of the ones above."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    adds_up: bool = True
    has_words_below: bool = False
    """True where more words of a row than the first line stand below its amounts, as wide as the table."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A sentence or several."""

    text: str


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading inside a section."""

    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A label with what stands beside it; `field` says where it comes from ("patient.name")."""

    label: str
    text: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """Labels with what stands beside them, one below the other or in one line."""

    facts: tuple[Fact, ...]
    in_line: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """Entries one below the other, numbered where their order matters."""

    entries: tuple[str, ...]
    is_numbered: bool = False


@dataclass(frozen=True, slots=True)
class Quoted:
    """Lines of a rule book as they stand there, in letters that are all equally wide."""

    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BarPart:
    """A part of a bar: what it stands for, its words and its amount as printed (or none), and its length in cents."""

    kind: PartKind
    label: str
    figure: Cell
    cents: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar cut into parts, with the words that stand for it; the whole width of the page is `scale` cents."""

    alternative: str
    parts: tuple[BarPart, ...]
    scale: int
    caption: str = ""
    """What stands above it, where several bars stand together."""


Block = Table | Paragraph | Subheading | Facts | Listing | Quoted | Bar


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page under one heading; its name is the same in every language ("when-you-pay")."""

    name: str
    heading: str
    blocks: tuple[Block, ...]
    is_boxed: bool = False
    opens_page_two: bool = False
    is_in_line: bool = False
    """True where its text stands beside its heading."""
    is_kept_together: bool = False
    """True where it may not be split between two sheets."""
    amounts: tuple[Amount, ...] = ()
    """Every amount written into it, in the order of writing, so that the page can check and explain itself."""


@dataclass(frozen=True, slots=True)
class Logo:
    """The clinic's picture as SVG text, with the words that stand for it."""

    svg: str
    alternative: str


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the headline: clinic, title, that it is no bill, whom and what it is for, days."""

    clinic: str
    place: tuple[str, ...]
    title: str
    not_a_bill: str
    days: tuple[str, ...]
    facts: Facts
    logo: Logo | None = None


@dataclass(frozen=True, slots=True)
class Between:
    """A range as it is printed, in whole dollars, and its ends in cents: the low one rounded down, the high one up."""

    text: str
    low: int
    high: int


Figure = Amount | Between | str
"""A figure of the headline; words where it is not known."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One of several figures of the same size, with its label."""

    label: str
    figure: Figure


@dataclass(frozen=True, slots=True)
class Headline:
    """What the patient pays in all: one figure in a sentence, or a range, or several figures with their labels.

    Without any figure it says what is needed first.
    """

    before: str
    figure: Amount | None = None
    after: str = ""
    below: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    amounts: tuple[Amount, ...] = ()
    between: Between | None = None
    """Where the figure in the sentence is a range."""
    several: tuple[Labelled, ...] = ()
    comes_to: tuple[int, ...] = ()
    """The totals further down, in cents: one, or one for each of two outcomes."""


@dataclass(frozen=True, slots=True)
class Missing:
    """Something the page lacks: a required element ("patient.name"), or characters that no shipped font has."""

    field: str
    words: str
    characters: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """Everything the page says, in reading order, with what is needed to set it."""

    language: Language
    size: Literal["normal", "large"]
    day: date
    head: Head
    headline: Headline
    sections: tuple[Section, ...]
    footer: str
    page_of: str
    """The words of the page number, with places for both numbers ("Page {page} of {pages}")."""
    watermark: tuple[str, ...]
    attached: str
    """What the attached data is, for whoever opens the list of attachments."""
    missing: tuple[Missing, ...] = ()
    """The required elements that are not there; while there are any, the page is a draft."""

    def section(self, name: str) -> Section:
        """Find a section by its name; raises KeyError where the page has none."""
        for section in self.sections:
            if section.name == name:
                return section
        raise KeyError(name)


def texts(part: object, place: str = "") -> Iterator[tuple[str, str]]:
    """Name every text in a part of the page with its place: a fact's own field, else the section it stands in."""
    if isinstance(part, str):
        if place:
            yield place, part
    elif isinstance(part, tuple):
        for entry in part:
            yield from texts(entry, place)
    elif isinstance(part, Fact):
        yield from texts((part.label, part.text), part.field or place)
    else:
        inside = part.name if isinstance(part, Section) else place
        for name in getattr(part, "__dataclass_fields__", ()):
            if name not in NOT_TEXT:
                yield from texts(getattr(part, name), inside or name)


NOT_TEXT = frozenset({
    "language", "size", "name", "kind", "role", "field", "svg", "attached", "missing", "day", "alternative", "amounts",
    "step", "stands_for",
})  # fmt: skip
"""Fields that are never printed."""
