"""What the windows' labels say in the language chosen: Qt's translators, one for our words and one for Qt's own.

English stands in the code, Spanish in `translations/es.ts`; `make translations` brings file and code together.
Sentences about figures, days and rules are `estimator.wording`'s.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

from estimator.wording import Language

FOLDER = Path(__file__).with_name("translations")
_spoken: list[QTranslator] = []


def translate(context: str, words: str) -> str:
    """Say a label in the language of the windows; context and words stand in the call itself, or in a NOOP mark."""
    return QCoreApplication.translate(context, words)


def QT_TRANSLATE_NOOP(context: str, words: str) -> str:
    """Mark a label that is said later; Qt's own of this name gives what no type is known of."""
    return words


KEYS_AS_PRINTED = (QT_TRANSLATE_NOOP("QShortcut", "Ctrl"), QT_TRANSLATE_NOOP("QShortcut", "Shift"))
"""Keyboards sold in the US say this on their keys; Qt's own Spanish would have menus say Control+Mayúsculas."""


def speak(language: Language) -> None:
    """Have all labels, and the words of Qt's own dialogs, said in a language from now on."""
    for translator in _spoken:
        QCoreApplication.removeTranslator(translator)
    _spoken.clear()
    places = (("qtbase", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)), ("", str(FOLDER)))
    for name, folder in places:
        translator = QTranslator()
        if translator.load(f"{name}_{language}".removeprefix("_"), folder):
            QCoreApplication.installTranslator(translator)
            _spoken.append(translator)
