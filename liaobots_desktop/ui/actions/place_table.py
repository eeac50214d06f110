"""Actions whose keys hold in one place only: a field, a list, a dialog."""

from liaobots_desktop.store.setting import QT_TRANSLATE_NOOP
from liaobots_desktop.ui.actions.action import Action, Section
from liaobots_desktop.ui.actions.first_keys import SEND

IN_COMPOSER = (
    Action(
        "composer.send",
        QT_TRANSLATE_NOOP("Actions", "Send"),
        Section.IN_COMPOSER,
        SEND,
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
        QT_TRANSLATE_NOOP("Actions", "Edit my last question (in an empty field)"),
        Section.IN_COMPOSER,
        ("Up",),
        is_fixed=True,
    ),
    Action(
        "composer.prompts",
        QT_TRANSLATE_NOOP("Actions", "Prompts (in an empty field)"),
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
        "composer.menu",
        QT_TRANSLATE_NOOP("Actions", "Context menu"),
        Section.IN_COMPOSER,
        ("Shift+F10", "Menu"),
        on_mac=(),
        is_fixed=True,
    ),
    Action(
        "attached.remove",
        QT_TRANSLATE_NOOP("Actions", "Remove an attached text"),
        Section.IN_COMPOSER,
        ("Del",),
        short=QT_TRANSLATE_NOOP("Actions", "Remove"),
        is_fixed=True,
        icon="close",
    ),
)

IN_TEXT = (
    Action(
        "text.browse",
        QT_TRANSLATE_NOOP("Actions", "Text cursor on or off"),
        Section.IN_TEXT,
        ("F7",),
        is_fixed=True,
    ),
    Action(
        "text.copy",
        QT_TRANSLATE_NOOP("Actions", "Copy selection"),
        Section.IN_TEXT,
        ("Ctrl+C",),
        short=QT_TRANSLATE_NOOP("Actions", "Copy"),
        is_fixed=True,
        icon="copy",
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
        QT_TRANSLATE_NOOP("Actions", "Open or run what is selected"),
        Section.IN_PALETTE,
        ("Return",),
        is_fixed=True,
    ),
    Action(
        "palette.new_window",
        QT_TRANSLATE_NOOP("Actions", "Open it in a new window"),
        Section.IN_PALETTE,
        ("Ctrl+Return",),
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
        QT_TRANSLATE_NOOP("Actions", "Copy the code block"),
        Section.IN_PALETTE,
        ("Ctrl+C",),
        is_fixed=True,
    ),
    Action(
        "palette.save_code",
        QT_TRANSLATE_NOOP("Actions", "Save the code block"),
        Section.IN_PALETTE,
        ("Ctrl+S",),
        is_fixed=True,
    ),
)

IN_DIALOG = (
    Action(
        "dialog.close",
        QT_TRANSLATE_NOOP("Actions", "Close a dialog"),
        Section.IN_DIALOG,
        ("Ctrl+W",),
        is_fixed=True,
    ),
    Action(
        "finder.next",
        QT_TRANSLATE_NOOP("Actions", "Next hit (in the field of Find)"),
        Section.IN_DIALOG,
        ("Return",),
        is_fixed=True,
    ),
    Action(
        "finder.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous hit (in the field of Find)"),
        Section.IN_DIALOG,
        ("Shift+Return",),
        is_fixed=True,
    ),
    Action(
        "menus.bring",
        QT_TRANSLATE_NOOP("Actions", "Menu bar, while it is hidden"),
        Section.IN_DIALOG,
        ("Alt",),
        on_mac=(),
        is_fixed=True,
    ),
    Action(
        "settings.find",
        QT_TRANSLATE_NOOP("Actions", "Find a setting"),
        Section.IN_DIALOG,
        ("Ctrl+F",),
        is_fixed=True,
    ),
    Action(
        "quick.open",
        QT_TRANSLATE_NOOP("Actions", "Open a quick question in the app"),
        Section.IN_DIALOG,
        ("Ctrl+O",),
        is_fixed=True,
    ),
    Action(
        "quick.close",
        QT_TRANSLATE_NOOP("Actions", "Close a quick question"),
        Section.IN_DIALOG,
        ("Esc", "Ctrl+W"),
        is_fixed=True,
    ),
    Action(
        "code.show",
        QT_TRANSLATE_NOOP("Actions", "Show the auth code (hold)"),
        Section.IN_DIALOG,
        ("F8",),
        is_fixed=True,
    ),
    Action(
        "comparison.next",
        QT_TRANSLATE_NOOP("Actions", "Next difference between two versions"),
        Section.IN_DIALOG,
        ("F3", "Alt+Down"),
        is_fixed=True,
    ),
    Action(
        "comparison.previous",
        QT_TRANSLATE_NOOP("Actions", "Previous difference"),
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
        QT_TRANSLATE_NOOP("Actions", "Undo in the list of prompts"),
        Section.IN_DIALOG,
        ("Ctrl+Z",),
        is_fixed=True,
    ),
    Action(
        "models.undo",
        QT_TRANSLATE_NOOP("Actions", "Undo in the list of models"),
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
        icon="edit",
    ),
)
