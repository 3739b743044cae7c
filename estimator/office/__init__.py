"""Use cases, one a file, for windows and command line alike."""
