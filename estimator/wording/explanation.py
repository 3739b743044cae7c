"""How one figure came to be, on a page of its own."""

SENTENCES: dict[str, tuple[str, str]] = {
    "title": ("How we got this", "De dónde sale este importe"),
    "headline": ("In one sentence", "En una frase"),
    "heading.steps": ("Step by step", "Paso a paso"),
    "column.step": ("Step", "Paso"),
    "column.from": ("Where it is from", "De dónde sale"),
    "heading.rules": ("The rules it rests on", "Las reglas en que se basa"),
    "edition": ("Edition {edition}", "Edición {edition}"),
    "heading.set_aside": ("Looked at and not used", "Consideradas y no usadas"),
    "attached": ("The estimate this figure is from, as data", "El presupuesto de este importe, como datos"),
    "source": ("Source: {source}", "Fuente: {source}"),
}
