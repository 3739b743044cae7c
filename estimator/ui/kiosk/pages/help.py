"""KX: help from anywhere: what the question is about, whom to ask, words explained; then back to the same place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from estimator.rules.models.kiosk import LanguageLine
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.page import ScreenId, TimerKind
from estimator.ui.kiosk.scrolled_page import ScrolledPage
from estimator.ui.kiosk.touch import Said, TouchButton
from estimator.ui.kiosk.turn import Turn
from estimator.ui.translation import translate
from estimator.wording import LANGUAGES, say, sentences

WORDS = tuple(name for name in sentences("kiosk_help") if name.startswith("word.") and not name.endswith(".means"))
"""The words that are explained, in the order in which they are met."""
GENERAL = ("desk", "language", "size", "keys")
LEAVES = 3
"""The closest arrangement: as much as is seen at once, and the way on leads to the rest."""

Part = Said | TouchButton


class HelpPage(ScrolledPage):
    """Opened at a screen, it tells about that one first."""

    staff_called = Signal()
    """A person wants staff: no time runs out for five minutes, on whatever screen."""
    screen_id: ScreenId = "help"
    timer: TimerKind = "result"
    closest = LEAVES
    widest = 52

    def __init__(self, turn: Turn, metrics: Metrics) -> None:
        super().__init__(turn, metrics)
        self._asked_at: ScreenId = "start"
        self._is_sign_next = self._is_staff_wanted = False
        self.sign, self.told = _sign(self.gap), Said("label")
        self.intro, self.topic = Said("hint"), Said("label")
        self.call = TouchButton(metrics.target, "primary")
        self.back = TouchButton(metrics.target)
        self.general = {name: Said("text") for name in GENERAL}
        self.lines = [Said("text", _told(line)) for line in turn.book.kiosk.language_lines]
        self.heading = Said("heading")
        self.words = [(Said("label"), Said("text")) for _ in WORDS]
        general = list(self.general.values())
        after_language = GENERAL.index("language") + 1
        general[after_language:after_language] = self.lines
        begin: list[Part] = [self.intro, self.topic, self.call, *general, self.heading]
        self.hold(self.sign, self.told, *begin, *(part for pair in self.words for part in pair), self.back)
        self._parts = [self.told, *begin, *(means for _, means in self.words)]
        self._leaves: list[list[Part]] = [[]]
        self._leaf = 0
        self.call.clicked.connect(self._want_staff)
        self.back.clicked.connect(self.next_asked)

    def title(self) -> str:
        if not self.is_in_parts:
            return self.say("kiosk_help:title")
        return self.say("kiosk_help:title.leaf", number=self._shown + 1, leaves=len(self._leaves))

    def about(self, screen: ScreenId) -> None:
        """Tell about the screen from which help was asked for."""
        self._asked_at, self._is_staff_wanted, self._leaf = screen, False, 0
        self.show_answers()

    def say_words(self) -> None:
        self.intro.say(self.say("kiosk_help:intro"))
        self.told.say(self.say("kiosk_help:person.told"))
        self.call.say(self.say("kiosk_help:person"))
        self.back.say(translate("Kiosk", "Back"))
        for name, part in self.general.items():
            part.say(self.say(f"kiosk_help:{name}"))
        self.heading.say(self.say("kiosk_help:words"))
        for (word, means), name in zip(self.words, WORDS, strict=True):
            word.say(self.say(f"kiosk_help:{name}"))
            means.say(self.say(f"kiosk_help:{name}.means"))

    def show_answers(self) -> None:
        self.topic.say(self.say(f"kiosk_help:topic.{self._asked_at}"))

    def arrange(self, closeness: int) -> None:
        """Closer, each word stands in one line with what it means, the way back is in the frame; last, leaf by leaf.

        That staff are wanted stands alone, so that whoever passes sees it.
        """
        self.sign.setVisible(self._is_staff_wanted)
        for (word, means), name in zip(self.words, WORDS, strict=True):
            word.setVisible(not closeness and not self._is_staff_wanted)
            told = self.say(f"kiosk_help:{name}.means")
            label = self.say(f"kiosk_help:{name}")
            means.say(self.say("kiosk_screens:fact", label=label, meaning=told) if closeness else told)
        self.back.setVisible(not closeness and not self._is_staff_wanted)
        self.body.setSpacing(self.gap // 2 if closeness > 1 else self.gap)
        self._show_leaf(closeness == LEAVES)

    def goes_on_inside(self) -> bool:
        if self._is_sign_next:
            self._is_sign_next, self._is_staff_wanted, self._leaf = False, True, 0
            return True
        if self._shown == len(self._leaves) - 1:
            return False
        self._leaf = self._shown + 1
        return True

    def goes_back_inside(self) -> bool:
        if not self._shown:
            return False
        self._leaf = self._shown - 1
        return True

    def primary(self) -> QWidget | None:
        return None if self._shown or self._is_staff_wanted else self.call

    @property
    def is_in_parts(self) -> bool:
        return len(self._leaves) > 1

    @property
    def _shown(self) -> int:
        """Which leaf is shown: there may be fewer than before, in other letters or another language."""
        return min(self._leaf, len(self._leaves) - 1)

    def _show_leaf(self, is_cut: bool) -> None:
        """Show one leaf; where the help is not cut, all of it."""
        parts: list[Part] = [self.told] if self._is_staff_wanted else self._parts[1:]
        self._leaves = self._cut(parts) if is_cut and not self._is_staff_wanted else [parts]
        for part in self._parts:
            part.setVisible(part in self._leaves[self._shown])

    def _cut(self, parts: Sequence[Part]) -> list[list[Part]]:
        """Spread the parts over as few leaves as hold them, evenly; the words that are explained begin one."""
        width = self.view.width() - 1  # of which the column leaves one to its side
        heights = {part: part.heightForWidth(width) + self.body.spacing() for part in parts}

        def filled(room: int) -> list[list[Part]]:
            leaves: list[list[Part]] = []
            left = 0
            for part in parts:
                if not leaves or heights[part] > left or part is self.heading:
                    leaves.append([])
                    left = room
                leaves[-1].append(part)
                left -= heights[part]
            return leaves

        room = self.view.height()
        fewest = len(filled(room))
        while room > self.gap and len(filled(room - self.gap)) == fewest:
            room -= self.gap
        return filled(room)

    def _want_staff(self) -> None:
        """Go on to the sign that shows it: nothing else is told to anybody."""
        self._is_sign_next = True
        self.next_asked.emit()
        self.staff_called.emit()


def _sign(gap: int) -> QWidget:
    """That staff are wanted, in both languages, as large as letters are here."""
    sign = QWidget()
    sign.setProperty("ground", "boxed")
    sign.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    column = QVBoxLayout(sign)
    column.setContentsMargins(*[3 * gap] * 4)
    for language in LANGUAGES:
        words = Said("headline", say(language, "kiosk_help.person.sign"))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(words)
    return sign


def _told(line: LanguageLine) -> str:
    """The clinic's words in another language, with whom to call where it says so."""
    return f"{line.words} {line.phone}" if line.phone else line.words
