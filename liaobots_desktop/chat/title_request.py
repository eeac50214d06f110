"""What a model is asked for a title with, and what is taken of its answer."""

from liaobots_desktop.chat.message import Role
from liaobots_desktop.chat.title import from_question
from liaobots_desktop.service.completion_request import WireMessage

TITLE_REQUEST = (
    "Give our conversation a title of at most six words, in the language of my question. "
    "Answer with the title alone: no quotation marks, no full stop, no explanation."
)
"""Asked after the first answer; it is sent, but not stored and not shown."""
SYSTEM_PROMPT = "You name conversations."
LONGEST_READ = 1000
"""Characters of the answer that are read: a title is shorter."""

_MOST_SENT = 1500
_AROUND = " \t#*_`\"'.“”„«»‘’「」《》"
"""What models put around a title though they were asked not to."""


def messages(question: str, answer: str) -> tuple[WireMessage, ...]:
    """Return what is sent: the beginnings of both, as a title is not worth more."""
    return (
        WireMessage(Role.USER, question[:_MOST_SENT]),
        WireMessage(Role.ASSISTANT, answer[:_MOST_SENT]),
        WireMessage(Role.USER, TITLE_REQUEST),
    )


def from_answer(text: str) -> str:
    """Return the title of an answer: its first line, at most 60 characters; "" for none."""
    lines = (line.strip(_AROUND) for line in text.splitlines())
    return from_question(next((line for line in lines if line), ""))
