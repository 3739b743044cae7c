"""What would make an estimate less, each in one sentence."""

SENTENCES: dict[str, tuple[str, str]] = {
    "before-new-plan-year": (
        "{saves} less if the last visit is on or before {day}, before your new plan year.",
        "{saves} menos si la última visita es a más tardar el {day}, antes del nuevo año de su plan.",
    ),
    "other-order": (
        "{saves} less if the two treatments come in the other order.",
        "{saves} menos si los dos tratamientos van en el otro orden.",
    ),
    "other-coverage": ("{saves} less this way: {coverage}.", "{saves} menos de este modo: {coverage}."),
    "other-packages": (
        "{saves} less with the packages that cost least.",
        "{saves} menos con los paquetes que cuestan menos.",
    ),
    "other-tender": ("{saves} less if you pay this way: {tender}.", "{saves} menos si paga de este modo: {tender}."),
}
