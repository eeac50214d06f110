"""Services, disks and files that refuse: what each pane says then."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QPixmap

from liaobots_desktop.app import Desktop
from liaobots_desktop.exchange.export_report import Format
from liaobots_desktop.service.auth_code import AuthCode
from liaobots_desktop.service.endpoint import Endpoint, Protocol
from liaobots_desktop.ui.exchange.choice import ExportChoice
from liaobots_desktop.ui.usage.usage_dialog import UsageDialog
from tests.fault_server import Answer, FaultServer, hang, whole
from tests.screenshots.beside import beside
from tests.screenshots.presence import presence_of, temporary
from tests.screenshots.reading import show
from tests.screenshots.services import shown_services
from tests.screenshots.stage import (
    Saved,
    Scene,
    grabbed,
    opened,
    silent_demo,
    taken,
    wait_for_all_parts,
    wait_for_balance,
    wait_until,
)
from tests.screenshots.states import QUESTION
from tests.ui.spending import CREDITS, credit

_REFUSED = whole(b"", "500 Internal Server Error")


@contextmanager
def _service(desktop: Desktop, answer: Answer) -> Iterator[dict[str, Answer]]:
    """Ask a service about the balance that answers so; the demo is asked again afterwards."""
    wait_for_all_parts(desktop)
    script = {CREDITS: answer}
    with FaultServer(script) as server:
        desktop.account.use(Endpoint.parse(server.url, Protocol.API), AuthCode("Picture0Code1"))
        yield script
        used = desktop.account.profile()
        desktop.account.use_demo()
        desktop.account.remove_profile(used)
    desktop.window.notice_bar.show_notice(None)


def _usage(desktop: Desktop, answer: Answer, *, is_awaited: bool = True) -> QPixmap:
    with _service(desktop, answer):
        assert desktop.usage is not None
        desktop.usage.open_usage()
        dialog = opened(desktop, UsageDialog)
        reading = dialog.instead.line.text()
        wait_until(lambda: not is_awaited or dialog.instead.line.text() != reading)
        return taken(desktop, dialog)


def _usage_failed(desktop: Desktop, _chats: Saved) -> QPixmap:
    return _usage(desktop, _REFUSED)


def _usage_reading(desktop: Desktop, _chats: Saved) -> QPixmap:
    return _usage(desktop, [hang()], is_awaited=False)


def _usage_empty(desktop: Desktop, _chats: Saved) -> QPixmap:
    return _usage(desktop, credit(50))


def _balance_failed(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window after the balance was asked for once more, in vain."""
    with _service(desktop, credit(50)) as script:
        usage = desktop.usage
        assert usage is not None
        wait_until(lambda: usage.keeper.known.balance is not None)
        show(desktop, chats[QUESTION])
        script[CREDITS] = _REFUSED
        usage.keeper.refresh()
        wait_until(desktop.window.notice_bar.isVisible)
        return grabbed(desktop.window)


def _service_testing(desktop: Desktop, _chats: Saved) -> QPixmap:
    with FaultServer([hang()]) as server, shown_services(desktop, server.url) as shown:
        test = shown.form.service.test
        test.button.click()
        picture = grabbed(desktop.window)
        test.button.click()
        return picture


def _models_importing(desktop: Desktop, _chats: Saved) -> QPixmap:
    with FaultServer([hang()]) as server, shown_services(desktop, server.url, 1) as shown:
        shown.form.models.fetch.click()
        picture = grabbed(desktop.window)
        shown.form.models.fetch.click()
        return picture


def _models_failed(desktop: Desktop, _chats: Saved) -> QPixmap:
    with FaultServer(_REFUSED) as server, shown_services(desktop, server.url, 1) as shown:
        models = shown.form.models
        models.fetch.click()
        asking = models.fetch.text()
        wait_until(lambda: models.fetch.text() != asking)
        return grabbed(desktop.window)


