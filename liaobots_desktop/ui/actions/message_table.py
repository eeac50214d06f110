"""Actions on one message: their keys hold while the message cursor is on it."""

from liaobots_desktop.store.setting import QT_TRANSLATE_NOOP
from liaobots_desktop.ui.actions.action import Action, Section

ON_MESSAGE = (
    Action(
        "message.copy",
        QT_TRANSLATE_NOOP("Actions", "Copy message"),
        Section.ON_MESSAGE,
        ("C",),
        icon="copy",
    ),
    Action(
        "message.edit",
        QT_TRANSLATE_NOOP("Actions", "Edit"),
        Section.ON_MESSAGE,
        ("E",),
        icon="edit",
    ),
    Action(
        "message.retry",
        QT_TRANSLATE_NOOP("Actions", "Regenerate"),
        Section.ON_MESSAGE,
        ("R",),
        icon="refresh",
    ),
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
        icon="chevron-left",
    ),
    Action(
        "message.branch_next",
        QT_TRANSLATE_NOOP("Actions", "Next version"),
        Section.ON_MESSAGE,
        icon="chevron-right",
    ),
    Action(
        "message.compare",
        QT_TRANSLATE_NOOP("Actions", "Compare with another version"),
        Section.ON_MESSAGE,
        icon="columns",
    ),
    Action(
        "message.compare_models",
        QT_TRANSLATE_NOOP("Actions", "Compare models…"),
        Section.ON_MESSAGE,
        icon="columns",
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
        QT_TRANSLATE_NOOP("Actions", "Send if it fits"),
        Section.ON_MESSAGE,
    ),
    Action(
        "message.show_request",
        QT_TRANSLATE_NOOP("Actions", "Show request…"),
        Section.ON_MESSAGE,
        icon="list",
    ),
    Action(
        "message.details",
        QT_TRANSLATE_NOOP("Actions", "Details…"),
        Section.ON_MESSAGE,
        icon="info",
    ),
    Action(
        "message.delete",
        QT_TRANSLATE_NOOP("Actions", "Delete"),
        Section.ON_MESSAGE,
        icon="trash",
    ),
    Action(
        "message.menu",
        QT_TRANSLATE_NOOP("Actions", "Message menu"),
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
