"""What `payment-plans.yaml` may say: ways to pay an estimate over time, lenders' offers, and the settings of both."""

from typing import Annotated, Literal

from pydantic import Field, PlainValidator

from estimator.rules.counts import read_count
from estimator.rules.models.selector import Period
from estimator.rules.refusals import FIGURES, refuse, schema
from estimator.rules.scalars import Amount, Count, Day, Id, Model, Percent, SignedPercent, Text, UsState, Words, YesNo

PlanKind = Literal["pay-per-visit", "prepay-package", "in-house", "third-party", "deferred-interest"]
PriceBasis = Literal["list", "package", "tender", "paid-today"]
Frequency = Literal["monthly", "semimonthly", "biweekly", "weekly"]
Rounding = Literal["last-absorbs", "spread-first", "half-up-last", "ceil-last-smaller"]
Convention = Literal["none", "following", "preceding", "modified-following"]
InterestMethod = Literal["period-rate", "daily-365", "add-on"]
StateRule = Literal["rate-cap", "deferred-interest-blocked", "staff-note"]

CAPPED_STATES = frozenset({"AZ", "CO", "DE", "NJ"})
"""States whose cap on interest holds for a clinic's own plans where no row says otherwise: the safe side."""

LENDERS = frozenset({"third-party", "deferred-interest"})
"""The kinds of plan in which somebody else lends."""

LONGEST = 120
"""The most payments, or months, of one plan."""


def _count_within(least: int, most: int, what: str) -> PlainValidator:
    """A kind of whole number that lies between two others; `what` names it in the plural."""

    def read(typed: object) -> int:
        number = read_count(typed)
        if not least <= number <= most:
            wrong = f"{number} is not between {least} and {most}, the {what} there can be."
            refuse("not-a-count", wrong, f"Write a whole number from {least} to {most}.", str(least))
        return number

    return PlainValidator(read)


NumberOfPayments = Annotated[
    int, _count_within(1, LONGEST, "payments"), schema("A number of payments, 1 to 120", "6", type=FIGURES)
]
Months = Annotated[int, _count_within(1, LONGEST, "months"), schema("A number of months, 1 to 120", "12", type=FIGURES)]
PromoMonths = Annotated[
    int, _count_within(6, LONGEST, "months"), schema("A number of months, 6 to 120", "12", type=FIGURES)
]
DayOfMonth = Annotated[int, _count_within(1, 31, "days of a month"), schema("A day of the month", "31", type=FIGURES)]


class Deposit(Model):
    """What is paid when signing or before; it reduces the price first and is no instalment."""

    refundable: YesNo = Field(False, description="yes where it can be given back", examples=["yes"])
    note: Words | None = Field(
        None,
        description="when it is given back; needed where it can be",
        examples=["{en: Back in full until the first visit., es: Se devuelve hasta la primera visita.}"],
    )


class FixedDeposit(Deposit):
    """A deposit in dollars."""

    type: Literal["fixed"] = Field(description="`fixed`: dollars", examples=["fixed"])
    value: Amount = Field(description="how much", examples=["300.00"])


class PercentDeposit(Deposit):
    """A deposit that is a part of the price, rounded half up to the cent."""

    type: Literal["percent"] = Field(description="`percent`: a part of the price", examples=["percent"])
    value: Percent = Field(description="which part of the price", examples=["20 %"])


class Instalments(Model):
    """How many payments follow the deposit: a count, or the fewest and the most a patient may choose."""

    count: NumberOfPayments | None = Field(None, description="the number of payments", examples=["4"])
    min: NumberOfPayments | None = Field(None, description="or: the fewest", examples=["3"])
    max: NumberOfPayments | None = Field(None, description="and the most", examples=["12"])

    @property
    def choices(self) -> range:
        """Every number of payments a patient may choose, the fewest first."""
        fewest, most = (self.count, self.count) if self.count is not None else (self.min, self.max)
        return range(fewest or 1, (most or 0) + 1)


