"""The engine: a runner's history in, a plan out. Pure, standard library only, no clock."""
