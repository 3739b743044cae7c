"""The sentences of the kiosk's questions, from the first screen to the check of the answers."""

SENTENCES: dict[str, tuple[str, str]] = {
    # The frame around every question.
    "step": ("Step {number} of {steps}", "Paso {number} de {steps}"),
    "option": ("Option {number} of {options}: {words}", "Opción {number} de {options}: {words}"),
    "option.chosen": ("{option}. Chosen.", "{option}. Elegida."),
    "fix": ("Fix: {remedy}", "Corrija: {remedy}"),
    "ask_which": ("Not sure which one? Ask the desk.", "¿No sabe cuál? Pregunte en la recepción."),
    "start_over.title": ("Start over?", "¿Empezar de nuevo?"),
    "start_over.intro": ("Your answers will be erased.", "Sus respuestas se borrarán."),
    # K0: start.
    "start.title": ("See what treatment may cost you", "Vea cuánto puede costarle el tratamiento"),
    "start.intro": (
        "It is free and private. It takes about 2 minutes. We do not ask your name.",
        "Es gratis y privado. Toma unos 2 minutos. No le preguntamos su nombre.",
    ),
    "start.desk": (
        "You can also ask at the desk. The prices are the same.",
        "También puede preguntar en la recepción. Los precios son los mismos.",
    ),
    "start.intro.short": (
        "Free and private. About 2 minutes. No name asked.",
        "Gratis y privado. Unos 2 minutos. Sin dar nombre.",
    ),
    "start.rights": ("Your rights", "Sus derechos"),
    "start.rights.short": (
        "No insurance? You have a right to a free written good faith estimate. Ask the desk.",
        "¿Sin seguro? Tiene derecho a un presupuesto de buena fe gratis y por escrito. Pregunte en la recepción.",
    ),
    "start.rights.read": ("Back", "Volver"),
    "start.demonstration": (
        "This is a demonstration. The clinic and its prices are made up.",
        "Esto es una demostración. La clínica y sus precios son inventados.",
    ),
    "start.demonstration.short": ("Demonstration: made-up prices.", "Demostración: precios inventados."),
    # K1: before you start.
    "before.title": ("Before you start", "Antes de empezar"),
    "before.intro": ("You can skip what you do not know.", "Puede dejar en blanco lo que no sepa."),
    "before.helps": ("If you use insurance, these help:", "Si usa seguro, esto le ayuda:"),
    "before.card": ("your plan card", "su tarjeta del plan"),
    "before.left": (
        "how much of your deductible is left this year",
        "cuánto le queda de su deducible este año",
    ),
    "before.deductible": (
        "Your deductible is what you pay each year before your plan pays.",
        "Su deducible es lo que usted paga cada año antes de que su plan pague.",
    ),
    "before.where": (
        "Your plan tells you how much is left. Look in its app, or call the number on your card.",
        "Su plan le dice cuánto le queda. Mire en su aplicación o llame al número de su tarjeta.",
    ),
    "before.erased": ("We erase your answers when you are done.", "Borramos sus respuestas cuando termina."),
    # K2: how will you pay?
    "paying.title": ("How will you pay?", "¿Cómo va a pagar?"),
    "paying.intro": ("Choose one. You can change it later.", "Elija una opción. Puede cambiarla después."),
    "paying.myself": ("I pay myself", "Pago yo"),
    "paying.myself.hint": ("I have no health insurance.", "No tengo seguro médico."),
    "paying.insurance": ("I use my insurance", "Uso mi seguro"),
    "paying.insurance.hint": ("We ask about your plan next.", "Luego le preguntamos por su plan."),
    "paying.insurance-not-used": ("I have insurance, but not for this", "Tengo seguro, pero no para esto"),
    "paying.insurance-not-used.hint": (
        "I pay for this care myself. No claim goes to my plan.",
        "Esta atención la pago yo. No se manda nada a mi plan.",
    ),
    "paying.not-sure": ("I am not sure", "No sé todavía"),
    "paying.not-sure.hint": (
        "We show what it costs without a plan.",
        "Le mostramos cuánto cuesta sin un plan.",
    ),
    # K3: plan.
    "plan.title": ("Who is your insurance with?", "¿Con quién tiene su seguro?"),
    "plan.title.of": ("Which plan from {insurer}?", "¿Qué plan de {insurer}?"),
    "plan.title.any": ("Which plan do you have?", "¿Qué plan tiene?"),
    "plan.intro": ("Look at the front of your plan card.", "Mire el frente de su tarjeta del plan."),
    "plan.not_listed": ("My plan is not here", "Mi plan no está aquí"),
    "plan.numbered": ("{name} ({number})", "{name} ({number})"),
    "plan.unknown": ("I don't know", "No sé"),
    "plan.unknown.hint": (
        "We show what you pay if your plan helps, and if it does not.",
        "Le mostramos cuánto paga si su plan ayuda y si no ayuda.",
    ),
    # K4: where you are this year.
    "this-year.title": ("Your plan this year", "Su plan este año"),
    "this-year.intro": (
        "Type whole dollars. Your plan's app shows these two.",
        "Escriba dólares enteros. La aplicación de su plan muestra los dos.",
    ),
    "this-year.deductible": (
        "How much of your deductible is left?",
        "¿Cuánto le queda de su deducible?",
    ),
    "this-year.deductible.hint": (
        "The deductible is what you pay each year before your plan pays.",
        "El deducible es lo que usted paga cada año antes de que su plan pague.",
    ),
    "this-year.limit": (
        "How much is left until your yearly limit?",
        "¿Cuánto falta para su límite anual?",
    ),
    "this-year.limit.hint": (
        "The yearly limit is the most you pay in a year. It is also called the out-of-pocket maximum.",
        "El límite anual es lo más que usted paga en un año. También se llama máximo de gastos de bolsillo.",
    ),
    "this-year.unknown": ("I don't know", "No sé"),
    "this-year.unknown.hint": ("We show a range.", "Le mostramos entre cuánto y cuánto."),
    "this-year.typed": ("You typed {amount}.", "Usted escribió {amount}."),
    "this-year.empty": ("Nothing is typed yet.", "Todavía no hay nada escrito."),
    # K5: treatment.
    "treatment.title": ("What is the treatment for?", "¿Para qué es el tratamiento?"),
    "treatment.intro": (
        "This is not medical advice. Your clinician decides with you.",
        "Esto no es un consejo médico. Su médico decide con usted.",
    ),
    "treatment.title.hidden": ("Which treatment is it?", "¿Qué tratamiento es?"),
    "treatment.numbered": ("Treatment {number}", "Tratamiento {number}"),
    "treatment.number": ("How many treatment visits?", "¿Cuántas visitas de tratamiento?"),
    "treatment.number.hint": (
        "Most people have {usual}. You can choose {least} to {most}.",
        "La mayoría tiene {usual}. Puede elegir de {least} a {most}.",
    ),
    "treatment.usual": ("I don't know: {number}, as most people have", "No sé: {number}, como la mayoría"),
    "treatment.boosters": ("More visits later", "Más visitas después"),
    # K6: check your answers.
    "check.title": ("Check your answers", "Revise sus respuestas"),
    "check.intro": (
        "Change what is not right. Then press Next.",
        "Cambie lo que no esté bien. Luego oprima Siguiente.",
    ),
    "check.paying": ("How you pay", "Cómo paga"),
    "check.plan": ("Your plan", "Su plan"),
    "check.deductible": ("Left of your deductible", "Le queda de su deducible"),
    "check.limit": ("Left until your yearly limit", "Le falta para su límite anual"),
    "check.treatment": ("Treatment", "Tratamiento"),
    "check.number": ("Treatment visits", "Visitas de tratamiento"),
    "check.unknown": ("not known", "no se sabe"),
    "check.not_answered": ("the usual", "lo habitual"),
    "check.change": ("Change: {answer}", "Cambiar: {answer}"),
    # What keeps a person from going on; each says the remedy.
    "problem.paying": ("choose how you will pay.", "elija cómo va a pagar."),
    "problem.plan": ("choose your plan, or press I don't know.", "elija su plan u oprima No sé."),
    "problem.this-year": ("type an amount, or press I don't know.", "escriba un monto u oprima No sé."),
    "problem.too_much": ("type less than {most}.", "escriba menos de {most}."),
    "problem.deductible_above_limit": (
        "what is left of the deductible is more than the yearly limit. Type both again.",
        "lo que queda del deducible es más que el límite anual. Escriba los dos otra vez.",
    ),
    "problem.treatment": ("choose a treatment.", "elija un tratamiento."),
    "problem.number": ("choose {least} to {most} visits.", "elija de {least} a {most} visitas."),
}
