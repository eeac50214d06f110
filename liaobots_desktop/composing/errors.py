"""Why a text is not attached; each text is a sentence for the user."""

from liaobots_desktop.composing.attachment import as_name


class NotAttached(Exception):
    """Something that is no text, or cannot be read; `str` of it is shown."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"“{as_name(name)}” was not attached: {reason}")