class FirstDue(Model):
    """When the first payment is due: on a day, or some periods after signing."""

    day: Day | None = Field(None, description="the day", examples=["2026-12-01"])
    periods: Annotated[int, _count_within(1, 12, "periods")] | None = Field(
        None, description="or: periods after signing", examples=["1"]
    )


class PlanFee(Model):
    """A fee for setting the plan up."""

    amount: Amount = Field(description="how much", examples=["75.00"])
    mode: Literal["upfront", "financed"] = Field(
        description="upfront: paid when signing; financed: added to what is paid off", examples=["upfront"]
    )
    charged_to: Literal["plan-patients", "all-patients", "all-applicants"] = Field(
        description="who pays it: only what patients without a plan do not pay is a finance charge",
        examples=["plan-patients"],
    )


class Promo(Model):
    """The terms of "no interest if paid in full within so many months"."""

    months: PromoMonths = Field(description="the months in which it must be paid in full", examples=["12"])
    apr_after: SignedPercent = Field(
        description="the yearly rate charged from the day of purchase otherwise", examples=["30 %"]
    )
    issuer_text: Words = Field(
        description="the issuer's own sentence on interest from the purchase date, word for word",
        examples=["{en: Interest is charged from the purchase date …, es: Se cobran intereses …}"],
    )
    min_payment_text: Words | None = Field(
        None, description="what the issuer says of the smallest monthly payment, word for word"
    )


class Plan(Model):
    """A way to pay an estimate; what it costs and whether it is federal credit is worked out, never typed in."""

    id: Id = Field(description="a short name that never changes", examples=["four-monthly"])
    label: Words = Field(
        description="its name on the page", examples=["{en: 4 monthly payments, es: 4 pagos mensuales}"]
    )
    kind: PlanKind = Field(description="who lends, if anybody, and how it is paid", examples=["in-house"])
    clinics: tuple[Id, ...] = Field((), description="the clinics that offer it; without it, all")
    active_from: Day | None = Field(None, description="the first day it is offered", examples=["2026-01-01"])
    active_to: Day | None = Field(None, description="the last day it is offered", examples=["2026-12-31"])
    approved_by: Text | None = Field(None, description="who approved it", examples=["Practice manager"])
    approved_on: Day | None = Field(None, description="when", examples=["2026-01-05"])
    price_basis: PriceBasis = Field(
        "paid-today", description="which price is paid off; any but `paid-today` may hide a finance charge"
    )
    deposit: FixedDeposit | PercentDeposit | None = Field(None, description="what is paid when signing")
    instalments: Instalments | None = Field(None, description="how many payments", examples=["{count: 4}"])
    frequency: Frequency | None = Field(None, description="how often", examples=["monthly"])
    anchor_day: DayOfMonth | None = Field(
        None, description="for monthly: the day of the month, 31 for the last; without it, that of the first payment"
    )
    anchor_days: tuple[DayOfMonth, ...] = Field(
        (), description="for semimonthly: the two days of the month", examples=["[15, 31]"]
    )
    first_due: FirstDue | None = Field(
        None, description="when the first payment is due; without it, one period after signing"
    )
    rounding: Rounding = Field("last-absorbs", description="how the odd cents are placed")
    rounding_unit: Amount = Field(
        1, description="for ceil-last-smaller: payments are whole multiples of it", examples=["1.00"]
    )
    business_day_convention: Convention = Field("none", description="what happens on a weekend or holiday")
    annual_rate_percent: SignedPercent | None = Field(
        None, description="the yearly rate of interest", examples=["9.9 %"]
    )
    interest_method: InterestMethod = Field("period-rate", description="how interest is worked out")
    interest_rounding: Literal["half-up", "down"] = Field("half-up", description="how each period's interest rounds")
    add_on_months: Months | None = Field(None, description="for add-on: the months it is reckoned for")
    fees: tuple[PlanFee, ...] = Field((), description="fees for setting it up")
    per_instalment_fee: Amount = Field(0, description="a fee on every payment", examples=["5.00"])
    late_fee_text: Words | None = Field(None, description="what a late or returned payment costs")
    prepayment_text: Words | None = Field(
        None, description="a clear yes or no: is there a penalty or a rebate for paying early?"
    )
    stop_text: Words = Field(
        description="what happens when treatment stops",
        examples=["{en: Visits you have not had are not charged., es: No se cobran las visitas que no tuvo.}"],
    )
    security_text: Words | None = Field(None, description="what secures it, if anything")
    refund_basis: Literal["package-price", "list-price"] | None = Field(
        None, description="what a visit already had counts at when treatment stops"
    )
    min_amount: Amount | None = Field(None, description="the least that can be paid off, after the deposit")
    max_amount: Amount | None = Field(None, description="the most that can be paid off, after the deposit")
    min_payment: Amount | None = Field(None, description="the least that a payment, the last aside, can be")
    states_allowed: tuple[UsState, ...] = Field((), description="the only States it is offered in")
    states_blocked: tuple[UsState, ...] = Field((), description="States it is not offered in")
    lender_name: Text | None = Field(None, description="who lends", examples=["Example Lender (demonstration)"])
    initial_creditor: Literal["clinic", "lender"] | None = Field(
        None, description="whom the patient owes first, by the clinic's contract with the lender"
    )
    promo: Promo | None = Field(None, description="for deferred-interest: its terms")
    source: Text | None = Field(None, description="the title of the paper the terms come from")
    as_of: Day | None = Field(None, description="the day of that paper", examples=["2026-09-01"])
    expires_on: Day | None = Field(None, description="the last day these terms may be shown", examples=["2026-12-31"])

    @property
    def choices(self) -> range:
        """The numbers of payments the patient may choose from."""
        return self.instalments.choices if self.instalments is not None else range(1, 2)

    @property
    def is_lenders(self) -> bool:
        """True where somebody else than the clinic lends, whoever is owed first."""
        return self.kind in LENDERS

    @property
    def is_own(self) -> bool:
        """True where the patient owes the clinic first: its own plan, or a contract that it signs and sells."""
        return self.kind == "in-house" or (self.is_lenders and self.initial_creditor == "clinic")


