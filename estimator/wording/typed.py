"""What is asked back where typed text is no answer, with what it may have meant and how to mend it."""

SENTENCES: dict[str, tuple[str, str]] = {
    "meant": ("Did you mean {first}? Fix: type it so.", "¿Quiso decir {first}? Corrija: escríbalo así."),
    "meant_either": (
        "Did you mean {first} or {second}? Fix: type the one you mean, with a dot before the cents.",
        "¿Quiso decir {first} o {second}? Corrija: escriba el que quiso decir, con un punto antes de los centavos.",
    ),
    "percent": (
        "{typed} is a percentage, and here dollars are wanted. Fix: type dollars, as in 1,500.00.",
        "{typed} es un porcentaje, y aquí se piden dólares. Corrija: escriba dólares, como 1,500.00.",
    ),
    "no_figure": (
        "“{typed}” is no amount. Fix: type dollars, as in 1,500.00.",
        "«{typed}» no es un importe. Corrija: escriba dólares, como 1,500.00.",
    ),
    "nothing_there": (
        "There is no figure here to go on from. Fix: type the whole sum, as in 600+50.",
        "Aquí no hay ninguna cifra con la que seguir. Corrija: escriba la cuenta entera, como 600+50.",
    ),
    "unfinished": (
        "This sum is not finished. Fix: type all of it, as in 800/2.",
        "Esta cuenta no está completa. Corrija: escríbala entera, como 800/2.",
    ),
    "by_zero": (
        "Nothing can be divided by zero. Fix: type another number after the /.",
        "No se puede dividir entre cero. Corrija: escriba otro número después de la /.",
    ),
    "below_zero": (
        "This comes to less than zero. Fix: look at the minus.",
        "Esto da menos que cero. Corrija: revise el signo menos.",
    ),
    "not_whole": (
        "This comes to {figure}, and only whole numbers count here. Fix: type a whole number.",
        "Esto da {figure}, y aquí solo cuentan números enteros. Corrija: escriba un número entero.",
    ),
    "too_large": (
        "This is more than any figure here can be. Fix: look for a digit too many.",
        "Esto es más de lo que puede ser una cifra aquí. Corrija: busque una cifra de más.",
    ),
}
