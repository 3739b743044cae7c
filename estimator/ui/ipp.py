"""What Linux and macOS tell of a printer by the Internet Printing Protocol (RFC 8010 and 8011): messages and meanings.

Only bytes are made and read here; `ui/printing.py` brings them to the print service of this computer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from struct import Struct, error, unpack_from
from typing import NamedTuple
from urllib.parse import quote

from estimator.ui.printers import Condition, JobState, Reason

VERSION = b"\x02\x00"
CANCEL_JOB, GET_JOBS, GET_PRINTER_ATTRIBUTES = 0x0008, 0x000A, 0x000B
FIRST_ERROR = 0x0400
"""Answers with a status from here on are refusals (RFC 8011, appendix B)."""
OPERATION_GROUP, JOB_GROUP, END, LAST_GROUP_TAG = 0x01, 0x02, 0x03, 0x0F
INTEGER, BOOLEAN, ENUM, NAME, KEYWORD, URI, CHARSET, LANGUAGE = 0x21, 0x22, 0x23, 0x42, 0x44, 0x45, 0x47, 0x48
FIRST_TEXT = 0x41
"""Values with a tag from here on are text."""

IDLE, PRINTING = 3, 4
"""The states of a printer that is not stopped (RFC 8011, section 5.4.11)."""
JOB_STATES: dict[int, JobState] = {7: "failed", 8: "failed", 9: "printed"}
"""Cancelled, aborted, completed (RFC 8011, section 5.3.7); a job in any other state is still to come."""
REASONS: dict[str, Reason] = {
    "media-empty": "paper-out", "media-needed": "paper-out", "input-tray-missing": "paper-out", "media-jam": "jam",
    "cover-open": "cover-open", "door-open": "cover-open", "interlock-open": "cover-open",
    "offline": "offline", "shutdown": "offline", "timed-out": "offline",
    "toner-empty": "low-toner", "marker-supply-empty": "low-toner", "marker-supply-missing": "low-toner",
    "paused": "unknown", "hold-new-jobs": "unknown", "output-area-full": "unknown",
}  # fmt: skip
"""Keywords of "printer-state-reasons" (RFC 8011, section 5.4.12, and RFC 3998) in the order in which they matter.

