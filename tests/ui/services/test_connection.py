"""How a service is reached: time limits, proxy and certificates, entered and kept."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from liaobots_desktop.service.connection import Connection, Proxy, TimeLimits
from tests.ui.services.conftest import Opened, add, enter


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

    assert wrong_limit == "From 0.1 to 86400."
    assert pane._of_ca.error.text() == "There is no such file."
    found = desktop.account.services.find(profile.id)
    assert found is not None
    assert found.connection == Connection(TimeLimits(silence=30.0))
