"""The variables of a kept prompt: what has to be asked, and the text with what was answered.

`{{name}}` is asked, `{{name:one|two}}` is chosen, `{{name:usual}}` is asked with an answer given
before. `{{clipboard}}` and `{{date}}` are known. The same name is asked once.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

CLIPBOARD, DATE = "clipboard", "date"
_KNOWN = {CLIPBOARD, DATE}
_VARIABLE = re.compile(r"\{\{[ \t]*([^{}:|\n]{1,80}?)[ \t]*(?::([^{}\n]{0,2000}))?\}\}")


class Variable(NamedTuple):
    """One thing to ask. With several `choices` one of them is chosen; a single one is the usual."""

    name: str
    choices: tuple[str, ...] = ()


def variables_of(content: str) -> tuple[Variable, ...]:
    """Return what has to be asked for a prompt, in the order in which it stands there."""
    found: dict[str, Variable] = {}
    for match in _VARIABLE.finditer(content):
        key = _key(match[1])
        choices = _choices(match[2])
        if key and key not in _KNOWN and (key not in found or not found[key].choices):
            found[key] = Variable(found[key].name if key in found else match[1], choices)
    return tuple(found.values())


def uses(content: str, name: str) -> bool:
    """Whether a prompt has a variable of this name."""
    return any(_key(match[1]) == name for match in _VARIABLE.finditer(content))


def filled(content: str, values: Mapping[str, str]) -> str:
    """Return a prompt with values for its variables; one without a value stays as it is written.

    A value is put in as it is, whatever braces are in it.
    """
    by_key = {_key(name): value for name, value in values.items()}
    return _VARIABLE.sub(lambda match: by_key.get(_key(match[1]), match[0]), content)


def _key(name: str) -> str:
    return " ".join(name.split()).casefold()


def _choices(text: str | None) -> tuple[str, ...]:
    return tuple(filter(None, (choice.strip() for choice in (text or "").split("|"))))
