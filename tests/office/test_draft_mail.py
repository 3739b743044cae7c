"""An e-mail with the page attached, as a file: what stands in it, what does not, and what becomes of the file."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from pathlib import Path

import pytest

from estimator.office.draft_mail import clear_out, draft_mail, put_out
from estimator.office.pages import Page, make_page
from estimator.office.saving import file_name
from estimator.paper.document import PageOptions
from estimator.pricing import Request
from estimator.wording import LANGUAGES, Language
from tests.books import ask, demonstration, estimated

PATIENT = {"name": "Sample Patient", "email": "patient@example.com"}
NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


def page(language: Language = "en", **patient: str) -> Page:
    return make_page(demonstration(), estimated(infusions="6", patient=patient or PATIENT), PageOptions(language))


def draft(made: Page, request: Request | None = None, name: str = "Estimate.pdf") -> bytes:
    return draft_mail(made.document, made.pdf, request or ask(patient=PATIENT), name)


def read(mail: bytes) -> EmailMessage:
    """Read a draft as a mail program does."""
    message = BytesParser(policy=policy.default).parsebytes(mail)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def words(mail: bytes) -> str:
    body = read(mail).get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def test_the_page_is_attached_as_it_is() -> None:
    made = page()
    (attached,) = read(draft(made)).iter_attachments()
    assert (attached.get_content_type(), attached.get_filename()) == ("application/pdf", "Estimate.pdf")
    assert attached.get_content() == made.pdf


def test_mail_programs_open_it_for_writing() -> None:
    assert read(draft(page()))["X-Unsent"] == "1"


def test_it_goes_to_the_address_of_the_patient() -> None:
    assert read(draft(page()))["To"] == "patient@example.com"


def test_without_an_address_it_goes_to_nobody_yet() -> None:
    assert read(draft(page(), ask()))["To"] is None


def test_the_same_page_gives_the_same_bytes_without_a_date() -> None:
    made = page()
    assert draft(made) == draft(made)
    assert read(draft(made))["Date"] is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_subject_and_text_name_no_amount_no_drug_and_no_diagnosis(language: Language) -> None:
    mail = draft(page(language))
    said = f"{read(mail)['Subject']} {words(mail)}".lower()
    assert [word for word in ("$", "ketamin", "ketamina", "depres", "infusiones de", "sample") if word in said] == []


def test_the_text_says_that_it_is_no_bill_what_the_page_is_and_whom_to_ask() -> None:
    said = words(draft(page()))
    assert "It is not a bill." in said
    assert "This page is marked: Draft, Demonstration." in said
    assert "(423) 555-0142" in said


def test_it_speaks_the_language_of_the_page() -> None:
    mail = draft(page("es"))
    assert read(mail)["Subject"] == "La página que nos pidió, 23 de noviembre de 2026"
    assert words(mail).startswith("Buenos días:")


@pytest.mark.parametrize("name", ["Núñez, O'Neil", "日" * 400, "A\r\nBcc: other@example.com"])
def test_an_odd_name_of_the_patient_makes_no_odd_mail(name: str) -> None:
    attached_as = file_name(ask(patient={"name": name}), "en")
    message = read(draft(page(), name=attached_as))
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == attached_as
    assert set(message.keys()) == {"X-Unsent", "To", "Subject", "MIME-Version", "Content-Type"}


def test_a_draft_can_be_read_by_this_user_alone(tmp_path: Path) -> None:
    file = put_out(tmp_path / "outgoing", "Estimate.eml", b"draft")
    assert file.read_bytes() == b"draft"
    assert os.name == "nt" or (file.parent.stat().st_mode & 0o077, file.stat().st_mode & 0o077) == (0, 0)


def test_a_draft_takes_no_other_draft_s_place(tmp_path: Path) -> None:
    names = [put_out(tmp_path, "Estimate.eml", text).name for text in (b"one", b"two", b"three")]
    assert names == ["Estimate.eml", "Estimate (2).eml", "Estimate (3).eml"]


def test_drafts_of_days_ago_are_removed_and_nothing_else(tmp_path: Path) -> None:
    for name, age in (("old.eml", 25), ("new.eml", 23), ("old.pdf", 25)):
        (tmp_path / name).write_bytes(b"")
        then = (NOW - timedelta(hours=age)).timestamp()
        os.utime(tmp_path / name, (then, then))
    clear_out(tmp_path, NOW)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["new.eml", "old.pdf"]


def test_where_nothing_was_ever_sent_there_is_nothing_to_remove(tmp_path: Path) -> None:
    clear_out(tmp_path / "outgoing", NOW)
    assert list(tmp_path.iterdir()) == []
