"""Characters that no shipped font has are named beside their field, and nothing is lost."""

from io import BytesIO

from pypdf import PdfReader

from estimator.paper.document import PageOptions
from estimator.paper.fonts import font_folders, printable, unprintable
from tests.paper.pages import page, pdf_of, words_of

UNREADABLE = {"name": "Li 李 Wei 伟", "date_of_birth": "1985-03-04"}


def test_an_ordinary_page_can_be_printed_whole() -> None:
    assert unprintable(page()) == unprintable(page(PageOptions("es"))) == ()


def test_vietnamese_cyrillic_and_greek_names_can_be_printed() -> None:
    assert unprintable(page(patient={"name": "Nguyễn Thị Ánh, Привет, Ελένη"})) == ()


def test_a_character_that_no_font_has_is_named_beside_its_field() -> None:
    (only,) = unprintable(page(patient=UNREADABLE))
    assert (only.field, only.characters) == ("patient.name", "李伟")
    assert "Patient" in only.words
    assert "U+674E, U+4F1F" in only.words


def test_control_characters_are_no_text() -> None:
    found = unprintable(page(patient={"name": "A\u0007B\u200bC\ue000D", "date_of_birth": "1985-03-04"}))
    assert found[0].characters == "\u0007\u200b\ue000"


def test_the_page_is_made_all_the_same_and_says_where_it_could_not_print() -> None:
    said = words_of(pdf_of(patient=UNREADABLE))
    assert "Patient: Li ? Wei ?" in said
    assert "Our fonts do not have these characters (Patient): U+674E, U+4F1F." in said


def test_the_attached_data_keeps_the_name_whole() -> None:
    (data,) = PdfReader(BytesIO(pdf_of(patient=UNREADABLE))).attachments["estimate.json"]
    assert "Li 李 Wei 伟" in data.decode()


def test_a_page_without_such_characters_is_left_as_it_is() -> None:
    document = page()
    assert printable(document) is document


def test_only_fonts_of_the_product_are_looked_at() -> None:
    assert [folder.parent.name for folder in font_folders()] == ["fontpkg_atkinson_hyperlegible", "fontpkg_noto_sans"]
