"""The windows: they show an Estimate and ask for another; no figure is worked out here."""

import ctypes
import sys

if sys.version_info < (3, 12):
    # PySide6 6.12 counts on None, True and False never being freed, as in Python 3.12. Under 3.11 every call into Qt
    # gives one of their references away, and after some thousand calls Python ends in the middle of work. They get
    # more references here than can be given away in a lifetime.
    for _constant in (None, True, False):
        ctypes.c_ssize_t.from_address(id(_constant)).value += 1 << 40
