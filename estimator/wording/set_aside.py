"""Why a package or a discount was looked at and not used; part of the subject of reasons."""

SENTENCES: dict[str, tuple[str, str]] = {
    "aside.not-asked": ("Not used, since it was not asked for: {rule}.", "No se usó porque no se pidió: {rule}."),
    "aside.larger-than-course": (
        "Not used, since it holds more visits than this course: {rule}.",
        "No se usó porque tiene más visitas que este tratamiento: {rule}.",
    ),
    "aside.not-in-course": (
        "Not used, since it holds visits that are not part of this course: {rule}.",
        "No se usó porque tiene visitas que no son parte de este tratamiento: {rule}.",
    ),
    "aside.billed-to-plan": (
        "Not used, since it would hold visits that the plan is billed for: {rule}.",
        "No se usó porque tendría visitas que se cobran al plan: {rule}.",
    ),
    "aside.billed-to-nobody": (
        "Not used, since it would hold visits that the patient may not be charged for: {rule}.",
        "No se usó porque tendría visitas que no se le pueden cobrar al paciente: {rule}.",
    ),
    "aside.ended": (
        "Not used, since it is not sold on {day}: {rule}.",
        "No se usó porque no se vende el {day}: {rule}.",
    ),
    "aside.not-cheapest": (
        "Not used, since it would cost more: {rule}.",
        "No se usó porque costaría más: {rule}.",
    ),
    "aside.applies-to-nothing": (
        "Not used, since no price here can be lowered by it: {rule}.",
        "No se usó porque aquí no hay ningún precio que pueda bajar: {rule}.",
    ),
    "aside.not-at-this-clinic": (
        "Not used, since this clinic does not give it: {rule}.",
        "No se usó porque esta clínica no lo da: {rule}.",
    ),
    "aside.paid-otherwise": (
        "Not used, since the patient pays another way: {rule}.",
        "No se usó porque el paciente paga de otra forma: {rule}.",
    ),
    "aside.not-a-new-patient": (
        "Not used, since it is for new patients only: {rule}.",
        "No se usó porque es solo para pacientes nuevos: {rule}.",
    ),
    "aside.smaller-than": (
        "Not used, since only the larger one is taken: {rule}. Taken: {other}.",
        "No se usó porque solo se aplica el mayor: {rule}. Se aplicó: {other}.",
    ),
    "aside.cannot-join": (
        "Not used, since the two may not be taken together: {rule}. Taken: {other}.",
        "No se usó porque los dos no se pueden sumar: {rule}. Se aplicó: {other}.",
    ),
}
