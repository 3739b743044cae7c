"""What is said of the insurer's figures told in place of the rule book's: the badge, the source, what changed since."""

SENTENCES: dict[str, tuple[str, str]] = {
    "overrule": ("Another figure", "Otra cifra"),
    "overrule.hint": (
        "if the plan told one of the rule book's otherwise",
        "si el plan dijo otra cifra que el libro de reglas",
    ),
    "none": ("As in the rule book", "Según el libro de reglas"),
    "badge": ("◆ in place of {usual} in the rule book", "◆ en lugar de {usual} en el libro de reglas"),
    "source": ("told by: {source}", "según: {source}"),
    "no_source": ("who told it, and when, is not written down", "no se anotó quién lo dijo ni cuándo"),
    "check": ("{badge}; {source}", "{badge}; {source}"),
    "changed": (
        "Inputs changed since this was told: {answers}. Ask the plan again, then give the new day or call.",
        "Datos cambiados desde que se dijo: {answers}. Pregunte otra vez al plan y anote el nuevo día o la llamada.",
    ),
}