Print services do not agree on the severity at their end ("-report", "-warning"): these keep a printer from printing.
"""
LOW = ("toner-low", "marker-supply-low", "toner-empty-warning", "marker-supply-empty-warning")
"""A printer that tells these, or an empty supply as a mere warning, still prints."""

Value = int | bool | str | bytes
Attributes = dict[str, list[Value]]


class Refused(OSError):
    """The print service gave an answer that is no answer, or refused."""


class Group(NamedTuple):
    """The attributes of a printer, of a job or of the answer itself."""

    tag: int
    attributes: Attributes


class IppService:
    """The print service of this computer, asked by IPP."""

    def __init__(self, post: Callable[[bytes], bytes], user: str, document: str) -> None:
        """`post` takes a request to the service and brings its answer, or raises OSError.

        Our jobs are those of an account under the name of a document: what else the account prints is left alone.
        """
        self._post, self._user, self._document = post, user, document

    def condition(self, printer: str) -> Condition:
        """Tell how a printer is."""
        asked = ("printer-state", "printer-state-reasons", "printer-is-accepting-jobs")
        try:
            groups = self._ask(GET_PRINTER_ATTRIBUTES, printer, [(KEYWORD, "requested-attributes", asked)])
        except OSError:
            return Condition("unknown")
        return condition_of({name: told for group in groups for name, told in group.attributes.items()})

    def jobs(self, printer: str) -> Mapping[int, JobState]:
        """Tell our jobs of a printer, by number."""
        groups = self._ask(
            GET_JOBS,
            printer,
            [
                (KEYWORD, "which-jobs", ["all"]),
                (BOOLEAN, "my-jobs", [True]),
                (KEYWORD, "requested-attributes", ["job-id", "job-state", "job-name"]),
            ],
        )
        jobs = [group.attributes for group in groups if group.tag == JOB_GROUP]
        # CUPS forgets the names of jobs that are over.
        ours = [job for job in jobs if "job-id" in job and job.get("job-name", [self._document]) == [self._document]]
        return {int(job["job-id"][0]): JOB_STATES.get(int(job.get("job-state", [0])[0]), "waiting") for job in ours}

    def take_back(self, printer: str, job: int) -> None:
        """Cancel a job; neither its pages nor its name is kept."""
        self._ask(CANCEL_JOB, printer, [(INTEGER, "job-id", [job]), (BOOLEAN, "purge-job", [True])])

    def _ask(self, operation: int, printer: str, asked: Sequence[tuple[int, str, Sequence[Value]]]) -> list[Group]:
        target = [
            (CHARSET, "attributes-charset", ["utf-8"]),
            (LANGUAGE, "attributes-natural-language", ["en"]),
            (URI, "printer-uri", [f"ipp://localhost/printers/{quote(printer)}"]),
        ]
        who = (NAME, "requesting-user-name", [self._user])
        return read(self._post(request(operation, [*target, *asked, who])))


def condition_of(attributes: Mapping[str, Sequence[Value]]) -> Condition:
    """Tell how a printer is by its state, by the keywords of its state, and by whether it takes jobs."""
    keywords = [str(keyword) for keyword in attributes.get("printer-state-reasons", ())]
    low = any(keyword.startswith(LOW) for keyword in keywords)
    told = {keyword.removesuffix("-error").removesuffix("-warning").removesuffix("-report") for keyword in keywords
            if not keyword.startswith(LOW)}  # fmt: skip
    reason = next((reason for keyword, reason in REASONS.items() if keyword in told), None)
    state, takes_jobs = attributes.get("printer-state", ()), attributes.get("printer-is-accepting-jobs", (True,))
    is_stopped = not state or state[0] not in (IDLE, PRINTING) or not all(takes_jobs)
    if reason is None and (is_stopped or any(keyword.endswith("-error") for keyword in keywords)):
        reason = "unknown"
    is_remembered = reason is not None and not is_stopped and state[0] == IDLE
    return Condition(reason, is_remembered, low)


def request(operation: int, attributes: Sequence[tuple[int, str, Sequence[Value]]]) -> bytes:
    """Make a request of an operation and its attributes, each of a tag, a name and its values."""
    parts = [VERSION, operation.to_bytes(2), (1).to_bytes(4), bytes([OPERATION_GROUP])]
    for tag, name, values in attributes:
        for number, given in enumerate(values):
            written = _written(tag, given)
            said = b"" if number else name.encode("ascii")
            parts += [bytes([tag]), len(said).to_bytes(2), said, len(written).to_bytes(2), written]
    return b"".join([*parts, bytes([END])])


def read(answer: bytes) -> list[Group]:
    """Read the groups of an answer; raises Refused where it is a refusal, or is cut off or no answer at all."""
    try:
        _, status, _ = Struct(">HHI").unpack_from(answer)
        if status >= FIRST_ERROR:
            raise Refused(f"the print service refused: {status:#06x}")
        return list(_groups(answer))
    except (error, IndexError, UnicodeDecodeError) as mistake:
        raise Refused("the print service gave no answer that can be read") from mistake


def _groups(answer: bytes) -> Iterator[Group]:
    """Read groups from the end of the head to the tag that ends all; a value without a name belongs to the last one."""
    at, group, name = 8, None, ""
    while (tag := answer[at]) != END:
        if tag <= LAST_GROUP_TAG:
            if group is not None:
                yield group
            group, at = Group(tag, {}), at + 1
            continue
        said, at = _counted(answer, at + 1)
        written, at = _counted(answer, at)
        name = said.decode("ascii") or name
        if group is not None:
            group.attributes.setdefault(name, []).append(_meant(tag, written))
    if group is not None:
        yield group


def _counted(answer: bytes, at: int) -> tuple[bytes, int]:
    """Read bytes that their number goes before; with the place behind them."""
    (length,) = unpack_from(">H", answer, at)
    end = at + 2 + length
    if end > len(answer):
        raise IndexError
    return answer[at + 2 : end], end


def _written(tag: int, given: Value) -> bytes:
    if tag == BOOLEAN:
        return bytes([bool(given)])
    return int(given).to_bytes(4, signed=True) if tag == INTEGER else str(given).encode()


def _meant(tag: int, written: bytes) -> Value:
    if tag in (INTEGER, ENUM):
        return int.from_bytes(written, signed=True)
    if tag == BOOLEAN:
        return written != b"\x00"
    return written.decode() if tag >= FIRST_TEXT else written
