"""The PDF itself: archival, accessible, reproducible, only text where text is meant, and no file read."""

import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from estimator.paper.document import PageOptions
from estimator.paper.pdf import PageNotMade, _compiler, literal_of, make_pdf, page_source
from estimator.pricing.serial import as_json
from estimator.wording import Language
from tests.paper.insured import MET_MID_COURSE
from tests.paper.pages import page, pdf_of, result_of, tags, text_of, usual_pdf, words_of

ROOT = Path(__file__).resolve().parent.parent.parent
HOSTILE = '#read("/etc/passwd") *bold* _so_ $x$ @who <lab> // \\ \\u{41} "q" `raw` #{1+1} {page}'


def test_one_file_is_archival_and_accessible() -> None:
    with pikepdf.open(BytesIO(usual_pdf())) as pdf:
        about = pdf.open_metadata()
        assert (about["pdfaid:part"], about["pdfaid:conformance"], about["pdfuaid:part"]) == ("3", "A", "1")


def test_it_says_its_title_its_language_and_the_day_of_the_estimate() -> None:
    with pikepdf.open(BytesIO(usual_pdf())) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Good Faith Estimate for Health Care Items and Services"
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle) is True
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261123000000Z"
        assert str(pdf.Root.Lang) == "en-US"
    with pikepdf.open(BytesIO(pdf_of(PageOptions("es")))) as pdf:
        assert str(pdf.Root.Lang) == "es-US"


def test_the_data_of_the_estimate_is_attached_as_it_was_given() -> None:
    reader = PdfReader(BytesIO(usual_pdf()))
    assert dict(reader.attachments) == {"estimate.json": [as_json(result_of()).encode()]}
    with pikepdf.open(BytesIO(usual_pdf())) as pdf:
        (attached,) = pdf.Root.AF
        assert str(attached.AFRelationship) == "/Data"
        assert str(attached.Desc).startswith("The data of this estimate")
        assert str(attached.EF.F.Subtype) == "/application/json"


def test_everyone_may_print_and_copy_it() -> None:
    with pikepdf.open(BytesIO(usual_pdf())) as pdf:
        assert not pdf.is_encrypted


