"""Actions on messages, and ways to messages and chats; they hold in all of the window."""

from liaobots_desktop.store.setting import QT_TRANSLATE_NOOP
from liaobots_desktop.ui.actions.action import Action, Section, When
from liaobots_desktop.ui.actions.first_keys import SEARCH

MESSAGES = (
    Action(
        "messages.regenerate",
        QT_TRANSLATE_NOOP("Actions", "Regenerate the last answer"),
        Section.MESSAGES,
        ("Ctrl+R",),
        When.MESSAGES,
        icon="refresh",
    ),
    Action(
        "messages.copy_last",
        QT_TRANSLATE_NOOP("Actions", "Copy the last answer"),
        Section.MESSAGES,
        ("Ctrl+Shift+C",),
        When.MESSAGES,
        icon="copy",
    ),
    Action(
        "messages.copy_code",
        QT_TRANSLATE_NOOP("Actions", "Copy the last code block"),
        Section.MESSAGES,
        ("Ctrl+Shift+;",),
        When.MESSAGES,
        icon="copy",
    ),
    Action(
        "messages.edit_last",
        QT_TRANSLATE_NOOP("Actions", "Edit my last question"),
        Section.MESSAGES,
        when=When.MESSAGES,
        icon="edit",
    ),
    Action(
        "messages.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous message"),
        Section.MESSAGES,
        ("Alt+Up",),
        When.MESSAGES,
        icon="arrow-up",
        begins_group=True,
    ),
    Action(
        "messages.next",
        QT_TRANSLATE_NOOP("Actions", "Next message"),
        Section.MESSAGES,
        ("Alt+Down",),
        When.MESSAGES,
        icon="arrow-down",
    ),
    Action(
        "messages.previous_question",
        QT_TRANSLATE_NOOP("Actions", "My previous question"),
        Section.MESSAGES,
        ("Alt+Shift+Up",),
        When.MESSAGES,
        icon="arrow-up",
    ),
    Action(
        "messages.next_question",
        QT_TRANSLATE_NOOP("Actions", "My next question"),
        Section.MESSAGES,
        ("Alt+Shift+Down",),
        When.MESSAGES,
        icon="arrow-down",
    ),
    Action(
        "messages.questions",
        QT_TRANSLATE_NOOP("Actions", "List my questions"),
        Section.MESSAGES,
        ("Ctrl+J",),
        When.MESSAGES,
        icon="list",
    ),
    Action(
        "messages.undo",
        QT_TRANSLATE_NOOP("Actions", "Undo the last delete or move"),
        Section.MESSAGES,
        ("Ctrl+Z",),
        When.SEEN,
        icon="undo",
        begins_group=True,
    ),
)

FIND = (
    Action(
        "find.palette",
        QT_TRANSLATE_NOOP("Actions", "Palette: chats, messages, commands"),
        Section.FIND,
        SEARCH,
        When.SERVICE,
        icon="find",
    ),
    Action(
        "find.chats",
        QT_TRANSLATE_NOOP("Actions", "Search all chats"),
        Section.FIND,
        ("Ctrl+Shift+F",),
        When.SERVICE,
        icon="find",
    ),
    Action(
        "find.commands",
        QT_TRANSLATE_NOOP("Actions", "Commands…"),
        Section.FIND,
        ("Ctrl+Shift+P",),
        When.SERVICE,
        icon="grid",
    ),
    Action(
        "find.chat",
        QT_TRANSLATE_NOOP("Actions", "Find in this chat"),
        Section.FIND,
        ("Ctrl+F",),
        When.FINDABLE,
        icon="find",
        begins_group=True,
    ),
    Action(
        "find.next",
        QT_TRANSLATE_NOOP("Actions", "Find next"),
        Section.FIND,
        ("F3",),
        When.FINDABLE,
    ),
    Action(
        "find.previous",
        QT_TRANSLATE_NOOP("Actions", "Find previous"),
        Section.FIND,
        ("Shift+F3",),
        When.FINDABLE,
    ),
    Action(
        "chats.next",
        QT_TRANSLATE_NOOP("Actions", "Next chat"),
        Section.FIND,
        ("Ctrl+Tab",),
        When.SERVICE,
        on_mac=("Meta+Tab",),
        begins_group=True,
    ),
    Action(
        "chats.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous chat"),
        Section.FIND,
        ("Ctrl+Shift+Tab",),
        When.SERVICE,
        on_mac=("Meta+Shift+Tab",),
    ),
    *(
        Action(
            f"chats.{number}",
            QT_TRANSLATE_NOOP("Actions", "Chat {0} in the list"),
            Section.FIND,
            (f"Alt+{number}",),
            When.SERVICE,
            on_mac=(f"Ctrl+{number}",),
            number=number,
        )
        for number in range(1, 10)
    ),
)
