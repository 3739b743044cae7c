"""The rule book: from YAML files to a Book, or to every Problem in them."""

from estimator.rules.book import Book, Place, Placed, RulePath
from estimator.rules.folder import Loaded, load_book
from estimator.rules.problems import Problem

__all__ = ["Book", "Loaded", "Place", "Placed", "Problem", "RulePath", "load_book"]
