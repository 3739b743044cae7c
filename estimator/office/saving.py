"""Saving a page as a file: a name that every system takes, a file that is whole or not there, and why it is not."""

from __future__ import annotations

import errno
import os
import re
import unicodedata
from contextlib import suppress
from pathlib import Path
from secrets import token_hex
from typing import Literal

from estimator.pricing.request import Request
from estimator.wording import Language, say

WhyNotSaved = Literal["read_only", "full", "in_use", "no_folder", "name", "unknown"]
"""Why a file could not be saved, as the sentences "delivery.not_saved" name it."""

_LONGEST_NAME = 80
_MOST_BYTES = 160
"""Most systems take 255 bytes, of which a letter of some scripts needs four."""
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)", re.IGNORECASE)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
"""Python's own temporary files try for ever, on Windows, in a folder that may not be written."""
_WHY: dict[int | None, WhyNotSaved] = {
    errno.EACCES: "read_only",
    errno.EPERM: "read_only",
    errno.EROFS: "read_only",
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.ENOENT: "no_folder",
    errno.ENOTDIR: "no_folder",
    errno.EBUSY: "in_use",
    errno.ETXTBSY: "in_use",
    errno.ENAMETOOLONG: "name",
    errno.EILSEQ: "name",
    errno.EINVAL: "name",
    errno.EISDIR: "name",
}


def file_name(request: Request, language: Language, kind: str = "estimate", ending: str = ".pdf") -> str:
    """Name the file of a page: "Estimate 2026-11-25 Sample Patient.pdf", without any sign a system refuses.

    The kind of page ("estimate", "comparison", "call-sheet", "explanation") gives the first word, so that none takes
    another's place. The patient's name is cut to letters, digits, blanks, hyphens and apostrophes, and the day comes
    first, so that the name never is one that Windows keeps for itself, never hidden, and never leads out of the folder.
    """
    patient = request.patient.name if request.patient and request.patient.name else ""
    parts = (say(language, f"delivery.file.{kind}"), request.day.isoformat(), safe_part(patient))
    return " ".join(part for part in parts if part) + ending


def safe_part(text: str) -> str:
    """Keep of a text what may stand in a file's name everywhere; nothing may be left."""
    composed = unicodedata.normalize("NFC", text)
    kept = "".join(sign if unicodedata.category(sign)[0] in "LMN" or sign in " -'" else " " for sign in composed)
    short = " ".join(kept.split())[:_LONGEST_NAME].encode()[:_MOST_BYTES].decode(errors="ignore").strip(" -'")
    return f"{short} -" if _RESERVED.match(short) else short


def save_whole(file: Path, content: bytes) -> None:
    """Write a file so that it is whole or not changed at all, also when the power fails. Raises OSError.

    A new file can be read by this user alone.
    """
    unfinished = file.with_name(f".{token_hex(8)}.part")
    try:
        with os.fdopen(os.open(unfinished, _NEW, 0o600), "wb") as part:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
        if file.exists():
            unfinished.chmod(file.stat().st_mode & 0o777)
        unfinished.replace(file)
    except BaseException:
        with suppress(OSError):
            unfinished.unlink()
        raise


def why_not_saved(refusal: OSError) -> WhyNotSaved:
    """Say why `save_whole` could not save a file."""
    why = _WHY.get(refusal.errno, "unknown")
    # The folder took the unfinished file, but not in place of the one that is there: somebody holds that one.
    is_held = why == "read_only" and refusal.filename2 is not None
    return "in_use" if is_held else why
