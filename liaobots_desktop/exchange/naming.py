"""Names of models instead of their ids, in what people read of a chat."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from liaobots_desktop.chat.message import Message
from liaobots_desktop.chat.tree import ChatTree, TreeMessage

_Message = TypeVar("_Message", Message, TreeMessage)


def named(messages: Iterable[_Message], names: Mapping[str, str]) -> list[_Message]:
    """Return messages whose model is called by its name, where it has one."""
    return [each._replace(model=names.get(each.model, each.model)) for each in messages]


def named_chat(chat: ChatTree, names: Mapping[str, str]) -> ChatTree:
    """Return a chat whose models are called by their names."""
    messages = tuple(named(chat.messages, names))
    return replace(chat, model=names.get(chat.model, chat.model), messages=messages)
