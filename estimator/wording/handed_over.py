"""The code by which the desk opens what a patient answered at the kiosk."""

SENTENCES: dict[str, tuple[str, str]] = {
    "open": (
        "Open what was answered at the kiosk, around {hour}:00.",
        "Abrir lo que se respondió en el quiosco, hacia las {hour}:00.",
    ),
    "written": (
        "A written estimate is wanted: it is owed within 3 business days.",
        "Se pide un presupuesto por escrito: se debe entregar en 3 días hábiles.",
    ),
    "other_edition": (
        "The rule book was changed since; look at the figures again.",
        "El libro de reglas cambió desde entonces; revise los importes.",
    ),
    "mistyped": (
        "There is no such code. Fix: read it once more, four signs at a time.",
        "No hay un código así. Corrija: léalo otra vez, de cuatro en cuatro signos.",
    ),
    "expired": (
        "This code was good until midnight. Fix: ask the questions again.",
        "Este código valía hasta medianoche. Corrija: haga las preguntas otra vez.",
    ),
    "other-rules": (
        "This code is of another rule book. Fix: ask the questions again.",
        "Este código es de otro libro de reglas. Corrija: haga las preguntas otra vez.",
    ),
}
