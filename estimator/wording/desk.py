"""What the desk window says about figures, answers, days and the rule book; its labels are Qt's."""

SENTENCES: dict[str, tuple[str, str]] = {
    "title": ("{patient}, draft: Ketamine Cost Estimator", "{patient}, borrador: Ketamine Cost Estimator"),
    "form": ("Questions", "Preguntas"),
    # Answers that have no words in the rule book.
    "discount.none": ("{discount}: not claimed", "{discount}: no se pide"),
    "plan.payments.one": ("{number} payment", "{number} pago"),
    "plan.payments.other": ("{number} payments", "{number} pagos"),
    "plan.with_number": ("{plan} ({number} payments)", "{plan} ({number} pagos)"),
    "plan.not_here": ("This clinic does not offer it: {plan}.", "Esta clínica no lo ofrece: {plan}."),
    "plan.offered.one": ("{number} plan can be offered.", "Se puede ofrecer {number} plan."),
    "plan.offered.other": ("{number} plans can be offered.", "Se pueden ofrecer {number} planes."),
    "plan.refused.one": ("{number} plan is not offered: why", "{number} plan no se ofrece: por qué"),
    "plan.refused.other": ("{number} plans are not offered: why", "{number} planes no se ofrecen: por qué"),
    "plan.can_pay.hint": ("dollars; finds the plans that fit", "dólares; busca los planes que alcanzan"),
    # The lines of the questions below "More answers".
    "extra.each_infusion": ("{service}, at each infusion", "{service}, en cada infusión"),
    "extra.each": ("{price} each", "{price} cada una"),
    "extra.no_price": ("no price of its own here", "aquí sin precio propio"),
    "price.from": ("from {price}", "desde {price}"),
    "price.about": ("about {price}", "unos {price}"),
    "reduction.size.hint": ("dollars or percent: 50, or 5 %", "dólares o porcentaje: 50, o 5 %"),
    "reduction.reason.hint": ("printed on the page", "sale impreso en la página"),
    "reduction.allowed_by.hint": ("example: the clinic manager", "ejemplo: la gerente de la clínica"),
    "reduction.lacks": ("Not counted yet; it still needs: {lacking}.", "Aún no cuenta; todavía falta: {lacking}."),
    "reduction.lacks.size": ("how much is taken off", "cuánto se descuenta"),
    "reduction.lacks.reason": ("a reason", "un motivo"),
    "reduction.lacks.allowed_by": ("who allowed it", "quién lo autoriza"),
    "moved.visit": ("Visit {number}", "Visita {number}"),
    "moved.from": ("instead of {day}", "en lugar del {day}"),
    # What is set below "More answers" while it is closed.
    "more.set": ("{label}: {what}", "{label}: {what}"),
    "more.number": ("{number} {service}", "{number} {service}"),
    "more.number.times": ("{number} × {service}", "{number} × {service}"),
    "more.each_infusion": ("{what} at each infusion", "{what} en cada infusión"),
    "more.no_package": ("no package", "sin paquete"),
    "more.reduction": ("{size} taken off", "{size} de reducción"),
    "more.reduction.lacks": ("a reduction that is not complete", "una reducción incompleta"),
    "more.codes.one": ("{number} diagnosis code", "{number} código de diagnóstico"),
    "more.codes.other": ("{number} diagnosis codes", "{number} códigos de diagnóstico"),
    "more.state": ("State {state}", "estado {state}"),
    "more.moved.one": ("{number} visit moved", "{number} visita cambiada de día"),
    "more.moved.other": ("{number} visits moved", "{number} visitas cambiadas de día"),
    # Hints below the fields.
    "due": ("Good faith estimate owed by {day}.", "El presupuesto de buena fe se debe entregar hasta el {day}."),
    "extras.hint": ("how many; their visits come after the infusions", "cuántos; sus visitas van tras las infusiones"),
    "codes.hint": ("with commas between: F33.2, M79.2", "con comas entre ellos: F33.2, M79.2"),
    "state.hint": ("two letters, where it is not the clinic's", "dos letras, si no es el de la clínica"),
    "reference.hint": ("the clinic's own, example: S-1", "la de la clínica; ejemplo: S-1"),
    "moved.hint": (
        "Type another day; an emptied field puts the visit back.",
        "Escriba otro día; un campo vacío devuelve la visita a su día.",
    ),
    "package": ("{package}: {price} instead of {singly}", "{package}: {price} en lugar de {singly}"),
    "packages": ("{times} × {package}: {price} each", "{times} × {package}: {price} cada uno"),
    "boosters.hint": ("none, or up to {most} over 12 months", "ninguno, o hasta {most} en 12 meses"),
    "first_visit.hint": ("not yet booked: priced as of today", "aún sin cita: con los precios de hoy"),
    "first_visit.keys": ("T today, + and − a day", "T hoy, + y − un día"),
    "visits.one": ("{number} visit, {first}", "{number} visita, {first}"),
    "visits.other": ("{number} visits, {first} to {last}", "{number} visitas, del {first} al {last}"),
    "discount.hint": ("{eligible}. Proof: {proof}", "{eligible}. Comprobante: {proof}"),
    "visits_had.hint": ("none yet", "ninguna todavía"),
    "paid.hint": ("nothing yet; example: 632.50", "nada todavía; ejemplo: 632.50"),
    "confirmed.hint": ("example: the plan, call of November 20", "ejemplo: el plan, llamada del 20 de noviembre"),
    "patient.hint": ("Needed only to issue", "Solo hace falta para emitir"),
    "born.hint": ("example: March 4, 1985", "ejemplo: 4 de marzo de 1985"),
    "glyphs": (
        "The page cannot print {characters}. Fix: write it with other letters.",
        "La página no puede imprimir {characters}. Corrija: escríbalo con otras letras.",
    ),
    # What is wanted where what was typed is no answer.
    "not_a_number_or_span": (
        'This is no number of infusions. Fix: type a whole number, or two with "to": 6, or 4 to 6.',
        "Esto no es un número de infusiones. Corrija: escriba un número entero, o dos con «a»: 6, o 4 a 6.",
    ),
    "not_a_number": (
        "This is no whole number. Fix: type digits alone: 2.",
        "Esto no es un número entero. Corrija: escriba solo cifras: 2.",
    ),
    "not_a_few": (
        "More than 99 cannot be added. Fix: type a number from 0 to 99.",
        "No se pueden añadir más de 99. Corrija: escriba un número de 0 a 99.",
    ),
    "not_a_reduction": (
        "This is neither dollars nor a percentage. Fix: type dollars, as in 50.00, or a percentage, as in 5 %.",
        "Esto no son dólares ni un porcentaje. Corrija: escriba dólares, como 50.00, o un porcentaje, como 5 %.",
    ),
    "not_a_percentage": (
        "This is no percentage. Fix: type what the patient pays, as in 20 %, or ? where nobody knows.",
        "Esto no es un porcentaje. Corrija: escriba lo que paga el paciente, como 20 %, o ? si nadie lo sabe.",
    ),
    "not_used_or_left": (
        "It is not clear what is used or left. Fix: type 600 used, 900 left, or ? where nobody knows.",
        "No está claro qué está usado o qué queda. Corrija: escriba 600 usados, quedan 900, o ? si nadie lo sabe.",
    ),
    "not_codes": (
        "These are no codes. Fix: type letters, digits and dots, with commas between codes: F33.2, M79.2.",
        "Esto no son códigos. Corrija: escriba letras, cifras y puntos, con comas entre códigos: F33.2, M79.2.",
    ),
    "not_a_state": (
        "There is no such State. Fix: type its two letters: TN.",
        "No existe ese estado. Corrija: escriba sus dos letras: TN.",
    ),
    "not_an_amount": (
        "This could mean more than one amount. Fix: type dollars, with a dot before the cents: 1,500.00.",
        "Esto puede ser más de un importe. Corrija: escriba dólares, con un punto antes de los centavos: 1,500.00.",
    ),
    "not_a_day": (
        "This is no day. Fix: type month, day and year: December 1, 2026.",
        "Esto no es una fecha. Corrija: escriba día, mes y año: 1 de diciembre de 2026.",
    ),
    "no_such_day": (
        "There is no such day in the calendar. Fix: type month, day and year: December 1, 2026.",
        "Ese día no está en el calendario. Corrija: escriba día, mes y año: 1 de diciembre de 2026.",
    ),
    "day_without_year": (
        "The year is missing. Fix: type it with the year: March 4, 1985.",
        "Falta el año. Corrija: escríbalo con el año: 4 de marzo de 1985.",
    ),
    "day_in_figures": (
        "Day and month could be swapped. Fix: type the month as a word: March 4, 1985.",
        "Día y mes se pueden confundir. Corrija: escriba el mes con letras: 4 de marzo de 1985.",
    ),
    # The page.
    "paper.updating": ("updating", "actualizando"),
    "paper.first": ("The page is being made", "Se está haciendo la página"),
    "paper.failed": ("The page could not be made: {why}", "No se pudo hacer la página: {why}"),
    # The same course under several coverages.
    "compare": ("The same course, compared", "El mismo tratamiento, comparado"),
    "compare.coverage": ("Coverage {number}", "Seguro {number}"),
    "compare.none": ("None", "Ninguno"),
    "compare.hint": ("Choose at least two coverages.", "Elija al menos dos seguros."),
    # Why a figure is what it is.
    "why": ("Why", "Por qué"),
    "why.close": ("Close", "Cerrar"),
    # The status line and the banner.
    "status.edition": ("Rule book {edition}", "Libro de reglas {edition}"),
    "status.demonstration": ("demonstration, cannot issue", "demostración, no se puede emitir"),
    "status.problems.one": ("{number} problem", "{number} problema"),
    "status.problems.other": ("{number} problems", "{number} problemas"),
    "status.no_problems": ("no problems", "sin problemas"),
    "banner.broken.one": (
        "The rule book was changed and cannot be read: {number} problem. The last good one is still in use.",
        "El libro de reglas cambió y no se puede leer: {number} problema. Sigue en uso el último correcto.",
    ),
    "banner.broken.other": (
        "The rule book was changed and cannot be read: {number} problems. The last good one is still in use.",
        "El libro de reglas cambió y no se puede leer: {number} problemas. Sigue en uso el último correcto.",
    ),
    "banner.edition": (
        "The rule book was changed at {time}. This estimate still uses {edition}, as it was. With the new one:",
        "El libro de reglas cambió a las {time}. Este presupuesto sigue usando {edition}, como estaba. Con el nuevo:",
    ),
    "banner.edition.dated": ("the edition of {day} ({edition})", "la edición del {day} ({edition})"),
    "banner.edition.for_good": (
        "Updating is not undone by Ctrl+Z.",
        "Actualizar no se deshace con Ctrl+Z.",
    ),
    "banner.written": (
        "A written estimate is wanted: it was asked for at the kiosk around {time}.",
        "Se pide un presupuesto por escrito: se pidió en el quiosco hacia las {time}.",
    ),
    "banner.written.due": ("It is owed by {day}.", "Se debe entregar hasta el {day}."),
    "banner.kiosks_edition": (
        "The kiosk used another edition of the rule book: the patient may have seen other figures.",
        "El quiosco usó otra edición del libro de reglas: es posible que el paciente viera otros importes.",
    ),
    "banner.day": (
        "It is now {today}. This estimate is dated {day}.",
        "Ya es {today}. Este presupuesto lleva la fecha del {day}.",
    ),
    "banner.crash": (
        "Something went wrong in the program. You can go on; look at the last change once more. A report without "
        "patient data was written: {file}",
        "Algo falló en el programa. Puede seguir; revise otra vez el último cambio. Se escribió un informe sin datos "
        "de pacientes: {file}",
    ),
    "parked_at": ("parked {day}, {time}", "apartado el {day}, {time}"),
    "parked_for_room": (
        "{estimate} was parked to make room: at most {most} are open at once. Ctrl+K lists what is parked.",
        "Se apartó {estimate} para hacer sitio: se abren {most} a la vez como máximo. Ctrl+K muestra los apartados.",
    ),
    "template.kept": (
        "Kept as a template: {template}. Ctrl+K begins an estimate with it.",
        "Guardado como plantilla: {template}. Ctrl+K empieza un presupuesto con ella.",
    ),
    "no_book.title": ("The rule book cannot be read", "El libro de reglas no se puede leer"),
    "no_book": (
        "The rule book in {folder} cannot be used yet. Mend what is written below; this window opens the estimator as "
        "soon as it can be read.",
        "El libro de reglas en {folder} todavía no se puede usar. Corrija lo que está escrito abajo; esta ventana abre "
        "el programa en cuanto se pueda leer.",
    ),
    "waits": (
        "{question} is not finished; the page waits for it.",
        "{question} no está completo; la página lo espera.",
    ),
    "other_instance": (
        "The estimator is open already; its window is in front now.",
        "El programa ya está abierto; su ventana está ahora al frente.",
    ),
}
