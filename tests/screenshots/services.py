"""The page of the services: the list, the form, a test that passed and one that failed, models."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication

from liaobots_desktop.app import Desktop
from liaobots_desktop.demo.server import DemoServer
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.catalogue import GPT_3_5_TURBO, GPT_4, Model
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.ui.services.services_page import ServicesPage
from tests.screenshots.stage import Saved, Scene, grabbed, sized, wait_until

_SMALL = (900, 600)
_NOWHERE = "http://127.0.0.1:1"
_MODELS = (
    GPT_4,
    GPT_3_5_TURBO,
    Model("llama-3.1-70b-instruct", "Llama 3.1 70B", 24000, 131072),
    Model("qwen2.5", "通义千问", 24000, 32768),
)


@contextmanager
def shown_services(desktop: Desktop, url: str, tab: int = 0) -> Iterator[ServicesPage]:
    """Show a service of one's own at an address, beside the built-in ones and another."""
    services = desktop.account.services
    other = services.new("Университет", Endpoint("https://llm.example.edu", Protocol.API))
    mine = services.new("Home server", Endpoint.parse(url, Protocol.API))
    mine = mine._replace(models=_MODELS, hidden_models=frozenset({"qwen2.5"}))
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


def _form(desktop: Desktop, _chats: Saved, tab: int = 0) -> QPixmap:
    with shown_services(desktop, "https://llm.home.example", tab):
        return grabbed(desktop.window)


def _built_in(desktop: Desktop, _chats: Saved) -> QPixmap:
    with shown_services(desktop, "https://llm.home.example") as page:
        page.list.setCurrentRow(0)
        page.list.setFocus()
        return grabbed(desktop.window)


def _tested(desktop: Desktop, _chats: Saved) -> QPixmap:
    with DemoServer() as demo, shown_services(desktop, demo.url) as page:
        _test(page)
        return grabbed(desktop.window)


def _failed(desktop: Desktop, _chats: Saved) -> QPixmap:
    with shown_services(desktop, _NOWHERE) as page:
        _test(page)
        return grabbed(desktop.window)


def _test(page: ServicesPage) -> None:
    test = page.form.service.test
    test.button.click()
    wait_until(lambda: not test.is_testing)


def _models(desktop: Desktop, chats: Saved) -> QPixmap:
    return _form(desktop, chats, 1)


def _model_removed(desktop: Desktop, _chats: Saved) -> QPixmap:
    with shown_services(desktop, "https://llm.home.example", 1) as page:
        pane = page.form.models
        pane.list.setCurrentRow(2)
        pane.remove.click()
        wait_until(pane.undo.isVisible)
        return grabbed(desktop.window)


def _connection(desktop: Desktop, _chats: Saved) -> QPixmap:
    with shown_services(desktop, "https://llm.home.example", 2) as page:
        pane = page.form.connection
        pane.proxy.setCurrentIndex(2)
        pane.proxy.activated.emit(2)
        return grabbed(desktop.window)


def _plain(desktop: Desktop, _chats: Saved) -> QPixmap:
    with shown_services(desktop, "https://llm.home.example") as page:
        address = page.form.service.address
        address.setText("http://llm.home.example:11434")
        address.editingFinished.emit()
        return grabbed(desktop.window)


_TAKEN: dict[str, Scene] = {
    "services-list": _built_in,
    "services-form": _form,
    "services-tested": _tested,
    "services-failed": _failed,
    "services-models": _models,
    "services-model-removed": _model_removed,
    "services-connection": _connection,
    "services-plain": _plain,
}
PICTURES: dict[str, Scene] = {
    **_TAKEN,
    **{f"{name}-small": sized(take, *_SMALL) for name, take in _TAKEN.items()},
}
"""By the name of the picture; the small ones are of a window of 900 × 600."""
