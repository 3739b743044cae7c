"""What is read out of a screen: everything that is seen, in its order, each line with the part that shows it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from estimator.ui.kiosk.frame import Frame
from estimator.wording import say

Lines = list[tuple[str, QWidget | None]]
"""What is said, and the part of the screen that it is said of; how to move is said of none."""


def read(frame: Frame) -> Lines:
    """Title, step, problems, the page, how to move, and the buttons around the page."""
    top = [(label.text(), label) for label in (frame.title, frame.step, frame.banner, frame.problem) if label.text()]
    keys = [say(frame.language, "kiosk_help.keys")]
    keys += [say(frame.language, "kiosk_listening.keys")] if frame.listening.isVisibleTo(frame) else []
    buttons = [button for button in frame.buttons if button.isVisibleTo(frame)]
    page = frame.page.read() if frame.page is not None else []
    return [*top, *page, *((words, None) for words in keys), *((one.spoken(), one) for one in buttons)]


def script(frame: Frame) -> list[str]:
    """The words of a screen alone."""
    return [words for words, _ in read(frame)]


def words_of(frame: Frame, part: QWidget) -> list[str]:
    """What is said of one part of a screen."""
    return [words for words, shown in read(frame) if shown is part]


def point_at(frame: Frame, line: int) -> None:
    """Show which part of the screen a line is about: it is in sight, and has the focus where it can be pressed."""
    lines = read(frame)
    part = lines[line][1] if line < len(lines) else None
    if part is None:
        return
    if part.focusPolicy() != Qt.FocusPolicy.NoFocus:
        part.setFocus(Qt.FocusReason.OtherFocusReason)
    if frame.page is not None and frame.page.isAncestorOf(part):
        frame.page.bring(part)
