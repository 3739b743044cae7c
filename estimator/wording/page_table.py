"""What is said around the rows of the page as a table."""

SENTENCES: dict[str, tuple[str, str]] = {
    "hint": (
        "Everything on the page, in the same order. Ctrl+Down and Ctrl+Up go from heading to heading.",
        "Todo lo de la página, en el mismo orden. Ctrl+Abajo y Ctrl+Arriba van de título en título.",
    ),
    "waits": ("The page is being made.", "La página se está haciendo."),
    # What a screen reader says of a cell.
    "heading": ("Heading: {text}", "Título: {text}"),
    "titles": ("Column: {text}", "Columna: {text}"),
    "cell": ("{title}: {text}", "{title}: {text}"),
    "copied.one": ("{number} row copied.", "{number} fila copiada."),
    "copied.other": ("{number} rows copied.", "{number} filas copiadas."),
}
