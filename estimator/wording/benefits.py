"""What the desk window asks about a patient's plan: labels, answers, hints, and what does not fit together."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Labels, by the last part of a fact's place.
    "ask.is_in_network": ("Clinic in the plan's network", "Clínica en la red del plan"),
    "ask.deductible.individual": ("Deductible", "Deducible"),
    "ask.deductible.used": ("Deductible used", "Deducible usado"),
    "ask.deductible.family": ("Family deductible", "Deducible familiar"),
    "ask.deductible.family_used": ("Family deductible used", "Deducible familiar usado"),
    "ask.limit.individual": ("Out-of-pocket limit", "Límite de gastos propios"),
    "ask.limit.used": ("Limit used", "Límite usado"),
    "ask.limit.family": ("Family limit", "Límite familiar"),
    "ask.limit.family_used": ("Family limit used", "Límite familiar usado"),
    "ask.out_of_network": ("{label}, out of network", "{label}, fuera de la red"),
    "ask.covered": ("Plan pays for it", "El plan lo paga"),
    "ask.copay": ("Copay", "Copago"),
    "ask.coinsurance": ("Percent the patient pays", "Porcentaje que paga el paciente"),
    "ask.rate": ("What the plan allows", "Lo que admite el plan"),
    "ask.visits_used": ("Visits used this year", "Visitas usadas este año"),
    "ask.paid_so_far": ("Paid by the plan this year", "Pagado por el plan este año"),
    "ask.separate_used": ("Own deductible used", "Deducible propio usado"),
    "ask.for_services": ("{label}: {services}", "{label}: {services}"),
    "ask.authorization.state": ("Plan's approval", "Aprobación del plan"),
    "ask.authorization.number": ("Approval number", "Número de aprobación"),
    "ask.authorization.visits": ("Visits approved", "Visitas aprobadas"),
    "ask.authorization.starts": ("Approved from", "Aprobado desde"),
    "ask.authorization.ends": ("Approved until", "Aprobado hasta"),
    "ask.signed": ("Signed to pay what is not covered", "Firmó que paga lo no cubierto"),
    "ask.plan_year_start": ("Plan year starts", "El año del plan empieza"),
    "ask.call.answered_by": ("Answered by", "Quién contestó"),
    "ask.call.day": ("Day of the call", "Día de la llamada"),
    "ask.call.reference": ("Reference number", "Número de referencia"),
    "ask.as_of": ("Figures as of", "Cifras al día"),
    "ask.told_by": ("Told by", "Quién lo dijo"),
    # Answers to choose.
    "is.yes": ("Yes", "Sí"),
    "is.no": ("No", "No"),
    "is.unknown": ("Don't know", "No se sabe"),
    "approval.unknown": ("Don't know", "No se sabe"),
    "approval.approved": ("Approved", "Aprobado"),
    "approval.pending": ("Asked for, no answer yet", "Pedida, sin respuesta"),
    "approval.missing": ("Not asked for", "No se pidió"),
    "approval.refused": ("Refused", "Rechazado"),
    # How answers are written.
    "dont_know": ("don't know", "no se sabe"),
    "write.used": ("{figure} used", "{figure} usados"),
    "write.left": ("{figure} left", "quedan {figure}"),
    # Hints.
    "hint": (
        "Type ? where nobody knows: it gives a range, never zero.",
        "Escriba ? si nadie lo sabe: da un margen, nunca cero.",
    ),
    "hint.second": (
        "A second plan came with the request and counts; it is changed in the request file.",
        "Un segundo plan vino con la solicitud y cuenta; se cambia en el archivo de la solicitud.",
    ),
    "hint.used_or_left": ("600 used, or 900 left", "600 usados, o quedan 900"),
    "hint.used_of": ("{used} used of {figure}, {left} left", "{used} usados de {figure}, quedan {left}"),
    "hint.of_known": ("of {figure}", "de {figure}"),
    "hint.of_maximum": ("of {figure}; empty: none", "de {figure}; vacío: nada"),
    "hint.visits_of": (
        "of {figure} a year; empty: none; ? if not known",
        "de {figure} al año; vacío: ninguna; ? si no se sabe",
    ),
    "hint.rule_book": ("rule book: {usual}", "libro de reglas: {usual}"),
    "hint.typical": ("until told: {span}", "si no se sabe: {span}"),
    "hint.of_price": ("{typical} of the price", "{typical} del precio"),
    "hint.range": ("not known: a range", "no se sabe: un margen"),
    "hint.signed": ("before the visit, with the price", "antes de la visita, con el precio"),
    "hint.as_of": ("T today, + and − a day", "T hoy, + y − un día"),
    "hint.told_in_call": ("told by the plan: {source}", "según el plan: {source}"),
    "hint.not_confirmed": ("not confirmed by the plan; told by {source}", "sin confirmar por el plan; según {source}"),
    "hint.told_by": ("example: the plan, call 4711", "ejemplo: el plan, llamada 4711"),
    "hint.number": ("as the plan wrote it", "como la escribió el plan"),
    "hint.all_visits": ("empty: all of them", "vacío: todas"),
    # What does not fit together; it counts as it was told.
    "warning.more-than-all": (
        "{told} is more than the whole {figure}. It counts as all of it. Fix: ask again.",
        "{told} es más que el total de {figure}. Cuenta como todo. Corrija: pregunte de nuevo.",
    ),
    "warning.limit-below-deductible": (
        "{told} used of the limit is less than {figure} used of the deductible, which counts toward it. Fix: ask "
        "again.",
        "{told} usados del límite es menos que {figure} usados del deducible, que cuenta para él. Corrija: pregunte de "
        "nuevo.",
    ),
    "warning.family-below-own": (
        "{told} used by the family is less than {figure} used by the patient alone. Fix: ask again.",
        "{told} usados por la familia es menos que {figure} usados por el paciente solo. Corrija: pregunte de nuevo.",
    ),
    "warning.perhaps-the-plans": (
        "This is what the patient pays. Fix: if the plan pays {figure}, type {rest}.",
        "Esto es lo que paga el paciente. Corrija: si el plan paga {figure}, escriba {rest}.",
    ),
    "warning.day-to-come": (
        "This day is after the estimate's. Fix: type the day on which the plan said it.",
        "Este día es posterior al presupuesto. Corrija: escriba el día en que lo dijo el plan.",
    ),
    "warning.ends-before": (
        "The last day is before the first, so that no visit is approved. Fix: look at both days.",
        "El último día es anterior al primero, así que ninguna visita está aprobada. Corrija: revise ambos días.",
    ),
}
