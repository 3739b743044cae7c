"""What the calendar of the visits says: days and months by name, visits, closed days, and what was done."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from estimator.wording import LOCALES, Language

SUNDAY = date(2026, 11, 1)

SENTENCES: dict[str, tuple[str, str]] = {
    "name": ("Calendar of the visits, {month}", "Calendario de las visitas, {month}"),
    "day": ("{day}: {what}.", "{day}: {what}."),
    "visit": ("visit {number}", "visita {number}"),
    "visit.moved": ("visit {number}, moved by hand", "visita {number}, cambiada a mano"),
    "free": ("no visit", "sin visita"),
    "closed": ("closed, {why}", "cerrado, {why}"),
    "closed.weekday": ("no visits on this weekday", "sin visitas este día de la semana"),
    "holiday": ("federal holiday", "feriado federal"),
    # What a key does on the day in focus.
    "do.pick_up": ("Enter picks the visit up.", "Intro toma la visita."),
    "do.put": ("Enter puts visit {number} here, Esc leaves it.", "Intro pone aquí la visita {number}; Esc la deja."),
    "do.put_back": ("Enter or Esc leaves visit {number} here.", "Intro o Esc deja aquí la visita {number}."),
    "do.begin": ("Enter sets the first visit here.", "Intro pone aquí la primera visita."),
    # What was done, or why not.
    "moved": ("Visit {number} is now on {day}.", "La visita {number} es ahora el {day}."),
    "moved.closed": (
        "Visit {number} is now on {day}, when the clinic is closed ({why}).",
        "La visita {number} es ahora el {day}, cuando la clínica está cerrada ({why}).",
    ),
    "begins": ("The course now begins on {day}.", "El tratamiento empieza ahora el {day}."),
    "begins.closed": (
        "The clinic is closed on {day} ({why}); the course begins on the next open day.",
        "La clínica está cerrada el {day} ({why}); el tratamiento empieza el siguiente día abierto.",
    ),
    "taken": (
        "Visit {number} was not moved: visit {other} is on {day}. Fix: choose another day.",
        "La visita {number} no se cambió: la visita {other} es el {day}. Corrija: elija otro día.",
    ),
    # The signs of the picture.
    "legend": (
        "A number in a circle is a visit, in a diamond one moved by hand. Crossed out: closed. Corner: federal "
        "holiday.",
        "Un número en un círculo es una visita; en un rombo, una cambiada a mano. Tachado: cerrado. Esquina: feriado "
        "federal.",
    ),
    "closed_days": ("Closed this month: {days}.", "Cerrado este mes: {days}."),
    "closed_day": ("{day} ({why})", "{day} ({why})"),
}


@lru_cache(maxsize=256)
def month_of(when: date, language: Language) -> str:
    """Write the month of a day with its year: "December 2026", "diciembre de 2026"."""
    from babel.dates import format_date

    written = str(format_date(when, "MMMM y" if language == "en" else "MMMM 'de' y", locale=LOCALES[language]))
    return written[:1].upper() + written[1:]


@lru_cache(maxsize=1024)
def weekday_and_day(when: date, language: Language) -> str:
    """Write a day with its day of the week: "Tuesday, December 1, 2026", "martes, 1 de diciembre de 2026"."""
    from babel.dates import format_date

    return str(format_date(when, "full", locale=LOCALES[language]))


@lru_cache(maxsize=2)
def weekdays(language: Language) -> tuple[str, ...]:
    """The days of the week in short, from Sunday on: "Sun", "Mon" …"""
    from babel.dates import format_date

    days = (SUNDAY + timedelta(number) for number in range(7))
    return tuple(str(format_date(day, "EEE", locale=LOCALES[language])) for day in days)
