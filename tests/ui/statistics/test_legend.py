"""The names below the plot, each with its colour."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextDocument
from pytestqt.qtbot import QtBot

from liaobots_desktop.ui.statistics.models_shown import Legend, ModelsShown
from liaobots_desktop.ui.theme import Theme

_SEEN = str.maketrans({"\u00a0": " ", "\u2060": "", "\u2068": "", "\u2069": ""})


def _lines(html: str, width: int) -> list[str]:
    """Return rich text in the lines in which it is laid out."""
    document = QTextDocument()
    document.setHtml(html)
    document.setTextWidth(width)
    document.documentLayout().documentSize()
    layout = document.begin().layout()
    lines = map(layout.lineAt, range(layout.lineCount()))
    spans = [(line.textStart(), line.textStart() + line.textLength()) for line in lines]
    texts = [document.begin().text()[start:end] for start, end in spans]
    return [text.translate(_SEEN).strip() for text in texts]


def test_a_line_ends_between_models_and_not_within_a_chinese_name(qtbot: QtBot) -> None:
    legend = Legend({"q": "通义千问", "z": "智谱清言"})
    qtbot.addWidget(legend)
    shown = ModelsShown((("q",), ("z",)), ("tag_blue", "tag_red"))
    legend.show_models(shown, [4, 12], Theme.load("light"))

    assert [_lines(legend.text(), width) for width in (1000, 150)] == [
        ["■ 通义千问  4    ■ 智谱清言  12"],
        ["■ 通义千问  4", "■ 智谱清言  12"],
    ]
    assert legend.accessibleName().translate(_SEEN) == "通义千问: 4, 智谱清言: 12"


def test_a_number_is_bolder_than_the_name_before_it(qtbot: QtBot) -> None:
    legend = Legend({"gpt-4": "GPT-4"})
    qtbot.addWidget(legend)
    legend.show_models(ModelsShown((("gpt-4",),), ("tag_blue",)), [12], Theme.load("light"))
    document = QTextDocument()
    document.setHtml(legend.text())
    weights = [document.find(text).charFormat().font().weight() for text in ("GPT-4", "12")]

    assert weights == [QFont.Weight.Normal, QFont.Weight.DemiBold]


def test_in_a_mirrored_window_each_number_stands_behind_its_name(qtbot: QtBot) -> None:
    legend = Legend({"gpt-4": "GPT-4"})
    legend.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.addWidget(legend)
    legend.show_models(ModelsShown((("gpt-4",),), ("tag_blue",)), [4], Theme.load("light"))

    document = QTextDocument()
    document.setHtml(legend.text())

    assert document.toPlainText() == "■ \u2068GPT-4\u2069  4"
