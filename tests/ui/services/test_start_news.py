"""What a start has to tell of the services."""

import json
from pathlib import Path

from PySide6.QtWidgets import QApplication

from liaobots_desktop import app
from liaobots_desktop.app import Desktop
from liaobots_desktop.store.settings import SettingsFile


def test_a_service_that_is_not_understood_is_told_and_left_in_its_file(
    qapp: QApplication, folder: Path
) -> None:
    SettingsFile(folder).change(base_url="https://liaobots.com")
    entry = {"id": "mine", "name": "Mine", "base_url": "https://own.example", "protocol": "smtp"}
    text = json.dumps({"profiles": [entry]})
    (folder / "profiles.json").write_text(text)
    desktop = Desktop(qapp, app.open_store(folder), folder, demo=False)
    desktop.recover()
    notice = desktop.window.notice_bar.notice()
    desktop.shut_down()
    desktop.window.deleteLater()

    assert notice is not None
    assert notice.text == (
        "Something in profiles.json is not understood. It is not used, and left as it is: Mine."
    )
    assert (folder / "profiles.json").read_text() == text


def test_settings_that_are_not_understood_are_named_once_and_left_in_their_file(
    qapp: QApplication, folder: Path
) -> None:
    text = json.dumps(
        {"base_url": "demo", "zoom": "huge", "protocol": "ftp"}
        | {"theme": 1, "tray": 2, "closing": 3}
    )
    (folder / "settings.json").write_text(text)
    desktop = Desktop(qapp, app.open_store(folder), folder, demo=False)
    desktop.recover()
    notice = desktop.window.notice_bar.notice()
    zoom = desktop.account.settings.zoom
    desktop.shut_down()
    desktop.window.deleteLater()

    assert notice is not None
    assert notice.text == (
        "These settings in settings.json are not understood, so others are used: Zoom, "
        "protocol, Theme and 2 more. They stay in the file until you choose something else."
    )
    assert zoom == 100
    assert (folder / "settings.json").read_text() == text
