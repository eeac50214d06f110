"""What is typed finds a command by beginnings, by letters in order, and in spite of a slip."""

import pytest

from liaobots_desktop.ui.actions.matching import Named, begins_but_for_a_slip, words_typed


@pytest.mark.parametrize(
    ("typed", "name", "cost"),
    [
        ("new", "New chat", 0),
        ("chat", "New chat", 1),
        ("chat new", "New chat", 1),
        ("hat", "New chat", 2),
        ("nwe", "New chat", 5),
        ("chta", "New chat", 5),
        ("chhat", "New chat", 5),
        ("cat", "New chat", 5),
        ("cxat", "New chat", 5),
        ("new chat", "New chat", 0),
        ("new hcat", "New chat", 5),
        ("nwch", "New chat", 8),
        ("nc", "New chat", 8),
        ("EXPORT", "Export chat…", 0),
        ("эксп", "Экспорт чата…", 0),
        ("导出", "导出聊天…", 0),
        ("聊天", "导出聊天…", 2),
        ("resume", "Résumé", 0),
        ("", "New chat", 0),
    ],
)
def test_a_name_is_found_by_what_is_meant(typed: str, name: str, cost: int) -> None:
    assert Named.of(name).cost(words_typed(typed)) == cost


@pytest.mark.parametrize(
    ("typed", "name"),
    [("zoom", "New chat"), ("wn", "New chat"), ("ew c x", "New chat"), ("ct", "Copy it all")],
)
def test_a_name_is_not_found_by_anything_else(typed: str, name: str) -> None:
    found = Named.of(name).cost(words_typed(typed))

    assert found is None or found == 8
    assert typed == "ct" or found is None


def test_one_slip_is_forgiven_and_no_second_one() -> None:
    assert begins_but_for_a_slip("settings", "stetings")
    assert begins_but_for_a_slip("settings", "setings")
    assert not begins_but_for_a_slip("settings", "stteigns")
    assert not begins_but_for_a_slip("undo", "redo")
