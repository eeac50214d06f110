"""The window on the page of the services."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from liaobots_desktop.app import Desktop
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.service.profile import Profile
from liaobots_desktop.ui.services.models_pane import ModelsPane
from liaobots_desktop.ui.services.services_page import ServicesPage
from tests.ui.conftest import CODE, OpenDesktop

Opened = tuple[Desktop, ServicesPage]


@pytest.fixture
def opened(open_desktop: OpenDesktop) -> Opened:
    """The page with the built-in services; Liaobots web is chosen and has a code."""
    desktop = open_desktop("https://liaobots.com")
    desktop.window.pages.show_services()
    return desktop, desktop.window.pages.services


def add(
    desktop: Desktop,
    url: str,
    protocol: Protocol = Protocol.API,
    *,
    name: str = "Mine",
    code: str = CODE,
    backups: tuple[str, ...] = (),
) -> Profile:
    """Keep a service of one's own at an address, with a code if one is given."""
    services = desktop.account.services
    profile = services.new(name, Endpoint.parse(url, protocol))._replace(backups=backups)
    desktop.account.keep_profile(profile)
    return services.save_code(profile, AuthCode(code)) if code else profile


def enter(field: QLineEdit, text: str) -> None:
    """Type into a field and leave it."""
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def pane_of(opened: Opened, profile: Profile) -> ModelsPane:
    """Show the models of a service."""
    _, page = opened
    page.show_profile(profile)
    page.form.show_tab(1)
    return page.form.models


def kept(desktop: Desktop, profile: Profile) -> Profile:
    """Return a service as it is now."""
    found = desktop.account.services.find(profile.id)
    assert found is not None
    return found
