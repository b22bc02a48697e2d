"""A profile that hunts for rare histories: `pytest tests/engine --hypothesis-profile long`."""

from hypothesis import settings

settings.register_profile("long", deadline=None, max_examples=5000, print_blob=True)
