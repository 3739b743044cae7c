"""Each required element taken away in turn: the page names it and stays a draft."""

from tests.books import CONFIG, changed
from tests.paper.pages import PATIENT, page

NPI = "    npi: 1234567893\n"
TIN = "    tin: 62-1234567                    # the employer number (EIN), never a person's Social Security number\n"


def missing(**how: object) -> list[str]:
    return [element.field for element in page(**how).missing]  # type: ignore[arg-type]


def test_only_the_demonstration_keeps_a_complete_page_a_draft() -> None:
    assert missing() == ["demonstration"]


def test_a_missing_name_or_birth_date_is_named() -> None:
    assert missing(patient=None)[:2] == ["patient.name", "patient.date_of_birth"]
    assert missing(patient={"date_of_birth": "1985-03-04"})[0] == "patient.name"
    assert missing(patient={"name": "Sample Patient"})[0] == "patient.date_of_birth"


def test_a_missing_npi_or_tin_is_named() -> None:
    assert "providers.demo-chattanooga.npi" in missing(book=changed(("providers.yaml", NPI, "")))
    assert "providers.demo-chattanooga.tin" in missing(book=changed(("providers.yaml", TIN, "")))


def test_a_service_without_a_code_is_named() -> None:
    code = "      - code: 90792\n        from: 2026-01-01\n        source: Demonstration only; ask your biller\n"
    assert "services.evaluation.codes" in missing(book=changed(("services.yaml", f"    codes:\n{code}", "")))


def test_a_clinic_without_an_address_is_named() -> None:
    lines = (CONFIG / "clinics.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    first = next(number for number, line in enumerate(lines) if line.strip().startswith("address:"))
    assert "clinic.address" in missing(book=changed(("clinics.yaml", "".join(lines[first : first + 5]), "")))


def test_an_exclusion_that_nobody_confirmed_is_named() -> None:
    assert "coverage_confirmed_by" in missing(coverage="not-covered")
    assert "coverage_confirmed_by" not in missing(coverage="not-covered", coverage_confirmed_by="the plan")


def test_the_page_itself_says_what_is_missing() -> None:
    document = page(patient=None)
    (told,) = document.section("still-missing").blocks
    assert told.text.startswith("This page stays a draft until we have: the patient's full legal name")  # type: ignore[union-attr]
    assert PATIENT["name"] not in str(document)
