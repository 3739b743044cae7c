"""The sentences of the price preview that the kiosk prints; it never calls itself an estimate in writing."""

SENTENCES: dict[str, tuple[str, str]] = {
    "title": (
        "Quick price preview, not a good faith estimate",
        "Vista previa de precios, no es un presupuesto de buena fe",
    ),
    "mark": ("Price preview", "Vista previa"),
    "heading.preview": ("Do you want it in writing?", "¿Lo quiere por escrito?"),
    "made_at_the_kiosk": (
        "This page was made at the kiosk. It is a quick price preview, not a good faith estimate. The prices are "
        "the same as at the desk.",
        "Esta hoja se hizo en el quiosco. Es una vista previa de precios, no un presupuesto de buena fe. Los precios "
        "son los mismos que en la recepción.",
    ),
    "written": (
        "Ask at the desk for a written estimate. It is free.",
        "Pida en la recepción un presupuesto por escrito. Es gratis.",
    ),
    "written.owed": (
        "Ask at the desk for a written good faith estimate. It is free. It is your right if you do not use insurance.",
        "Pida en la recepción un presupuesto de buena fe por escrito. Es gratis. Es su derecho si no usa seguro.",
    ),
    "plans": (
        "You may be able to pay over time. The desk explains how.",
        "Es posible que pueda pagar a plazos. En la recepción le explican cómo.",
    ),
    "heading.about": ("About these prices", "Sobre estos precios"),
    "heading.what_next": ("What to do next", "Qué sigue"),
    "step.keep": ("Take this page with you.", "Llévese esta hoja."),
    "step.book": (
        "To book, ask at the desk or call {phone}.",
        "Para reservar, pregunte en la recepción o llame al {phone}.",
    ),
    "step.plan": (
        "Call your plan and ask what is written below.",
        "Llame a su plan y pregunte lo que está escrito abajo.",
    ),
}
