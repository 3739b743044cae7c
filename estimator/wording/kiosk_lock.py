"""What the kiosk says when nobody touches it, when it is out of order, and about the PIN that lets staff out."""

SENTENCES: dict[str, tuple[str, str]] = {
    # A patient reads these.
    "more_time": ("Do you need more time?", "¿Necesita más tiempo?"),
    "more_time.told.one": (
        "Touch the screen or press a key to go on. If not, your answers are erased in {number} second.",
        "Toque la pantalla u oprima una tecla para seguir. Si no, sus respuestas se borran en {number} segundo.",
    ),
    "more_time.told.other": (
        "Touch the screen or press a key to go on. If not, your answers are erased in {number} seconds.",
        "Toque la pantalla u oprima una tecla para seguir. Si no, sus respuestas se borran en {number} segundos.",
    ),
    "still_there": ("Are you still there?", "¿Sigue ahí?"),
    "still_there.told.one": (
        "Press Yes to go on. If not, your answers are erased in {number} second.",
        "Oprima Sí para seguir. Si no, sus respuestas se borran en {number} segundo.",
    ),
    "still_there.told.other": (
        "Press Yes to go on. If not, your answers are erased in {number} seconds.",
        "Oprima Sí para seguir. Si no, sus respuestas se borran en {number} segundos.",
    ),
    "front_desk": ("Please see the front desk", "Por favor, vaya a la recepción"),
    "front_desk.told": (
        "This screen does not work right now. Nothing that you typed was kept.",
        "Esta pantalla no funciona en este momento. No se guardó nada de lo que escribió.",
    ),
    "keys_locked": (
        "Too many keys at once. Keys work again in 30 seconds. You can touch the screen.",
        "Demasiadas teclas a la vez. Vuelven a funcionar en 30 segundos. Puede tocar la pantalla.",
    ),
    # Staff read these.
    "pin": ("Exit PIN", "PIN de salida"),
    "pin.told": ("For staff.", "Para el personal."),
    "pin.typed.one": ("{number} digit typed", "{number} cifra escrita"),
    "pin.typed.other": ("{number} digits typed", "{number} cifras escritas"),
    "pin.wrong": ("This PIN is not right.", "Este PIN no es correcto."),
    "pin.locked": (
        "Too many wrong PINs. No PIN is taken for 10 minutes.",
        "Demasiados PIN incorrectos. Durante 10 minutos no se acepta ninguno.",
    ),
    # On the command line.
    "set_pin.ask": ("New exit PIN (6 to 12 digits): ", "Nuevo PIN de salida (de 6 a 12 cifras): "),
    "set_pin.again": ("The same PIN again: ", "El mismo PIN otra vez: "),
    "set_pin.differ": (
        "The two PINs are not the same. Nothing was changed.",
        "Los dos PIN no son iguales. No se cambió nada.",
    ),
    "set_pin.digits": (
        "A PIN has 6 to 12 digits and nothing else. Nothing was changed.",
        "Un PIN tiene de 6 a 12 cifras y nada más. No se cambió nada.",
    ),
    "set_pin.guessed": (
        "This PIN is guessed too easily. Use at least three different digits, not in a row. Nothing was changed.",
        "Este PIN se adivina con facilidad. Use al menos tres cifras distintas, no seguidas. No se cambió nada.",
    ),
    "set_pin.done": (
        "The exit PIN is set. From its next start this account's kiosk is locked.\nIts hash is in {file}",
        "El PIN de salida quedó puesto. Desde su próximo inicio, el kiosco de esta cuenta está bloqueado.\n"
        "Su huella está en {file}",
    ),
    "set_pin.not_written": (
        "The PIN cannot be kept in {file}: {reason}.",
        "El PIN no se puede guardar en {file}: {reason}.",
    ),
    "pin_spoiled": (
        "The kiosk does not start: {file} does not hold a PIN. Set it again: estimator kiosk --set-pin",
        "El kiosco no se inicia: {file} no contiene un PIN. Póngalo otra vez: estimator kiosk --set-pin",
    ),
    "preview": (
        "No exit PIN is set, so this is a preview that anybody can close. Set one: estimator kiosk --set-pin",
        "No hay PIN de salida, así que esto es una prueba que cualquiera puede cerrar. Ponga uno: "
        "estimator kiosk --set-pin",
    ),
    "second": (
        "A kiosk is running already under this account.",
        "Ya hay un kiosco en marcha en esta cuenta.",
    ),
    "steered": (
        "The kiosk does not start: {variables} would change which program runs. Start it by its launcher, or take "
        "them out of the environment.",
        "El kiosco no se inicia: {variables} cambiaría qué programa corre. Inícielo con su lanzador o quítelas del "
        "entorno.",
    ),
    "files_changed": (
        "The kiosk does not start: these files are not the ones that were installed. Install it again.\n{files}",
        "El kiosco no se inicia: estos archivos no son los que se instalaron. Instálelo otra vez.\n{files}",
    ),
    "packages_without_list": (
        "The kiosk does not start: nothing tells which files of {packages} were installed (no RECORD with hashes). "
        "Install the estimator as a wheel with pip, not as a folder to edit and not from the system's packages.",
        "El kiosco no se inicia: nada dice qué archivos de {packages} se instalaron (no hay RECORD con sus huellas). "
        "Instale el programa como wheel con pip, no como carpeta para editar ni desde los paquetes del sistema.",
    ),
    "pages_on_disk": (
        "The kiosk does not start: {folder}, where pages are kept while they are printed, is on the disk. Have it in "
        "memory: TemporaryFileSystem=/tmp in the kiosk's service, or TMPDIR set to a folder on a tmpfs.",
        "El kiosco no se inicia: {folder}, donde quedan las páginas mientras se imprimen, está en el disco. Téngala en "
        "la memoria: TemporaryFileSystem=/tmp en el servicio del kiosco, o TMPDIR en una carpeta de un tmpfs.",
    ),
    "other_edition": (
        "The kiosk does not start: the rule book is edition {found}, not {wanted}.",
        "El kiosco no se inicia: el libro de reglas es la edición {found}, no la {wanted}.",
    ),
    "clock_wrong": (
        "The kiosk does not start: by this computer's clock it is {today}, but the rule book was changed on {changed}. "
        "Set the clock.",
        "El kiosco no se inicia: según el reloj de esta computadora es {today}, pero el libro de reglas se cambió el "
        "{changed}. Ponga el reloj en hora.",
    ),
    "no_place": (
        "The kiosk does not start: this account has no folder of its own to write in.",
        "El kiosco no se inicia: esta cuenta no tiene una carpeta propia donde escribir.",
    ),
    "no_screen": (
        "There is no screen for a kiosk here.",
        "Aquí no hay pantalla para un kiosco.",
    ),
}