class DollarLimit(Period):
    """The amount above which federal credit disclosures are not needed; it changes each January."""

    limit: Amount = Field(description="the amount", examples=["73,400.00"])


class PlanCount(Model):
    """How many plans of federal credit the clinic has made in a year, as far as staff have counted."""

    as_of: Day = Field(
        description="counted from January 1 to this day; only December 31 counts the year", examples=["2025-12-31"]
    )
    made: Count = Field(description="plans with a finance charge or more than four payments", examples=["12"])
    confirmed_by: Text = Field(description="who counted", examples=["Billing desk"])


class StateRow(Model):
    """What one State says of payment plans, as of a day; verify it before you switch it on."""

    state: UsState = Field(description="two letters of the State", examples=["NJ"])
    rule: StateRule = Field(description="what it does to a plan", examples=["rate-cap"])
    value: SignedPercent | None = Field(None, description="for rate-cap: the highest rate; nothing written is 0 %")
    note: Words | None = Field(None, description="for staff-note: what staff must know about lenders' offers there")
    as_of: Day = Field(description="the day it holds from, as far as is known", examples=["2026-03-01"])
    verified_by: Text | None = Field(None, description="who checked it against the law", examples=["Counsel"])
    on: YesNo = Field(False, description="yes where it is used", examples=["yes"])


class PlansFile(Model):
    """The payment plans and what holds for all of them."""

    plans: tuple[Plan, ...] = Field((), description="the payment plans, in the order they are shown")
    dollar_limits: tuple[DollarLimit, ...] = Field((), description="the federal dollar limit, each from a day")
    plan_counts: tuple[PlanCount, ...] = Field((), description="how many plans were made, confirmed by staff")
    states: tuple[StateRow, ...] = Field((), description="what States say")
    holidays: tuple[Day, ...] = Field((), description="days that are no business days, whole years at a time")
