"""Work per frame stays bounded, whatever the length of the answer or of the chat.

The limits are generous: they tell constant from growing cost. Computing time is measured, so that
a busy machine does not matter; the real figures are those of `make bench`.
"""

import time

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.markup import markdown
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.timing import Within
from tests.ui.transcript.conftest import answer, question, settle

pytestmark = pytest.mark.usefixtures("ready")

SAMPLE = """## Heading

Some *emphasis* and **bold** words with `code` in a paragraph. Привет, мир. 这是一个段落。

- first item
  - nested item

| a | b |
|---|---|
| 1 | 2 |

```python
def f(x):
    return x + 1
```

"""
STALL = 0.1


def longest_step(qtbot: QtBot, view: TranscriptView, text: str, portion: int) -> float:
    """Stream `text` in portions; return the longest append with its paint, in seconds."""
    view.show_messages([question(1, "?"), answer(2, "", None)])
    settle(qtbot, view)
    longest = 0.0
    for start in range(0, len(text), portion):
        before = time.thread_time()
        view.append_text(MessageId(2), text[start : start + portion])
        view.viewport().repaint()
        longest = max(longest, time.thread_time() - before)
    settle(qtbot, view)
    view.finish_message(MessageId(2), EndState.COMPLETE)
    return longest


def test_a_long_answer_streams_without_a_stall(
    qtbot: QtBot, view: TranscriptView, within: Within
) -> None:
    text = SAMPLE * (1_000_000 // len(SAMPLE))
    longest = longest_step(qtbot, view, text, 20_000)

    within(longest, STALL)
    assert view.text_of(MessageId(2)) == text


def test_small_chunks_stream_without_a_stall(
    qtbot: QtBot, view: TranscriptView, within: Within
) -> None:
    within(longest_step(qtbot, view, SAMPLE * 40, 20 * 6), STALL)


def test_a_long_code_fence_streams_without_a_stall(
    qtbot: QtBot, view: TranscriptView, within: Within
) -> None:
    code = "```python\n" + "    result = compute(alpha, beta)\n" * 30_000

    within(longest_step(qtbot, view, code, 20_000), STALL)


def test_a_long_chat_opens_at_once(view: TranscriptView, within: Within) -> None:
    markdown.warm_up()
    messages = [answer(number, SAMPLE) for number in range(1, 5_000)]
    before = time.thread_time()
    view.show_messages(messages)
    view.viewport().repaint()

    within(time.thread_time() - before, 0.5)


def test_a_table_of_formulas_is_laid_out_once(view: TranscriptView, within: Within) -> None:
    row = "| $a$ | $b$ | $c$ | $d$ | $e$ |\n"
    text = "| a | b | c | d | e |\n|---|---|---|---|---|\n" + row * 30
    view.show_messages([answer(1, text)])  # imports what draws formulas
    before = time.thread_time()
    view.show_messages([answer(2, text)])
    view.viewport().repaint()

    within(time.thread_time() - before, 0.5)
