"""Actions on the window and the app, places to go to; they hold in all of the window."""

from liaobots_desktop.store.setting import QT_TRANSLATE_NOOP
from liaobots_desktop.ui.actions.action import Action, Section, When

VIEW = (
    Action(
        "view.sidebar",
        QT_TRANSLATE_NOOP("Actions", "Show or hide the sidebar"),
        Section.VIEW,
        ("Ctrl+B", "F9"),
        icon="sidebar",
    ),
    Action(
        "view.sidebar_wider",
        QT_TRANSLATE_NOOP("Actions", "Widen the sidebar"),
        Section.VIEW,
        ("Alt+Shift+Right",),
    ),
    Action(
        "view.sidebar_narrower",
        QT_TRANSLATE_NOOP("Actions", "Narrow the sidebar"),
        Section.VIEW,
        ("Alt+Shift+Left",),
    ),
    Action(
        "view.zoom_in",
        QT_TRANSLATE_NOOP("Actions", "Zoom in"),
        Section.VIEW,
        ("Ctrl+=", "Ctrl++"),
        begins_group=True,
    ),
    Action("view.zoom_out", QT_TRANSLATE_NOOP("Actions", "Zoom out"), Section.VIEW, ("Ctrl+-",)),
    Action(
        "view.zoom_reset", QT_TRANSLATE_NOOP("Actions", "Actual size"), Section.VIEW, ("Ctrl+0",)
    ),
    Action(
        "view.focus",
        QT_TRANSLATE_NOOP("Actions", "Focus mode"),
        Section.VIEW,
        ("F10",),
        begins_group=True,
    ),
    Action(
        "view.full_screen",
        QT_TRANSLATE_NOOP("Actions", "Full screen"),
        Section.VIEW,
        ("F11",),
        on_mac=("Meta+Ctrl+F",),
        icon="full-screen",
    ),
    Action(
        "view.menu_bar", QT_TRANSLATE_NOOP("Actions", "Show or hide the menu bar"), Section.VIEW
    ),
    Action(
        "view.light", QT_TRANSLATE_NOOP("Actions", "Light theme"), Section.VIEW, begins_group=True
    ),
    Action("view.dark", QT_TRANSLATE_NOOP("Actions", "Dark theme"), Section.VIEW),
    Action("view.system", QT_TRANSLATE_NOOP("Actions", "System theme"), Section.VIEW),
    Action(
        "view.archive",
        QT_TRANSLATE_NOOP("Actions", "Show the archive"),
        Section.VIEW,
        when=When.SERVICE,
        short=QT_TRANSLATE_NOOP("Actions", "Archive", "view.archive"),
        icon="archive",
        begins_group=True,
    ),
    Action(
        "view.trash",
        QT_TRANSLATE_NOOP("Actions", "Show the Trash"),
        Section.VIEW,
        when=When.SERVICE,
        short=QT_TRANSLATE_NOOP("Actions", "Trash"),
        icon="trash",
    ),
)

APP = (
    Action(
        "app.settings",
        QT_TRANSLATE_NOOP("Actions", "Settings"),
        Section.APP,
        ("Ctrl+,",),
        icon="settings",
    ),
    Action(
        "app.services",
        QT_TRANSLATE_NOOP("Actions", "Services and models…"),
        Section.APP,
        when=When.SERVICE,
        icon="globe",
    ),
    Action(
        "app.keys",
        QT_TRANSLATE_NOOP("Actions", "Keys"),
        Section.APP,
        ("Ctrl+/", "F1"),
        icon="keyboard",
    ),
    Action(
        "chats.new_folder",
        QT_TRANSLATE_NOOP("Actions", "New folder"),
        Section.APP,
        when=When.SERVICE,
        icon="folder-plus",
        begins_group=True,
    ),
    Action(
        "chats.import",
        QT_TRANSLATE_NOOP("Actions", "Import chats…"),
        Section.APP,
        when=When.SERVICE,
        icon="import",
    ),
    Action(
        "chats.export",
        QT_TRANSLATE_NOOP("Actions", "Export all chats…"),
        Section.APP,
        when=When.SERVICE,
        icon="export",
    ),
    Action(
        "chats.restore",
        QT_TRANSLATE_NOOP("Actions", "Restore chats from a backup…"),
        Section.APP,
        when=When.SERVICE,
        icon="clock",
    ),
    Action(
        "app.usage",
        QT_TRANSLATE_NOOP("Actions", "Usage…"),
        Section.APP,
        when=When.SERVICE,
        icon="list",
        begins_group=True,
    ),
    Action(
        "app.statistics",
        QT_TRANSLATE_NOOP("Actions", "Statistics…"),
        Section.APP,
        when=When.SERVICE,
        icon="chart",
    ),
    Action(
        "app.balance",
        QT_TRANSLATE_NOOP("Actions", "Refresh the balance"),
        Section.APP,
        when=When.SERVICE,
        short=QT_TRANSLATE_NOOP("Actions", "Refresh"),
        icon="refresh",
    ),
    Action(
        "app.quick_ask",
        QT_TRANSLATE_NOOP("Actions", "Quick question"),
        Section.APP,
        when=When.SERVICE,
        begins_group=True,
    ),
    Action("app.main_window", QT_TRANSLATE_NOOP("Actions", "Go to the main window"), Section.APP),
    Action("app.quiet", QT_TRANSLATE_NOOP("Actions", "Do not disturb"), Section.APP),
    Action(
        "app.whats_new", QT_TRANSLATE_NOOP("Actions", "What is new"), Section.APP, begins_group=True
    ),
    Action("app.about", QT_TRANSLATE_NOOP("Actions", "About Liaobots Desktop"), Section.APP),
    Action("app.diagnostics", QT_TRANSLATE_NOOP("Actions", "Copy diagnostics"), Section.APP),
    Action(
        "app.escape",
        QT_TRANSLATE_NOOP("Actions", "Stop the answer, or close what is open"),
        Section.APP,
        ("Esc",),
        is_fixed=True,
        begins_group=True,
    ),
    Action(
        "app.close",
        QT_TRANSLATE_NOOP("Actions", "Close the window"),
        Section.APP,
        ("Ctrl+W",),
        icon="close",
    ),
    Action("app.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), Section.APP, ("Ctrl+Q",)),
)
