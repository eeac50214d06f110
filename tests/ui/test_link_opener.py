"""Links of answers in the window: what opens, and what is asked or told before."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPushButton

from liaobots_desktop.app import Desktop
from tests.ui.conftest import OpenDesktop


class Browser(QObject):
    """Stands where the system's browser would be."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        """Keep what was to be opened."""
        self.urls.append(url.toString())


@pytest.fixture
def browser() -> Iterator[Browser]:
    made = Browser()
    # PySide6 6.10 takes text here, whatever its stubs say
    QDesktopServices.setUrlHandler("https", made, "open")  # type: ignore[arg-type]
    yield made
    QDesktopServices.unsetUrlHandler("https")


@pytest.fixture
def desktop(open_desktop: OpenDesktop) -> Desktop:
    return open_desktop("http://127.0.0.1:9")


def press(desktop: Desktop, label: str) -> None:
    buttons = desktop.window.notice_bar.findChildren(QPushButton)
    (button,) = [button for button in buttons if button.text() == label]
    button.click()


def told(desktop: Desktop) -> str | None:
    notice = desktop.window.notice_bar.notice()
    return notice.text if notice else None


def test_a_link_that_leads_where_it_says_opens_at_once(desktop: Desktop, browser: Browser) -> None:
    desktop.window.pane.link_activated.emit("https://example.com/a", "a page")

    assert browser.urls == ["https://example.com/a"]
    assert told(desktop) is None


def test_a_link_that_names_another_host_asks_and_opens_when_it_is_wanted(
    desktop: Desktop, browser: Browser
) -> None:
    desktop.window.pane.link_activated.emit("https://evil.example/x", "https://example.com")
    before = list(browser.urls)
    text = told(desktop)
    press(desktop, "Open evil.example")

    assert before == []
    assert text == "This link says “https://example.com”, but leads to evil.example."
    assert browser.urls == ["https://evil.example/x"]
    assert told(desktop) is None


def test_the_address_of_a_link_that_is_not_opened_can_be_copied(
    desktop: Desktop, browser: Browser
) -> None:
    desktop.window.pane.link_activated.emit("file:///etc/passwd", "example.com")
    text = told(desktop)
    press(desktop, "Copy address")

    assert text == "Only links to web pages can be opened. It was not opened: file:///etc/passwd"
    assert QGuiApplication.clipboard().text() == "file:///etc/passwd"
    assert (browser.urls, told(desktop)) == ([], None)
