"""The list of checks: what stops an estimate, what the page notes, and what is good to know."""

SENTENCES: dict[str, tuple[str, str]] = {
    "level.error": ("Error", "Error"),
    "level.warning": ("Warning", "Aviso"),
    "level.information": ("Note", "Nota"),
    "error.one": ("{number} error", "{number} error"),
    "error.other": ("{number} errors", "{number} errores"),
    "warning.one": ("{number} warning", "{number} aviso"),
    "warning.other": ("{number} warnings", "{number} avisos"),
    "information.one": ("{number} note", "{number} nota"),
    "information.other": ("{number} notes", "{number} notas"),
    "nothing": ("Nothing to check", "Nada que revisar"),
    "spoken": ("{level}, {place}: {text}", "{level}, {place}: {text}"),
    "spoken.no_place": ("{level}: {text}", "{level}: {text}"),
    "headed": ("{level} · {place}", "{level} · {place}"),
    "held": (
        "What is typed here is not an answer yet. The last answer counts; print when it is finished.",
        "Lo escrito aquí aún no es una respuesta. Cuenta la última respuesta; imprima cuando esté terminada.",
    ),
    "needed": ("Needed before it can be issued: {element}.", "Hace falta para poder emitirlo: {element}."),
    "assumed": ("{assumption} ({told_by})", "{assumption} ({told_by})"),
}
