"""What `examples.yaml` may say: worked estimates that the rule book must keep giving."""

from typing import Any

from pydantic import Field

from estimator.rules.scalars import Amount, Model, Text


class Example(Model):
    """A worked estimate: what is asked, what must come out, and why; a failing one blocks publishing."""

    name: Text = Field(description="a sentence that says the case", examples=["Six infusions, military, in cash"])
    given: dict[str, Any] = Field(description="the request, as in a request file", examples=["{clinic: chattanooga}"])
    expect: dict[str, Amount] | None = Field(
        None, description="the figures that must come out, by name", examples=["{patient_pays: 2545.00}"]
    )
    expect_refusal: Text | None = Field(
        None, description="or: the kind of the reason why it cannot be estimated", examples=["missing-price"]
    )
    because: Text = Field(description="the arithmetic or rule behind it", examples=["250.00 + 2,295.00"])


class ExamplesFile(Model):
    """The worked estimates."""

    examples: tuple[Example, ...] = Field((), description="the worked estimates")
