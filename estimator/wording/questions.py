"""What the form says beside its questions: where an answer comes from, what a field is for, which field is finished."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Where an answer that nobody gave comes from.
    "from_book": ("from the rule book", "según el libro de reglas"),
    "from_book.number": ("from the rule book: {number}", "según el libro de reglas: {number}"),
    "from_book.span": (
        "from the rule book: {number}; or a span, as in 4 to 6",
        "según el libro de reglas: {number}; o un margen, como 4 a 6",
    ),
    "as_last_time": ("as last time", "como la última vez"),
    # What a field is for.
    "evaluation": ("a new patient begins with it", "un paciente nuevo empieza con ella"),
    "not_in_the_list": (
        "Plan not in the list? Take “{coverage}” and type what the plan says.",
        "¿El plan no está en la lista? Tome «{coverage}» y escriba lo que dice el plan.",
    ),
    "as_on_id": ("as on an identity card", "como en su identificación"),
    "phone": ("example: (423) 555-0100", "ejemplo: (423) 555-0100"),
    "email": ("example: name@example.com", "ejemplo: nombre@example.com"),
    "delivery": ("paper or electronic: the patient chooses", "en papel o electrónico: elige el paciente"),
    "not_a_phone": (
        "This is no US telephone number. Fix: type ten digits: 423-555-0100.",
        "Esto no es un número de teléfono de EE. UU. Corrija: escriba diez cifras: 423-555-0100.",
    ),
    "not_an_email": (
        "This is no e-mail address. Fix: type it with @ and a dot: name@example.com.",
        "Esto no es una dirección de correo. Corrija: escríbala con @ y un punto: nombre@example.com.",
    ),
    # What a one-time reduction is taken off.
    "held_to.visit": ("Visit {number}", "Visita {number}"),
    "held_to.visit.day": ("Visit {number}, {day}", "Visita {number}, {day}"),
    "held_to.service": ("{service}, at every visit", "{service}, en cada visita"),
    "held_to.line": ("{visit}: {service}", "{visit}: {service}"),
    "another": ("{label}, reduction {number}", "{label}, reducción {number}"),
}
