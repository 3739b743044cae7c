"""The sentences that say why a service costs the patient what it does under a plan, one for each group of lines."""

SENTENCES: dict[str, tuple[str, str]] = {
    "own": ("Your plan does not pay for it: you pay our price", "Su plan no lo paga: usted paga nuestro precio"),
    "own.visit-limit": (
        "More visits than your plan pays for in a year: you pay our price",
        "Son más visitas de las que su plan paga en un año: usted paga nuestro precio",
    ),
    "superbill": (
        "You pay us and can ask your plan to pay you back",
        "Usted nos paga y puede pedir a su plan que le devuelva dinero",
    ),
    "held": (
        "Your plan does not pay for it, and we may not charge you for it",
        "Su plan no lo paga, y no podemos cobrárselo a usted",
    ),
    "not_paid.excluded": ("Your plan does not pay for it", "Su plan no lo paga"),
    "not_paid.no-tier": (
        "Your plan does not pay outside its network",
        "Su plan no paga fuera de su red",
    ),
    "not_paid.visit-limit": (
        "More visits than your plan pays for in a year: you pay all of it",
        "Son más visitas de las que su plan paga en un año: usted lo paga todo",
    ),
    "nothing": ("Your plan asks nothing of you for it", "Su plan no le pide nada por esto"),
    "nothing.limit": (
        "You have reached your yearly limit: your plan pays all that it allows",
        "Ya llegó a su límite anual: su plan paga todo lo que permite",
    ),
    "you_pay.one": ("You pay: {parts}", "Usted paga: {parts}"),
    "you_pay.other": ("Each time: {parts}", "Cada vez: {parts}"),
    "copay": ("{money} copay", "{money} de copago"),
    "deductible": ("{money} for your deductible", "{money} de su deducible"),
    "coinsurance": ("{money}, your {rate}", "{money}, su {rate}"),
    "coinsurance.rest": ("{money}, your {rate} of the rest", "{money}, su {rate} del resto"),
    "coinsurance.part": ("{money}, your part", "{money}, su parte"),
    "penalty": ("{money}, since approval is missing", "{money}, porque falta la aprobación"),
    "over_maximum": (
        "{money} beyond what your plan pays for this in a year",
        "{money} por encima de lo que su plan paga por esto en un año",
    ),
    "balance_bill": (
        "{money} above what your plan allows, which counts toward nothing",
        "{money} por encima de lo que permite su plan, que no cuenta para nada",
    ),
    "over_limit": (
        "less {money}, which your plan pays because you reach your yearly limit",
        "menos {money}, que paga su plan porque usted llega a su límite anual",
    ),
    "over_limit.hidden": (
        "less what your plan pays because you reach your yearly limit",
        "menos lo que paga su plan porque usted llega a su límite anual",
    ),
    "second": ("less {money} that your second plan pays", "menos {money} que paga su segundo plan"),
    "second.hidden": ("less what your second plan pays", "menos lo que paga su segundo plan"),
}
