"""Printing the page: the same PDF, drawn sheet by sheet at the printer's resolution, in the background."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRectF, QSizeF, Qt, QThread, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QDialog, QWidget

from estimator.office.saving import save_whole
from estimator.wording import Language, say

POINTS_AN_INCH = 72
FINEST = 600
"""Dots an inch at most: a sheet drawn finer takes hundreds of megabytes and looks the same."""


class Printing(QObject):
    """Sends pages to a real printer, one job after the other, and tells in sentences how it goes."""

    reported = Signal(str)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._jobs: list[Job] = []

    def ask(self, pdf: bytes, name: str, language: Language) -> None:
        """Let the system's dialog choose a printer, and print; without any printer say what to do instead."""
        if not QPrinterInfo.availablePrinterNames():
            self.reported.emit(say(language, "desk.print.none"))
            return
        usual = QPrinterInfo.defaultPrinter()
        if usual.isNull():
            usual = QPrinterInfo.printerInfo(QPrinterInfo.availablePrinterNames()[0])
        printer = QPrinter(usual, QPrinter.PrinterMode.HighResolution)
        printer.setDocName(name)
        dialog = QPrintDialog(printer, self._window)
        dialog.setWindowTitle(say(language, "desk.print.title"))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.send(pdf, printer, language)
        dialog.deleteLater()

    def send(self, pdf: bytes, printer: QPrinter, language: Language) -> None:
        """Print on a printer; where a file was chosen in its place, the page itself is saved, tags and all."""
        if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
            self._save(pdf, Path(printer.outputFileName()), language)
            return
        self.start(Job(pdf, printer), language)

    def start(self, job: Job, language: Language) -> None:
        """Draw a job in the background and tell when it is sent or refused."""
        printer = job.printer.printerName()
        self._jobs.append(job)
        self.reported.emit(say(language, "desk.print.sending", printer=printer))
        job.finished.connect(lambda: self._end(job, printer, language))
        job.start()

    def stop(self) -> None:
        """Wait for what is being printed."""
        for job in self._jobs:
            job.wait()

    def _end(self, job: Job, printer: str, language: Language) -> None:
        self._jobs.remove(job)
        if job.is_sent:
            self.reported.emit(say(language, "desk.print.sent", printer=printer))
        else:
            why = say(language, "desk.print.refused")
            self.reported.emit(say(language, "desk.print.failed", printer=printer, why=why))

    def _save(self, pdf: bytes, file: Path, language: Language) -> None:
        try:
            save_whole(file, pdf)
        except OSError as error:
            self.reported.emit(say(language, "desk.save.failed", file=file.name, why=error.strerror or str(error)))
        else:
            self.reported.emit(say(language, "desk.saved", file=file.name))


class Job(QThread):
    """One page being drawn for a printer; `is_sent` is True when the printer took all of it."""

    def __init__(self, pdf: bytes, printer: QPrinter) -> None:
        super().__init__()
        self.printer = printer
        self.is_sent = False
        self._pdf = pdf

    def run(self) -> None:
        """Draw the sheets chosen in the dialog; called by Qt in the thread."""
        from PySide6.QtPdf import QPdfDocument

        buffer = QBuffer()
        buffer.setData(QByteArray(self._pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document = QPdfDocument()
        document.load(buffer)
        self.printer.setFullPage(True)
        painter = QPainter()
        if not painter.begin(self.printer):
            return
        first = max(1, self.printer.fromPage())
        last = min(self.printer.toPage() or document.pageCount(), document.pageCount())
        is_whole = True
        for sheet in range(first - 1, last):
            if sheet >= first:
                is_whole = is_whole and self.printer.newPage()
            size = document.pagePointSize(sheet)
            dots = min(self.printer.resolution(), FINEST) / POINTS_AN_INCH
            image = document.render(sheet, (size * dots).toSize())
            painter.drawImage(self._place(size), image, QRectF(image.rect()))
        self.is_sent = painter.end() and is_whole
        document.close()

    def _place(self, size: QSizeF) -> QRectF:
        """Where a sheet goes on the paper: at its own size, or smaller and in the middle where the paper is smaller."""
        paper = self.printer.paperRect(QPrinter.Unit.DevicePixel)
        wanted = size * (self.printer.resolution() / POINTS_AN_INCH)
        if wanted.width() > paper.width() or wanted.height() > paper.height():
            wanted = wanted.scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(0, 0, wanted.width(), wanted.height())
        place.moveCenter(paper.center())
        return place
