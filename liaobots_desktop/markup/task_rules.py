"""The Markdown rule for GFM's task lists: an entry that begins with `[ ]` or `[x]`."""

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore

TASK = "task"
"""The type of the token that begins a task's text, and the key of the state in an entry's meta."""
_MARKER = re.compile(r"\[([ \txX])\][ \t\n]+(?=\S)")


def add_tasks(parser: "MarkdownIt") -> "MarkdownIt":
    """Let a parser know tasks: the entry's `meta` and a token `task` say whether it is done."""
    parser.core.ruler.before("inline", TASK, _tasks)
    return parser


def label(is_done: bool) -> str:
    """Return the marker of a task, as it is written in Markdown and in plain text."""
    return "[x] " if is_done else "[ ] "


def _tasks(state: "StateCore") -> None:
    """Take the markers out of the text before it is read: `[x]` could be a link."""
    tokens = state.tokens
    for number in range(2, len(tokens)):
        if tokens[number].type != "inline" or tokens[number - 2].type != "list_item_open":
            continue
        marker = _MARKER.match(tokens[number].content)
        if marker is None or tokens[number - 1].type != "paragraph_open":
            continue
        is_done = marker.group(1) in "xX"
        tokens[number].content = tokens[number].content[marker.end() :]
        tokens[number].children = [
            type(tokens[number])(TASK, "", 0, content=label(is_done), meta={TASK: is_done})
        ]
        tokens[number - 2].meta[TASK] = is_done
