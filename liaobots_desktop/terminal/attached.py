"""Text files that go along with a question from the terminal."""

import sys
from collections.abc import Sequence
from pathlib import Path

from liaobots_desktop.composing.attachment import question_with
from liaobots_desktop.composing.errors import NotAttached
from liaobots_desktop.composing.text_file import read
from liaobots_desktop.terminal.printer import shown


def with_files(text: str, names: Sequence[str]) -> str | None:
    """Return a question with the texts of files below it, as the window sends them.

    Returns None, after a sentence for each on stderr, if one of them cannot be attached.
    """
    attachments = []
    refused = False
    for name in names:
        try:
            attachment = read(Path(name))
        except NotAttached as error:
            print(shown(str(error)), file=sys.stderr)
            refused = True
            continue
        if attachment.encoding:
            told = f"{attachment.name} is not in UTF-8 and was read as {attachment.encoding}."
            print(shown(told), file=sys.stderr)
        attachments.append(attachment)
    return None if refused else question_with(text, attachments)
