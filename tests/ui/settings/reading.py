"""Answers that are read in sizes that change."""

from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, question, settle

RICH = """# A heading

Words with `code`, a [link](https://a.example) and a note[^1], long enough to be wrapped once or
twice wherever lines are wide or narrow.

- one
- two

  loose, with `code`

1. first
   ```python
   nested = "code"
   ```

> a quote

| name | value |
|---|---:|
| a long word in a cell | 12 |
| `code` | 3 |

| first word | second word | third word | fourth word | fifth word | sixth word | seventh |
|---|---|---|---|---|---|---|
| Donaudampfschiff | Kapitänsmütze | Rindfleischetikett | Überwachung | Aufgaben | Gesetz | a |

```python
for number in range(3):
    print(number, "a line that is longer than the column is wide, so that it has to be scrolled")
```

---

[^1]: The note.
"""


def shown(desktop: Desktop, qtbot: QtBot, text: str) -> TranscriptView:
    """Show a question and this answer until all of it is laid out."""
    desktop.window.pane.show_chat([question(1, "What?"), answer(2, text)])
    view = desktop.window.pane.transcript
    settle(qtbot, view)
    return view
