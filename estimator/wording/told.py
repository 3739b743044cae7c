"""Who told a fact about the patient's plan, and when, for page, windows and the sentence that explains a figure."""

SENTENCES: dict[str, tuple[str, str]] = {
    "plan": ("your plan", "su plan"),
    "reference": ("reference {reference}", "referencia {reference}"),
    "as_of": ("as of {day}", "al {day}"),
    "no_day": ("the day was not written down", "no se anotó el día"),
    "nobody": ("nobody wrote down who", "no se anotó quién"),
    "facts": ("Told by {source}: {facts}.", "Según {source}: {facts}."),
    "detail": ("told by {source}", "según {source}"),
    "detail.nobody": ("this is what we were told", "es lo que nos dijeron"),
    "nobody_said_who": ("nobody wrote down who told this", "no se anotó quién lo dijo"),
    "allowed": ("{reason}; allowed by {allowed_by}", "{reason}; autorizado por {allowed_by}"),
    "outdated": (
        "Told before this course was changed, and not confirmed since: {facts}.",
        "Dicho antes de cambiar este tratamiento, y sin confirmar desde entonces: {facts}.",
    ),
    # What was told, as part of a sentence to the patient.
    "fact.plan_year_start": ("when your plan year starts", "cuándo empieza el año de su plan"),
    "fact.deductible.family": ("the size of your family's deductible", "de cuánto es el deducible de su familia"),
    "fact.deductible.family_used": (
        "how much of your family's deductible is used",
        "cuánto del deducible de su familia ya se usó",
    ),
    "fact.limit.family": ("the size of your family's yearly limit", "de cuánto es el límite anual de su familia"),
    "fact.limit.family_used": (
        "how much of your family's yearly limit is used",
        "cuánto del límite anual de su familia ya se usó",
    ),
    "fact.paid_so_far": ("what your plan has paid this year", "cuánto ha pagado su plan este año"),
}
