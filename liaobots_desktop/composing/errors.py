"""Why a text is not attached; each text is a sentence for the user."""

from liaobots_desktop import joining
from liaobots_desktop.composing.attachment import as_name
from liaobots_desktop.speech import translate


class NotAttached(Exception):
    """Something that is no text, or cannot be read; `str` of it is shown."""

    def __init__(self, name: str, reason: str) -> None:
        text = translate("Composing", "“{0}” was not attached: {1}")
        super().__init__(text.format(joining.file_name(as_name(name)), reason))
