"""Actions whose keys hold in one place only, and those of menus that have no keys at all."""

from liaobots_desktop.ui.actions.action import QT_TRANSLATE_NOOP, Action, Section

ON_MESSAGE = (
    Action(
        "message.copy", QT_TRANSLATE_NOOP("Actions", "Copy message"), Section.ON_MESSAGE, ("C",)
    ),
    Action("message.edit", QT_TRANSLATE_NOOP("Actions", "Edit"), Section.ON_MESSAGE, ("E",)),
    Action("message.retry", QT_TRANSLATE_NOOP("Actions", "Regenerate"), Section.ON_MESSAGE, ("R",)),
    Action(
        "message.quote",
        QT_TRANSLATE_NOOP("Actions", "Quote in the composer"),
        Section.ON_MESSAGE,
        ("Q",),
    ),
    Action(
        "message.copy_plain",
        QT_TRANSLATE_NOOP("Actions", "Copy as plain text"),
        Section.ON_MESSAGE,
    ),
    Action(
        "message.copy_html",
        QT_TRANSLATE_NOOP("Actions", "Copy as HTML"),
        Section.ON_MESSAGE,
    ),
    Action(
        "message.continue",
        QT_TRANSLATE_NOOP("Actions", "Continue"),
        Section.ON_MESSAGE,
    ),
    Action(
        "message.branch_previous",
        QT_TRANSLATE_NOOP("Actions", "Previous version"),
        Section.ON_MESSAGE,
    ),
    Action(
        "message.branch_next",
        QT_TRANSLATE_NOOP("Actions", "Next version"),
        Section.ON_MESSAGE,
    ),
    Action(
        "message.compare",
        QT_TRANSLATE_NOOP("Actions", "Compare with another version"),
        Section.ON_MESSAGE,
    ),
    Action(
        "message.compare_models",
        QT_TRANSLATE_NOOP("Actions", "Compare models…"),
        Section.ON_MESSAGE,
    ),
    Action(
        "message.include_always",
        QT_TRANSLATE_NOOP("Actions", "Always send"),
        Section.ON_MESSAGE,
    ),
    Action(
        "message.include_never",
        QT_TRANSLATE_NOOP("Actions", "Never send"),
        Section.ON_MESSAGE,
    ),
    Action(
        "message.include_as_it_fits",
        QT_TRANSLATE_NOOP("Actions", "Send as it fits"),
        Section.ON_MESSAGE,
    ),
    Action(
        "message.show_request",
        QT_TRANSLATE_NOOP("Actions", "Show request…"),
        Section.ON_MESSAGE,
    ),
    Action(
        "message.details",
        QT_TRANSLATE_NOOP("Actions", "Details…"),
        Section.ON_MESSAGE,
    ),
    Action(
        "message.delete",
        QT_TRANSLATE_NOOP("Actions", "Delete"),
        Section.ON_MESSAGE,
    ),
    Action(
        "message.menu",
        QT_TRANSLATE_NOOP("Actions", "Menu of the message"),
        Section.ON_MESSAGE,
        ("Return",),
        is_fixed=True,
    ),
    Action(
        "message.stops",
        QT_TRANSLATE_NOOP("Actions", "Next link, button or message"),
        Section.ON_MESSAGE,
        ("Tab",),
        is_fixed=True,
    ),
    Action(
        "message.first",
        QT_TRANSLATE_NOOP("Actions", "First message"),
        Section.ON_MESSAGE,
        ("Home",),
        is_fixed=True,
    ),
    Action(
        "message.last",
        QT_TRANSLATE_NOOP("Actions", "Last message"),
        Section.ON_MESSAGE,
        ("End",),
        is_fixed=True,
    ),
    Action(
        "message.leave",
        QT_TRANSLATE_NOOP("Actions", "Back to the question"),
        Section.ON_MESSAGE,
        ("Esc",),
        is_fixed=True,
    ),
)

