"""The tests mirror estimator/, one file a subject; a package, so that no installed `tests` takes its name."""
