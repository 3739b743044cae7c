"""A ready e-mail with the page attached, as a file that the person's own mail program opens as a draft.

Nothing is sent from here. Subject and text name no amount, no drug and no diagnosis: they pass through other hands than
the page, and are shown on locked screens.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime, timedelta
from hashlib import sha256
from pathlib import Path

from estimator.office.saving import save_whole
from estimator.paper.document import Document, Paragraph
from estimator.pricing.request import Request
from estimator.wording import day, say

KEPT = timedelta(days=1)
"""How long a draft stays in its folder; the mail program has its own copy by then."""


def outgoing_folder() -> Path:
    """Where drafts wait to be opened: in this user's folder for what can be made again."""
    from platformdirs import user_cache_path

    return user_cache_path("ketamine-cost-estimator", appauthor=False) / "outgoing"


def draft_mail(document: Document, pdf: bytes, request: Request, attached_as: str) -> bytes:
    """Write a draft (RFC 5322) with a page attached under a name, to the patient's address where it is known.

    The same page gives the same bytes: no date stands in it, the mail program gives it one when it is sent.
    """
    # Much to read; and the desk, which clears the folder when it starts, seldom writes a draft.
    from email.message import EmailMessage
    from email.policy import SMTP

    message = EmailMessage(policy=SMTP)
    # Outlook and those that follow it open a message with this mark for writing, not for reading.
    message["X-Unsent"] = "1"
    if request.patient is not None and request.patient.email is not None:
        message["To"] = request.patient.email
    language = document.language
    message["Subject"] = say(language, "delivery.mail.subject", day=day(document.day, language))
    message.set_content("\n\n".join(_paragraphs(document, attached_as)) + "\n")
    message.add_attachment(pdf, maintype="application", subtype="pdf", filename=attached_as)
    message.set_boundary(f"=_{sha256(pdf).hexdigest()[:40]}")
    return message.as_bytes()


def _paragraphs(document: Document, attached_as: str) -> Iterator[str]:
    """Say that the page is attached, that it is a draft or a demonstration where it is one, and whom to ask."""
    language = document.language
    yield say(language, "delivery.mail.greeting")
    yield say(language, "delivery.mail.body", file=attached_as)
    if document.watermark:
        yield say(language, "delivery.mail.status", marks=", ".join(document.watermark))
    for section in document.sections:
        if section.name == "questions":
            yield section.heading
            yield from (block.text for block in section.blocks if isinstance(block, Paragraph))


def put_out(folder: Path, name: str, draft: bytes) -> Path:
    """Put a draft into a folder that only this user can read, under its name or, where that is taken, a numbered one.

    Raises OSError.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    file, number = folder / name, 1
    while file.exists():
        number += 1
        file = folder / f"{Path(name).stem} ({number}).eml"
    save_whole(file, draft)
    return file


def clear_out(folder: Path, now: datetime) -> None:
    """Remove the drafts that are older than a day; one that somebody holds stays until the next time."""
    for file in folder.glob("*.eml"):
        with suppress(OSError):
            if datetime.fromtimestamp(file.stat().st_mtime, now.tzinfo) < now - KEPT:
                file.unlink()
