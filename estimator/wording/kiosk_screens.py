"""The sentences of the kiosk's last screens that depend on what was done there, and a few of its result."""

SENTENCES: dict[str, tuple[str, str]] = {
    "hidden": ("$•••", "$•••"),
    "why.several": ("{column}: {sentence}", "{column}: {sentence}"),
    "cell": ("{column}: {figure}", "{column}: {figure}"),
    "fact": ("{label}: {meaning}", "{label}: {meaning}"),
    "numbered": ("{number}. {entry}", "{number}. {entry}"),
    "outcomes.why": (
        "Each of the two can happen. Ask your plan which one holds.",
        "Las dos cosas pueden pasar. Pregunte a su plan cuál vale.",
    ),
    "counted": ("The parts below add up to", "Las partes de abajo suman"),
    "each": ("{services}, each", "{services}, cada vez"),
    "last_payment": ("Last payment", "Último pago"),
    "no_figures": ("No price is shown until we know this.", "No se muestra ningún precio hasta saber esto."),
    "take.none.told": ("That is fine. Press Next to end.", "Está bien. Oprima Siguiente para terminar."),
    "take.choose": ("Nothing is chosen yet.", "Todavía no eligió nada."),
    "take.no_printer": ("There is no printer here. Ask the desk.", "Aquí no hay impresora. Pregunte en la recepción."),
    "take.many_prints": (
        "The printer has had many pages this hour. Ask the desk.",
        "La impresora ya hizo muchas hojas esta hora. Pregunte en la recepción.",
    ),
    "done.soon": (
        "We erase your answers in a moment. To go on reading, press Keep looking.",
        "Borramos sus respuestas en un momento. Para seguir leyendo, oprima Seguir mirando.",
    ),
    "no_year": (
        "For this plan we need nothing here. Press Next.",
        "Para este plan no necesitamos nada aquí. Oprima Siguiente.",
    ),
}
