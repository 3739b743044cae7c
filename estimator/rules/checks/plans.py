"""Payment plans: what a kind of plan needs or cannot use, prices that hide a finance charge, rows nobody verified."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from estimator.rules.book import Placed, RulePath
from estimator.rules.checks.survey import Survey, listed
from estimator.rules.dated import holding
from estimator.rules.models.plans import CAPPED_STATES, Plan
from estimator.rules.problems import Problem, near_word

FILE = "payment-plans.yaml"
PROMOTION = "promo"
PAID_OFF = frozenset({"in-house", "third-party"})
LENDERS_TERMS = ("lender_name", "initial_creditor", "source", "as_of", "expires_on")
CREDIT_TERMS = (
    "instalments", "frequency", "anchor_day", "anchor_days", "first_due", "annual_rate_percent", "interest_method",
    "interest_rounding", "add_on_months", "fees", "per_instalment_fee", "business_day_convention", "min_payment",
)  # fmt: skip
"""Keys of plans whose price is paid off in instalments."""

EXAMPLES = {
    "instalments": "instalments: {count: 4}",
    "frequency": "frequency: monthly",
    "prepayment_text": "prepayment_text: {en: You may pay early without a penalty., es: Puede pagar antes sin multa.}",
    "anchor_days": "anchor_days: [15, 31]",
    "add_on_months": "add_on_months: 12",
    "promo": "promo: {months: 12, apr_after: 30 %, issuer_text: {en: …, es: …}}",
    "initial_creditor": "initial_creditor: lender",
    "lender_name": "lender_name: Example Lender",
    "source": "source: Terms of Example Lender for patients",
    "as_of": "as_of: 2026-09-01",
    "expires_on": "expires_on: 2026-12-31",
    "note": "note: {en: Back in full until the first visit., es: Se devuelve hasta la primera visita.}",
}


def check_plan_needs(survey: Survey) -> Iterator[Problem]:
    """A plan without a key that its kind needs: a lender's terms, a schedule, a word on paying early."""
    for plan, path in _plans(survey):
        missing = [(path, key, because) for key, because in _needs(plan) if getattr(plan, key) in (None, ())]
        if plan.deposit is not None and plan.deposit.refundable and plan.deposit.note is None:
            missing.append(((*path, "deposit"), "note", "a deposit that can be given back says when"))
        for place, key, because in missing:
            yield survey.book.problem(
                place,
                "plan-key-missing",
                f"`{key}` is missing: {because}.",
                f"Write `{key}` beside the other keys.",
                EXAMPLES[key],
            )


def check_plan_keys_used(survey: Survey) -> Iterator[Problem]:
    """A key that a plan of this kind, or with this frequency, cannot use."""
    for plan, path in _plans(survey):
        for key, because in dict(reversed(list(_not_used(plan)))).items():
            if key in plan.model_fields_set:
                wrong = f"`{key}` stands here, and {because}."
                mend = "Take it out, or correct what does not go with it."
                yield survey.book.problem((*path, key), "plan-key-not-used", wrong, mend, at_key=True)


def check_plan_forms(survey: Survey) -> Iterator[Problem]:
    """A number of payments, or a first payment, that is said in no form or in two."""
    for plan, path in _plans(survey):
        if (number := plan.instalments) is not None:
            place = (*path, "instalments")
            yield from _forms(survey, place, {"count": number.count, "min": number.min}, "how many payments there are")
            if (number.min is None) != (number.max is None):
                there, other = ("min", "max") if number.max is None else ("max", "min")
                yield survey.book.problem(
                    (*place, there),
                    "half-a-form",
                    f"`{there}` stands here without `{other}`.",
                    f"Write `{other}` beside it, or `count` alone.",
                    f"{other}: 12",
                    at_key=True,
                )
        if (first := plan.first_due) is not None:
            forms = {"day": first.day, "periods": first.periods}
            yield from _forms(survey, (*path, "first_due"), forms, "when the first payment is due")


def check_plan_numbers(survey: Survey) -> Iterator[Problem]:
    """The least above the most, days of a month that are not two, whole multiples of nothing."""
    for plan, path in _plans(survey):
        pairs: list[tuple[RulePath, RulePath, int | None, int | None]] = [
            ((*path, "min_amount"), (*path, "max_amount"), plan.min_amount, plan.max_amount)
        ]
        if (number := plan.instalments) is not None:
            place = (*path, "instalments")
            pairs.append(((*place, "min"), (*place, "max"), number.min, number.max))
        for low, high, least, most in pairs:
            if least is not None and most is not None and least > most:
                wrong = "The least is more than the most."
                mend = "Write the smaller one as the least."
                yield survey.book.problem(high, "numbers-out-of-order", wrong, mend, also=[low])
        if plan.frequency == "semimonthly" and plan.anchor_days and not _are_two_days(plan.anchor_days):
            wrong = "These are not two days of every month, the earlier one first."
            mend = "Write two days with some days between them."
            yield survey.book.problem(
                (*path, "anchor_days"), "numbers-out-of-order", wrong, mend, EXAMPLES["anchor_days"]
            )
        if plan.rounding_unit == 0:
            wrong = "Payments cannot be whole multiples of nothing."
            yield survey.book.problem(
                (*path, "rounding_unit"), "numbers-out-of-order", wrong, "Write 0.01 or more.", "rounding_unit: 1.00"
            )


