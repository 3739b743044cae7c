"""The calculation as a plain function: the same figures in whole cents, without the Steps that explain them."""

from benchmarks.plain.estimate import PlainEstimate, figures_of, plain_estimate

__all__ = ["PlainEstimate", "figures_of", "plain_estimate"]
