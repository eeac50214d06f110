"""The page of the services: the list, the form, a test that passed and one that failed, models."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from liaobots_desktop.app import Desktop
from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.catalogue import GPT_3_5_TURBO, GPT_4, Model
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.store.chat_store import ChatStore
from liaobots_desktop.ui.services.services_page import ServicesPage
from tests.screenshots import ordering
from tests.screenshots.ordering import Saved

_SMALL = (900, 600)
_NOWHERE = "http://127.0.0.1:1"
_MODELS = (
    GPT_4,
    GPT_3_5_TURBO,
    Model("llama-3.1-70b-instruct", "Llama 3.1 70B", 24000, 131072),
    Model("qwen2.5", "通义千问", 24000, 32768),
)


def saved(store: ChatStore) -> Saved:
    """Store the chats that stand in the sidebar."""
    return ordering.saved(store)


@contextmanager
def _page(desktop: Desktop, url: str, tab: int = 0) -> Iterator[ServicesPage]:
    """Show a service of one's own at an address, beside the built-in ones and another."""
    services = desktop.account.services
    other = services.new("Университет", Endpoint("https://llm.example.edu", Protocol.API))
    mine = services.new("Home server", Endpoint.parse(url, Protocol.API))
    mine = replace(mine, models=_MODELS, hidden_models=frozenset({"qwen2.5"}))
    for profile in (mine, other):
        desktop.account.keep_profile(profile)
    mine = services.save_code(mine, AuthCode("Picture0Code1"))
    page = desktop.window.pages.services
    desktop.window.pages.show_profile(mine, ask_for_code=False)
    page.form.show_tab(tab)
    QApplication.processEvents()
    yield page
    for profile in (mine, other):
        desktop.account.remove_profile(profile)
    desktop.window.pages.show_chat()


def _grabbed(desktop: Desktop) -> QPixmap:
    QApplication.processEvents()
    return desktop.window.grab()


def _form(desktop: Desktop, _chats: Saved, tab: int = 0) -> QPixmap:
    with _page(desktop, "https://llm.home.example", tab):
        return _grabbed(desktop)


def _built_in(desktop: Desktop, _chats: Saved) -> QPixmap:
    with _page(desktop, "https://llm.home.example") as page:
        page.list.setCurrentRow(0)
        page.list.setFocus()
        return _grabbed(desktop)


def _tested(desktop: Desktop, _chats: Saved) -> QPixmap:
    with DemoServer() as demo, _page(desktop, demo.url) as page:
        _test(page)
        return _grabbed(desktop)


def _failed(desktop: Desktop, _chats: Saved) -> QPixmap:
    with _page(desktop, _NOWHERE) as page:
        _test(page)
        return _grabbed(desktop)


def _test(page: ServicesPage) -> None:
    test = page.form.service.test
    test.button.click()
    while test.is_testing:
        QTest.qWait(5)


def _models(desktop: Desktop, chats: Saved) -> QPixmap:
    return _form(desktop, chats, 1)


def _connection(desktop: Desktop, _chats: Saved) -> QPixmap:
    with _page(desktop, "https://llm.home.example", 2) as page:
        pane = page.form.connection
        pane.proxy.setCurrentIndex(2)
        pane.proxy.activated.emit(2)
        return _grabbed(desktop)


def _small(take: Callable[[Desktop, Saved], QPixmap]) -> Callable[[Desktop, Saved], QPixmap]:
    """Return what takes the same picture of a small window."""

    def taken(desktop: Desktop, chats: Saved) -> QPixmap:
        size = desktop.window.size()
        desktop.window.resize(*_SMALL)
        QApplication.processEvents()
        picture = take(desktop, chats)
        desktop.window.resize(size)
        return picture

    return taken


def _plain(desktop: Desktop, _chats: Saved) -> QPixmap:
    with _page(desktop, "https://llm.home.example") as page:
        address = page.form.service.address
        address.setText("http://llm.home.example:11434")
        address.editingFinished.emit()
        return _grabbed(desktop)


_TAKEN: dict[str, Callable[[Desktop, Saved], QPixmap]] = {
    "services-list": _built_in,
    "services-form": _form,
    "services-tested": _tested,
    "services-failed": _failed,
    "services-models": _models,
    "services-connection": _connection,
    "services-plain": _plain,
}
PICTURES: dict[str, Callable[[Desktop, Saved], QPixmap]] = {
    **_TAKEN,
    **{f"{name}-small": _small(take) for name, take in _TAKEN.items()},
}
"""By the name of the picture; the small ones are of a window of 900 × 600."""
