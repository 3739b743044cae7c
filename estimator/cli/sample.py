"""The sample estimate as a PDF, for a computer that has no screen to open a window on."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from platformdirs import user_documents_path

from estimator.cli.page import make_page
from estimator.office.sample import sample_request
from estimator.office.saving import file_name, save_whole
from estimator.office.today import today_at
from estimator.paper.document import PageOptions
from estimator.pricing import CannotEstimate, estimate
from estimator.rules import Book
from estimator.wording import say


def has_screen() -> bool:
    """Tell whether a window can open here: on Linux that takes a display, or a Qt platform named by hand."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def make_sample(book: Book) -> int:
    """Make the sample estimate's PDF and say where it is, and why no window; 1 where it cannot be written."""
    request = sample_request(book, today_at(book))
    result = estimate(book, request)
    if isinstance(result, CannotEstimate):
        from estimator.cli.estimate import print_reasons

        print_reasons(book, result, str)
        return 1
    page = make_page(book, result, PageOptions(result.request.language))
    name = file_name(request, "en")
    reason = ""
    for folder in _folders():
        try:
            save_whole(folder / name, page)
        except OSError as error:
            reason = error.strerror or str(error)
        else:
            print(say("en", "command_line.no_screen", file=folder / name))
            return 0
    print(say("en", "command_line.cannot_write", file=name, reason=reason), file=sys.stderr)
    return 1


def _folders() -> Iterator[Path]:
    """Where people look for a document: their documents, their home, then where files may always be written."""
    yield from (folder for folder in (user_documents_path(), Path.home()) if folder.is_dir())
    yield Path(tempfile.gettempdir())
