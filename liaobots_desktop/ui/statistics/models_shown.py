"""Which models have a colour of their own in the plot, and what stands below it about them."""

import html
import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from liaobots_desktop import joining
from liaobots_desktop.chat.statistics import Statistics
from liaobots_desktop.ui.statistics.words import model_name, number
from liaobots_desktop.ui.theme import Theme

_TOKENS = ("tag_blue", "tag_orange", "tag_teal", "tag_purple", "tag_red", "tag_green")
"""Neighbours in a bar have colours that are far apart."""
_OF_OTHERS = "tag_grey"
_NO_BREAK = "\u00a0"
_JOINER = "\u2060"
_BETWEEN_CHINESE = re.compile("(?<=[\u2e80-\u9fff])(?=[\u2e80-\u9fff])")
"""Where a line could be broken within a word."""


class ModelsShown(NamedTuple):
    """Models counted together, and the token of their colour; the last ones are all others."""

    groups: tuple[tuple[str, ...], ...]
    tokens: tuple[str, ...]

    @classmethod
    def of(cls, statistics: Statistics) -> "ModelsShown":
        """Choose them by all that was written, so that no colour changes with the range."""
        models = list(statistics.by_model())
        own = [(model,) for model in models[: len(_TOKENS)]]
        others = tuple(models[len(_TOKENS) :])
        groups = (*own, others) if others else tuple(own)
        tokens = (*_TOKENS[: len(own)], _OF_OTHERS) if others else _TOKENS[: len(own)]
        return cls(groups, tokens)

    def colors(self, theme: Theme) -> list[QColor]:
        """Return the colours of a theme."""
        return [theme.color(token) for token in self.tokens]


class Legend(QLabel):
    """Names the colours, each with how much it stands for; lives on the GUI thread."""

    def __init__(self, names: Mapping[str, str]) -> None:
        """`names` are those of models, by id; they may change until models are shown."""
        super().__init__()
        self._names = names
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)

    def show_models(self, shown: ModelsShown, values: Sequence[int | None], theme: Theme) -> None:
        """Name models; `values` says how much each stands for, None leaves one out."""
        entries, words = [], []
        for group, token, value in zip(shown.groups, shown.tokens, values, strict=True):
            if value is not None:
                name = self._name_of(group)
                words.append(joining.named(name, number(value)))
                name = f"\u2068{name}\u2069" if self.isRightToLeft() else name
                text = html.escape(name).replace(" ", _NO_BREAK)
                text = _BETWEEN_CHINESE.sub(_JOINER, text)
                color = theme.color(token).name()
                square = f'<span style="color:{color}">■</span>'
                much = f'<span style="font-weight:600">{number(value)}</span>'
                entries.append(_NO_BREAK.join((square, text, "", much)))
        text = f"{_NO_BREAK * 3} ".join(entries)
        self.setText(f'<p dir="rtl">{text}</p>' if self.isRightToLeft() else text)
        self.setAccessibleName(joining.facts(words))
        self.setVisible(bool(entries))

    def _name_of(self, group: Sequence[str]) -> str:
        if len(group) == 1:
            return model_name(group[0], self._names)
        return self.tr("{0} other models", "", len(group)).format(number(len(group)))
