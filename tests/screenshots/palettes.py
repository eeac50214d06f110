"""The palette as it is photographed: what is typed into it, over which chat."""

from typing import NamedTuple


class Shot(NamedTuple):
    """What is typed, over which chat, and whether only code is listed."""

    text: str
    over: str
    is_code: bool = False


PALETTES: dict[str, Shot] = {
    "palette-empty": Shot("", "code"),
    "palette-hits": Shot("hash", "find"),
    "palette-russian": Shot("декод chunk model:gpt-4", "russian"),
    "palette-chinese": Shot("协程", "chinese"),
    "palette-arabic": Shot("العربية", "right-to-left"),
    "palette-nothing": Shot("nowhere before:soon", "lists"),
    "palette-commands": Shot(">", "code"),
    "palette-command": Shot("> {mistyped}", "code"),
    "palette-beside": Shot("show", "find"),
    "palette-code": Shot("", "code", is_code=True),
    "palette-code-chinese": Shot("完成", "chinese", is_code=True),
}
"""By the name of the picture."""