def check_plan_days(survey: Survey) -> Iterator[Problem]:
    """A last day before the first."""
    for plan, path in _plans(survey):
        for first, last in (("active_from", "active_to"), ("as_of", "expires_on")):
            starts, ends = getattr(plan, first), getattr(plan, last)
            if starts is not None and ends is not None and ends < starts:
                wrong = f"This plan ends on {ends}, before it begins on {starts}."
                mend = "Write the last day on which it may be shown."
                yield survey.book.problem((*path, last), "ends-before-start", wrong, mend, also=[(*path, first)])


def check_plan_prices(survey: Survey) -> Iterator[Problem]:
    """A plan whose price is not the one of patients who pay today: the difference is a finance charge."""
    for plan, path in _plans(survey):
        if plan.kind not in PAID_OFF | {"deferred-interest"}:
            continue
        cheaper = list(_cheaper_prices(survey, plan))
        if cheaper:
            yield survey.book.problem(
                (*path, "price_basis"),
                "plan-dearer-than-today",
                f"Patients who pay today may pay less than those on this plan ({listed(cheaper)}). The difference "
                "is a finance charge, with an APR, even where there is no interest.",
                "Write `paid-today`, or leave it so and look at the finance charge that an estimate shows staff.",
                "price_basis: paid-today",
                stops=False,
            )


def check_add_on_interest(survey: Survey) -> Iterator[Problem]:
    """Interest reckoned on the whole price for the whole time: its APR is nearly twice the rate that is written."""
    for plan, path in _plans(survey):
        if plan.interest_method == "add-on" and plan.annual_rate_percent:
            yield survey.book.problem(
                (*path, "interest_method"),
                "add-on-interest",
                f"Add-on interest of {plan.annual_rate_percent} % is charged on the whole price although it is paid "
                "off meanwhile: the APR, which the page shows, is nearly twice as high.",
                "Write period-rate, unless your contract says add-on.",
                "interest_method: period-rate",
                stops=False,
            )


def check_plans_over_time(survey: Survey) -> Iterator[Problem]:
    """What is over by the day of the check, and schedules that run past the holidays listed."""
    if survey.day is None:
        return
    book, day = survey.book, survey.day
    listed_until = max((holiday.year for holiday in book.plans_file.holidays), default=None)
    for plan, path in _plans(survey):
        for key, last in (("active_to", plan.active_to), ("expires_on", plan.expires_on)):
            if last is not None and last < day:
                wrong = f"This plan ended on {last}; it is not offered any more."
                mend = "Write its new terms with their days, or take it out if it is over for good."
                yield book.problem((*path, key), "has-ended", wrong, mend, stops=False)
        if plan.business_day_convention != "none" and (listed_until is None or _last_year(plan, day) > listed_until):
            wrong = f"Payments of this plan run into {_last_year(plan, day)}, and no holidays are listed for that year."
            mend = "Write the holidays of that year under `holidays`."
            place = (*path, "business_day_convention")
            yield book.problem(place, "holidays-end", wrong, mend, stops=False)


def check_state_rows(survey: Survey) -> Iterator[Problem]:
    """A row about a State that was switched on, or a cap that was switched off, and nobody verified it."""
    for number, row in enumerate(survey.book.plans_file.states):
        is_safe = row.on if row.rule == "rate-cap" and row.state in CAPPED_STATES else not row.on
        path: RulePath = (FILE, "states", number)
        if not is_safe and row.verified_by is None:
            yield survey.book.problem(
                path,
                "not-verified",
                f"This row is switched {'on' if row.on else 'off'}, and nobody has verified it.",
                "Write who checked it against the law in `verified_by`.",
                "verified_by: Counsel, 2026-03-01",
                stops=False,
            )
        for key, rule in (("value", "rate-cap"), ("note", "staff-note")):
            if getattr(row, key) is not None and row.rule != rule:
                wrong = f"`{key}` stands here, and only rows with `{rule}` use it."
                mend = "Take it out, or correct the rule."
                yield survey.book.problem((*path, key), "plan-key-not-used", wrong, mend, at_key=True)


def check_plan_clinics(survey: Survey) -> Iterator[Problem]:
    """A clinic of a plan that the book does not have."""
    known = survey.book.clinics
    for plan, path in _plans(survey):
        for place, clinic in enumerate(plan.clinics):
            if clinic not in known:
                near = near_word(clinic, known)
                mend = f"Write {near}, if that is what you mean." if near else f"Write one of: {listed(known)}."
                wrong = f'"{clinic}" is not a clinic of this rule book.'
                yield survey.book.problem((*path, "clinics", place), "unknown-name", wrong, mend)