def test_headings_go_down_in_steps_from_one_title() -> None:
    levels = [int(tag.name[1]) for tag in tags(usual_pdf()) if tag.name in {"H1", "H2", "H3"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("options", [PageOptions(), PageOptions("es", "large"), PageOptions(discreet=True)])
def test_every_table_has_header_cells_and_every_picture_has_words(options: PageOptions) -> None:
    found = tags(pdf_of(options))
    tables = [tag for tag in found if tag.name == "Table"]
    assert tables
    for table in tables:
        (row,) = table.inside[0].inside
        assert {cell.name for cell in row.inside} == {"TH"}
    assert [tag.alternative for tag in found if tag.name == "Figure"] == [page(options).head.logo.alternative]


def test_every_bar_has_words_that_begin_with_the_answer() -> None:
    found = tags(pdf_of(**MET_MID_COURSE))  # type: ignore[arg-type]
    _, who_pays, deductible, limit = (tag.alternative for tag in found if tag.name == "Figure")
    assert who_pays.startswith("Who pays what. List price $2,800.00. You $1,130.00")
    assert deductible.startswith("$600.00 of $1,500.00 used.")
    assert limit.startswith("$600.00 of $5,000.00 used.")


@pytest.mark.parametrize("language", ["en", "es"])
def test_with_insurance_page_one_holds_what_belongs_on_it(language: Language) -> None:
    options = PageOptions(language)
    first, second, *_ = PdfReader(BytesIO(pdf_of(options, **MET_MID_COURSE))).pages  # type: ignore[arg-type]
    document = page(options, **MET_MID_COURSE)  # type: ignore[arg-type]
    assert document.section("questions").heading in first.extract_text()
    assert document.section("your-deductible").heading in second.extract_text()


def test_watermark_footer_and_rules_are_not_read_aloud() -> None:
    with pikepdf.open(BytesIO(usual_pdf())) as pdf:
        for sheet in pdf.pages:
            marks = sheet.Contents.read_bytes()
            assert marks.index(b"/Artifact") < marks.index(b" Tf")
            assert b"/Type /Pagination" in marks or b"/Type/Pagination" in marks


def test_the_same_data_gives_the_same_bytes_in_a_new_process_in_another_time_zone(tmp_path: Path) -> None:
    program = "import sys; from tests.paper.pages import usual_pdf; sys.stdout.buffer.write(usual_pdf())"
    elsewhere = os.environ | {"TZ": "Pacific/Kiritimati", "LANG": "es_ES.UTF-8", "SOURCE_DATE_EPOCH": "1"}
    made = subprocess.run([sys.executable, "-c", program], cwd=ROOT, env=elsewhere, capture_output=True, check=True)
    assert made.stdout == usual_pdf()


def test_several_threads_may_make_pages_at_once() -> None:
    with ThreadPoolExecutor(3) as threads:
        made = set(threads.map(lambda _: pdf_of(), range(9)))
    assert made == {usual_pdf()}


def test_only_shipped_fonts_are_in_it_and_all_are_embedded() -> None:
    patient = {"name": "Nguyễn Thị Ánh Привет", "date_of_birth": "1985-03-04"}
    with pikepdf.open(BytesIO(pdf_of(patient=patient))) as pdf:
        fonts = [font for sheet in pdf.pages for font in sheet.Resources.Font.values()]
        names = {str(font.BaseFont).split("+")[1].split("-")[0] for font in fonts}
        assert names == {"AtkinsonHyperlegible", "NotoSans"}
        inner = [font.DescendantFonts[0].FontDescriptor for font in fonts]
        assert all("/FontFile2" in about or "/FontFile3" in about for about in inner)


@pytest.mark.parametrize(("size", "smallest"), [("normal", 12), ("large", 18)])
def test_nothing_but_the_footer_is_small(size: str, smallest: int) -> None:
    reader = PdfReader(BytesIO(pdf_of(PageOptions(size=size))))  # type: ignore[arg-type]
    small: list[str] = []

    def look(text: str, cm: list[float], tm: list[float], font: object, points: float) -> None:
        real = points * abs(tm[3] or tm[1]) * abs(cm[3] or cm[1])
        if text.strip() and real < smallest - 0.01:
            small.append(text.strip())

    for sheet in reader.pages:
        sheet.extract_text(visitor_text=look)
    footers = {part for part in small if part.startswith(("Draft", "Page", "·")) or "Sample Patient" in part}
    assert set(small) == footers
    assert small


def test_every_sheet_says_whose_it_is_and_which_of_how_many() -> None:
    sheets = [" ".join(sheet.extract_text().split()) for sheet in PdfReader(BytesIO(usual_pdf())).pages]
    for number, text in enumerate(sheets, start=1):
        assert f"Draft · Sample Patient · November 23, 2026 Page {number} of {len(sheets)}" in text


def test_what_belongs_on_the_first_sheet_is_on_it_and_the_assumptions_open_the_second() -> None:
    for options in (PageOptions("en"), PageOptions("es")):
        first, second, *_ = PdfReader(BytesIO(pdf_of(options))).pages
        document = page(options)
        assert document.section("questions").heading in first.extract_text()
        assert document.section("what-we-assumed").heading not in first.extract_text()
        assert document.section("what-we-assumed").heading in second.extract_text()


def test_what_looks_like_markup_is_printed_as_typed() -> None:
    assert HOSTILE in words_of(pdf_of(patient={"name": HOSTILE, "date_of_birth": "1985-03-04"}))


def test_the_page_can_read_no_file() -> None:
    for reading in ('#read("/etc/passwd")', '#read("/../pdf.py")', '#image("/../../config/logo.svg")', '#read("/")'):
        with pytest.raises(typst.TypstError):
            _compiler().compile(reading.encode(), format="pdf")


def test_a_refusal_of_the_typesetter_is_told_and_nothing_is_made() -> None:
    document = page()
    with pytest.raises(PageNotMade, match="cannot be set"):
        make_pdf(replace(document, head=replace(document.head, title="")), b"{}")


@settings(max_examples=25)
@given(st.text(min_size=1, max_size=60), st.text(max_size=30))
def test_any_text_at_all_can_stand_on_a_page(name: str, more: str) -> None:
    document = page()
    odd = replace(document, head=replace(document.head, clinic=name), footer=more)
    assert make_pdf(odd, b"{}").startswith(b"%PDF-1.7")


@given(st.text())
def test_a_text_goes_in_as_one_string(text: str) -> None:
    literal = literal_of(text)
    assert literal[0] == literal[-1] == '"'
    inside = literal[1:-1].replace("\\\\", "").replace('\\"', "")
    assert '"' not in inside
    assert "\n" not in inside


def test_the_layout_is_brought_in_and_the_data_follows() -> None:
    source = page_source(page(), b"{}").decode()
    assert source.startswith('#import "/page.typ"')
    assert source.count("\n") == 2


def test_no_page_holds_a_short_date_a_euro_or_a_raw_id() -> None:
    for options in (PageOptions(), PageOptions("es")):
        text = text_of(pdf_of(options, discounts=["military"], tender="cash"))
        assert not re.search(r"\d+/\d+/\d+|€", text)
        assert not re.search(r"\b(self-pay|first-responder|late-cancellation|no-show|mood|chattanooga-)\b", text)
