"""Answers with several versions: what continues on another branch, and what differs."""

from functools import partial

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from liaobots_desktop.app import Desktop
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.comparison.comparison_dialog import ComparisonDialog
from tests.screenshots.chats import CHINESE, RIGHT_TO_LEFT
from tests.screenshots.stage import Saved, Scene, grabbed, wait_until
from tests.store.talking import answer_again, ask

_FIRST = """\
A coroutine is a function that can be paused and go on later. Threads are switched by the system,
coroutines by the program itself, so that they cost little and need no locks.

```python
async def main():
    await asyncio.sleep(1)
    print("done")
```

It is good for work that waits a lot.
"""
_SECOND = (
    _FIRST.replace("paused and go on later", "paused and resumed at any time")
    .replace("    await", "    for _ in range(3):\n        await")
    .replace("It is good for", "Use it for")
    .replace("waits a lot.", "waits a lot:\n\n- files\n- networks")
)
_OTHER_CHINESE = (
    CHINESE.replace("可以在执行过程中暂停、之后再继续", "能够在运行过程中挂起、之后再恢复执行")
    .replace("小 |", "很小 |")
    .replace("休息一秒", "等待两秒")
)
_OTHER_ARABIC = (
    RIGHT_TO_LEFT.replace("فقرة باللغة العربية", "جملة قصيرة بالعربية")
    .replace("البند الثاني", "البند الأخير")
    .replace("פריט שני", "פריט אחרון")
)
_CHATS = {
    "English": ("What is a coroutine?", _FIRST, _SECOND),
    "Chinese": ("协程是什么？", CHINESE, _OTHER_CHINESE),
    "Arabic": ("كيف حالك؟", RIGHT_TO_LEFT, _OTHER_ARABIC),
}


def saved(store: ChatStore) -> Saved:
    """Store chats that went on from the first version of their answer."""
    chats: Saved = {}
    for name, (question, first, second) in _CHATS.items():
        asked = ask(store, question, first)
        chats[name] = asked.question.conversation_id
        ask(store, "And a thread?", "It is run by the system.", chats[name])
        answer_again(store, asked.answer, second)
    return chats


def _branches(desktop: Desktop, chats: Saved) -> QPixmap:
    desktop.window.open_chat(chats["English"])
    view = desktop.window.pane.transcript
    wait_until(lambda: bool(view.painter.continuations) and not view.is_busy)
    wait_until(lambda: not view.colourist.is_busy)
    return grabbed(desktop.window)


def _compared(desktop: Desktop, chats: Saved, *, name: str, is_beside: bool) -> QPixmap:
    desktop.window.open_chat(chats[name])
    view = desktop.window.pane.transcript
    view.message_menu.choose("compare", view.transcript.items[1].message.id)
    (dialog,) = desktop.window.findChildren(ComparisonDialog)
    wait_until(lambda: not dialog.is_busy)
    if is_beside:
        dialog.head.beside.click()
        wait_until(lambda: not dialog.is_busy)
    dialog.head.next.click()
    QApplication.processEvents()
    picture = grabbed(dialog)
    dialog.close()
    wait_until(lambda: not desktop.window.findChildren(ComparisonDialog))
    return picture


PICTURES: dict[str, Scene] = {
    "branches": _branches,
    "compare": partial(_compared, name="English", is_beside=False),
    "compare-beside": partial(_compared, name="English", is_beside=True),
    "compare-chinese": partial(_compared, name="Chinese", is_beside=False),
    "compare-arabic": partial(_compared, name="Arabic", is_beside=True),
}
"""By the name of the picture."""
