"""Files of JSON written by hand, or by a fault: the window opens, and says what is wrong."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from liaobots_desktop import app
from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.notice import Notice
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui.window_memory import WindowMemory
from tests.store.talking import ask
from tests.ui.ending import end

HALF = "\ud83d"
"""Half of an emoji: JSON can write it, and UTF-8 cannot."""
HUGE = 10**4000


def opened(qapp: QApplication, qtbot: QtBot, folder: Path) -> tuple[Desktop, list[str]]:
    """Start as the app does, look at the window and choose something; return what was told."""
    desktop = Desktop(qapp, app.open_store(folder), folder, demo=False)
    told: list[str] = []
    show = desktop.window.reactions.show

    def noting(notice: Notice | None) -> None:
        told.extend([notice.text] if notice is not None else [])
        show(notice)

    desktop.window.reactions.show = noting  # type: ignore[method-assign]
    desktop.recover()
    desktop.memory = WindowMemory(desktop.window_state, desktop.window, desktop.themes)
    desktop.memory.restore_frame()
    with qtbot.waitExposed(desktop.window):
        desktop.window.show()
    qtbot.waitUntil(lambda: desktop.finding is not None)
    desktop.account.choose_zoom(110)
    desktop.window.commands.keymap.change("chat.new", ["Ctrl+Alt+N"])
    desktop.account.keep_profile(desktop.account.services.all()[0])
    return desktop, told


def nested(depth: int) -> object:
    found: object = "the inmost"
    for _ in range(depth):
        found = [found]
    return found


def test_settings_that_are_no_values_are_told_and_stay(
    qapp: QApplication, folder: Path, qtbot: QtBot
) -> None:
    written = {
        "base_url": "demo",
        "model": HALF,
        "language": HALF,
        "text_font": HALF,
        "export_folder": HALF,
        "text_size": HUGE,
        "code_size": float("nan"),
        "column_width": float("inf"),
        "of_tomorrow": [HALF, HUGE, float("-inf"), nested(80)],
    }
    (folder / "settings.json").write_text(json.dumps(written), "utf-8")
    desktop, told = opened(qapp, qtbot, folder)
    end(desktop)
    kept = json.loads((folder / "settings.json").read_text("utf-8"))

    assert told[0].startswith(
        "These settings in settings.json are not understood, so others are used: model, "
    )
    assert kept["zoom"] == 110
    assert {name: str(kept[name]) for name in written} == {
        name: str(value) for name, value in written.items()
    }


@pytest.mark.parametrize("depth", [101, 900, 100_000])
def test_a_file_that_is_nested_too_deep_is_set_aside_and_what_was_chosen_last_holds(
    qapp: QApplication, folder: Path, qtbot: QtBot, depth: int
) -> None:
    spare = {"base_url": "demo", "theme": "dark"}
    (folder / "settings.json.bak").write_text(json.dumps(spare), "utf-8")
    text = '{"base_url": "demo", "of_tomorrow": ' + "[" * depth + "]" * depth + "}"
    (folder / "settings.json").write_text(text, "utf-8")
    desktop, told = opened(qapp, qtbot, folder)
    theme = desktop.themes.theme.name
    end(desktop)

    assert told[0] == (
        "A settings file could not be read. It was kept as settings.json.corrupt, and what was "
        "last saved is used, as far as it was found."
    )
    assert theme == "dark"
    assert (folder / "settings.json.corrupt").read_text("utf-8") == text
    assert json.loads((folder / "settings.json").read_text("utf-8")) == spare | {"zoom": 110}


def test_services_that_are_none_are_told_and_stay(
    qapp: QApplication, folder: Path, qtbot: QtBot
) -> None:
    odd_model = {"id": HALF, "name": HALF, "maxLength": float("nan"), "tokenLimit": HUGE}
    odd = {
        "id": "mine",
        "name": HALF,
        "base_url": "https://own.example",
        "protocol": "api",
        "models": [odd_model],
        "hidden_models": [HALF],
        "code_base_url": HALF,
        "system_prompt": HALF,
        "connection": {"proxy": {"url": HALF}, "ca_file": HALF, "time_limits": HUGE},
    }
    entries = [odd, {"id": "other", "base_url": f"https://{HALF}.example"}, 5, None, [], {"id": {}}]
    (folder / "settings.json").write_text('{"base_url": "demo"}', "utf-8")
    text = json.dumps({"profiles": entries, "of_tomorrow": nested(80)})
    (folder / "profiles.json").write_text(text, "utf-8")
    desktop, told = opened(qapp, qtbot, folder)
    desktop.window.pages.show_services()
    names = [profile.name for profile in desktop.account.services.all()]
    end(desktop)
    kept = json.loads((folder / "profiles.json").read_text("utf-8"))

    assert told[0].startswith("Something in profiles.json is not understood. It is not used, ")
    assert names[3:] == ["own.example"]
    assert str(kept["profiles"][: len(entries)]) == str(entries)
    assert kept["of_tomorrow"] == nested(80)


@pytest.mark.parametrize(
    "odd",
    [
        {"chat": HALF, "geometry": HALF, "version": HALF},
        {"sidebar_width": HUGE, "message": HUGE, "part": HUGE, "offset": HUGE},
        {"sidebar_width": -5, "message": -1, "part": -1, "offset": -(10**9)},
        {"message": 10**9, "part": 10**9, "offset": 10**9},
        {"geometry": "AdnQywAD" * 1000, "sidebar_width": 10**9, "has_sidebar": "no"},
        {"geometry": 5, "chat": [], "message": float("nan"), "part": None, "offset": nested(80)},
    ],
)
def test_a_place_of_the_window_that_is_none_is_not_known(
    qapp: QApplication, folder: Path, qtbot: QtBot, odd: dict[str, object]
) -> None:
    store = ChatStore.open(folder / FILE_NAME)
    chat = ask(store, "One", "Two").answer.conversation_id
    store.close()
    (folder / "settings.json").write_text('{"base_url": "demo"}', "utf-8")
    (folder / "window.json").write_text(json.dumps({"chat": chat, "message": 1} | odd), "utf-8")
    desktop, told = opened(qapp, qtbot, folder)
    width = desktop.window.width()
    end(desktop)

    assert told == []
    assert width <= 2000
