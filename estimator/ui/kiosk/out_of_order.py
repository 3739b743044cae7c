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
        layout.setContentsMargins(*(look.metrics.target,) * 4)
        layout.setSpacing(look.margin)
        layout.addStretch(1)
        for language in LANGUAGES:
            for what, key in (("headline", "front_desk"), ("text", "front_desk.told")):
                layout.addWidget(Said(what, say(language, f"kiosk_lock.{key}"), self))
            layout.addSpacing(look.metrics.target)
        layout.addStretch(2)
