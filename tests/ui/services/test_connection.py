"""How a service is reached: time limits, proxy and certificates, entered and kept."""

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit

from liaobots_desktop.bridge.start_news import start_news
from liaobots_desktop.cli import main
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.connection import UNKNOWN_PROXY, Connection, Proxy, TimeLimits
from liaobots_desktop.store.auth_file import AuthFile
from liaobots_desktop.store.services import Services
from liaobots_desktop.store.settings import SettingsFile
from tests.ui.conftest import CODE, OpenDesktop
from tests.ui.services.conftest import Opened, add, enter
from tests.ui.services.test_chats_and_services import click

SENTENCE = (
    "The saved proxy of this service is not understood, so nothing is sent. Choose in its "
    "settings, under Connection, how to reach it."
)


def test_time_limits_proxy_and_certificates_are_kept(opened: Opened, tmp_path: Path) -> None:
    desktop, page = opened
    profile = add(desktop, "https://own.example")
    page.show_profile(profile)
    page.form.show_tab(2)
    pane = page.form.connection
    ca_file = tmp_path / "own.pem"
    ca_file.write_text("-----BEGIN CERTIFICATE-----\n")
    enter(pane.connect_s, "2,5")
    pane.proxy.setCurrentIndex(2)
    pane.proxy.activated.emit(2)
    enter(pane.proxy_url, "proxy.example:3128")
    enter(pane.proxy_user, "me")
    enter(pane.proxy_password, "secret")
    pane._on_file_chosen(str(ca_file))
    found = desktop.account.services.find(profile.id)
    assert found is not None

    assert found.connection == Connection(
        TimeLimits(2.5, 60.0, 1800.0), Proxy.parse("proxy.example:3128", "me", "secret"), ca_file
    )
    assert pane.proxy_password.echoMode() is QLineEdit.EchoMode.Password


def test_a_limit_that_is_no_time_and_a_file_that_is_not_there_are_not_kept(
    opened: Opened, tmp_path: Path
) -> None:
    desktop, page = opened
    profile = add(desktop, "https://own.example")
    page.show_profile(profile)
    page.form.show_tab(2)
    pane = page.form.connection
    enter(pane.silence_s, "0")
    wrong_limit = pane._of_limits[1].error.text()
    enter(pane.silence_s, "30")
    enter(pane.ca_file, str(tmp_path / "none.pem"))

    assert wrong_limit == "From 0.1 to 86,400."
    assert pane._of_ca.error.text() == "There is no such file."
    found = desktop.account.services.find(profile.id)
    assert found is not None
    assert found.connection == Connection(TimeLimits(silence=30.0))


def test_with_a_proxy_that_is_not_understood_nothing_is_sent_until_it_is_chosen(
    open_desktop: OpenDesktop, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    way = {"proxy": "pac", "proxy_url": "http://proxy.example/proxy.pac"}
    entry = {"id": "mine", "base_url": "https://own.invalid", "protocol": "api", "connection": way}
    (folder / "profiles.json").write_text(json.dumps({"profiles": [entry]}))
    desktop = open_desktop("https://liaobots.com")
    mine = desktop.account.services.find("mine")
    assert mine is not None
    desktop.account.choose_profile(mine)
    desktop.window.chat.send("Why?")
    notice = desktop.window.notice_bar.notice()
    code = main(["ask", "Why?", "--profile", "mine", "--data-dir", str(folder)])
    click(desktop, "change_connection")
    pane = desktop.window.pages.services.form.connection
    shown = pane.isVisible(), pane._of_proxy.error.text()
    pane._on_finished()
    desktop.later.finish()
    before = json.loads((folder / "profiles.json").read_text())["profiles"][0]["connection"]
    pane.proxy.setCurrentIndex(1)
    pane.proxy.activated.emit(1)
    desktop.later.finish()
    after = json.loads((folder / "profiles.json").read_text())["profiles"][0]["connection"]

    assert notice is not None
    assert notice.text == SENTENCE
    assert desktop.window.chat.open_id is None
    assert desktop.window.pane.composer.text() == "Why?"
    assert (code, capfd.readouterr().err) == (1, f"{SENTENCE}\n")
    assert shown == (
        True,
        "The proxy in profiles.json is not understood, so nothing is sent to this service. "
        "Choose how to reach it.",
    )
    assert before == way
    assert (after["proxy"], pane._of_proxy.error.text()) == ("none", "")


def test_after_profiles_and_their_copy_were_lost_nothing_is_sent_until_a_way_is_chosen(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    address = "https://own.invalid"
    (folder / "profiles.json").write_text('{"profiles": [{"id": "mine", "base_url"')
    SettingsFile(folder).change(base_url=address, protocol="api", profile="mine")
    desktop = open_desktop(address)
    told = " ".join(start_news(desktop.account))
    refused = []
    services = desktop.account.services
    services.save_code(services.all()[0], AuthCode(CODE))
    for profile in [services.chosen(), *services.all()[:2]]:
        desktop.account.choose_profile(profile)
        desktop.window.chat.send("Why?")
        notice = desktop.window.notice_bar.notice()
        refused.append((profile.name, notice.text if notice else ""))
        desktop.window.notice_bar.show_notice(None)
    again = SettingsFile(folder), AuthFile(folder)
    later = Services(*again).find("liaobots-web")

    assert "Nothing is sent to them until you choose that" in told
    assert refused == [
        ("own.invalid", SENTENCE),
        ("Liaobots web", SENTENCE),
        ("Liaobots API", SENTENCE),
    ]
    assert later is not None
    assert later.connection == Connection(proxy=UNKNOWN_PROXY)
