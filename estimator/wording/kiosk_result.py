"""The sentences of the kiosk's result, of what a person takes along, and of the last screen."""

SENTENCES: dict[str, tuple[str, str]] = {
    # K7: the result.
    "title": ("What you may pay", "Cuánto puede pagar"),
    "is_preview": (
        "This is a quick price preview. It is not a good faith estimate.",
        "Esta es una vista previa de precios. No es un presupuesto de buena fe.",
    ),
    "written": (
        "You can get one in writing at the desk. It is free.",
        "En la recepción le dan uno por escrito. Es gratis.",
    ),
    "single.in_words": ("That is {words}.", "Son {words}."),
    "range": ("You will likely pay {low} to {high}.", "Probablemente pagará entre {low} y {high}."),
    "range.in_words": ("That is {low} to {high}.", "Son entre {low} y {high}."),
    "range.why": ("It is a range: we do not know {unknowns}.", "Es un rango porque no sabemos {unknowns}."),
    "outcomes": (
        "It depends on your plan. We do not know yet if it pays.",
        "Depende de su plan. Todavía no sabemos si paga.",
    ),
    "outcome": ("{label}: {figure}", "{label}: {figure}"),
    "nothing": ("You will likely pay nothing for this care.", "Probablemente no pagará nada por esta atención."),
    "cannot_yet": ("We cannot estimate yet", "Todavía no podemos calcular"),
    "cannot_yet.intro": ("We need this first:", "Antes necesitamos esto:"),
    "cannot_yet.desk": (
        "Change your answers, or ask at the desk.",
        "Cambie sus respuestas o pregunte en la recepción.",
    ),
    "booking": ("When you book: {due}", "Al reservar: {due}"),
    "first_visit": ("First visit: {due}", "Primera visita: {due}"),
    "first_visit.nothing": ("First visit: nothing to pay", "Primera visita: no paga nada"),
    "each_visit": ("Then {due} at each of {services}", "Luego {due} por visita en {services}"),
    "when": ("When you pay", "Cuándo paga"),
    "when.visit": ("Visit {number}", "Visita {number}"),
    "who": ("Who pays what", "Quién paga qué"),
    "who.you": ("You pay {figure}", "Usted paga {figure}"),
    "who.off": ("Taken off: {figure}", "Descuento: {figure}"),
    "could_change": ("What could change this?", "¿Qué puede cambiar esto?"),
    "not_included": ("What is not included?", "¿Qué no está incluido?"),
    "stop_early": ("If you stop early", "Si deja el tratamiento antes"),
    "plans": ("Can I pay over time?", "¿Puedo pagar a plazos?"),
    "plans.exist": (
        "There are payment plans. The desk explains them to you.",
        "Hay planes de pago. En la recepción se los explican.",
    ),
    "plans.none": ("Ask at the desk.", "Pregunte en la recepción."),
    "ask_insurer": ("What to ask your plan", "Qué preguntar a su plan"),
    "ask_insurer.intro": (
        "Call the number on your plan card and ask:",
        "Llame al número de su tarjeta del plan y pregunte:",
    ),
    "words": ("What the words mean", "Qué quieren decir las palabras"),
    "why": ("Why?", "¿Por qué?"),
    # K8: take it with you.
    "take.title": ("Take it with you", "Lléveselo"),
    "take.intro": ("Choose as many as you like.", "Elija las que quiera."),
    "take.print": ("Print it", "Imprimir"),
    "take.print.hint": ("A copy to keep. Your name is not on it.", "Una copia para guardar. No lleva su nombre."),
    "take.large": ("In large print", "En letra grande"),
    "take.language": ("In which language?", "¿En qué idioma?"),
    "take.phone": ("To my phone", "A mi teléfono"),
    "take.phone.hint": (
        "Point your phone's camera at this square. Or ask the desk for a copy.",
        "Apunte la cámara de su teléfono a este cuadro. O pida una copia en la recepción.",
    ),
    "take.staff": ("Show staff", "Mostrar al personal"),
    "take.staff.hint": (
        "Read out this code at the desk. It opens your answers. It works until midnight.",
        "Diga este código en la recepción. Abre sus respuestas. Sirve hasta medianoche.",
    ),
    "take.staff.written": (
        "I want an estimate in writing",
        "Quiero un presupuesto por escrito",
    ),
    "take.staff.code": ("Your code: {code}", "Su código: {code}"),
    "take.staff.too-exact": (
        "There is no code for amounts with cents. Type whole dollars, or show this screen at the desk.",
        "No hay código para montos con centavos. Escriba dólares enteros o muestre esta pantalla en la recepción.",
    ),
    "take.staff.no_code": (
        "There is no code for these answers. Show this screen at the desk.",
        "No hay código para estas respuestas. Muestre esta pantalla en la recepción.",
    ),
    "take.none": ("None of these", "Ninguna"),
    "take.no_more_prints": (
        "You have printed {number} pages. Ask the desk for more.",
        "Ya imprimió {number} hojas. Pida más en la recepción.",
    ),
    # K9: done.
    "done.title": ("All done", "Listo"),
    "done.take_page": ("Take your page.", "Llévese su hoja."),
    "done.thanks": ("Thank you. Get well soon.", "Gracias. Que se mejore."),
}
