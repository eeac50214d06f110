"""One window for each data directory: who has it, and how a second start speaks to it."""
