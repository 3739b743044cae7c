"""Speed, side by side in one run with what one would use instead: `make bench`, or `python -m benchmarks`."""
