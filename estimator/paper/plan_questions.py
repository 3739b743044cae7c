"""What to ask the patient's plan, with the codes to read out; the papers a coverage needs, and its words explained."""

from __future__ import annotations

from collections.abc import Iterator

from estimator.paper.document import Block, Fact, Listing, Subheading
from estimator.paper.page_kind import is_superbill
from estimator.paper.pen import Pen
from estimator.pricing.result import Estimate


def codes_of(estimate: Estimate) -> tuple[str, ...]:
    """List the expected codes of all services, then those of the diagnosis, each once."""
    codes = dict.fromkeys(used.code for visit in estimate.visits for line in visit.lines for used in line.codes)
    return tuple(codes | dict.fromkeys(estimate.request.diagnosis_codes))


def questions_for_the_plan(pen: Pen, estimate: Estimate) -> Iterator[Block]:
    """List what to ask the plan: only what this coverage leaves open or what its figures rest on."""
    insured = pen.on("insured")
    request = estimate.request
    coverage = pen.book.coverages[request.coverage]
    providers = dict.fromkeys(line.provider for visit in estimate.visits for line in visit.lines)
    npis = [npi for id_ in providers if (npi := pen.book.providers[id_].npi) is not None]
    codes = codes_of(estimate)
    questions = [insured.say("ask.pays", codes=pen.joined(codes)) if codes else insured.say("ask.pays.no_codes")]
    if coverage.authorization is not None:
        questions.append(insured.say("ask.approval"))
    if is_superbill(estimate):
        questions += [insured.say("ask.allowed"), insured.say("ask.filing")]
    elif npis:
        questions.append(insured.say("ask.network", npi=pen.joined(npis)))
    if estimate.meters or estimate.maxima:
        questions.append(insured.say("ask.used"))
    questions.append(insured.say("ask.share"))
    yield Subheading(insured.say("ask_your_plan"))
    yield Listing(tuple(questions))


def papers_needed(pen: Pen, estimate: Estimate) -> tuple[str, ...]:
    """List the papers that this coverage needs as it stands today."""
    coverage = pen.book.coverages[estimate.request.coverage]
    plan = estimate.request.plan
    approval = plan.authorization.state if plan.authorization is not None else "unknown"
    sent = {line.sent for visit in estimate.visits for line in visit.lines}
    states = {"always", *({"not-covered"} if sent & {"own", "held"} else ()), *({"covered"} if "claim" in sent else ())}
    if coverage.authorization is not None and approval in {"pending", "unknown"}:
        states.add("approval-pending")
    if coverage.authorization is not None and approval == "missing":
        states.add("approval-missing")
    return tuple(pen.words(paper.words) for paper in coverage.papers if paper.when in states)


def plan_words_explained(pen: Pen, estimate: Estimate) -> Iterator[Fact]:
    """Explain the words of insurance that this page uses."""
    if not estimate.is_insured:
        return
    insured = pen.on("insured")
    totals = [outcome.totals for outcome in estimate.outcomes] or [estimate.totals]
    uses = {
        "deductible": any(meter.kind == "deductible" for meter in estimate.meters),
        "limit": any(meter.kind == "limit" for meter in estimate.meters),
        "copay": any(held.copay.cents for held in totals),
        "write_off": any(held.write_off.cents for held in totals),
        "superbill": is_superbill(estimate),
    }
    for word, is_used in uses.items():
        if is_used:
            yield Fact(insured.say(f"word.{word}"), insured.say(f"word.{word}.means"))
