"""What holds for every test: Qt paints off screen, and how many examples hypothesis tries."""

import os

from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("test", max_examples=200, deadline=None, derandomize="CI" in os.environ)
settings.register_profile("soak", max_examples=2000, deadline=None, print_blob=True)
settings.load_profile("test")
