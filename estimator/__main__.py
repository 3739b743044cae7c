"""The estimator as `python -m estimator`: the same verbs as the installed command."""

from estimator.cli import main

raise SystemExit(main())
