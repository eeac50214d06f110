"""One turn: what is asked that nobody wrote."""

CONTINUE_REQUEST = "Continue exactly where your answer broke off. Do not repeat what you wrote."
"""Asked after an interrupted answer; it is sent, but not stored and not shown."""
