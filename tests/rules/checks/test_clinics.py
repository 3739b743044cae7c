"""A logo that is not beside the files."""

from __future__ import annotations

from tests.broken_books import found

CLINICS = "clinics.yaml"


def test_a_logo_outside_the_folder_is_not_found() -> None:
    assert found(CLINICS, ("logo: logo.svg", "logo: ../sound/logo.svg")) == ["logo-not-found"]
