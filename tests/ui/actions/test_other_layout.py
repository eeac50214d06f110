"""What was typed in a layout that was not meant finds what was meant."""

import pytest

from liaobots_desktop.ui.actions.matching import Named, words_typed
from liaobots_desktop.ui.actions.other_layout import other_layouts
from liaobots_desktop.ui.settings.matching import found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("туц срфе", "new chat"),
        ("ЫУЕЕШТПЫ", "settings"),
        ("yfcnhjqrb", "настройки"),
        ("'rcgjhn", "экспорт"),
        ("ىثص", "new"),
        ("لاخمي", "bold"),
        (",jkmit", "больше"),
    ],
)
def test_the_same_keys_in_another_layout(typed: str, meant: str) -> None:
    assert meant in other_layouts(typed)


def test_text_of_no_layout_stays_without_another() -> None:
    assert other_layouts("设置") == ()


def test_a_setting_is_found_by_the_wrong_layout_only_where_nothing_else_is() -> None:
    entries = [("Theme", "dark"), ("Тема", "тёмная")]

    assert found("еруьу", entries) == [0]
    assert found("ntvf", entries) == [1]
    assert found("тема", entries) == [1]
    assert found("qqqq", entries) == []


@pytest.mark.parametrize(
    ("typed", "name", "holds"),
    [("聊天", "导出聊天…", True), ("导出 聊", "导出聊天…", True), ("设置", "导出聊天…", False)],
)
def test_chinese_words_are_found_inside_a_name(typed: str, name: str, holds: bool) -> None:
    assert Named.of(name).holds_unspaced(words_typed(typed)) is holds


def test_letters_inside_words_with_spaces_are_no_beginning() -> None:
    assert not Named.of("New chat").holds_unspaced(words_typed("hat"))
    assert not Named.of("Новый чат").holds_unspaced(words_typed("вый"))
