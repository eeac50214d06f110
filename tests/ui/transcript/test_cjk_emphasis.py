"""Emphasis ends beside Chinese letters and signs, where nobody writes a space."""

import pytest

from liaobots_desktop.markup import markdown


def _marked(source: str) -> str:
    """Return a paragraph with ⟦ and ⟧ for the marks that were taken for such."""
    text = ""
    for token in markdown.parse(source, {})[1].children or []:
        text += token.content if token.nesting == 0 else "⟦" if token.nesting > 0 else "⟧"
    return text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("**注意：**请勿删除", "⟦注意：⟧请勿删除"),
        ("**注意：**Python 3", "⟦注意：⟧Python 3"),
        ("**价格：**100 元", "⟦价格：⟧100 元"),
        ("他说**你好。**然后走了", "他说⟦你好。⟧然后走了"),
        ("这是**“重点”**内容", "这是⟦“重点”⟧内容"),
        ("**标题（Title）**：内容", "⟦标题（Title）⟧：内容"),
        ("**「引用」**と言う", "⟦「引用」⟧と言う"),
        ("前**`code`**后", "前⟦code⟧后"),
        ("前**$x$**后", "前⟦x⟧后"),
        ("**甲**：**乙**。", "⟦甲⟧：⟦乙⟧。"),
        ("**a。**b**c。**d", "⟦a。⟧b⟦c。⟧d"),
        ("*注意：*请", "⟦注意：⟧请"),
        ("~~删除。~~后", "⟦删除。⟧后"),
        ("**Note:**the 「**重要**」です", "**Note:**the 「⟦重要⟧」です"),
    ],
)
def test_what_is_marked_in_chinese_is_marked(source: str, expected: str) -> None:
    assert _marked(source) == expected


@pytest.mark.parametrize(
    "source",
    [
        "5*（3+2）*4=100，乘积",
        "前_注_后",
        "**未完：",
        "文件名 a_b_文件_c",
        'a**"b"**c，中文',
        "** 注意：** 请",
    ],
)
def test_marks_that_mean_nothing_stay(source: str) -> None:
    assert _marked(source) == source
