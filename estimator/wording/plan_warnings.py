"""What was told about the patient's plan and does not fit together, said to the patient on the page."""

SENTENCES: dict[str, tuple[str, str]] = {
    "more-than-all": (
        "Please ask your plan again {fact}: we were told {told}, but the whole is {figure}. We counted the whole.",
        "Pregunte de nuevo a su plan {fact}: nos dijeron {told}, pero el total es {figure}. Contamos el total.",
    ),
    "more-than-all.left": (
        "Please ask your plan again {fact}: we were told that {told} is left, but the whole is {figure}. We counted "
        "the whole as left.",
        "Pregunte de nuevo a su plan {fact}: nos dijeron que quedan {told}, pero el total es {figure}. Contamos que "
        "queda el total.",
    ),
    "limit-below-deductible": (
        "Please ask your plan again {facts}: we were told {figure} and {told}. What you pay toward the deductible also "
        "counts toward the limit. We counted both as we were told.",
        "Pregunte de nuevo a su plan {facts}: nos dijeron {figure} y {told}. Lo que paga para el deducible también "
        "cuenta para el límite. Contamos ambos como nos dijeron.",
    ),
    "family-below-own": (
        "Please ask your plan again {facts}: we were told {figure} and {told}. What you pay also counts for your "
        "family. We counted both as we were told.",
        "Pregunte de nuevo a su plan {facts}: nos dijeron {figure} y {told}. Lo que usted paga también cuenta para su "
        "familia. Contamos ambos como nos dijeron.",
    ),
    "perhaps-the-plans": (
        "We were told that you pay {figure} and your plan pays {rest}. Please ask your plan if it is the other way "
        "around. We counted it as we were told.",
        "Nos dijeron que usted paga {figure} y su plan paga {rest}. Pregunte a su plan si es al revés. Lo contamos "
        "como nos dijeron.",
    ),
    "day-to-come": (
        "We were told what your plan said on {day}, which is after the day of this estimate. Please ask your plan "
        "again.",
        "Nos dijeron lo que su plan dijo el {day}, que es después del día de este presupuesto. Pregunte de nuevo a su "
        "plan.",
    ),
    "ends-before": (
        "We were told that your plan approved visits from {first} until {last}, but the last day is before the first. "
        "We counted no visit as approved. Please ask your plan again.",
        "Nos dijeron que su plan aprobó visitas desde el {first} hasta el {last}, pero el último día es anterior al "
        "primero. No contamos ninguna visita como aprobada. Pregunte de nuevo a su plan.",
    ),
}
