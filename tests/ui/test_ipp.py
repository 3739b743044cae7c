"""What a print service says by IPP: each reason is understood, and nothing that it sends does harm."""

from __future__ import annotations

from collections.abc import Iterator
from struct import pack

import pytest
from hypothesis import given
from hypothesis import strategies as st

from estimator.ui.ipp import FIRST_ERROR, IppService, Refused, Value, read
from estimator.ui.printers import Condition, Reason

PRINTER, JOB = 0x04, 0x02


def attribute(tag: int, name: str, *values: bytes) -> bytes:
    """An attribute as it goes over the wire; only its first value carries the name."""
    names = (name.encode(), *(b"" for _ in values[1:]))
    return b"".join(
        pack(f">BH{len(said)}sH{len(value)}s", tag, len(said), said, len(value), value)
        for said, value in zip(names, values, strict=True)
    )


def answer(*groups: tuple[int, bytes], status: int = 0) -> bytes:
    head = pack(">HHI", 0x0200, status, 1) + b"\x01" + attribute(0x47, "attributes-charset", b"utf-8")
    return head + b"".join(bytes([tag]) + attributes for tag, attributes in groups) + b"\x03"


def printer(state: int, *reasons: str, takes_jobs: bool = True) -> bytes:
    """What is answered about a printer: 3 is idle, 4 printing, 5 stopped."""
    return answer((
        PRINTER,
        attribute(0x23, "printer-state", pack(">i", state))
        + attribute(0x44, "printer-state-reasons", *(reason.encode() for reason in reasons or ("none",)))
        + attribute(0x22, "printer-is-accepting-jobs", bytes([takes_jobs])),
    ))  # fmt: skip


def job(number: int, state: int, name: str = "Estimate") -> tuple[int, bytes]:
    return JOB, (
        attribute(0x21, "job-id", pack(">i", number))
        + attribute(0x23, "job-state", pack(">i", state))
        + attribute(0x42, "job-name", name.encode())
    )


def told(sent: bytes) -> Condition:
    return IppService(lambda request: sent, "kiosk", "Estimate").condition("Waiting room")


@pytest.mark.parametrize(
    ("keyword", "reason"),
    [
        ("media-empty-error", "paper-out"), ("media-empty-warning", "paper-out"), ("media-needed", "paper-out"),
        ("media-jam-warning", "jam"), ("media-jam", "jam"), ("cover-open-error", "cover-open"),
        ("door-open-report", "cover-open"), ("offline-report", "offline"), ("shutdown", "offline"),
        ("timed-out-error", "offline"), ("toner-empty-error", "low-toner"), ("marker-supply-empty", "low-toner"),
        ("output-area-full-warning", "unknown"), ("fuser-over-temp-error", "unknown"),
    ],
)  # fmt: skip
def test_each_reason_is_understood_however_grave_the_service_finds_it(keyword: str, reason: Reason) -> None:
    assert told(printer(4, keyword)).reason == reason


@pytest.mark.parametrize("keyword", ["none", "connecting-to-device", "media-low-report", "cups-waiting-for-job-report"])
def test_what_keeps_no_printer_from_printing_is_no_reason(keyword: str) -> None:
    assert told(printer(4, keyword)) == Condition()


@pytest.mark.parametrize("keyword", ["toner-low-report", "marker-supply-low-warning", "toner-empty-warning"])
def test_low_toner_is_a_warning(keyword: str) -> None:
    assert told(printer(3, keyword)) == Condition(is_toner_low=True)


def test_of_several_reasons_the_one_to_mend_first_is_told() -> None:
    assert told(printer(5, "paused", "toner-low-report", "media-jam-error")) == Condition("jam", is_toner_low=True)


@pytest.mark.parametrize("sent", [printer(5), printer(5, "paused"), printer(3, takes_jobs=False), answer()])
def test_a_printer_that_is_stopped_or_says_nothing_does_not_work(sent: bytes) -> None:
    assert told(sent) == Condition("unknown")


def test_what_an_idle_printer_tells_may_be_mended_by_now() -> None:
    assert told(printer(3, "media-empty-error")) == Condition("paper-out", is_remembered=True)


def test_jobs_are_told_with_what_became_of_them() -> None:
    sent = answer(*(job(number, state) for number, state in enumerate((3, 4, 5, 6, 7, 8, 9), start=1)))
    states = IppService(lambda request: sent, "kiosk", "Estimate").jobs("Waiting room")
    assert states == dict(enumerate(("waiting",) * 4 + ("failed",) * 2 + ("printed",), start=1))


def test_what_the_account_prints_otherwise_is_left_alone() -> None:
    sent = answer(job(1, 3, "Letter"), job(2, 3))
    assert IppService(lambda request: sent, "kiosk", "Estimate").jobs("Waiting room") == {2: "waiting"}


def test_a_job_that_is_over_is_told_though_its_name_is_forgotten() -> None:
    over = JOB, attribute(0x21, "job-id", pack(">i", 7)) + attribute(0x23, "job-state", pack(">i", 8))
    assert IppService(lambda request: answer(over), "kiosk", "Estimate").jobs("Waiting room") == {7: "failed"}


def test_a_job_is_taken_back_with_everything_that_is_kept_of_it() -> None:
    sent: list[bytes] = []
    service = IppService(lambda request: sent.append(request) or answer(), "kiosk", "Estimate")  # type: ignore[func-returns-value]
    service.take_back("Waiting room", 7)
    assert sent == [
        pack(">HHI", 0x0200, 0x0008, 1)
        + b"\x01"
        + attribute(0x47, "attributes-charset", b"utf-8")
        + attribute(0x48, "attributes-natural-language", b"en")
        + attribute(0x45, "printer-uri", b"ipp://localhost/printers/Waiting%20room")
        + attribute(0x21, "job-id", pack(">i", 7))
        + attribute(0x22, "purge-job", b"\x01")
        + attribute(0x42, "requesting-user-name", b"kiosk")
        + b"\x03"
    ]


def test_a_refusal_is_no_answer() -> None:
    service = IppService(lambda request: answer(job(1, 3), status=FIRST_ERROR), "kiosk", "Estimate")
    with pytest.raises(Refused):
        service.jobs("Waiting room")


def test_without_an_answer_nobody_knows_how_the_printer_is() -> None:
    def post(request: bytes) -> bytes:
        raise OSError

    assert IppService(post, "kiosk", "Estimate").condition("Waiting room") == Condition("unknown")


@pytest.mark.parametrize("length", range(len(printer(3, "media-empty", "none"))))
def test_an_answer_that_is_cut_off_is_none(length: int) -> None:
    assert told(printer(3, "media-empty", "none")[:length]) == Condition("unknown")


@given(st.binary() | st.binary().map(lambda rest: answer()[:-1] + rest))
def test_whatever_is_sent_is_read_or_refused(sent: bytes) -> None:
    def values() -> Iterator[Value]:
        for group in read(sent):
            for several in group.attributes.values():
                yield from several

    try:
        assert all(isinstance(value, int | str | bytes) for value in values())
    except Refused:
        assert told(sent) == Condition("unknown")


@given(st.binary())
def test_whatever_is_told_of_a_printer_is_a_condition(attributes: bytes) -> None:
    assert isinstance(told(answer((PRINTER, attributes))), Condition)
