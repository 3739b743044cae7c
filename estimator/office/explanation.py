"""The page that explains one figure as a file, with the estimate it is from attached."""

from __future__ import annotations

from estimator.office.pages import Page
from estimator.paper.discreet import without_treatment
from estimator.paper.document import PageOptions
from estimator.paper.explanation import make_explanation
from estimator.paper.fonts import unprintable
from estimator.paper.pdf import make_pdf
from estimator.pricing.result import Estimate
from estimator.pricing.serial import as_json, named_steps
from estimator.pricing.steps import Step
from estimator.rules.book import Book


def make_explanation_page(book: Book, estimate: Estimate, step: Step, figure: str, options: PageOptions) -> Page:
    """Make the page of one figure; `figure` is its name in the estimate.

    A discreet page names no drug, treatment or diagnosis. Raises PageNotMade.
    """
    shown: Estimate = estimate
    if options.discreet:
        book, plain = without_treatment(book, estimate)
        assert isinstance(plain, Estimate)
        shown, step = plain, dict(named_steps(plain)).get(figure, step)
    document = make_explanation(book, shown, step, figure, options)
    pdf = make_pdf(document, as_json(estimate, options.discreet).encode())
    return Page(document, pdf, unprintable(document))
