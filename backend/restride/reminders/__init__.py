"""What a runner is reminded of on a day, and when: pure functions, no clock, no database."""
