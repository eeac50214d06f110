"""Actions on what a menu was opened for: a folder, a tag, a word, what is attached.

They have no keys and stand in no list: without what was pointed at they mean nothing.
"""

from liaobots_desktop.store.setting import QT_TRANSLATE_NOOP
from liaobots_desktop.ui.actions.action import Action, Section


def _pointed(action_id: str, words: str, section: Section, icon: str = "") -> Action:
    return Action(action_id, words, section, icon=icon, is_fixed=True)


POINTED_AT = (
    _pointed(
        "folder.add_inside",
        QT_TRANSLATE_NOOP("Actions", "New folder inside"),
        Section.IN_LIST,
        "folder-plus",
    ),
    _pointed(
        "folder.move_out",
        QT_TRANSLATE_NOOP("Actions", "Move to the top level"),
        Section.IN_LIST,
    ),
    _pointed(
        "folder.remove",
        QT_TRANSLATE_NOOP("Actions", "Remove the folder"),
        Section.IN_LIST,
        "trash",
    ),
    _pointed(
        "tag.change",
        QT_TRANSLATE_NOOP("Actions", "Name and colour…"),
        Section.IN_LIST,
        "edit",
    ),
    _pointed(
        "tag.remove",
        QT_TRANSLATE_NOOP("Actions", "Remove the tag"),
        Section.IN_LIST,
        "trash",
    ),
    _pointed(
        "text.copy_plain",
        QT_TRANSLATE_NOOP("Actions", "Copy selection as plain text"),
        Section.IN_TEXT,
    ),
    _pointed("link.copy", QT_TRANSLATE_NOOP("Actions", "Copy link"), Section.IN_TEXT),
    _pointed("code.copy", QT_TRANSLATE_NOOP("Actions", "Copy code"), Section.IN_TEXT),
    _pointed(
        "attached.put_back",
        QT_TRANSLATE_NOOP("Actions", "Put the text into the message"),
        Section.IN_COMPOSER,
    ),
    _pointed(
        "word.learn",
        QT_TRANSLATE_NOOP("Actions", "Add to my dictionary"),
        Section.IN_COMPOSER,
    ),
    _pointed(
        "word.ignore",
        QT_TRANSLATE_NOOP("Actions", "Ignore until the app closes"),
        Section.IN_COMPOSER,
    ),
    _pointed(
        "word.forget",
        QT_TRANSLATE_NOOP("Actions", "Remove from my dictionary"),
        Section.IN_COMPOSER,
    ),
)
