"""The sentences of payment plans: what patients read, what staff read, why a plan is not offered and what would help.

A lawyer approves what patients read before a release. Never said: that a plan is approved or disclosed, and "no
interest" of one with a finance charge or deferred interest.
"""

SENTENCES: dict[str, tuple[str, str]] = {
    # What heads the block, and what stands below it.
    "title": ("Ways to pay this estimate", "Formas de pagar este presupuesto"),
    "not_today": ("You do not have to choose today.", "No tiene que elegir hoy."),
    "whom_to_ask": ("Questions about paying? Ask {contact}.", "¿Preguntas sobre el pago? Consulte a {contact}."),
    "ask_first": (
        "Ask us first about insurance, financial help and our own plans.",
        "Pregúntenos antes por el seguro, la ayuda financiera y nuestros propios planes.",
    ),
    "footer": (
        "These figures illustrate ways to pay this estimate. They are not an offer of credit and not a Truth in "
        "Lending disclosure. If you choose a plan that needs one, you will get it before you sign.",
        "Estas cifras muestran formas de pagar este presupuesto. No son una oferta de crédito ni una divulgación según "
        "la Ley de Veracidad en los Préstamos. Si elige un plan que la requiere, la recibirá antes de firmar.",
    ),
    "version": ("Worked out by version {version}.", "Calculado con la versión {version}."),
    "shown_at": ("Shown to the patient: {when}.", "Se mostró al paciente: {when}."),
    "before_treatment": (
        "Show plans before dosing and away from the treatment chair. No signature and no application during recovery.",
        "Muestre los planes antes de la dosis y lejos del sillón de tratamiento. Ni firmas ni solicitudes durante la "
        "recuperación.",
    ),
    # The figures of a plan.
    "cash_price": ("If you pay today", "Si paga hoy"),
    "this_way": ("This way, in all", "De esta forma, en total"),
    "difference": ("More than paying today", "Más que pagando hoy"),
    "same": ("The same as paying today", "Lo mismo que pagando hoy"),
    "deposit": ("Due when you sign", "A pagar al firmar"),
    "refundable": ("You can get the deposit back. {note}", "Puede recuperar el depósito. {note}"),
    "paid_before": ("Paid before, or due when booking", "Pagado antes, o a pagar al reservar"),
    "finance_charge": ("Finance charge (estimate)", "Cargo financiero (estimado)"),
    "apr": ("APR (estimate)", "Tasa porcentual anual, APR (estimada)"),
    "amount_financed": ("Amount financed", "Monto financiado"),
    "total_of_payments": ("Total of payments", "Total de los pagos"),
    "total_sale_price": ("Total sale price", "Precio total de venta"),
    "payment": ("Payment {number}", "Pago {number}"),
    "column.day": ("Due", "Vence"),
    "column.payment": ("Payment", "Pago"),
    "column.interest": ("Interest", "Intereses"),
    "column.principal": ("Paid off", "Se abona"),
    "column.balance": ("Left to pay", "Queda por pagar"),
    "payments.one": ("1 payment of {each}", "1 pago de {each}"),
    "payments.other": ("{number} payments of {each}", "{number} pagos de {each}"),
    "payments.and_last": ("{payments} and a last payment of {last}", "{payments} y un último pago de {last}"),
    "payments.and_then": ("{payments}, then {others}", "{payments}, después {others}"),
    "at_visits": ("You pay at each visit.", "Usted paga en cada visita."),
    "every.monthly": ("every month", "cada mes"),
    "every.semimonthly": ("twice a month", "dos veces al mes"),
    "every.biweekly": ("every 2 weeks", "cada 2 semanas"),
    "every.weekly": ("every week", "cada semana"),
    "headline": ("With “{plan}”: {payments}", "Con “{plan}”: {payments}"),
    "first_on": ("the first on {day}", "el primero el {day}"),
    "choose_number": ("You may choose {least} to {most} payments.", "Puede elegir de {least} a {most} pagos."),
    # Terms of a plan.
    "if_late": ("If you pay late", "Si paga tarde"),
    "if_early": ("If you pay early", "Si paga antes"),
    "if_stopping": ("If treatment stops", "Si deja el tratamiento"),
    "security": ("What secures it", "Garantía"),
    "stopping_example.given_back": (
        "Example: after visit {taken} of {visits} you have paid {paid}. We keep {kept} and give back {given_back}.",
        "Ejemplo: después de la visita {taken} de {visits} ha pagado {paid}. Nos quedamos {kept} y le devolvemos "
        "{given_back}.",
    ),
    "stopping_example.still_owed": (
        "Example: after visit {taken} of {visits} you have paid {paid}. The visits cost {kept}, so you still owe "
        "{still_owed}.",
        "Ejemplo: después de la visita {taken} de {visits} ha pagado {paid}. Las visitas cuestan {kept}, así que "
        "todavía debe {still_owed}.",
    ),
    "stopping_example.even": (
        "Example: after visit {taken} of {visits} you have paid {paid}, which is what the visits cost.",
        "Ejemplo: después de la visita {taken} de {visits} ha pagado {paid}, que es lo que cuestan las visitas.",
    ),
    # A package paid in full today.
    "prepaid.list_price": ("List price", "Precio de lista"),
    "prepaid.discount": ("You save", "Usted ahorra"),
    "prepaid.pay_today": ("You pay today", "Usted paga hoy"),
    "prepaid.per_visit": ("That is {each} for each visit.", "Son {each} por cada visita."),
    # What the patient's page says, by the decision table.
    "page.visits-or-prepaid": (
        "Nothing is paid later than it is used, and you may stop at any time.",
        "Nada se paga más tarde de lo que se usa, y puede dejarlo en cualquier momento.",
    ),
    "page.no-charge": ("No interest and no plan fee", "Sin intereses y sin cargo por el plan"),
    "page.no-charge-with-totals": ("No interest and no plan fee", "Sin intereses y sin cargo por el plan"),
    "page.charge": (
        "This plan costs more than paying today. The finance charge and the APR are estimates.",
        "Este plan cuesta más que pagar hoy. El cargo financiero y la APR son estimados.",
    ),
    "page.charge-with-totals": (
        "This plan costs more than paying today. The finance charge and the APR are estimates.",
        "Este plan cuesta más que pagar hoy. El cargo financiero y la APR son estimados.",
    ),
    "page.third-party": (
        "This is credit from {lender}, not from us. Approval and terms may differ. If you pay with a card or loan, "
        "protections for medical debt may no longer apply. Ask us first about insurance, financial help and our own "
        "plans.",
        "Este es un crédito de {lender}, no nuestro. La aprobación y las condiciones pueden ser distintas. Si paga con "
        "una tarjeta o un préstamo, es posible que ya no valgan las protecciones para deudas médicas. Pregúntenos "
        "antes por el seguro, la ayuda financiera y nuestros propios planes.",
    ),
    "third_party.terms": (
        "The terms are the lender's, as of {as_of}, and may differ; the lender sets the real payments. A credit check "
        "may follow.",
        "Las condiciones son del prestamista, al {as_of}, y pueden ser distintas; el prestamista fija los pagos "
        "reales. Es posible que revise su crédito.",
    ),
    "third_party.source": ("From: {source}", "Fuente: {source}"),
    # Deferred interest.
    "deferred.label.one": (
        "Deferred interest: to be paid in full within 1 month",
        "Intereses diferidos: hay que pagar todo en 1 mes",
    ),
    "deferred.label.other": (
        "Deferred interest: to be paid in full within {number} months",
        "Intereses diferidos: hay que pagar todo en {number} meses",
    ),
    "deferred.cliff": (
        "If even $1.00 of the {purchase} is left after {ends_on}, about {interest} of interest is charged at once "
        "(estimate, at {rate} a year from the purchase date, compounded daily).",
        "Si después del {ends_on} queda aunque sea $1.00 de los {purchase}, se cobran de una vez unos {interest} de "
        "intereses (estimado, al {rate} anual desde la fecha de compra, con capitalización diaria).",
    ),
    "deferred.clears": (
        "To pay it off in time: {clears} a month. Safer, one month early: {early} a month.",
        "Para pagarlo a tiempo: {clears} al mes. Más seguro, un mes antes: {early} al mes.",
    ),
    "deferred.minimum": (
        "The required minimum may not pay this off in time.",
        "Es posible que el pago mínimo exigido no alcance para pagarlo a tiempo.",
    ),
    "deferred.issuer": ("The issuer says: {text}", "El emisor dice: {text}"),
    # What staff are told, by the decision table.
    "staff.nothing": ("Nothing to do.", "Nada que hacer."),
    "staff.count-this-plan": (
        "Count this plan: {number} of {limit} this year, as counted to {as_of}.",
        "Cuente este plan: {number} de {limit} este año, según el conteo al {as_of}.",
    ),
    "staff.disclosures-needed": (
        "Federal disclosures are needed before signing.",
        "Se necesitan las divulgaciones federales antes de firmar.",
    ),
    "staff.disclosures-needed-beyond-page": (
        "Federal disclosures are needed before signing; this page is not them.",
        "Se necesitan las divulgaciones federales antes de firmar; esta página no lo es.",
    ),
    "staff.why.yes": (
        "More such plans are made than the federal limit of {limit} a year.",
        "Se hacen más planes de este tipo que el límite federal de {limit} al año.",
    ),
    "staff.why.unknown": (
        "Nobody has confirmed how many such plans were made last year and this year, so the clinic is taken for a "
        "creditor. Write both counts in payment-plans.yaml.",
        "Nadie ha confirmado cuántos planes de este tipo se hicieron el año pasado y este año, así que se toma a la "
        "clínica por acreedora. Escriba ambos conteos en payment-plans.yaml.",
    ),
    "staff.basis.finance-charge": ("It has a finance charge.", "Tiene un cargo financiero."),
    "staff.basis.more-than-four": ("It has more than four payments.", "Tiene más de cuatro pagos."),
    "note.dearer-than-today": (
        "Patients on this plan pay {price}; who pays today pays {cash_price}. The difference is part of the finance "
        "charge; the APR is {apr}. To end that, write price_basis: paid-today.",
        "Con este plan se pagan {price}; quien paga hoy paga {cash_price}. La diferencia es parte del cargo "
        "financiero; la APR es {apr}. Para evitarlo, escriba price_basis: paid-today.",
    ),
    "note.add-on-interest": (
        "Add-on interest of {rate} makes an APR of {apr}.",
        "Los intereses agregados del {rate} dan una APR de {apr}.",
    ),
    "note.first-period-odd.longer.one": (
        "The first period is 1 day longer than the others, more than federal rules let pass. Choose another first day.",
        "El primer período es 1 día más largo que los demás, más de lo que admiten las reglas federales. Elija otro "
        "primer día.",
    ),
    "note.first-period-odd.longer.other": (
        "The first period is {number} days longer than the others, more than federal rules let pass. Choose another "
        "first day.",
        "El primer período es {number} días más largo que los demás, más de lo que admiten las reglas federales. Elija "
        "otro primer día.",
    ),
    "note.first-period-odd.shorter.one": (
        "The first period is 1 day shorter than the others, more than federal rules let pass. Choose another first "
        "day.",
        "El primer período es 1 día más corto que los demás, más de lo que admiten las reglas federales. Elija otro "
        "primer día.",
    ),
    "note.first-period-odd.shorter.other": (
        "The first period is {number} days shorter than the others, more than federal rules let pass. Choose another "
        "first day.",
        "El primer período es {number} días más corto que los demás, más de lo que admiten las reglas federales. Elija "
        "otro primer día.",
    ),
    "note.past-last-holiday-year": (
        "Payments run into {year}, and the rule book lists no holidays of that year.",
        "Los pagos llegan hasta {year}, y las reglas no tienen los días festivos de ese año.",
    ),
    "note.above-dollar-limit": (
        "The amount financed is above the federal limit of {limit}: ask counsel which disclosures are needed.",
        "El monto financiado supera el límite federal de {limit}: pregunte al abogado qué divulgaciones se necesitan.",
    ),
    "note.state-note": ("{state}: {note}", "{state}: {note}"),
    # Why a plan is not offered, and what would change it; staff read these.
    "refusal.not-active.from": ("It is offered from {day} on.", "Se ofrece a partir del {day}."),
    "refusal.not-active.to": (
        "It was offered until {day}. Write a later last day in the rule book if it goes on.",
        "Se ofreció hasta el {day}. Escriba un último día posterior en las reglas si sigue.",
    ),
    "refusal.not-active.first-due": (
        "Its first payment was due on {day}. Write a later first day in the rule book.",
        "Su primer pago venció el {day}. Escriba un primer día posterior en las reglas.",
    ),
    "refusal.offer-expired": (
        "The lender's terms expired on {day}. Get the lender's current paper and enter its terms.",
        "Las condiciones del prestamista vencieron el {day}. Pida el documento vigente y anote sus condiciones.",
    ),
    "refusal.below-min-amount": (
        "It needs {needs} to pay off; this is {has}.",
        "Necesita {needs} por pagar; aquí son {has}.",
    ),
    "refusal.above-max-amount": (
        "It takes at most {needs}; this is {has}. A larger deposit would help.",
        "Admite como máximo {needs}; aquí son {has}. Un depósito mayor ayudaría.",
    ),
    "refusal.state-unknown.patient": (
        "A State's rule may matter, and the patient's State is not known. Enter it.",
        "Puede importar una regla estatal, y no se conoce el estado del paciente. Indíquelo.",
    ),
    "refusal.state-unknown.clinic": (
        "A State's rule may matter, and the clinic's State is not known. Write its address in the rule book.",
        "Puede importar una regla estatal, y no se conoce el estado de la clínica. Escriba su dirección en las reglas.",
    ),
    "refusal.state-not-allowed": (
        "It is not offered in {state}, only in {states}.",
        "No se ofrece en {state}, solo en {states}.",
    ),
    "refusal.state-blocked": ("It is not offered in {state}.", "No se ofrece en {state}."),
    "refusal.rate-above-state-cap": (
        "{state} caps the rate at {cap}; this plan has {rate}. A lower rate, or rounding down, would help.",
        "{state} limita la tasa al {cap}; este plan tiene {rate}. Ayudaría una tasa menor o redondear hacia abajo.",
    ),
    "refusal.deferred-interest-blocked": (
        "{state} does not let a clinic arrange deferred interest.",
        "{state} no permite que una clínica gestione intereses diferidos.",
    ),
    "refusal.nothing-to-finance": (
        "Nothing is left to pay off: {has}.",
        "No queda nada por pagar a plazos: {has}.",
    ),
    "refusal.last-payment-not-positive": (
        "Rounding leaves {has} for the last of {number} payments. Fewer payments, or a smaller rounding unit, would "
        "help.",
        "El redondeo deja {has} para el último de {number} pagos. Ayudarían menos pagos o una unidad de redondeo "
        "menor.",
    ),
    "refusal.payment-below-min": (
        "A payment must be {needs} or more; with {number} payments it is {has}. Fewer payments would help.",
        "Un pago debe ser de {needs} o más; con {number} pagos es de {has}. Ayudarían menos pagos.",
    ),
    "refusal.apr-not-proven.rate-above-limit": (
        "It costs more than any APR that can be worked out. Look at its price, its fees and its days.",
        "Cuesta más que cualquier APR que se pueda calcular. Revise su precio, sus cargos y sus días.",
    ),
    "refusal.apr-not-proven.proof-failed": (
        "No APR could be proven for it, so it is not shown. This is an error of the program: report it.",
        "No se pudo comprobar su APR, así que no se muestra. Es un error del programa: avise.",
    ),
    # "I can pay so much a month."
    "within.ask": ("What can you pay a month?", "¿Cuánto puede pagar al mes?"),
    "within.none": (
        "No plan fits {monthly} a month.",
        "Ningún plan alcanza con {monthly} al mes.",
    ),
    "within.fits": (
        "These fit {monthly} a month, after what is due when you sign:",
        "Estos alcanzan con {monthly} al mes, después de lo que se paga al firmar:",
    ),
}
"""What stands on the page, what staff read, refusals by "refusal.kind"."""
