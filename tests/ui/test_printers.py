"""The printers of this computer: one that is not there is never a file instead."""

from __future__ import annotations

from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from estimator.ui.printers import Printers


def test_a_printer_that_is_not_there_is_never_a_file(qapp: QApplication) -> None:
    assert QPrinter(QPrinterInfo()).outputFormat() == QPrinter.OutputFormat.PdfFormat
    assert Printers().open("a printer that is not there") is None
