"""What a start can ask of the window: its own, or the one that is open already."""

RAISE = "raise"
"""Come forward."""
STAY = "stay"
"""Be there, and stay as it is: hidden, if it was only now begun."""
TOGGLE = "toggle"
"""Hide if it is in front, else come forward."""
NEW_CHAT = "new-chat"
"""Come forward with a new chat."""
QUICK_ASK = "quick-ask"
"""Show the small window for one question."""
ASK = "ask"
"""Ask in a new chat; the field `text` is the question, `model` the id of a model or empty."""

ACTIVATION = "activation"
"""The field of every call with the token by which the desktop lets the window come forward."""

BY_OPTION = {
    "--quick-ask": QUICK_ASK,
    "--toggle": TOGGLE,
    "--new-chat": NEW_CHAT,
    "--hidden": STAY,
}
"""The verbs by their words of the command line."""
HIDDEN = {STAY, QUICK_ASK}
"""Verbs for which a window that was not open stays hidden."""

MOST_CHARACTERS = 100_000
"""Of a question that is handed over: more than any model reads, and it fits into a call."""
