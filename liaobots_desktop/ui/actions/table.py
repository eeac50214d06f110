"""The one table of all actions."""

from liaobots_desktop.ui.actions.action import Action, Keys
from liaobots_desktop.ui.actions.chat_table import ASK, CHAT
from liaobots_desktop.ui.actions.finding_table import FIND, MESSAGES
from liaobots_desktop.ui.actions.message_table import ON_MESSAGE
from liaobots_desktop.ui.actions.place_table import (
    IN_COMPOSER,
    IN_DIALOG,
    IN_LIST,
    IN_PALETTE,
    IN_TEXT,
)
from liaobots_desktop.ui.actions.pointed_table import POINTED_AT
from liaobots_desktop.ui.actions.window_table import APP, VIEW
from liaobots_desktop.ui.actions.writing_table import WRITING

_IN_WINDOW = (*CHAT, *ASK, *MESSAGES, *FIND, *VIEW, *APP)
_IN_PLACES = (
    *IN_COMPOSER,
    *WRITING,
    *ON_MESSAGE,
    *IN_TEXT,
    *IN_LIST,
    *IN_PALETTE,
    *IN_DIALOG,
    *POINTED_AT,
)
ACTIONS = (*_IN_WINDOW, *_IN_PLACES)
_BY_ID = {action.id: action for action in ACTIONS}


def find(action_id: str) -> Action:
    """Return the action of an id; raises KeyError for one that is not in the table."""
    return _BY_ID[action_id]


def is_in_table(action_id: str) -> bool:
    """Whether there is an action of this id."""
    return action_id in _BY_ID


def default_keys(action_id: str) -> Keys:
    """Return the keys that an action has before anybody changes them."""
    return find(action_id).default_keys
