"""Restride: return to running after a hamstring injury, what to do next and why."""
