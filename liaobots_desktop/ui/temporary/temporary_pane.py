"""The messages of a chat of which nothing is stored."""

from typing import TYPE_CHECKING

from liaobots_desktop.ui.chat_pane import ChatPane

if TYPE_CHECKING:  # imported when the first message is shown
    from liaobots_desktop.ui.transcript.view import TranscriptView

_NAMELESS = ""
"""What a row only tells: the number of a version."""
_OFFERED = frozenset(
    {
        *(_NAMELESS, "branch_previous", "branch_next", "compare", "continuation", "continue"),
        *("copy", "copy_html", "copy_plain", "delete", "details", "edit", "more", "quote", "retry"),
    }
)
"""What can be done with a message here: the rest belongs to the app's window."""


class TemporaryPane(ChatPane):
    """Lives on the GUI thread."""

    def new_transcript(self) -> "TranscriptView":
        """Return another message pane that offers what this window can do."""
        view = super().new_transcript()
        view.painter.offered = _OFFERED
        return view
