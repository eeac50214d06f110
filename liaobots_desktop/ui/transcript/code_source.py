"""The code of a block exactly as it was sent."""

import re

from liaobots_desktop.ui.transcript.code_head import CodeHead
from liaobots_desktop.ui.transcript.code_part import CodePart
from liaobots_desktop.ui.transcript.displayable import LINE_ENDS, with_plain_line_ends
from liaobots_desktop.ui.transcript.folding import end_of
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.nested_code import NestedCode, code_sources
from liaobots_desktop.ui.transcript.part import Setting
from liaobots_desktop.ui.transcript.text_part import TextPart

_ANY_END = re.compile(rf"\n|{LINE_ENDS.pattern}")


def code_of(item: MessageItem, head: int, setting: Setting) -> str:
    """Return the code below a header with all of its line ends; of a growing one what is there."""
    if item.end is not None:
        item.complete(setting)
    parts = item.parts[head + 1 : end_of(item.parts, head)]
    code = "".join(part.source for part in parts if isinstance(part, CodePart))
    header = item.parts[head]
    return _as_sent(code, item.text(), header.code.at) if isinstance(header, CodeHead) else code


def nested_code_of(item: MessageItem, part: TextPart, code: NestedCode) -> str:
    """Return the code of a card inside a list or a quote with all of its line ends."""
    for source, above in code_sources(part.source)[code.number : code.number + 1]:
        return _as_sent(source, item.text(), part.block.at, above)
    return ""


def _as_sent(code: str, text: str, at: int, above: int = 0) -> str:
    """Return code with the line ends of the text; its first line is `above` lines below `at`."""
    if LINE_ENDS.search(text) is None:
        return code
    above += with_plain_line_ends(text).count("\n", 0, at)
    ends = _ANY_END.findall(text)[above:]
    *lines, last = code.split("\n")
    return "".join(line + end for line, end in zip(lines, ends, strict=False)) + last


def without_last_line_end(code: str) -> str:
    """Return code to be pasted into a line: its last line end is not its own."""
    return re.sub(rf"(?:{_ANY_END.pattern})\Z", "", code)
