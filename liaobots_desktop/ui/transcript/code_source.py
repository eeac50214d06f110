"""The code of a block exactly as it was sent."""

import re

from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.displayable import LINE_ENDS, with_plain_line_ends
from liaobots_desktop.ui.transcript.folding import end_of
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.part import Setting

_ANY_END = re.compile(rf"\n|{LINE_ENDS.pattern}")


def code_of(item: MessageItem, head: int, setting: Setting) -> str:
    """Return the code below a header with all of its line ends; of a growing one what is there."""
    if item.end is not None:
        item.complete(setting)
    parts = item.parts[head + 1 : end_of(item.parts, head)]
    code = "".join(part.source for part in parts if isinstance(part, CodePart))
    text = item.text()
    header = item.parts[head]
    if LINE_ENDS.search(text) is None or not isinstance(header, CodeHead):
        return code
    above = with_plain_line_ends(text).count("\n", 0, header.code.at)
    ends = _ANY_END.findall(text)[above:]
    *lines, last = code.split("\n")
    return "".join(line + end for line, end in zip(lines, ends, strict=False)) + last


def without_last_line_end(code: str) -> str:
    """Return code to be pasted into a line: its last line end is not its own."""
    return re.sub(rf"(?:{_ANY_END.pattern})\Z", "", code)
