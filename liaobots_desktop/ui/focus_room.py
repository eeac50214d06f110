"""The room of what has the keyboard in high contrast: its wider edge is taken from its padding."""

import re

_RULE = re.compile(r"([^{}]+)\{([^{}]*)\}")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_PADDING = re.compile(r"\bpadding: ([^;]+);")
_BUTTONS = frozenset(("SendButton", "#chipClose", "#settingReset"))
"""Buttons whose padding and edge stand in rules of different names."""
_BARE = ("QTreeView", "QTextEdit", "QFileDialog #sidebar", "#comparedText")
"""What has an edge and no padding: less than none lets its inside begin where it does without."""


def with_wide_focus(sheet: str, usual: int, wide: int) -> str:
    """Return a sheet in which the edge of what has the keyboard is wider, and all sizes the same.

    `usual` and `wide` are pixels, and the edge is `usual` wide in the sheet. A switch of the
    contrast, or a dialog that grows, asks for sizes while something has the keyboard.
    """
    edge = re.compile(rf"(:focus[^{{}}]*\{{[^}}]*?border: ){usual}px")
    named = _BUTTONS.union(
        _last(part)
        for rule in _RULE.finditer(sheet)
        if edge.search(rule[0])
        for part in _parts(rule)
    )

    def with_its_focus(rule: re.Match[str]) -> str:
        padding = _PADDING.search(rule[2])
        if padding is None or "border: none" in rule[2]:
            return rule[0]
        plain = [part for part in _parts(rule) if ":" not in part and _last(part) in named]
        focused = ", ".join(f"{part}:focus" for part in plain)
        less = _less(padding[1], wide - usual)
        return f"{rule[0]}\n{focused} {{ padding: {less}; }}" if plain else rule[0]

    bare = (f"{name}:focus {{ padding: {usual - wide}px; }}\n" for name in _BARE)
    return "".join(bare) + edge.sub(rf"\g<1>{wide}px", _RULE.sub(with_its_focus, sheet))


def _parts(rule: re.Match[str]) -> list[str]:
    """Return what a rule is about."""
    return [part.strip() for part in _COMMENT.sub("", rule[1]).split(",")]


def _last(selector: str) -> str:
    """Return the widget of a selector, without its properties and states."""
    return re.split(r"[\[:]", selector.rsplit(maxsplit=1)[-1])[0] if selector else ""


def _less(padding: str, pixels: int) -> str:
    return " ".join(f"{int(side.removesuffix('px')) - pixels}px" for side in padding.split())
