"""Actions on what is being written: marks of Markdown, and questions asked before."""

from liaobots_desktop.store.setting import QT_TRANSLATE_NOOP
from liaobots_desktop.ui.actions.action import Action, Section

WRITING = (
    Action(
        "composer.older",
        QT_TRANSLATE_NOOP("Actions", "Previous question, to ask it again"),
        Section.IN_COMPOSER,
        ("Ctrl+Up",),
        on_mac=("Ctrl+Alt+Up",),
    ),
    Action(
        "composer.newer",
        QT_TRANSLATE_NOOP("Actions", "Next question, then my draft"),
        Section.IN_COMPOSER,
        ("Ctrl+Down",),
        on_mac=("Ctrl+Alt+Down",),
    ),
    Action(
        "composer.bold",
        QT_TRANSLATE_NOOP("Actions", "Bold"),
        Section.IN_COMPOSER,
        ("Ctrl+Shift+B",),
    ),
    Action(
        "composer.italic",
        QT_TRANSLATE_NOOP("Actions", "Italic"),
        Section.IN_COMPOSER,
        ("Ctrl+I",),
    ),
    Action(
        "composer.code",
        QT_TRANSLATE_NOOP("Actions", "Inline code"),
        Section.IN_COMPOSER,
        ("Ctrl+E",),
    ),
    Action(
        "composer.code_block",
        QT_TRANSLATE_NOOP("Actions", "Code block"),
        Section.IN_COMPOSER,
        ("Ctrl+Shift+K",),
    ),
    Action(
        "composer.link",
        QT_TRANSLATE_NOOP("Actions", "Link"),
        Section.IN_COMPOSER,
        ("Ctrl+Shift+H",),
    ),
    Action(
        "composer.list",
        QT_TRANSLATE_NOOP("Actions", "List"),
        Section.IN_COMPOSER,
        ("Ctrl+Shift+J",),
    ),
    Action(
        "composer.quote",
        QT_TRANSLATE_NOOP("Actions", "Quote"),
        Section.IN_COMPOSER,
        ("Ctrl+Shift+G",),
    ),
)
