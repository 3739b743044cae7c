"""The labels of the form's questions and the words of their fixed answers; "&" stands before the letter of a key.

No letter is used twice, in either language, so that Alt and the letter always goes to one field. What belongs to a
group of fields, or stands below "More answers", has a digit.
"""

from __future__ import annotations

from estimator.ui.translation import QT_TRANSLATE_NOOP, translate

LABELS: dict[str, str] = {
    "clinic": QT_TRANSLATE_NOOP("Questions", "&Clinic"),
    "insured": QT_TRANSLATE_NOOP("Questions", "Insu&red?"),
    "insurance_used": QT_TRANSLATE_NOOP("Questions", "U&se it for this?"),
    "coverage": QT_TRANSLATE_NOOP("Questions", "&Plan and network"),
    "coverage_confirmed_by": QT_TRANSLATE_NOOP("Questions", "Chec&ked with whom, and when"),
    "plan": QT_TRANSLATE_NOOP("Questions", "&1. What the plan said"),
    "treatment": QT_TRANSLATE_NOOP("Questions", "&Treatment"),
    "course": QT_TRANSLATE_NOOP("Questions", "&Length of the course"),
    "infusions": QT_TRANSLATE_NOOP("Questions", "&Infusions"),
    "boosters": QT_TRANSLATE_NOOP("Questions", "&Boosters"),
    "boosters_every": QT_TRANSLATE_NOOP("Questions", "Fre&quency of boosters"),
    "way": QT_TRANSLATE_NOOP("Questions", "How it is &given"),
    "also.treatment": QT_TRANSLATE_NOOP("Questions", "&Also treat"),
    "also.infusions": QT_TRANSLATE_NOOP("Questions", "Inf&usions of the 2nd"),
    "also.way": QT_TRANSLATE_NOOP("Questions", "&How the 2nd is given"),
    "evaluation": QT_TRANSLATE_NOOP("Questions", "&Evaluation"),
    "first_visit": QT_TRANSLATE_NOOP("Questions", "&First visit"),
    "spacing": QT_TRANSLATE_NOOP("Questions", "How &often"),
    "discounts": QT_TRANSLATE_NOOP("Questions", "&Discounts"),
    "tender": QT_TRANSLATE_NOOP("Questions", "Paid b&y"),
    "pays": QT_TRANSLATE_NOOP("Questions", "Paid whe&n"),
    "paying": QT_TRANSLATE_NOOP("Questions", "&3. Paying over time"),
    "paying.payment_plan": QT_TRANSLATE_NOOP("Questions", "Payment plan"),
    "paying.payments": QT_TRANSLATE_NOOP("Questions", "Number of payments"),
    "paying.can_pay_monthly": QT_TRANSLATE_NOOP("Questions", "Can pay a month"),
    "visits_had": QT_TRANSLATE_NOOP("Questions", "&Visits already had"),
    "paid": QT_TRANSLATE_NOOP("Questions", "&Money already paid"),
    "patient": QT_TRANSLATE_NOOP("Questions", "&4. Patient"),
    "patient.name": QT_TRANSLATE_NOOP("Questions", "Full name"),
    "patient.date_of_birth": QT_TRANSLATE_NOOP("Questions", "Born on"),
    "patient.phone": QT_TRANSLATE_NOOP("Questions", "Telephone"),
    "patient.email": QT_TRANSLATE_NOOP("Questions", "E-mail"),
    "patient.delivery": QT_TRANSLATE_NOOP("Questions", "How to receive it"),
    "patient.reference": QT_TRANSLATE_NOOP("Questions", "Clinic's reference"),
    "language": QT_TRANSLATE_NOOP("Questions", "Page te&xt in"),
    "more": QT_TRANSLATE_NOOP("Questions", "More ans&wers"),
    "extras": QT_TRANSLATE_NOOP("Questions", "&2. Added services"),
    "packages": QT_TRANSLATE_NOOP("Questions", "&5. Packages"),
    "adjustments": QT_TRANSLATE_NOOP("Questions", "&6. One-time reductions"),
    "adjustments.size": QT_TRANSLATE_NOOP("Questions", "Taken off"),
    "adjustments.held_to": QT_TRANSLATE_NOOP("Questions", "Off what"),
    "adjustments.reason": QT_TRANSLATE_NOOP("Questions", "Reason"),
    "adjustments.allowed_by": QT_TRANSLATE_NOOP("Questions", "Allowed by"),
    "diagnosis_codes": QT_TRANSLATE_NOOP("Questions", "&7. Diagnosis codes"),
    "state": QT_TRANSLATE_NOOP("Questions", "&8. Patient's State"),
    "moved": QT_TRANSLATE_NOOP("Questions", "&9. Visits moved by hand"),
    "calendar": QT_TRANSLATE_NOOP("Questions", "Calendar of the visits"),
}
"""A label for each question, and for each line of a question that has several."""

ANSWERS: dict[str, str] = {
    "insured.yes": QT_TRANSLATE_NOOP("Questions", "Yes"),
    "insured.no": QT_TRANSLATE_NOOP("Questions", "No"),
    "insured.unknown": QT_TRANSLATE_NOOP("Questions", "Plan not known"),
    "insurance_used.billed": QT_TRANSLATE_NOOP("Questions", "Yes, bill the plan"),
    "insurance_used.own-claim": QT_TRANSLATE_NOOP("Questions", "Pay now, claim it later"),
    "insurance_used.not-used": QT_TRANSLATE_NOOP("Questions", "No, pay without it"),
    "also.treatment.none": QT_TRANSLATE_NOOP("Questions", "Nothing else"),
    "course.none": QT_TRANSLATE_NOOP("Questions", "By the number of infusions"),
    "evaluation.yes": QT_TRANSLATE_NOOP("Questions", "With an evaluation"),
    "evaluation.no": QT_TRANSLATE_NOOP("Questions", "Evaluation was done already"),
    "pays.each-visit": QT_TRANSLATE_NOOP("Questions", "At each visit"),
    "pays.in-advance": QT_TRANSLATE_NOOP("Questions", "In advance, by the package"),
    "packages.cheapest": QT_TRANSLATE_NOOP("Questions", "The cheapest mix"),
    "packages.none": QT_TRANSLATE_NOOP("Questions", "No package: single visits"),
    "payment_plan.none": QT_TRANSLATE_NOOP("Questions", "No payment plan"),
    "language.en": QT_TRANSLATE_NOOP("Questions", "English"),
    "language.es": QT_TRANSLATE_NOOP("Questions", "Spanish"),
    "delivery.none": QT_TRANSLATE_NOOP("Questions", "Not asked yet"),
    "delivery.paper": QT_TRANSLATE_NOOP("Questions", "On paper"),
    "delivery.email": QT_TRANSLATE_NOOP("Questions", "By e-mail"),
    "delivery.portal": QT_TRANSLATE_NOOP("Questions", "In the patient portal"),
    "held_to.everything": QT_TRANSLATE_NOOP("Questions", "The whole estimate"),
}
"""Answers that have no words in the rule book."""


def label_of(question: str) -> str:
    """Say a question, or a line of one, in the language of the windows; with the mark of its key."""
    return translate("Questions", LABELS[question])


def answer_in_words(place: str) -> str:
    """Say a fixed answer in the language of the windows: "pays.each-visit"."""
    return translate("Questions", ANSWERS[place])
