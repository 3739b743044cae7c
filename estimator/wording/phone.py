"""The sentences of the plain text that a person takes along on a phone; short, as it holds 300 bytes."""

SENTENCES: dict[str, tuple[str, str]] = {
    "likely": ("You will likely pay {figure} for {visits}.", "Probablemente pagará {figure} por {visits}."),
    "pays_for": ("What you pay for {visits}:", "Lo que paga por {visits}:"),
    "visits.one": ("1 visit", "1 visita"),
    "visits.other": ("{number} visits", "{number} visitas"),
    "labelled": ("{label}: {figure}", "{label}: {figure}"),
    "cannot_estimate": ("We cannot estimate yet.", "Todavía no podemos calcular."),
    "at_desk": ("The desk knows what is missing.", "La recepción sabe qué falta."),
    "too_long": (
        "These figures need more room. Ask the desk for a copy.",
        "Estas cifras necesitan más espacio. Pida una copia en la recepción.",
    ),
    "at_booking": ("When you book: {due}.", "Al reservar: {due}."),
    "first_visit": ("First visit: {due}.", "Primera visita: {due}."),
    "each": ("{services}: {due} each.", "{services}: {due} por visita."),
    "told": ("You told us: {coverage}.", "Usted indicó: {coverage}."),
    "moves_most": ("It depends most on {unknown}.", "Depende sobre todo de {unknown}."),
    "demonstration": ("Demonstration.", "Demostración."),
    "preview": (
        "Price preview of {day}, not a good faith estimate.",
        "Vista previa del {day}, no es un presupuesto de buena fe.",
    ),
    "questions": ("Questions: {phone}", "Preguntas: {phone}"),
}
