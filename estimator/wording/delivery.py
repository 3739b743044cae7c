"""Handing the page over: printed, saved as a file, sent by e-mail, copied as text; and what to do where that fails."""

SENTENCES: dict[str, tuple[str, str]] = {
    # What the files are called.
    "file.estimate": ("Estimate", "Presupuesto"),
    "file.comparison": ("Comparison", "Comparación"),
    "file.call-sheet": ("Call to the plan", "Llamada al plan"),
    "file.explanation": ("How we got this", "Cómo se calculó"),
    # Where it is not handed over.
    "stopped.print": (
        "Not printed, as nothing can be estimated yet. {checks} F8 goes through the checks.",
        "No se imprimió, porque todavía no se puede calcular nada. {checks} F8 recorre las revisiones.",
    ),
    "stopped.save": (
        "Not saved, as nothing can be estimated yet. {checks} F8 goes through the checks.",
        "No se guardó, porque todavía no se puede calcular nada. {checks} F8 recorre las revisiones.",
    ),
    "stopped.send": (
        "Not sent, as nothing can be estimated yet. {checks} F8 goes through the checks.",
        "No se envió, porque todavía no se puede calcular nada. {checks} F8 recorre las revisiones.",
    ),
    # Over the page shown, where the one of the newest answers could not be made.
    "page.older": ("earlier page, could not be updated", "página anterior, no se pudo actualizar"),
    "page.none": ("The page could not be made", "No se pudo hacer la página"),
    # Printing.
    "print.sending": ("Sending to {printer}", "Enviando a {printer}"),
    "print.sending.usual": ("Sending to the usual printer", "Enviando a la impresora habitual"),
    "print.printing": (
        "Printing on {printer}: sheet {sheet} of {sheets}",
        "Imprimiendo en {printer}: hoja {sheet} de {sheets}",
    ),
    "print.done": ("Sent to {printer}", "Enviado a {printer}"),
    "print.slow": (
        "{printer} is slow to answer. You can go on working, or stop it: Ctrl+Shift+P.",
        "{printer} tarda en responder. Puede seguir trabajando, o detenerlo: Ctrl+Shift+P.",
    ),
    "print.lost": (
        "Nobody knows whether {printer} has printed this. Fix: look at the printer first; then print again, choose "
        "another printer (Ctrl+Shift+P) or save a PDF (Ctrl+S).",
        "No se sabe si {printer} imprimió esto. Corrija: mire primero la impresora; después imprima otra vez, elija "
        "otra impresora (Ctrl+Shift+P) o guarde un PDF (Ctrl+S).",
    ),
    "print.cancelled": ("Printing was stopped.", "Se detuvo la impresión."),
    "print.cancelled.late": (
        "Printing was stopped. Throw away what {printer} still prints of it.",
        "Se detuvo la impresión. Tire lo que {printer} todavía imprima de ella.",
    ),
    "print.already": ("This is being printed already.", "Esto ya se está imprimiendo."),
    "print.making": ("Making the page as you want it", "Haciendo la página como la quiere"),
    "print.no-printer": (
        "No printer is set up here. Fix: save the page as a PDF: Ctrl+S.",
        "Aquí no hay ninguna impresora. Corrija: guarde la página como PDF: Ctrl+S.",
    ),
    "print.no-usual": (
        "This computer has no usual printer. Fix: choose one: Ctrl+Shift+P.",
        "Esta computadora no tiene una impresora habitual. Corrija: elija una: Ctrl+Shift+P.",
    ),
    "print.gone": (
        "The printer {printer} is not there any more. Nothing was printed. Fix: choose another one (Ctrl+Shift+P) or "
        "save a PDF (Ctrl+S).",
        "La impresora {printer} ya no está. No se imprimió nada. Corrija: elija otra (Ctrl+Shift+P) o guarde un PDF "
        "(Ctrl+S).",
    ),
    "print.stopped": (
        "The printer {printer} is stopped. Nothing was printed. Fix: look at the printer and print again, choose "
        "another one (Ctrl+Shift+P) or save a PDF (Ctrl+S).",
        "La impresora {printer} está detenida. No se imprimió nada. Corrija: revise la impresora e imprima otra vez, "
        "elija otra (Ctrl+Shift+P) o guarde un PDF (Ctrl+S).",
    ),
    "print.refused": (
        "{printer} did not take the page. Nothing was printed. Fix: print again, choose another printer "
        "(Ctrl+Shift+P) or save a PDF (Ctrl+S).",
        "{printer} no aceptó la página. No se imprimió nada. Corrija: imprima otra vez, elija otra impresora "
        "(Ctrl+Shift+P) o guarde un PDF (Ctrl+S).",
    ),
    "print.broken-off": (
        "{printer} broke off at sheet {sheet} of {sheets}. Fix: throw away what it printed and print again, choose "
        "another printer (Ctrl+Shift+P) or save a PDF (Ctrl+S).",
        "{printer} se interrumpió en la hoja {sheet} de {sheets}. Corrija: tire lo que imprimió e imprima otra vez, "
        "elija otra impresora (Ctrl+Shift+P) o guarde un PDF (Ctrl+S).",
    ),
    "print.not-drawn": (
        "The page could not be drawn for {printer}. Fix: close other programs and print again, or save a PDF (Ctrl+S).",
        "No se pudo dibujar la página para {printer}. Corrija: cierre otros programas e imprima otra vez, o guarde un "
        "PDF (Ctrl+S).",
    ),
    "printers.gone": (
        "This printer is not there any more. Fix: choose another one.",
        "Esta impresora ya no está. Corrija: elija otra.",
    ),
    "printers.none": (
        "No printer is set up here. Fix: save a PDF.",
        "Aquí no hay ninguna impresora. Corrija: guarde un PDF.",
    ),
    "print.not_copies": (
        "This is no number of copies. Fix: type a whole number from 1 to {most}.",
        "Esto no es un número de copias. Corrija: escriba un número entero de 1 a {most}.",
    ),
    "languages.en": ("Only English, as shown", "Solo inglés, como se ve"),
    "languages.es": ("Only Spanish, as shown", "Solo español, como se ve"),
    "languages.both": ("English and Spanish", "Inglés y español"),
    # Saving.
    "save.title": ("Save the page", "Guardar la página"),
    "save.kind": ("PDF files (*.pdf)", "Archivos PDF (*.pdf)"),
    "saved": ("Saved as {file}", "Guardado como {file}"),
    "not_saved.read_only": (
        "{file} was not saved: nothing may be written in the folder {folder}. Fix: save it in another folder: {again}.",
        "No se guardó {file}: no se puede escribir en la carpeta {folder}. Corrija: guárdelo en otra carpeta: {again}.",
    ),
    "not_saved.full": (
        "{file} was not saved: there is no room left in {folder}. Fix: make room, or save it elsewhere: {again}.",
        "No se guardó {file}: no queda espacio en {folder}. Corrija: libere espacio o guárdelo en otro lugar: {again}.",
    ),
    "not_saved.in_use": (
        "{file} was not saved: another program has it open. Fix: close it there, or save under another name: {again}.",
        "No se guardó {file}: otro programa lo tiene abierto. Corrija: ciérrelo allí o use otro nombre: {again}.",
    ),
    "not_saved.no_folder": (
        "{file} was not saved: the folder {folder} is not there. Fix: save it in another folder: {again}.",
        "No se guardó {file}: la carpeta {folder} no está. Corrija: guárdelo en otra carpeta: {again}.",
    ),
    "not_saved.name": (
        "{file} was not saved: a file cannot have this name here. Fix: save it under a shorter, plainer name: {again}.",
        "No se guardó {file}: aquí un archivo no puede tener ese nombre. Corrija: use uno más corto: {again}.",
    ),
    "not_saved.unknown": (
        "{file} was not saved in {folder}: {why}. Fix: save it in another place: {again}.",
        "No se guardó {file} en {folder}: {why}. Corrija: guárdelo en otro lugar: {again}.",
    ),
    # Sending.
    "mail.title": ("Save the e-mail draft", "Guardar el borrador del correo"),
    "mail.kind": ("E-mail drafts (*.eml)", "Borradores de correo (*.eml)"),
    "mail.opened": (
        "A draft with {file} is open in your mail program. E-mail is not encrypted unless the clinic's mail program "
        "does it.",
        "Se abrió en su programa de correo un borrador con {file}. El correo no va cifrado, salvo que lo cifre el "
        "programa de la clínica.",
    ),
    "mail.not_opened": (
        "No mail program opened the draft. Fix: save it, then open it with your mail program.",
        "Ningún programa de correo abrió el borrador. Corrija: guárdelo y ábralo con su programa de correo.",
    ),
    "mail.saved": (
        "The draft is saved as {file}. Open it with your mail program. E-mail is not encrypted unless that program "
        "does it.",
        "El borrador se guardó como {file}. Ábralo con su programa de correo. El correo no va cifrado, salvo que lo "
        "cifre ese programa.",
    ),
    "mail.subject": ("The page you asked us for, {day}", "La página que nos pidió, {day}"),
    "mail.greeting": ("Hello,", "Buenos días:"),
    "mail.body": (
        "The page you asked us for is attached as a PDF file: {file}. It is not a bill.",
        "Le enviamos la página que nos pidió, en un archivo PDF: {file}. No es una factura.",
    ),
    "mail.status": ("This page is marked: {marks}.", "Esta página lleva la marca: {marks}."),
    # Copying.
    "copied": (
        "The summary is copied. Paste it where you need it.",
        "El resumen está copiado. Péguelo donde lo necesite.",
    ),
}