IN_COMPOSER = (
    Action(
        "composer.send",
        QT_TRANSLATE_NOOP("Actions", "Send"),
        Section.IN_COMPOSER,
        ("Return",),
        is_fixed=True,
    ),
    Action(
        "composer.new_line",
        QT_TRANSLATE_NOOP("Actions", "New line"),
        Section.IN_COMPOSER,
        ("Shift+Return",),
        is_fixed=True,
    ),
    Action(
        "composer.edit_last",
        QT_TRANSLATE_NOOP("Actions", "Edit my last question, where nothing is written"),
        Section.IN_COMPOSER,
        ("Up",),
        is_fixed=True,
    ),
    Action(
        "composer.prompts",
        QT_TRANSLATE_NOOP("Actions", "Prompts, where nothing is written"),
        Section.IN_COMPOSER,
        ("/",),
        is_fixed=True,
    ),
    Action(
        "composer.paste",
        QT_TRANSLATE_NOOP("Actions", "Paste"),
        Section.IN_COMPOSER,
        ("Ctrl+V",),
        is_fixed=True,
    ),
    Action(
        "composer.cut",
        QT_TRANSLATE_NOOP("Actions", "Cut"),
        Section.IN_COMPOSER,
        ("Ctrl+X",),
        is_fixed=True,
    ),
    Action(
        "attached.remove",
        QT_TRANSLATE_NOOP("Actions", "Take an attached text out"),
        Section.IN_COMPOSER,
        ("Del",),
        short=QT_TRANSLATE_NOOP("Actions", "Take it out"),
        is_fixed=True,
    ),
)

IN_TEXT = (
    Action(
        "text.browse",
        QT_TRANSLATE_NOOP("Actions", "Move a caret through the text, or no more"),
        Section.IN_TEXT,
        ("F7",),
        is_fixed=True,
    ),
    Action(
        "text.copy",
        QT_TRANSLATE_NOOP("Actions", "Copy what is selected"),
        Section.IN_TEXT,
        ("Ctrl+C",),
        short=QT_TRANSLATE_NOOP("Actions", "Copy"),
        is_fixed=True,
    ),
    Action(
        "text.select_all",
        QT_TRANSLATE_NOOP("Actions", "Select all"),
        Section.IN_TEXT,
        ("Ctrl+A",),
        is_fixed=True,
    ),
)

IN_LIST = (
    Action(
        "list.open",
        QT_TRANSLATE_NOOP("Actions", "Open the chat, open or close the folder"),
        Section.IN_LIST,
        ("Return",),
        is_fixed=True,
    ),
    Action(
        "list.fold",
        QT_TRANSLATE_NOOP("Actions", "Close the folder"),
        Section.IN_LIST,
        ("Left",),
        is_fixed=True,
    ),
    Action(
        "list.unfold",
        QT_TRANSLATE_NOOP("Actions", "Open the folder"),
        Section.IN_LIST,
        ("Right",),
        is_fixed=True,
    ),
    Action(
        "list.delete",
        QT_TRANSLATE_NOOP("Actions", "Move selected chats to the Trash"),
        Section.IN_LIST,
        ("Del",),
        is_fixed=True,
    ),
)

IN_PALETTE = (
    Action(
        "palette.choose",
        QT_TRANSLATE_NOOP("Actions", "Go there, or do it"),
        Section.IN_PALETTE,
        ("Return",),
        is_fixed=True,
    ),
    Action(
        "palette.commands",
        QT_TRANSLATE_NOOP("Actions", "Only commands"),
        Section.IN_PALETTE,
        (">",),
        is_fixed=True,
    ),
    Action(
        "palette.copy_code",
        QT_TRANSLATE_NOOP("Actions", "Copy the block of code"),
        Section.IN_PALETTE,
        ("Ctrl+C",),
        is_fixed=True,
    ),
    Action(
        "palette.save_code",
        QT_TRANSLATE_NOOP("Actions", "Save the block of code"),
        Section.IN_PALETTE,
        ("Ctrl+S",),
        is_fixed=True,
    ),
)

IN_DIALOG = (
    Action(
        "comparison.next",
        QT_TRANSLATE_NOOP("Actions", "Next difference between two versions"),
        Section.IN_DIALOG,
        ("F3", "Alt+Down"),
        is_fixed=True,
    ),
    Action(
        "comparison.previous",
        QT_TRANSLATE_NOOP("Actions", "Difference before"),
        Section.IN_DIALOG,
        ("Shift+F3", "Alt+Up"),
        is_fixed=True,
    ),
    Action(
        "prompts.remove",
        QT_TRANSLATE_NOOP("Actions", "Remove a prompt from the list"),
        Section.IN_DIALOG,
        ("Del",),
        is_fixed=True,
    ),
    Action(
        "prompts.undo",
        QT_TRANSLATE_NOOP("Actions", "Bring the removed prompt back"),
        Section.IN_DIALOG,
        ("Ctrl+Z",),
        is_fixed=True,
    ),
    Action(
        "folder.rename",
        QT_TRANSLATE_NOOP("Actions", "Rename the folder"),
        Section.IN_LIST,
        ("F2",),
        short=QT_TRANSLATE_NOOP("Actions", "Rename"),
        is_fixed=True,
    ),
)