def _export_failed(desktop: Desktop, chats: Saved) -> QPixmap:
    """Return the window after an export into a folder that is none."""
    wait_for_all_parts(desktop)
    desktop.window.open_chat(chats[QUESTION])
    assert desktop.window.exchange is not None
    with tempfile.NamedTemporaryFile() as file:
        target = Path(file.name) / "chats"
        choice = ExportChoice((), Format.MARKDOWN, target, may_replace=False)
        desktop.window.exchange.exchange.export(choice)
        wait_until(desktop.window.notice_bar.isVisible)
        picture = grabbed(desktop.window)
    desktop.window.notice_bar.show_notice(None)
    return picture


def _not_attached(desktop: Desktop, _chats: Saved) -> QPixmap:
    """Return the window after files that are no texts, and one that is gone."""
    wait_for_all_parts(desktop)
    window = desktop.window
    window.new_chat()
    assert window.attaching is not None
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder, name) for name in ("photo.png", "report.pdf", "gone.txt")]
        for path, content in zip(paths, (b"\x89PNG\r\n", b"%PDF-1.7"), strict=False):
            path.write_bytes(content)
        window.attaching.take_files([*map(str, paths), folder])
        wait_until(window.notice_bar.isVisible)
    picture = grabbed(window)
    window.notice_bar.show_notice(None)
    return picture


def _quick(desktop: Desktop, _chats: Saved, question: str, *, is_awaited: bool) -> QPixmap:
    shown = presence_of(desktop)
    shown.ask_quickly()
    quick = shown._quick_ask
    assert quick is not None
    quick.composer.send_requested.emit(question)
    wait_until(lambda: desktop.session.is_busy)
    wait_until(lambda: not is_awaited or not desktop.session.is_busy)
    picture = grabbed(quick)
    quick.composer.stop_requested.emit()
    wait_until(lambda: not desktop.session.is_busy)
    quick.close()
    return picture


def _quick_failed(desktop: Desktop, chats: Saved) -> QPixmap:
    return _quick(desktop, chats, "error 402", is_awaited=True)


def _quick_waiting(desktop: Desktop, chats: Saved) -> QPixmap:
    with silent_demo():
        return _quick(desktop, chats, "silence", is_awaited=False)


def _temporary(desktop: Desktop, question: str, *, is_awaited: bool) -> QPixmap:
    with temporary(desktop) as made:
        made.chat.send(question)
        wait_until(lambda: made.session.is_busy)
        wait_until(lambda: not is_awaited or not made.session.is_busy)
        wait_for_balance(made.notice_bar)
        picture = grabbed(made)
        made.chat.stop()
        wait_until(lambda: not made.session.is_busy)
        return picture


def _temporary_failed(desktop: Desktop, _chats: Saved) -> QPixmap:
    return _temporary(desktop, "error 402", is_awaited=True)


def _temporary_waiting(desktop: Desktop, _chats: Saved) -> QPixmap:
    with silent_demo():
        return _temporary(desktop, "silence", is_awaited=False)


def _beside(desktop: Desktop, chats: Saved, question: str, *, is_awaited: bool) -> QPixmap:
    desktop.window.open_chat(None)
    with beside(desktop, chats[QUESTION]) as made:
        made.chat.send(question)
        wait_until(lambda: desktop.session.is_busy)
        wait_until(lambda: not is_awaited or not desktop.session.is_busy)
        picture = grabbed(made)
        made.chat.stop()
        wait_until(lambda: not desktop.session.is_busy)
        return picture


def _beside_failed(desktop: Desktop, chats: Saved) -> QPixmap:
    return _beside(desktop, chats, "error 500", is_awaited=True)


def _beside_waiting(desktop: Desktop, chats: Saved) -> QPixmap:
    with silent_demo():
        return _beside(desktop, chats, "silence", is_awaited=False)


PICTURES: dict[str, Scene] = {
    "usage-failed": _usage_failed,
    "usage-reading": _usage_reading,
    "usage-empty": _usage_empty,
    "balance-failed": _balance_failed,
    "services-testing": _service_testing,
    "models-importing": _models_importing,
    "models-failed": _models_failed,
    "export-failed": _export_failed,
    "not-attached": _not_attached,
    "quick-failed": _quick_failed,
    "quick-waiting": _quick_waiting,
    "temporary-failed": _temporary_failed,
    "temporary-waiting": _temporary_waiting,
    "beside-waiting": _beside_waiting,
    "beside-failed": _beside_failed,
}
"""By the name of the picture."""
