"""One running copy for each user: a second start brings the window of the first to the front and ends."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QLockFile, QObject, QStandardPaths, Signal

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

PATIENCE = 2.0
"""Seconds a second start waits for a first one that is still starting."""
_A_MOMENT = 100


class OneInstance(QObject):
    """Holds the place of the running copy, or tells the copy that holds it to come to the front."""

    raise_asked = Signal()
    """Another start wants this copy's window in front."""

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__()
        place = str(folder) if folder else _place_of_user()
        QDir().mkpath(place)
        self._lock = QLockFile(f"{place}/running.lock")
        self._lock.setStaleLockTime(0)
        # A socket's name is short on every system; the folder may be long.
        self._name = "ketamine-cost-estimator-" + hashlib.sha256(place.encode()).hexdigest()[:16]
        self._server: QLocalServer | None = None

    def is_first(self) -> bool:
        """Take the place of the running copy; False where another copy has it, which is then told to come forward."""
        if self._lock.tryLock(0):
            return True
        self._ask_to_raise()
        return False

    def listen(self) -> None:
        """Hear other starts from now on; called once the window is there, as it is slow."""
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)
        self._server.listen(self._name)

    def release(self) -> None:
        """Give the place free."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _ask_to_raise(self) -> None:
        from PySide6.QtNetwork import QLocalSocket

        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            socket = QLocalSocket()
            socket.connectToServer(self._name)
            if socket.waitForConnected(_A_MOMENT):
                socket.waitForDisconnected(_A_MOMENT)
                return
            time.sleep(_A_MOMENT / 1000)

    def _answer(self) -> None:
        assert self._server is not None
        while self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.disconnectFromServer()
            caller.deleteLater()
            self.raise_asked.emit()


def _place_of_user() -> str:
    """A folder of this user alone that every start of the program finds again."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
