"""Saving a page as a file: a name that every system takes, and a file that is whole or not there."""

from __future__ import annotations

import os
import re
import tempfile
import unicodedata
from contextlib import suppress
from pathlib import Path

from estimator.pricing.request import Request
from estimator.wording import Language, say

_LONGEST_NAME = 80
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)", re.IGNORECASE)


def file_name(request: Request, language: Language) -> str:
    """Name the file of a page: "Estimate 2026-11-25 Sample Patient.pdf", without any sign a system refuses.

    The patient's name is cut to letters, digits, blanks, hyphens and apostrophes, and the day comes first, so that the
    name never is one that Windows keeps for itself, never hidden, and never leads out of the folder.
    """
    patient = request.patient.name if request.patient and request.patient.name else ""
    parts = (say(language, "desk.file"), request.day.isoformat(), safe_part(patient))
    return " ".join(part for part in parts if part) + ".pdf"


def safe_part(text: str) -> str:
    """Keep of a text what may stand in a file's name everywhere; nothing may be left."""
    composed = unicodedata.normalize("NFC", text)
    kept = "".join(sign if sign.isalnum() or sign in " -'" else " " for sign in composed)
    short = " ".join(kept.split())[:_LONGEST_NAME].strip(" -'")
    return f"{short} -" if _RESERVED.match(short) else short


def save_whole(file: Path, content: bytes) -> None:
    """Write a file so that it is whole or not changed at all, also when the power fails. Raises OSError."""
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.stem[:20]}-", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as unfinished:
            unfinished.write(content)
            unfinished.flush()
            os.fsync(unfinished.fileno())
        if file.exists():
            os.chmod(name, file.stat().st_mode & 0o777)  # noqa: PTH101 - the unfinished file has no Path of its own
        os.replace(name, file)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise
