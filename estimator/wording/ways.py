"""What changed, what would make it less, and stopping early, as the window tells them."""

SENTENCES: dict[str, tuple[str, str]] = {
    "nothing_changed": (
        "Nothing changed since this estimate was started.",
        "Nada cambió desde que se empezó este presupuesto.",
    ),
    "nothing_less": (
        "We found nothing that would surely make it less.",
        "No encontramos nada que seguramente lo haga menor.",
    ),
    "not_sure": (
        "Only what is sure is listed here: find out first what is still open about the plan.",
        "Aquí solo está lo que es seguro: averigüe primero lo que aún falta saber del plan.",
    ),
    "key": ("{number}: {deed}", "{number}: {deed}"),
    "after_visit": ("Visit {number} of {visits}", "Visita {number} de {visits}"),
    "after_visit.dated": ("Visit {number} of {visits}, {day}", "Visita {number} de {visits}, {day}"),
    "not_known": ("not known", "no se sabe"),
    "no_rule": (
        "The rule book does not say what of a package is given back.",
        "Las reglas no dicen qué se devuelve de un paquete.",
    ),
    "why.any-reason": ("For any reason", "Por cualquier motivo"),
    "why.medically-unsuitable": ("The treatment is not suitable", "El tratamiento no es adecuado"),
    "why.no-improvement": ("There is no improvement", "No hay mejoría"),
    "plan_runs": (
        "This is with {plan}. The payments due by the day of each visit are counted as paid.",
        "Esto es con {plan}. Los pagos que vencen hasta el día de cada visita se cuentan como hechos.",
    ),
    "plan_not_known": (
        "What {plan} means for this is in its terms. The table is without it.",
        "Lo que {plan} significa para esto está en sus condiciones. La tabla es sin él.",
    ),
}
