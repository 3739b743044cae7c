"""`python -m benchmarks [SUBJECT …]`: every subject, or those named, as one table with the targets beside."""

from __future__ import annotations

import platform
import sys
from collections.abc import Sequence
from importlib import import_module

from benchmarks.timing import Measured, table_of

SUBJECTS = ("calculation", "apr", "page", "rule_book", "process", "window")


def main(named: Sequence[str]) -> int:
    """Measure and print; 1 where a target is missed, 2 where there is no such subject."""
    unknown = [name for name in named if name not in SUBJECTS]
    if unknown:
        print(f"Usage: python -m benchmarks [{'|'.join(SUBJECTS)}]…", file=sys.stderr)
        return 2
    measured: list[Measured] = []
    for subject in named or SUBJECTS:
        print(f"Measuring: {subject.replace('_', ' ')}", file=sys.stderr, flush=True)
        measured += import_module(f"benchmarks.{subject}").measure()
    print(table_of(measured))
    print(f"\nPython {platform.python_version()} on {platform.system()} {platform.machine()}. A ratio is the median of")
    print("the ratios of pairs timed one right after the other.")
    return 0 if all(each.is_met for each in measured) else 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
