"""What a course of ketamine infusions will cost: exact, explained line by line, and printable."""

__version__ = "0.1.0"
