"""What a window remembers from one day to the next: its place, its look, its printer; never anything of a patient."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Literal

from pydantic import BaseModel, ConfigDict, ValidationError

from estimator.office.saving import save_whole
from estimator.paper.document import Detail
from estimator.wording import Language


class Settings(BaseModel):
    """The choices of whoever sits at this desk; every one has a default."""

    model_config = ConfigDict(frozen=True)

    language: Language | None = None
    """The language of the windows; without one, the system's."""
    text_factor: float = 1.0
    colours: str | None = None
    """The name of a palette; without one, the system's scheme and contrast decide."""
    geometry: str = ""
    """Where the window stands, as Qt writes it, in base 64."""
    view: Literal["beside", "page", "form"] = "beside"
    enter_moves: bool = True
    printer: str = ""
    copies: int = 1
    two_sided: bool = False
    hidden: frozenset[Detail] = frozenset()
    """The details that pages of new estimates leave out."""
    templates: tuple[str, ...] = ()
    """Cases that come again, as `office.templates` writes them, the newest first."""


class Memory:
    """The settings in force, and the file they are kept in; without a file nothing is kept.

    `outgoing` is the folder for e-mail drafts, where it is not the one of this user.
    """

    def __init__(self, file: Path | None = None, outgoing: Path | None = None) -> None:
        self._file, self.outgoing = file, outgoing
        self.settings = _read(file) if file is not None else Settings()

    def keep(self, **changed: object) -> None:
        """Change some settings and write the file; one that cannot be written is no reason to stop."""
        self.settings = self.settings.model_copy(update=changed)
        if self._file is not None:
            with suppress(OSError):
                self._file.parent.mkdir(parents=True, exist_ok=True)
                save_whole(self._file, self.settings.model_dump_json(indent=2).encode())


def settings_file() -> Path:
    """Where the desk keeps its settings: in this user's folder for settings."""
    from platformdirs import user_config_path

    return user_config_path("ketamine-cost-estimator", appauthor=False) / "desk.json"


def _read(file: Path) -> Settings:
    """Read the settings; what cannot be read has its default, and spoils nothing else."""
    try:
        found = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return Settings()
    try:
        return Settings.model_validate(found)
    except ValidationError as refusal:
        spoilt = {error["loc"][0] for error in refusal.errors() if error["loc"]}
        is_an_object = isinstance(found, dict)
        return Settings.model_validate({k: v for k, v in found.items() if k not in spoilt} if is_an_object else {})
