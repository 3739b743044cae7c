"""The words for what is open about a patient's plan: how its answer may turn out, and what nobody told about it."""

SENTENCES: dict[str, tuple[str, str]] = {
    # Two outcomes, of equal weight.
    "outcome.approval.without-coverage": ("If your plan does not approve", "Si su plan no aprueba"),
    "outcome.approval.with-coverage": ("If your plan approves", "Si su plan aprueba"),
    "outcome.covered.without-coverage": ("If your plan does not pay for it", "Si su plan no lo paga"),
    "outcome.covered.with-coverage": ("If your plan pays for it", "Si su plan lo paga"),
    "outcome.network.without-coverage": (
        "If we are not in your plan's network",
        "Si no estamos en la red de su plan",
    ),
    "outcome.network.with-coverage": ("If we are in your plan's network", "Si estamos en la red de su plan"),
    "outcome.signed.without-coverage": ("If you signed to pay for it", "Si firmó que usted paga"),
    "outcome.signed.with-coverage": ("If you did not sign", "Si no firmó"),
    "outcome.several.without-coverage": ("If your plan does not pay", "Si su plan no paga"),
    "outcome.several.with-coverage": ("If your plan pays its part", "Si su plan paga su parte"),
    # What nobody told about the plan, as part of a sentence.
    "unknown.deductible": ("the size of your deductible", "de cuánto es su deducible"),
    "unknown.deductible-used": (
        "how much of your deductible is used",
        "cuánto de su deducible ya se usó",
    ),
    "unknown.limit": ("the size of your yearly limit", "de cuánto es su límite anual"),
    "unknown.limit-used": ("how much of your yearly limit is used", "cuánto de su límite anual ya se usó"),
    "unknown.separate-used": (
        "how much of the separate deductible is used",
        "cuánto del deducible aparte ya se usó",
    ),
    "unknown.visits-used": (
        "how many of this year's visits are used",
        "cuántas de las visitas de este año ya se usaron",
    ),
    "unknown.copay": ("your copay", "su copago"),
    "unknown.coinsurance": ("your percentage", "su porcentaje"),
    "unknown.rate": ("what your plan allows for each service", "cuánto permite su plan por cada servicio"),
    "unknown.deductible-type": (
        "how your family's deductible counts",
        "cómo cuenta el deducible de su familia",
    ),
    "unknown.limit-type": ("how your family's limit counts", "cómo cuenta el límite de su familia"),
    "unknown.copay-basis": (
        "whether the copay is for each visit or each service",
        "si el copago es por visita o por servicio",
    ),
    "unknown.straddle-copay": (
        "whether a copay is due when the deductible is met",
        "si se paga copago al completar el deducible",
    ),
    "unknown.coinsurance-base": (
        "whether the copay comes off before the percentage",
        "si el copago se resta antes del porcentaje",
    ),
    "unknown.line-order": (
        "in which order your plan takes the services of a day",
        "en qué orden toma su plan los servicios de un día",
    ),
    "unknown.assistance-counts": (
        "whether the maker's help counts toward your deductible",
        "si la ayuda del fabricante cuenta para su deducible",
    ),
}
