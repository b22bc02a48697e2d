"""Use cases: load, decide, save, one commit each. They know no HTTP."""
