"""The sentences of refusals, assumptions, changes and rules set aside: what it is, and how to mend it.

Those that come from a patient's insurance, and those of rules set aside, stand in modules of their own and belong to
this subject too.
"""

from estimator.wording import plan_reasons, set_aside

SENTENCES: dict[str, tuple[str, str]] = {
    # Why no estimate can be made.
    "unknown-clinic": ("There is no clinic “{asked}”. {mend}", "No hay ninguna clínica “{asked}”. {mend}"),
    "unknown-coverage": (
        "There is no coverage “{asked}”. {mend}",
        "No hay ninguna cobertura “{asked}”. {mend}",
    ),
    "unknown-treatment": (
        "There is no treatment “{asked}”. {mend}",
        "No hay ningún tratamiento “{asked}”. {mend}",
    ),
    "unknown-service": ("There is no service “{asked}”. {mend}", "No hay ningún servicio “{asked}”. {mend}"),
    "unknown-discount": ("There is no discount “{asked}”. {mend}", "No hay ningún descuento “{asked}”. {mend}"),
    "unknown-package": ("There is no package “{asked}”. {mend}", "No hay ningún paquete “{asked}”. {mend}"),
    "unknown-payment-plan": (
        "There is no payment plan “{asked}”. {mend}",
        "No hay ningún plan de pagos “{asked}”. {mend}",
    ),
    "payments-not-offered": (
        "This payment plan has no {number} payments. Ask for {fewest} to {limit}.",
        "Este plan de pagos no tiene {number} pagos. Pida de {fewest} a {limit}.",
    ),
    "unknown-tender": (
        "There is no way to pay “{asked}”. {mend}",
        "No hay ninguna forma de pago “{asked}”. {mend}",
    ),
    "unknown-course": (
        "This treatment has no course “{asked}”. {mend}",
        "Este tratamiento no tiene ningún plan “{asked}”. {mend}",
    ),
    "mend.near": ("Did you mean “{near}”?", "¿Quiso decir “{near}”?"),
    "mend.one_of": ("Choose one of these: {choices}.", "Elija una de estas opciones: {choices}."),
    "mend.another": ("Choose another one from the list.", "Elija otra opción de la lista."),
    "mend.leave_out": ("Leave it out.", "No la incluya."),
    "not-offered": (
        "{clinic} does not give this treatment: {treatment}. It is given here: {clinics}.",
        "{clinic} no ofrece este tratamiento: {treatment}. Se ofrece aquí: {clinics}.",
    ),
    "nothing-offered": (
        "{clinic} gives no treatment yet. Choose another clinic.",
        "{clinic} todavía no ofrece ningún tratamiento. Elija otra clínica.",
    ),
    "combination-not-offered": (
        "{clinic} does not give this treatment in that way: {treatment}. It is given like this: {ways}.",
        "{clinic} no ofrece este tratamiento de esa forma: {treatment}. Se ofrece así: {ways}.",
    ),
    "no-price-with-guide": (
        "{clinic} does not give this treatment with a guide: {treatment}. Choose it without a guide.",
        "{clinic} no ofrece este tratamiento con guía: {treatment}. Elíjalo sin guía.",
    ),
    "missing-price": (
        "{clinic} has no price for “{service}” on {day}{for_treatment}. "
        "Choose another way, or ask the clinic for a price.",
        "{clinic} no tiene precio para “{service}” el {day}{for_treatment}. "
        "Elija otra opción o pida un precio a la clínica.",
    ),
    "price-ended": (
        "{clinic} has no price for “{service}” that holds on {day}{for_treatment}. "
        "Choose another day, or ask the clinic for a price.",
        "{clinic} no tiene un precio para “{service}” que valga el {day}{for_treatment}. "
        "Elija otro día o pida un precio a la clínica.",
    ),
    "two-equal-prices": (
        "{clinic} has two prices for “{service}” on {day}{for_treatment}, and nothing says which one holds. "
        "Ask the clinic to mend its price list.",
        "{clinic} tiene dos precios para “{service}” el {day}{for_treatment}, y nada dice cuál vale. "
        "Pida a la clínica que corrija su lista de precios.",
    ),
    "for_treatment": (" ({treatment})", " ({treatment})"),
    "too-many-infusions": (
        "{number} is too many infusions for one estimate: {treatment} has at most {limit}. Ask for {limit} or fewer.",
        "{number} infusiones son demasiadas para un presupuesto: {treatment} tiene {limit} como máximo. "
        "Pida {limit} o menos.",
    ),
    "too-few-infusions": (
        "{number} is too few infusions: {treatment} has at least {limit}. Ask for {limit} or more.",
        "{number} es un número muy bajo de infusiones: {treatment} tiene {limit} como mínimo. Pida {limit} o más.",
    ),
    "no-boosters": (
        "This treatment has no boosters: {treatment}. Leave the boosters out.",
        "Este tratamiento no tiene refuerzos: {treatment}. No incluya refuerzos.",
    ),
    "too-many-boosters": (
        "{number} is too many boosters for one estimate: {treatment} has at most {limit}. Ask for {limit} or fewer.",
        "{number} refuerzos son demasiados para un presupuesto: {treatment} tiene {limit} como máximo. "
        "Pida {limit} o menos.",
    ),
    "too-many-of-a-service": (
        "{number} is too many for one estimate: {service}. Ask for {limit} or fewer.",
        "{number} son demasiados para un presupuesto: {service}. Pida {limit} o menos.",
    ),
    "coverage-not-here": (
        "{clinic} does not work with this coverage: {coverage}. Choose another coverage or another clinic.",
        "{clinic} no trabaja con esta cobertura: {coverage}. Elija otra cobertura u otra clínica.",
    ),
    "coverage-ended": (
        "This coverage ended on {day}: {coverage}. Choose another coverage, or have the rule book brought up to date.",
        "Esta cobertura terminó el {day}: {coverage}. Elija otra cobertura, o pida que se actualicen las reglas.",
    ),
    "coverage-not-yet": (
        "This coverage begins on {day}: {coverage}. Choose another coverage.",
        "Esta cobertura empieza el {day}: {coverage}. Elija otra cobertura.",
    ),
    "unknown-benefit": (
        "The coverage has no benefit “{asked}”. {mend}",
        "La cobertura no tiene ningún beneficio “{asked}”. {mend}",
    ),
    "tender-not-here": (
        "{clinic} does not take this way to pay: {tender}. Choose another way to pay.",
        "{clinic} no acepta esta forma de pago: {tender}. Elija otra forma de pago.",
    ),
    "no-way-to-pay": (
        "{clinic} has no way to pay yet. Add one to the rule book.",
        "{clinic} todavía no tiene ninguna forma de pago. Agregue una a las reglas.",
    ),
    "nothing-asked": (
        "No visit is asked for. Choose a treatment, or at least one service.",
        "No se pidió ninguna visita. Elija un tratamiento o al menos un servicio.",
    ),
    "visits-had-too-many": (
        "{number} visits are said to be over, but the course has only {limit}. Give {limit} or fewer.",
        "Se dice que ya pasaron {number} visitas, pero el tratamiento solo tiene {limit}. Indique {limit} o menos.",
    ),
    "moved-without-first-visit": (
        "A visit can be moved only in a course that has dates. Give the day of the first visit.",
        "Solo se puede mover una visita si el tratamiento tiene fechas. Indique el día de la primera visita.",
    ),
    "moved-visit-unknown": (
        "Visit {visit} cannot be moved: the course has visits 1 to {limit}. Give one of these.",
        "La visita {visit} no se puede mover: el tratamiento tiene las visitas 1 a {limit}. Indique una de ellas.",
    ),
    "two-visits-on-one-day": (
        "Visit {visit} cannot be on {day}: another visit is on that day. Choose another day.",
        "La visita {visit} no puede ser el {day}: ese día hay otra visita. Elija otro día.",
    ),
    "discount-has-no-size": (
        "The book does not say how much this takes off: {discount}. Leave it out, or ask the clinic how much it is.",
        "Las reglas no dicen cuánto descuenta esto: {discount}. No lo incluya o pregunte a la clínica cuánto es.",
    ),
    "adjustment-above-charge": (
        "Adjustment {number} takes off more than there is left to pay. Make it smaller.",
        "El ajuste {number} quita más de lo que queda por pagar. Hágalo más pequeño.",
    ),
    "adjustment-has-no-size": (
        "Adjustment {number} must take off dollars or a percentage, one of the two. Give one of them.",
        "El ajuste {number} debe quitar dólares o un porcentaje, uno de los dos. Indique uno de ellos.",
    ),
    # How a treatment is given.
    "hours.one": ("1 hour", "1 hora"),
    "hours.other": ("{number} hours", "{number} horas"),
    "tier": ("{tier} dose", "dosis {tier}"),
    "tier.low": ("low dose", "dosis baja"),
    "tier.medium": ("medium dose", "dosis media"),
    "tier.high": ("high dose", "dosis alta"),
    "setting.alone": ("alone", "a solas"),
    "setting.group": ("in a group", "en grupo"),
    "setting.home": ("at home", "en casa"),
    "with_guide": ("with a guide", "con guía"),
    "the_usual_way": ("the usual way", "la forma habitual"),
    "times_a_week": ("{number} times a week", "{number} veces por semana"),
    "every_days.one": ("every day", "todos los días"),
    "every_days.other": ("every {number} days", "cada {number} días"),
    "every_weeks.one": ("once a week", "una vez por semana"),
    "every_weeks.other": ("every {number} weeks", "cada {number} semanas"),
    "every_months.one": ("once a month", "una vez al mes"),
    "every_months.other": ("every {number} months", "cada {number} meses"),
    "adjustment": ("Adjustment {number}", "Ajuste {number}"),
    # What the estimate takes for granted, and who said so.
    "told_by.request": ("you told us", "usted nos lo dijo"),
    "told_by.nobody": ("nobody yet", "nadie todavía"),
    "told_by.plan": ("your plan", "su plan"),
    "told_by.default": ("usual here", "lo habitual aquí"),
    "told_by.rule-book": ("our rules", "nuestras reglas"),
    "assumed.treatment": ("Treatment: {treatment}.", "Tratamiento: {treatment}."),
    "assumed.infusions.one": ("1 infusion.", "1 infusión."),
    "assumed.infusions.other": ("{number} infusions.", "{number} infusiones."),
    "assumed.visits": ("{number} {services}.", "{number} {services}."),
    "assumed.evaluation.yes": ("The course begins with: {service}.", "El tratamiento empieza con: {service}."),
    "assumed.evaluation.no": (
        "You have had this already: {service}.",
        "Usted ya tuvo esto: {service}.",
    ),
    "assumed.spacing": ("Infusions are {spacing}.", "Las infusiones son {spacing}."),
    "assumed.spacing.visits": ("Visits are {spacing}.", "Las visitas son {spacing}."),
    "assumed.tender": ("You pay this way: {tender}.", "Forma de pago: {tender}."),
    "assumed.coverage": ("Insurance: {coverage}.", "Seguro: {coverage}."),
    "assumed.coverage.confirmed": (
        "Insurance: {coverage}. Confirmed by: {confirmed_by}.",
        "Seguro: {coverage}. Confirmado por: {confirmed_by}.",
    ),
    "assumed.first-visit-past": (
        "The first visit, {day}, is before the day of this estimate.",
        "La primera visita, {day}, es anterior a la fecha de este presupuesto.",
    ),
    "assumed.hours": ("Each infusion takes {hours}.", "Cada infusión dura {hours}."),
    "assumed.tier": ("The infusions have a {tier}.", "Las infusiones son de {tier}."),
    "assumed.setting": ("The infusions are given {setting}.", "Las infusiones se dan {setting}."),
    "assumed.not-yet-booked": (
        "The first visit is not booked yet. Prices are those of {day}.",
        "La primera visita todavía no está reservada. Los precios son los del {day}.",
    ),
    "assumed.visits-not-processed": (
        "Visits already had are not yet in the figures of the plan: {number}.",
        "Las visitas ya hechas todavía no están en las cifras del plan: {number}.",
    ),
    "assumed.twelve-months": (
        "One estimate may reach over 12 months, here to {day}. Of this course, {number} visits fit.",
        "Un presupuesto puede abarcar 12 meses, aquí hasta el {day}. De este tratamiento caben {number} visitas.",
    ),
    "assumed.moved-to-closed-day": (
        "Visit {number} was moved by hand to {day}, when the clinic is closed.",
        "La visita {number} se movió a mano al {day}, cuando la clínica está cerrada.",
    ),
    "assumed.visits-shifted": (
        "The clinic is closed on {day}, so that visit is on {moved_to}.",
        "La clínica está cerrada el {day}; esa visita será el {moved_to}.",
    ),
    # What could change the total.
    "change.price-of-a-visit": (
        "The price of a visit can change until you book.",
        "El precio de una visita puede cambiar hasta que usted reserve.",
    ),
    "change.price-of-a-visit.not": (
        "The price of a visit does not change if you book by {day}.",
        "El precio de una visita no cambia si reserva a más tardar el {day}.",
    ),
    "change.more-visits": (
        "Each further visit like this one adds {by}: {service}.",
        "Cada visita adicional como esta suma {by}: {service}.",
    ),
    "change.span": (
        "With the fewest infusions you pay {low}, which is {by} less.",
        "Con el menor número de infusiones usted paga {low}, es decir, {by} menos.",
    ),
    "change.price-word.from": (
        "Some prices can be higher than shown: they begin at the price on this page.",
        "Algunos precios pueden ser más altos: empiezan en el precio de esta página.",
    ),
    "change.price-word.about": (
        "Some prices can be a little higher or lower: they are about the price on this page.",
        "Algunos precios pueden ser un poco más altos o más bajos: son precios aproximados.",
    ),
    "change.price-word.range": (
        "Some prices can be lower: they lie in a range, and this page counts the highest.",
        "Algunos precios pueden ser más bajos: están en un rango, y esta página cuenta el más alto.",
    ),
    "change.discount-not-proven": (
        "Without proof for this discount you pay {by} more: {discount}.",
        "Sin comprobante para este descuento usted paga {by} más: {discount}.",
    ),
    "change.stop-early.package": (
        "If you stop before a package is used up, you pay another total; the estimate shows it for each visit.",
        "Si deja el tratamiento antes de terminar un paquete, paga otro total; el presupuesto lo muestra por visita.",
    ),
    "change.stop-early.visits": (
        "If you stop early, you pay only for the visits you had.",
        "Si deja el tratamiento antes, paga solo las visitas que tuvo.",
    ),
    "range.span": ("the number of infusions is not fixed", "el número de infusiones no está fijo"),
    "range.price-from": ("some prices can be higher", "algunos precios pueden ser más altos"),
    "range.price-about": ("some prices are not exact", "algunos precios no son exactos"),
    "range.price-range": ("some prices lie in a range", "algunos precios están en un rango"),
    **plan_reasons.SENTENCES,
    **set_aside.SENTENCES,
}
