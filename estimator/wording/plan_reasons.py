"""Refusals, assumptions and changes that come from the patient's insurance: what it is, and how to mend it."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Why no estimate can be made.
    "copay-not-told": (
        "We do not know the plan's copay for this: {benefit}. Ask the plan for it.",
        "No sabemos el copago del plan para esto: {benefit}. Pregúntelo al plan.",
    ),
    "coinsurance-not-told": (
        "We do not know which percentage the patient pays for this: {benefit}. Ask the plan for it.",
        "No sabemos qué porcentaje paga el paciente por esto: {benefit}. Pregúntelo al plan.",
    ),
    "deductible-not-told": (
        "We do not know the yearly deductible under this coverage: {coverage}. Ask the plan for it.",
        "No sabemos el deducible anual con esta cobertura: {coverage}. Pregúntelo al plan.",
    ),
    "limit-not-told": (
        "We do not know the yearly out-of-pocket limit under this coverage: {coverage}. Ask the plan for it.",
        "No sabemos el límite anual de gastos con esta cobertura: {coverage}. Pregúntelo al plan.",
    ),
    "benefit-shape-not-known": (
        "We do not know how the plan shares the cost of this: {benefit}. "
        "Ask the plan whether there is a copay, a deductible or a percentage.",
        "No sabemos cómo reparte el plan el costo de esto: {benefit}. "
        "Pregunte al plan si hay copago, deducible o porcentaje.",
    ),
    "no-contracted-rate": (
        "We do not know what the plan allows for “{service}” under this coverage: {coverage}. "
        "Ask the clinic for the contracted rate.",
        "No sabemos cuánto permite el plan por “{service}” con esta cobertura: {coverage}. "
        "Pida a la clínica la tarifa del contrato.",
    ),
    "too-many-unknowns": (
        "Too much is not known for an honest range ({number} things): {unknowns}. Ask the plan first.",
        "Se desconocen demasiadas cosas para dar un rango honesto ({number}): {unknowns}. Pregunte primero al plan.",
    ),
    "day-needed-for-plan-year": (
        "The plan's year starts again on {day}, and these visits may fall before it or after. "
        "Give the day of the first visit.",
        "El año del plan vuelve a empezar el {day}, y estas visitas pueden ser antes o después. "
        "Indique el día de la primera visita.",
    ),
    "every_other_service": ("every service not named by itself", "todo servicio que no se nombra aparte"),
    # What the estimate takes for granted.
    "assumed.authorization.approved": ("Your plan has approved this care.", "Su plan aprobó esta atención."),
    "assumed.authorization.approved.numbered": (
        "Your plan has approved this care. Its number: {number}.",
        "Su plan aprobó esta atención. Su número: {number}.",
    ),
    "assumed.authorization.pending": (
        "Your plan has not yet decided whether it approves this care.",
        "Su plan todavía no ha decidido si aprueba esta atención.",
    ),
    "assumed.authorization.missing": (
        "Your plan was not asked to approve this care.",
        "No se pidió a su plan que aprobara esta atención.",
    ),
    "assumed.authorization.refused": (
        "Your plan does not approve this care.",
        "Su plan no aprueba esta atención.",
    ),
    "assumed.authorization.unknown": (
        "We do not know whether your plan approves this care.",
        "No sabemos si su plan aprueba esta atención.",
    ),
    "assumed.plan-figures": (
        "What your plan has counted so far is as of {day}. Told by: {told_by}.",
        "Lo que su plan ha contado hasta ahora es al {day}. Según: {told_by}.",
    ),
    "assumed.plan-figures.no_day": (
        "We were not told as of which day your plan's figures are. Told by: {told_by}.",
        "No nos dijeron de qué día son las cifras de su plan. Según: {told_by}.",
    ),
    "assumed.plan-figures.nobody": (
        "What your plan has counted so far is as of {day}. Nobody wrote down who said so.",
        "Lo que su plan ha contado hasta ahora es al {day}. No se anotó quién lo dijo.",
    ),
    "assumed.plan-figures.neither": (
        "Nobody wrote down as of which day your plan's figures are, and who said so.",
        "No se anotó de qué día son las cifras de su plan ni quién las dijo.",
    ),
    "assumed.plan-year": (
        "Your plan's year starts on {month_day}.",
        "El año de su plan empieza el {month_day}.",
    ),
    "assumed.line-order": (
        "Services of one day count in this order: {services}. Your plan may use another.",
        "Los servicios de un mismo día cuentan en este orden: {services}. Su plan puede usar otro.",
    ),
    "then": (", then ", ", luego "),
    "assumed.no-visits-used": (
        "Your plan pays for {number} visits a year, and none of them is used.",
        "Su plan paga {number} visitas al año, y todavía no se ha usado ninguna.",
    ),
    "assumed.visits-used": (
        "Your plan pays for {number} visits a year. Used so far: {used}.",
        "Su plan paga {number} visitas al año. Usadas hasta ahora: {used}.",
    ),
    "assumed.visits-taken-as-used": (
        "Your plan pays for {number} visits a year. We count all of them as used.",
        "Su plan paga {number} visitas al año. Contamos todas como usadas.",
    ),
    "assumed.nothing-paid-yet": (
        "For one kind of care your plan pays at most {yearly} a year. We count none of it as paid yet.",
        "Por un tipo de atención su plan paga como máximo {yearly} al año. Contamos que aún no ha pagado nada de eso.",
    ),
    "assumed.family-as-own": (
        "We count what you have used as all that your family has used.",
        "Contamos lo que usted ha usado como todo lo que ha usado su familia.",
    ),
    "assumed.not-known": ("We do not know {unknown}.", "No sabemos {unknown}."),
    "assumed.second-plan": (
        "A second plan pays after the first: {coverage}.",
        "Un segundo plan paga después del primero: {coverage}.",
    ),
    "assumed.second-plan-may-lower": (
        "A second plan is not counted and may lower what you pay: {coverage}.",
        "No se cuenta un segundo plan, que podría bajar lo que usted paga: {coverage}.",
    ),
    "assumed.pay-back-not-known": (
        "Nobody knows what your plan allows, so what it may pay back is not known.",
        "Nadie sabe cuánto permite su plan, así que no se sabe cuánto podría devolverle.",
    ),
    "assumed.not-confirmed": ("Not confirmed yet: {facts}.", "Todavía sin confirmar: {facts}."),
    "fact.approval": ("whether your plan approves this care", "si su plan aprueba esta atención"),
    "fact.covered": ("whether your plan pays for it", "si su plan la paga"),
    "fact.network": ("whether we are in your plan's network", "si estamos en la red de su plan"),
    "fact.signed": ("whether you agreed in writing before to pay", "si antes aceptó por escrito pagar"),
    # What could change the total.
    "change.coverage-confirmed": (
        "With your coverage confirmed you pay {by} less. Not confirmed yet: {facts}.",
        "Con su cobertura confirmada usted paga {by} menos. Todavía sin confirmar: {facts}.",
    ),
    "change.coverage-confirmed.same": (
        "With your coverage confirmed you pay the same. Not confirmed yet: {facts}.",
        "Con su cobertura confirmada usted paga lo mismo. Todavía sin confirmar: {facts}.",
    ),
    "change.unknown": (
        "We do not know {unknown}; by that alone you pay from {lowest} to {highest}.",
        "No sabemos {unknown}; solo por eso usted paga entre {lowest} y {highest}.",
    ),
    "change.unknown.not": (
        "We do not know {unknown}; that alone changes nothing here.",
        "No sabemos {unknown}; eso solo no cambia nada aquí.",
    ),
    "change.new-plan-year": (
        "Your plan's year starts again on {day}. What it counts, as a deductible, starts anew for visits after it.",
        "El año de su plan vuelve a empezar el {day}. Lo que cuenta, como un deducible, vuelve a cero para las visitas "
        "posteriores.",
    ),
    "change.other-claims": (
        "Other claims that reach your plan first can change what you pay here.",
        "Otras reclamaciones que lleguen antes a su plan pueden cambiar lo que usted paga aquí.",
    ),
    "range.unknown": ("we do not know {unknowns}", "no sabemos {unknowns}"),
    # A rule looked at and not used.
    "aside.not-with-this-coverage": (
        "Not used, since it cannot be taken with this coverage: {rule}.",
        "No se usó porque no vale con esta cobertura: {rule}.",
    ),
}
