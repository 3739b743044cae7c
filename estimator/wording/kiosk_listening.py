"""The sentences of listening to the kiosk: its keys and its headphones."""

SENTENCES: dict[str, tuple[str, str]] = {
    "start": (
        "To listen, plug in headphones, press Listen, or press the key R.",
        "Para escuchar, conecte audífonos, oprima Escuchar u oprima la tecla R.",
    ),
    "keys": (
        "Press R to hear it again, P to pause, S for another speed. B makes the screen dark. The volume keys make it "
        "louder or softer.",
        "Oprima R para oír otra vez, P para hacer una pausa y S para otra velocidad. B oscurece la pantalla. Las "
        "teclas de volumen lo ponen más alto o más bajo.",
    ),
    "dark": (
        "The screen is dark. Touch it, or press B, to see it again.",
        "La pantalla está oscura. Tóquela u oprima B para verla otra vez.",
    ),
    "light": ("The screen can be seen again.", "La pantalla se ve otra vez."),
    "not_available": (
        "Listening does not work here today. Please ask the desk.",
        "Hoy no se puede escuchar aquí. Pregunte en la recepción.",
    ),
    "aloud": ("Listen without headphones?", "¿Escuchar sin audífonos?"),
    "aloud.told": (
        "No headphones are plugged in. People near you may hear what you hear.",
        "No hay audífonos conectados. Las personas cercanas pueden oír lo mismo que usted.",
    ),
    "unknown": ("Do you want to listen?", "¿Quiere escuchar?"),
    "unknown.told": (
        "We cannot tell whether headphones are in. Without them, people near you may hear what you hear.",
        "No sabemos si hay audífonos conectados. Sin ellos, las personas cercanas pueden oír lo mismo que usted.",
    ),
    "unknown.keys": (
        "To listen, press the right arrow, then Enter. To go back, press Enter.",
        "Para escuchar, oprima la flecha derecha y luego Enter. Para regresar, oprima Enter.",
    ),
    "unplugged": ("Do you want to go on without sound?", "¿Quiere seguir sin sonido?"),
    "unplugged.told.one": (
        "The headphones are out. If you do not answer, your answers are erased in {number} second.",
        "Los audífonos están desconectados. Si no contesta, sus respuestas se borran en {number} segundo.",
    ),
    "unplugged.told.other": (
        "The headphones are out. If you do not answer, your answers are erased in {number} seconds.",
        "Los audífonos están desconectados. Si no contesta, sus respuestas se borran en {number} segundos.",
    ),
}
