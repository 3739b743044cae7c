"""K5: the treatment, then how many visits, with what is typical shown as typical; it is no medical advice."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from estimator.rules.kiosk import treatments_offered
from estimator.rules.models.treatments import Treatment
from estimator.ui.kiosk.cards import Cards
from estimator.ui.kiosk.metrics import Metrics
from estimator.ui.kiosk.names import treatment_names
from estimator.ui.kiosk.page import ScreenId
from estimator.ui.kiosk.scrolled_page import WHOLE, ScrolledPage
from estimator.ui.kiosk.touch import Said, TouchButton
from estimator.ui.kiosk.turn import Turn
from estimator.ui.translation import translate

USUAL = "usual"


class TreatmentPage(ScrolledPage):
    """First what the treatment is for, then how many visits; a clinic with one treatment is asked the number alone."""

    screen_id: ScreenId = "treatment"
    closest = 3
    widest = WHOLE

    def __init__(self, turn: Turn, metrics: Metrics) -> None:
        super().__init__(turn, metrics)
        self._offered = treatments_offered(turn.book)
        self._asks_number = False
        self.advice, self.usual = Said("hint"), Said("text")
        self.treatments = Cards(metrics.target, self.gap)
        self.fewer, self.more = TouchButton(metrics.target), TouchButton(metrics.target)
        self.number = Said("headline")
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setWordWrap(False)
        self.stepper = QWidget()
        row = QHBoxLayout(self.stepper)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.gap)
        row.addStretch(1)
        for part in (self.fewer, self.number, self.more):
            row.addWidget(part)
            row.addStretch(1) if part is self.more else None
        self.number.setMinimumWidth(2 * metrics.target)
        for button in (self.fewer, self.more):
            button.setMinimumWidth(metrics.target * 3 // 2)
        self.courses = Cards(metrics.target, self.gap)
        self.hold(self.advice, self.treatments, self.usual, self.stepper, self.courses)
        self.treatments.chosen.connect(self._choose)
        self.courses.chosen.connect(self._choose_course)
        self.fewer.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))

    def title(self) -> str:
        if self._asks_number:
            return self.say("treatment.number")
        return self.say("treatment.title.hidden" if self._hides_names else "treatment.title")

    def enter(self) -> None:
        """Begin with the treatment, unless there is but one."""
        if len(self._offered) == 1 and self.turn.answers.treatment is None:
            self.turn.change(treatment=self._offered[0].id)
        self._asks_number = self.turn.answers.treatment is not None and (self._asks_number or len(self._offered) == 1)
        super().enter()

    def say_words(self) -> None:
        self.fewer.say("−", translate("Kiosk", "−: one less"))
        self.more.say("+", translate("Kiosk", "+: one more"))

    def show_answers(self) -> None:
        names = treatment_names(self.turn)
        self.treatments.offer([(id_, name, "") for id_, name in names.items()], self.turn.answers.treatment)
        asks_which = self._hides_names and not self._asks_number
        self.advice.say(self.say("ask_which" if asks_which else "treatment.intro"))
        treatment = self._treatment
        for part in (self.usual, self.stepper, self.courses):
            part.setVisible(self._asks_number and treatment is not None)
        self.treatments.setVisible(not self._asks_number)
        if treatment is not None and self._asks_number:
            self._show_number(treatment)

    def arrange(self, closeness: int) -> None:
        self.treatments.stand_in(2 if closeness in (1, 2, 3) else 1)
        self.courses.stand_in(2 if closeness in (1, 2, 3) else 1)
        self.usual.setVisible(self._asks_number and closeness < 3)
        self.advice.setVisible(self._asks_number or self._hides_names or closeness < 3)

    def leave(self) -> list[str]:
        return [] if self._treatment is not None else [self.say("problem.treatment")]

    def goes_on_inside(self) -> bool:
        if self._asks_number:
            return False
        self._asks_number = True
        return True

    def goes_back_inside(self) -> bool:
        if not self._asks_number or len(self._offered) == 1:
            return False
        self._asks_number = False
        return True

    def begin_at(self, question: str) -> None:
        """Begin with the treatment or with the number, to change it."""
        self._asks_number = question == "number"

    def wipe(self) -> None:
        self._asks_number = False
        self.number.say("")

    @property
    def _hides_names(self) -> bool:
        return self.turn.book.kiosk.treatment_hidden

    @property
    def _treatment(self) -> Treatment | None:
        return next((one for one in self._offered if one.id == self.turn.answers.treatment), None)

    def _number(self, treatment: Treatment) -> int:
        """How many visits are asked for: as answered, or as most people have."""
        return self.turn.answers.infusions or treatment.infusions.usual

    def _show_number(self, treatment: Treatment) -> None:
        """Show the number large, the buttons that change it, and the lengths that have a name."""
        numbers, number = treatment.infusions, self._number(treatment)
        places = {"usual": numbers.usual, "least": numbers.least, "most": numbers.most}
        self.usual.say(self.say("treatment.number.hint", **places))
        self.number.say(str(number))
        self.number.setAccessibleName(str(number))
        self.fewer.setEnabled(number > numbers.least or self.fewer.hasFocus())
        self.more.setEnabled(number < numbers.most or self.more.hasFocus())
        answers = self.turn.answers
        courses = () if self._hides_names else treatment.courses
        offers = [(USUAL, self.say("treatment.usual", number=numbers.usual), "")]
        offers += [
            (course.id, course.name.in_language(self.language), "")
            for course in courses
            if (course.infusions, course.boosters) != (numbers.usual, 0) and course.boosters_every is None
        ]
        asked = (answers.infusions, answers.boosters or 0)
        named = {course.id: (course.infusions, course.boosters) for course in courses} | {USUAL: (None, 0)}
        self.courses.offer(offers, next((id_ for id_, _, _ in offers if named[id_] == asked), None))

    def _choose(self, treatment: object) -> None:
        self.turn.change(treatment=treatment)
        self.answered.emit()

    def _choose_course(self, chosen: object) -> None:
        treatment = self._treatment
        assert treatment is not None
        course = next((one for one in treatment.courses if one.id == chosen), None)
        if course is None:
            self.turn.change(infusions=None, boosters=None)
        else:
            self.turn.change(infusions=course.infusions, boosters=course.boosters or None)
        self._show_number(treatment)
        self.answered.emit()

    def _step(self, by: int) -> None:
        treatment = self._treatment
        assert treatment is not None
        numbers = treatment.infusions
        number = min(numbers.most, max(numbers.least, self._number(treatment) + by))
        self.turn.change(infusions=number)
        self._show_number(treatment)
        self.answered.emit()
