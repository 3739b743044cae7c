"""What a turn leaves outside its own screens: in the clipboard, in the selection, and where Python keeps a mistake."""

from __future__ import annotations

import sys

from PySide6.QtGui import QClipboard, QGuiApplication

KEPT_BY_PYTHON = ("last_exc", "last_type", "last_value", "last_traceback")
"""Names in `sys` of the last exception that nothing caught, with every frame that it came through."""


def erase_traces() -> None:
    """Leave nothing of a turn there."""
    clipboard = QGuiApplication.clipboard()
    for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
        clipboard.clear(mode)
    for name in KEPT_BY_PYTHON:
        vars(sys).pop(name, None)
