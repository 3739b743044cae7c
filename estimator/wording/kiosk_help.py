"""The sentences of the kiosk's help: whom to ask, how to move, words explained, and what each screen is about."""

SENTENCES: dict[str, tuple[str, str]] = {
    # KX: help.
    "title": ("Help", "Ayuda"),
    "intro": ("You go back to the same place after this.", "Después vuelve al mismo lugar."),
    "person": ("I need a person", "Necesito a una persona"),
    "person.sign": ("Staff, please", "Personal, por favor"),
    "person.told": (
        "This screen calls nobody. Please raise your hand or go to the desk. Your answers stay here for 5 minutes.",
        "Esta pantalla no llama a nadie. Levante la mano o vaya a la recepción. Sus respuestas quedan aquí 5 minutos.",
    ),
    "desk": (
        "The desk can do this with you. It is just as private, and the prices are the same.",
        "En la recepción lo hacen con usted. Es igual de privado y los precios son los mismos.",
    ),
    "language": (
        "Do you speak another language? The desk calls someone who does. It is free.",
        "¿Habla otro idioma? La recepción llama a alguien que lo habla. Es gratis.",
    ),
    "keys": (
        "With keys: the arrows move, Enter chooses, Esc goes back.",
        "Con teclas: use las flechas para moverse, Enter para elegir y Esc para regresar.",
    ),
    "size": ("Press A, A+ or A++ for larger letters.", "Oprima A, A+ o A++ para letras más grandes."),
    "title.leaf": ("Help, {number} of {leaves}", "Ayuda, {number} de {leaves}"),
    "words": ("Words explained", "Palabras explicadas"),
    "word.deductible": ("Deductible", "Deducible"),
    "word.deductible.means": (
        "What you pay each year before your plan starts to pay.",
        "Lo que usted paga cada año antes de que su plan empiece a pagar.",
    ),
    "word.copay": ("Copay", "Copago"),
    "word.copay.means": ("A set amount you pay for a visit.", "Un monto fijo que usted paga por una visita."),
    "word.coinsurance": ("Coinsurance", "Coseguro"),
    "word.coinsurance.means": (
        "Your part of the cost, such as 20 out of each 100 dollars.",
        "Su parte del costo, como 20 de cada 100 dólares.",
    ),
    "word.allowed": ("Allowed amount", "Monto permitido"),
    "word.allowed.means": (
        "The price your plan sets for a visit. Your part is worked out from it.",
        "El precio que su plan pone a una visita. De ahí sale su parte.",
    ),
    "word.limit": ("Yearly limit", "Límite anual"),
    "word.limit.means": (
        "The most you pay in a year. After it, your plan pays all. It is also called the out-of-pocket maximum.",
        "Lo más que usted paga en un año. Después, su plan paga todo. También se llama máximo de gastos de bolsillo.",
    ),
    "word.network": ("In network", "Dentro de la red"),
    "word.network.means": (
        "Your plan and the clinic have agreed on prices.",
        "Su plan y la clínica acordaron los precios.",
    ),
    "word.approval": ("Approval", "Aprobación"),
    "word.approval.means": (
        "Some plans must say yes before you start.",
        "Algunos planes deben decir que sí antes de empezar.",
    ),
    "word.package": ("Package", "Paquete"),
    "word.package.means": ("Some visits together at a lower price.", "Varias visitas juntas a menor precio."),
    "word.estimate": ("Good faith estimate", "Presupuesto de buena fe"),
    "word.estimate.means": (
        "A price in writing before your care. You have a right to it if you do not use a plan.",
        "Un precio por escrito antes de su atención. Usted tiene derecho a él si no usa un plan.",
    ),
    # What each question is about, for the help that belongs to it.
    "topic.start": ("Choose your language to begin.", "Elija su idioma para empezar."),
    "topic.before": ("Nothing is needed. Press Next to go on.", "No necesita nada. Oprima Siguiente para seguir."),
    "topic.paying": (
        "If you do not know yet, choose I am not sure. Nothing is sent to any plan.",
        "Si no sabe todavía, elija No sé todavía. No se manda nada a ningún plan.",
    ),
    "topic.plan": (
        "The name is at the top of your card. If you do not find it, choose My plan is not here.",
        "El nombre está arriba en su tarjeta. Si no lo encuentra, elija Mi plan no está aquí.",
    ),
    "topic.this-year": (
        "You can leave this out. Then we show a range.",
        "Puede no contestar esto. Entonces le mostramos un rango.",
    ),
    "topic.treatment": (
        "Choose what your clinician told you. If nobody told you yet, keep what most people have.",
        "Elija lo que le dijo su médico. Si nadie le dijo nada, deje lo que tiene la mayoría.",
    ),
    "topic.check": ("Press Change by an answer that is wrong.", "Oprima Cambiar junto a lo que esté mal."),
    "topic.result": ("Press Why? by any price.", "Oprima ¿Por qué? junto a un precio."),
    "topic.take": ("You can leave without taking anything.", "Puede irse sin llevarse nada."),
    "topic.done": ("You can go now.", "Ya puede irse."),
}
