"""The ways to a runner who is not looking: web push and e-mail, one small module a channel."""
