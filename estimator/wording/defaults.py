"""What the desk window says when defaults are accepted, or an answer goes back to its default."""

SENTENCES: dict[str, tuple[str, str]] = {
    "accepted.one": (
        "{number} default is an answer of its own now; Ctrl+Z takes that back.",
        "{number} valor habitual ya es una respuesta propia; Ctrl+Z lo deshace.",
    ),
    "accepted.other": (
        "{number} defaults are answers of their own now; Ctrl+Z takes that back.",
        "{number} valores habituales ya son respuestas propias; Ctrl+Z lo deshace.",
    ),
    "accepted.none": ("No default is left to accept.", "No queda ningún valor habitual por aceptar."),
    "back": ("{question}: back to its default.", "{question}: de nuevo con su valor habitual."),
    "back.none": ("{question}: its default holds already.", "{question}: ya tiene su valor habitual."),
    "back.nowhere": (
        "Go to a question first; its answer then goes back to its default.",
        "Vaya primero a una pregunta; su respuesta vuelve entonces a su valor habitual.",
    ),
}
