"""What the kiosk shows while it cannot work: where to go instead, in both languages, and nothing else."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from estimator.ui.kiosk.look import Look
from estimator.ui.kiosk.touch import Said
from estimator.wording import LANGUAGES, say


class OutOfOrder(QWidget):
    """Sends people to the front desk; made before anything can go wrong, so that it needs nothing when it does."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[3 * look.margin] * 4)
        layout.setSpacing(look.gap)
        layout.addStretch(1)
        heading = "welcome" if look.metrics.is_small else "headline"
        for language in LANGUAGES:
            for what, key in ((heading, "front_desk"), ("text", "front_desk.told")):
                layout.addWidget(Said(what, say(language, f"kiosk_lock.{key}"), self))
            layout.addSpacing(look.metrics.target // 2)
        layout.addStretch(2)
        look.dress(self)  # whatever size and colours the person before had
