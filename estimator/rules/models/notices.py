"""What `notices.yaml` may say: the texts the law asks for, in both languages, and the figures they name."""

from typing import Literal

from pydantic import Field

from estimator.rules.scalars import Amount, Day, Email, Model, Phone, PositiveCount, Text, Words

NoticeId = Literal[
    "separate-items", "further-items", "only-an-estimate", "right-to-dispute", "how-to-dispute",
    "no-harm-to-care", "not-a-contract", "other-providers", "twelve-months", "keep-a-copy",
    "estimate-available",
]  # fmt: skip


class Approval(Model):
    """Who approved the Spanish text, and when."""

    by: Text = Field(description="the qualified translator", examples=["name of the translator"])
    on: Day = Field(description="the day", examples=["2026-10-01"])


class Notice(Model):
    """One text the law asks for; it replaces the shipped one of the same name."""

    id: NoticeId = Field(description="which text", examples=["not-a-contract"])
    text: Words = Field(
        description="the text; {threshold} {window_days} {fee} {phone} {url} {email} {contact} stand for the figures",
    )
    citation: Text | None = Field(None, description="the rule behind it", examples=["45 CFR 149.610(c)(1)(xi)"])
    approved: Approval | None = Field(None, description="who approved the Spanish text, and when")


class Dispute(Model):
    """The figures of the patient-provider dispute (45 CFR 149.620)."""

    threshold: Amount = Field(
        40_000, description="how far a bill must be above the estimate, per provider", examples=["400.00"]
    )
    window_days: PositiveCount = Field(120, description="calendar days from the first bill", examples=["120"])
    fee: Amount = Field(2_500, description="what opening a dispute costs", examples=["25.00"])
    fee_as_of: Day | None = Field(None, description="the day on which the fee was checked", examples=["2026-11-01"])
    url: Text = Field("www.cms.gov/nosurprises/consumers", description="where to read how")
    phone: Phone = Field("1-800-985-3059", description="where to ask")
    email: Email = Field("FederalPPDRQuestions@cms.hhs.gov", description="where to write")


class NoticesFile(Model):
    """The notices that replace the shipped ones, and the figures all of them name."""

    dispute: Dispute = Field(default_factory=lambda: Dispute(), description="the figures of the dispute")
    notices: tuple[Notice, ...] = Field((), description="the texts that replace the shipped ones")
