"""The sentences about a plan year: where what the plan counts by the year is used up, and where it starts again."""

SENTENCES: dict[str, tuple[str, str]] = {
    "in_counted_case": ("In the case that we count", "En el caso que contamos"),
    "visit": ("visit {number}", "la visita {number}"),
    "visit_on": ("visit {number}, {day}", "la visita {number}, {day}"),
    "met.deductible.in": (
        "At {visit}, {figure} is met. After it your plan pays its part.",
        "En {visit}, se completa {figure}. Después su plan paga su parte.",
    ),
    "met.deductible.out": (
        "At {visit}, {figure} is met. After it your plan may pay back its part.",
        "En {visit}, se completa {figure}. Después su plan puede devolver su parte.",
    ),
    "met.limit.in": (
        "At {visit}, you reach {figure}. After it your plan pays all that it allows for the rest of the plan year. Not "
        "included: {left_out}.",
        "En {visit}, se alcanza {figure}. Después su plan paga todo lo que permite por el resto del año del plan. "
        "No se incluye: {left_out}.",
    ),
    "met.limit.out": (
        "At {visit}, you reach {figure}. Not included, and still owed: what we charge above what your plan allows, and "
        "{left_out}.",
        "En {visit}, se alcanza {figure}. No se incluye, y aún se debe: lo que cobramos por encima de lo que su plan "
        "permite, y {left_out}.",
    ),
    "maximum_reached": (
        "At {visit}, your plan has paid the most that it pays in a year for {kind}: {yearly}. After it you pay.",
        "En {visit}, su plan llega a lo más que paga en un año por {kind}: {yearly}. Después paga usted.",
    ),
    "visits_used_up": (
        "Your plan pays for {most} visits a year, and {used} were used before. From {visit}, you pay our price.",
        "Su plan paga {most} visitas al año, y antes ya se usaron {used}. Desde {visit}, usted paga nuestro precio.",
    ),
    "visits_used_up.unknown": (
        "Your plan pays for {most} visits a year. We do not know how many were used and count all of them. From "
        "{visit}, you pay our price.",
        "Su plan paga {most} visitas al año. No sabemos cuántas se usaron y las contamos todas. Desde {visit}, usted "
        "paga nuestro precio.",
    ),
    "not_paid_for": ("services that your plan does not pay for", "los servicios que su plan no paga"),
    "renewed": (
        "Your plan year starts again on {day}. Visits after it start with a new deductible.",
        "El año de su plan empieza de nuevo el {day}. Las visitas posteriores empiezan con un deducible nuevo.",
    ),
    "renewed.visits": (
        "Your plan year starts again on {day}. Visits after it count anew.",
        "El año de su plan empieza de nuevo el {day}. Las visitas posteriores se cuentan desde cero.",
    ),
}
