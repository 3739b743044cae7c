"""The calculation: from a rule book and a request to an estimate; pure, in whole cents, every figure with its step.

choices       every answer held against the rule book; a default fills each gap and is on record
course        the visits, in date order
coverage      the patient's plan and what was told of it; open_facts: what nobody has confirmed
billed_to     which lines go to the plan, decided line by line
charges       the single price of every line, and the cheapest mix of packages
discounts     each reduction by name, in the order of the rule book
claims        who pays what of the lines that go to the plan, for every candidate of what is unknown
dues          what is paid when booking and at each visit
refunds       what stopping early means after each visit
plans         every payment plan: offered or refused
outlook       the range, what could change, what is not included
estimate      these stages in order
alternatives  the same course asked for differently, where that costs the patient less
"""

from estimator.pricing.estimate import estimate
from estimator.pricing.request import Request
from estimator.pricing.result import CannotEstimate, Estimate, Result

__all__ = ["CannotEstimate", "Estimate", "Request", "Result", "estimate"]