def _plans(survey: Survey) -> Sequence[Placed[Plan]]:
    plans = survey.book.plans_file.plans
    return [Placed(plan, (FILE, "plans", number)) for number, plan in enumerate(plans)]


def _needs(plan: Plan) -> Iterator[tuple[str, str]]:
    """The keys that a plan of its kind needs, each with the reason."""
    if plan.kind in PAID_OFF:
        yield from ((key, "this plan is paid off in instalments") for key in ("instalments", "frequency"))
    if plan.is_lenders:
        yield from ((key, "somebody else lends, and the page says whose terms these are") for key in LENDERS_TERMS)
    if plan.kind == "deferred-interest":
        yield PROMOTION, "deferred interest is not shown without its terms and the issuer's own words"
    if plan.annual_rate_percent or plan.fees or plan.per_instalment_fee:
        yield "prepayment_text", "a plan with a charge says whether paying early costs or saves something"
    if plan.frequency == "semimonthly":
        yield "anchor_days", "payments twice a month need their two days"
    if plan.interest_method == "add-on":
        yield "add_on_months", "add-on interest is reckoned for a number of months"


def _not_used(plan: Plan) -> Iterator[tuple[str, str]]:
    """The keys that a plan of its kind cannot use, each with the reason."""
    if plan.kind not in PAID_OFF:
        yield from ((key, f"a plan of kind {plan.kind} is not paid off in instalments") for key in CREDIT_TERMS)
    if not plan.is_lenders:
        yield from ((key, "nobody else lends here") for key in LENDERS_TERMS)
    if plan.kind != "deferred-interest":
        yield PROMOTION, "only a plan of kind deferred-interest has a promotion"
    if plan.frequency != "semimonthly":
        yield "anchor_days", "only semimonthly payments have two days of the month"
    if plan.frequency != "monthly":
        yield "anchor_day", "only monthly payments have a day of the month"
    if plan.interest_method != "add-on":
        yield "add_on_months", "only add-on interest is reckoned for a number of months"
    if plan.rounding != "ceil-last-smaller":
        yield "rounding_unit", "only ceil-last-smaller rounds up to it"


def _forms(survey: Survey, path: RulePath, forms: Mapping[str, object], what: str) -> Iterator[Problem]:
    """Exactly one of two forms must stand here."""
    one, other = forms
    written = [key for key, said in forms.items() if said is not None]
    if len(written) == 2:
        wrong = f"`{one}` and `{other}` both stand here; only one of them can hold."
        mend = "Keep the one that is meant and take the other out."
        yield survey.book.problem((*path, other), "two-forms", wrong, mend, at_key=True, also=[(*path, one)])
    elif not written and (path[-1] != "instalments" or not _has_most_alone(survey, path)):
        yield survey.book.problem(path, "no-form", f"Nothing here says {what}.", f"Write `{one}` or `{other}`.")


def _has_most_alone(survey: Survey, path: RulePath) -> bool:
    """True where only `max` stands: half of a form, which is told as such."""
    number = survey.book.plans_file.plans[int(path[2])].instalments
    return number is not None and number.max is not None


def _are_two_days(days: Sequence[int]) -> bool:
    return len(days) == 2 and days[0] < min(days[1], 28)


def _cheaper_prices(survey: Survey, plan: Plan) -> Iterator[str]:
    """Name what gives patients who pay today less than the price of a plan."""
    if plan.price_basis == "paid-today":
        return
    book = survey.book
    here = set(plan.clinics or book.clinics)
    for discount in book.discounts_file.discounts:
        is_here = not discount.clinics or here & set(discount.clinics)
        if is_here and (discount.kind == "tender" or plan.price_basis == "list"):
            yield f"the discount {discount.id}"
    if plan.price_basis == "list":
        packages = (package for package, _ in book.packages.values())
        yield from (f"the package {one.id}" for one in packages if not one.clinics or here & set(one.clinics))
    for rule in book.services_file.prices:
        dated = holding(rule.prices, date.max) or rule.prices[-1]
        if dated.cash is not None and dated.card is not None and (not rule.clinics or here & set(rule.clinics)):
            yield f"the cash price of {rule.service}"


def _last_year(plan: Plan, day: date) -> int:
    """The year of the last payment of a plan signed on a day, with the most payments it may have."""
    number = plan.instalments.choices[-1] if plan.instalments and plan.instalments.choices else 1
    days = {"monthly": 31, "semimonthly": 16, "biweekly": 14, "weekly": 7}[plan.frequency or "monthly"]
    return min(day.year + (day.timetuple().tm_yday + days * number) // 366, date.max.year)
