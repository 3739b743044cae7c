"""What the kiosk says of its printer: to whoever prints, and in a line for staff that tells nothing of anybody."""

SENTENCES: dict[str, tuple[str, str]] = {
    "not_ready": (
        "The printer is not working. Use your phone or ask the desk.",
        "La impresora no funciona. Use su teléfono o pregunte en la recepción.",
    ),
    "sending": ("Sending your page to the printer.", "Enviando su hoja a la impresora."),
    "printing": ("Printing your page.", "Imprimiendo su hoja."),
    "print.counted": ("Print it: {sheets}", "Imprimir: {sheets}"),
    "sheets.one": ("{number} sheet", "{number} hoja"),
    "sheets.other": ("{number} sheets", "{number} hojas"),
    "done": ("Your page is ready below. Please take it.", "Su hoja está lista abajo. Por favor, tómela."),
    "done.sheets": (
        "Your pages are ready below. Please take all {number} sheets.",
        "Sus hojas están listas abajo. Por favor, tome las {number}.",
    ),
    "slow": ("The printer is slow. Please wait a little.", "La impresora está lenta. Espere un poco."),
    "lost": (
        "We cannot tell if your page came out. Look below. It will not print later.",
        "No sabemos si su hoja salió. Mire abajo. No se imprimirá después.",
    ),
    "fault": (
        "{reason} Your page was taken back. Try again, use your phone, or ask the desk.",
        "{reason} Su hoja no saldrá. Intente otra vez, use su teléfono o pregunte en la recepción.",
    ),
    "fault.late": (
        "{reason} We are still taking your page back. Please ask the desk.",
        "{reason} Todavía estamos retirando su hoja. Pregunte en la recepción.",
    ),
    "on_its_way": ("Your page is still printing.", "Su hoja todavía se está imprimiendo."),
    "on_its_way.told": (
        "If you erase now, your page is taken back.",
        "Si borra ahora, su hoja no saldrá.",
    ),
    "wait": (
        "Please wait here for your page. Then we erase your answers.",
        "Espere aquí su hoja. Después borramos sus respuestas.",
    ),
    "reason.paper-out": ("The printer has no paper.", "La impresora no tiene papel."),
    "reason.jam": ("Paper is stuck in the printer.", "Hay papel atascado en la impresora."),
    "reason.cover-open": ("The printer is open.", "La impresora está abierta."),
    "reason.offline": ("The printer is off.", "La impresora está apagada."),
    "reason.low-toner": ("The printer has no ink left.", "A la impresora se le acabó la tinta."),
    "reason.unknown": ("The printer does not work.", "La impresora no funciona."),
    "staff": ("For staff: {reason}", "Para el personal: {reason}"),
    "staff.toner-low": ("The printer will soon need ink.", "La impresora pronto necesitará tinta."),
}
