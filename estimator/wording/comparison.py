"""The sentences of the page that compares coverages."""

SENTENCES: dict[str, tuple[str, str]] = {
    "title": ("The same treatment, paid in different ways", "El mismo tratamiento, pagado de distintas formas"),
    "attached": (
        "The data of the estimates that are compared",
        "Los datos de los presupuestos que se comparan",
    ),
    "lowest": ("Lowest you pay:", "Lo mínimo que paga:"),
    "lowest.with": ("({coverage})", "({coverage})"),
    "none_known": (
        "We cannot estimate any of these yet. Below we say what we need.",
        "Todavía no podemos calcular ninguna. Abajo decimos qué necesitamos.",
    ),
    "could_be_less": (
        "{condition} ({coverage}), it would be {money}.",
        "{condition} ({coverage}), serían {money}.",
    ),
    "heading.comparison": ("Side by side", "Lado a lado"),
    "column.compared": ("What you pay", "Lo que paga"),
    "row.visits": ("Visits", "Visitas"),
    "row.first_visit": ("First visit", "Primera visita"),
    "row.each_visit": ("Each visit after it", "Cada visita siguiente"),
    "row.you_pay": ("You pay the clinic in all", "Paga a la clínica en total"),
    "row.up_to": ("It could be up to", "Podría llegar a"),
    "row.plan_pays": ("Your plan pays the clinic", "Su plan paga a la clínica"),
    "row.pay_back": (
        "Your plan may pay you back (not promised)",
        "Su plan puede devolverle (no es una promesa)",
    ),
    "row.cost_if_it_does": ("Your cost if it does", "Su costo si lo hace"),
    "row.if_confirmed": ("You pay in all if your plan says yes", "Paga en total si su plan dice que sí"),
    "cannot_estimate": ("cannot estimate", "no se puede calcular"),
    "does_not_apply": ("does not apply", "no se aplica"),
    "bar": ("You pay {money}: {coverage}.", "Usted paga {money}: {coverage}."),
    "heading.notes": ("Good to know", "Conviene saber"),
    "note.not_confirmed": (
        "It is not confirmed yet. We count what you pay {condition}.",
        "Aún no está confirmado. Contamos lo que paga {condition}.",
    ),
    "note.superbill": (
        "You pay all of it first. Your plan decides whether it pays you back.",
        "Usted lo paga todo primero. Su plan decide si le devuelve algo.",
    ),
    "note.range": (
        "We do not know all of your plan's figures yet, so your total is not exact.",
        "Todavía no sabemos todas las cifras de su plan; su total no es exacto.",
    ),
}
