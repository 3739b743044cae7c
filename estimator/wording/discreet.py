"""Plain words on the discreet page, in place of those that name a drug, a treatment or a diagnosis."""

SENTENCES: dict[str, tuple[str, str]] = {
    "evaluation": ("Evaluation", "Evaluación"),
    "evaluation.several": ("evaluations", "evaluaciones"),
    "follow_up": ("Follow-up visit", "Visita de seguimiento"),
    "follow_up.several": ("follow-up visits", "visitas de seguimiento"),
    "later_visit": ("Later visit", "Visita posterior"),
    "later_visit.several": ("later visits", "visitas posteriores"),
    "part_of_visit": ("Extra part of a visit", "Parte adicional de una visita"),
    "part_of_visit.several": ("extra parts of visits", "partes adicionales de visitas"),
    "visit": ("Visit", "Visita"),
    "visit.several": ("visits", "visitas"),
    "treatment": ("Visits", "Visitas"),
    "title": ("Visits at our clinic", "Visitas en nuestra clínica"),
    "left_out": ("Other care that we do not list here", "Otra atención que no se indica aquí"),
    "separately": ("Other care, if you need it", "Otra atención, si la necesita"),
    "package": ("Package of {number} visits", "Paquete de {number} visitas"),
}
