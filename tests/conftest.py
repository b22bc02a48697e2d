"""What every test shares: how Hypothesis looks for examples.

Sockets are held to loopback and the order is shuffled by options in pyproject.toml.
"""

import os

from hypothesis import settings

# A busy machine is no fault of the code, so no example has a deadline.
settings.register_profile("local", deadline=None)
# In CI a failure prints what reproduces it, and the examples are the same each time.
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci" if "CI" in os.environ else "local"))
