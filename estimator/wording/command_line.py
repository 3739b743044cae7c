"""The sentences of the command line: what it found, where it put a file, and how to mend a wrong command."""

SENTENCES: dict[str, tuple[str, str]] = {
    "cannot_estimate": ("We cannot estimate yet:", "Todavía no podemos calcular:"),
    "saved": ("Saved: {file}", "Guardado: {file}"),
    "not_printable": (
        "{place} has signs that the page cannot print: {characters}.",
        "{place} tiene signos que la página no puede imprimir: {characters}.",
    ),
    "no_page": (
        "The page was not made: {reason} Please report this; nothing was written.",
        "La página no se hizo: {reason} Por favor avísenos; no se escribió nada.",
    ),
    "cannot_write": (
        "{file} cannot be written: {reason}. Choose another folder or file name.",
        "No se puede escribir {file}: {reason}. Elija otra carpeta u otro nombre.",
    ),
    "cannot_read": (
        "{file} cannot be read: {reason}. Name a request file, such as request.yaml.",
        "No se puede leer {file}: {reason}. Indique un archivo de solicitud, como request.yaml.",
    ),
    "no_rules": (
        "No rule book was found. Name its folder with --rules FOLDER, or in ESTIMATOR_RULES.",
        "No se encontró ningún libro de reglas. Indique su carpeta con --rules FOLDER o en ESTIMATOR_RULES.",
    ),
    "no_screen": (
        "There is no screen here, so the window cannot open. A sample estimate was made instead:\n{file}",
        "Aquí no hay pantalla, así que la ventana no se puede abrir. En su lugar se hizo un presupuesto de "
        "muestra:\n{file}",
    ),
    "no_window": (
        "The window cannot open: {reason}",
        "La ventana no se puede abrir: {reason}",
    ),
    "flag_wrong": ("{flag}: {wrong} {mend}", "{flag}: {wrong} {mend}"),
    "flag_missing": ("{flag} is missing: {meaning}.", "Falta {flag}: {meaning}."),
    "flag_choices": ("Write one of these: {choices}.", "Escriba una de estas opciones: {choices}."),
    "no_figure": ("There is no figure “{asked}”.", "No hay ninguna cifra “{asked}”."),
    "see_figures": (
        "--figures lists all of them.",
        "--figures muestra todas.",
    ),
    "did_you_mean": ("Did you mean {near}?", "¿Quiso decir {near}?"),
    # Coverages side by side, and payment plans.
    "coverages_named.one": (
        "1 coverage alone cannot be compared. Name {fewest} to {most} of them, each with --coverage.",
        "No se puede comparar 1 cobertura sola. Indique de {fewest} a {most}, cada una con --coverage.",
    ),
    "coverages_named.other": (
        "{number} coverages cannot be compared. Name {fewest} to {most} of them, each with --coverage.",
        "No se pueden comparar {number} coberturas. Indique de {fewest} a {most}, cada una con --coverage.",
    ),
    "no_plans": ("The rule book has no payment plans.", "Las reglas no tienen planes de pago."),
    "plans_offered": ("Offered:", "Se ofrecen:"),
    "plans_refused": ("Not offered:", "No se ofrecen:"),
    # What a check found.
    "book.clinics.one": ("1 clinic", "1 clínica"),
    "book.clinics.other": ("{number} clinics", "{number} clínicas"),
    "book.treatments.one": ("1 treatment", "1 tratamiento"),
    "book.treatments.other": ("{number} treatments", "{number} tratamientos"),
    "book.prices.one": ("1 price", "1 precio"),
    "book.prices.other": ("{number} prices", "{number} precios"),
    "book.packages.one": ("1 package", "1 paquete"),
    "book.packages.other": ("{number} packages", "{number} paquetes"),
    "book.discounts.one": ("1 discount", "1 descuento"),
    "book.discounts.other": ("{number} discounts", "{number} descuentos"),
    "book.examples.one": ("1 example", "1 ejemplo"),
    "book.examples.other": ("{number} examples", "{number} ejemplos"),
    "stops.one": ("1 Problem stops the rule book", "1 problema detiene el libro de reglas"),
    "stops.other": ("{number} Problems stop the rule book", "{number} problemas detienen el libro de reglas"),
    "warns.one": ("1 warns", "1 avisa"),
    "warns.other": ("{number} warn", "{number} avisan"),
    "no_problem": ("no Problem", "ningún problema"),
    "checked": ("{contents}: {found}. Edition {edition}.", "{contents}: {found}. Edición {edition}."),
    "checked_broken": ("{found}.", "{found}."),
    # When a written estimate is due.
    "due.safe": (
        "Give the written estimate by {day}.",
        "Entregue el presupuesto por escrito a más tardar el {day}.",
    ),
    "due.none": (
        "No day is set for the written estimate. Give it before the visit all the same.",
        "No hay un día fijado para el presupuesto por escrito. Entréguelo antes de la visita de todos modos.",
    ),
    "due.lawful": ("The last lawful day is {day}.", "El último día legal es el {day}."),
    "due.lawful_later": (
        "The last lawful day is {day}. Work to the earlier day: whether holidays count is not settled.",
        "El último día legal es el {day}. Cuente con el día anterior: no está definido si los feriados cuentan.",
    ),
    "due.lawful_visit": (
        "The last lawful day is {day}, after the visit: give it before the visit all the same.",
        "El último día legal es el {day}, después de la visita: entréguelo antes de la visita de todos modos.",
    ),
    "due.scheduled.one": (
        "Booked on {start} for {visit}: 1 business day ahead.",
        "Reservada el {start} para el {visit}: con 1 día hábil de anticipación.",
    ),
    "due.scheduled.other": (
        "Booked on {start} for {visit}: {number} business days ahead.",
        "Reservada el {start} para el {visit}: con {number} días hábiles de anticipación.",
    ),
    "due.requested": ("The price was asked on {start}.", "El precio se preguntó el {start}."),
    "due.requested_visit": (
        "The price was asked on {start}; the visit is on {visit}.",
        "El precio se preguntó el {start}; la visita es el {visit}.",
    ),
    "due.rule.A": (
        "Rule: 1 business day after booking, for a visit 3 to 9 business days ahead (45 CFR 149.610(b)(1)(vi)(A)).",
        "Regla: 1 día hábil después de reservar, para una visita de 3 a 9 días hábiles después "
        "(45 CFR 149.610(b)(1)(vi)(A)).",
    ),
    "due.rule.B": (
        "Rule: 3 business days after booking, for a visit 10 or more business days ahead "
        "(45 CFR 149.610(b)(1)(vi)(B)).",
        "Regla: 3 días hábiles después de reservar, para una visita 10 o más días hábiles después "
        "(45 CFR 149.610(b)(1)(vi)(B)).",
    ),
    "due.rule.C": (
        "Rule: 3 business days after the price was asked (45 CFR 149.610(b)(1)(vi)(C)).",
        "Regla: 3 días hábiles después de preguntar el precio (45 CFR 149.610(b)(1)(vi)(C)).",
    ),
    "due.rule.none": (
        "Rule: a visit fewer than 3 business days ahead starts no clock; a question about the price does.",
        "Regla: una visita con menos de 3 días hábiles de anticipación no inicia ningún plazo; "
        "una pregunta sobre el precio sí.",
    ),
    "due.visit_before": (
        "The visit, {visit}, is before {start}. Check both days.",
        "La visita, {visit}, es anterior al {start}. Revise los dos días.",
    ),
    "due.holidays_unknown": (
        "The federal holidays of {year} are not known. Check the year.",
        "No se conocen los feriados federales de {year}. Revise el año.",
    ),
}
