"""What is said of the live page, to a screen reader and in the status line: what it is, and which figure is reached."""

SENTENCES: dict[str, tuple[str, str]] = {
    "name.estimate": ("The page the patient receives", "La página que recibe el paciente"),
    "name.comparison": ("The page that compares", "La página que compara"),
    "name.call-sheet": ("The sheet for the call to the plan", "La hoja para la llamada al plan"),
    "name.explanation": ("The page that explains a figure", "La página que explica una cifra"),
    "describes": (
        "A picture of the page, sheet {page} of {pages}. Page Up and Page Down turn it. Left and Right go from figure "
        "to figure, Enter explains the one reached.",
        "Una imagen de la página, hoja {page} de {pages}. Re Pág y Av Pág la pasan. Izquierda y Derecha van de cifra "
        "en cifra, Intro explica la alcanzada.",
    ),
    "ringed": (
        "Figure {number} of {figures}: {text}. {claim}. Enter explains it.",
        "Cifra {number} de {figures}: {text}. {claim}. Intro la explica.",
    ),
    "no_figures": (
        "There is no figure on this page that can be explained.",
        "En esta página no hay ninguna cifra que se pueda explicar.",
    ),
}
