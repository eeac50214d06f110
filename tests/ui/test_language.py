"""The language of the window: chosen, of the system, and changed while everything is open."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject, QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QMenuBar, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from liaobots_desktop.app import Desktop
from liaobots_desktop.service.errors import ServiceUnreachable
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.store.settings import Settings, SettingsFile
from liaobots_desktop.ui import language, respeaking
from liaobots_desktop.ui.context import wording
from liaobots_desktop.ui.keys.keys_pane import KeysPane
from tests.fault_server import FaultServer, head, send, wait_for
from tests.store import talking
from tests.translating import MIRRORED, PSEUDO, pseudo_of, write_pseudo
from tests.ui.conftest import OpenDesktop
from tests.ui.listed import chat
from tests.ui.talking import texts

_RUSSIAN = ["0\xa0сообщений", "1\xa0сообщение", "2\xa0сообщения", "3\xa0сообщения"]
_RUSSIAN += ["11\xa0сообщений", "21\xa0сообщение", "100\xa0сообщений", "102\xa0сообщения"]
_ARABIC = ["لا رسائل", "رسالة واحدة", "رسالتان", "3 رسائل"]
_ARABIC += ["11 رسالة", "21 رسالة", "100 رسالة", "102 رسالة"]


@pytest.fixture(scope="module")
def languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Translations with two languages that nobody speaks."""
    folder = tmp_path_factory.mktemp("languages") / "translations"
    write_pseudo(folder)
    write_pseudo(folder, MIRRORED)
    return folder


@pytest.fixture(autouse=True)
def _spoken(languages: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication) -> Iterator[None]:
    monkeypatch.setenv("LIAOBOTS_TRANSLATIONS", str(languages))
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def _texts(top: QWidget) -> set[tuple[str, str, str]]:
    """Return every text in the properties of a window, with the class and name of its widget."""
    return {
        (type(entry).__name__, entry.objectName(), text)
        for entry in (top, *top.findChildren(QObject))
        for text, _ in respeaking.texts_of(entry)
        if text
    }


def _open_everything(desktop: Desktop, qtbot: QtBot) -> None:
    """Make what is made when it is first needed, and leave a draft and an open find bar."""
    window = desktop.window
    window.open_chat(chat(window.sidebar, "d"))
    window.show_settings()
    window.pages.show_services()
    window.leave_page()
    assert desktop.finding is not None
    desktop.finding.open()
    desktop.finding.palette.close_palette()
    window.pane.open_find()
    window.pane.composer.field.setPlainText("A draft")
    qtbot.waitUntil(lambda: _is_measured(desktop))


def _is_measured(desktop: Desktop) -> bool:
    fit = desktop.context.shown.fit if desktop.context is not None else None
    return fit is not None and fit.question > 0


def _speak(desktop: Desktop, code: str) -> None:
    desktop.account.choose(Settings.language, code)
    QApplication.sendPostedEvents()


def test_the_first_picture_is_in_the_chosen_language(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    SettingsFile(folder).change(language=PSEUDO)
    window = open_desktop("demo").window

    assert window.pane.composer.field.accessibleName() == pseudo_of("Your question")
    assert window.sidebar.list.accessibleName() == pseudo_of("Chats")


def test_a_language_that_is_not_there_is_that_of_the_system(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    SettingsFile(folder).change(language="xx")
    desktop = open_desktop("demo")

    assert desktop.languages.code == "en"
    assert desktop.window.pane.composer.field.accessibleName() == "Your question"


@pytest.mark.parametrize(
    ("code", "today"), [(PSEUDO, pseudo_of("Today")), ("zh_CN", "今天")], ids=[PSEUDO, "zh_CN"]
)
def test_another_language_leaves_what_a_window_in_it_would_say(
    ordered: Desktop, open_desktop: OpenDesktop, folder: Path, qtbot: QtBot, code: str, today: str
) -> None:
    _open_everything(ordered, qtbot)
    english = _texts(ordered.window)
    _speak(ordered, code)
    qtbot.waitUntil(lambda: ordered.window.chats.index(0).data() == today)
    qtbot.waitUntil(lambda: _is_measured(ordered))
    changed = _texts(ordered.window)
    _speak(ordered, "en")
    qtbot.waitUntil(lambda: _is_measured(ordered))
    back = _texts(ordered.window)
    SettingsFile(folder).change(language=code)
    afresh = open_desktop("demo")
    _open_everything(afresh, qtbot)

    assert changed == _texts(afresh.window)
    assert len(changed - english) > 100
    assert back == english


def test_what_is_typed_open_and_streaming_stays(open_desktop: OpenDesktop, qtbot: QtBot) -> None:
    goes_on = threading.Event()
    answer = [send(head("200 OK", "Content-Type: text/plain")), send(b"Half"), wait_for(goes_on)]
    with FaultServer([*answer, send(b" whole")]) as server:
        desktop = open_desktop(server.url)
        window = desktop.window
        window.chat.send("A question")
        qtbot.waitUntil(lambda: texts(desktop)[-1:] == ["Half"])
        field = window.pane.composer.field
        field.setPlainText("A draft")
        field.moveCursor(QTextCursor.MoveOperation.End)
        with qtbot.waitSignal(desktop.session.answer_ended):
            _speak(desktop, PSEUDO)
            goes_on.set()

    assert texts(desktop) == ["A question", "Half whole"]
    assert (field.toPlainText(), field.textCursor().position()) == ("A draft", 7)
    assert window.pane.composer._button.text() == pseudo_of("Send")


def test_words_of_the_user_stay_in_every_language(open_desktop: OpenDesktop, folder: Path) -> None:
    store = ChatStore.open(folder / FILE_NAME)
    talking.ask(store, "Settings")
    store.close()
    window = (desktop := open_desktop("demo")).window
    window.open_chat(chat(window.sidebar, "Settings"))
    _speak(desktop, PSEUDO)

    assert window.top_bar.title.text() == "\u2068Settings\u2069"
    assert window.top_bar.title.accessibleName() == pseudo_of("Title of the chat: {0}").format(
        "Settings"
    )


def test_a_language_that_is_written_from_the_right_mirrors_the_window(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop("demo")
    sidebar = desktop.window.sidebar
    at_first = sidebar.mapTo(desktop.window, QPoint()).x()
    _speak(desktop, MIRRORED)
    qtbot.waitUntil(lambda: sidebar.mapTo(desktop.window, QPoint()).x() > 0)
    mirrored = sidebar.mapTo(desktop.window, QPoint(sidebar.width(), 0)).x()
    _speak(desktop, "en")
    qtbot.waitUntil(lambda: sidebar.mapTo(desktop.window, QPoint()).x() == 0)

    assert at_first == 0
    assert mirrored >= desktop.window.width()


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen
def test_actions_speak_it_in_menus_tool_tips_help_and_the_palette(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop("demo")
    window = desktop.window
    window.commands.perform("view.menu_bar")
    window.commands.perform("app.keys")
    (pane,) = window.findChildren(KeysPane)
    pane.field.setText("ctrl+n")
    _speak(desktop, PSEUDO)
    row = pane.tree.currentItem()
    (bar,) = window.findChildren(QMenuBar)
    assert window.settings is not None
    window.settings.open()
    assert window.settings.dialog is not None
    sections = window.settings.dialog.list
    window.settings.dialog.close()
    qtbot.waitUntil(lambda: desktop.finding is not None)
    assert desktop.finding is not None
    desktop.finding.open_commands()
    commands = desktop.finding.palette.card.results.rows

    assert row.text(0) == pane.name.text() == pseudo_of("New chat")
    assert bar.actions()[0].text() == f"&{pseudo_of('Chat')}"
    keys = pseudo_of("{0}").format("Ctrl+N")  # one name of several, which has its own form
    assert window.sidebar._new_chat.toolTip() == f"{pseudo_of('New chat')} ({keys})"
    assert sections.item(sections.count() - 1).text() == pseudo_of("Keys")
    assert [getattr(command, "text", "") for command in commands[:2]] == [
        pseudo_of("Chat"),
        pseudo_of("New chat"),
    ]


def test_the_core_speaks_the_language_of_the_window(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    SettingsFile(folder).change(language=PSEUDO)
    open_desktop("demo")

    assert str(ServiceUnreachable(host="liaobots.com")) == pseudo_of(
        "Cannot reach {host}. {kept} Check your internet connection, then try again."
    ).format(host="liaobots.com", kept=pseudo_of("Your question is kept."))


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("en", ["0 messages", "1 message", *(f"{n} messages" for n in (2, 3, 11, 21, 100, 102))]),
        ("ru", _RUSSIAN),
        ("zh_CN", [f"{n} 条消息" for n in (0, 1, 2, 3, 11, 21, 100, 102)]),
        ("ar", _ARABIC),
    ],
    ids=["en", "ru", "zh_CN", "ar"],
)
def test_a_number_takes_the_form_that_its_language_has_for_it(
    open_desktop: OpenDesktop, folder: Path, code: str, told: list[str]
) -> None:
    SettingsFile(folder).change(language=code)
    selector = open_desktop("demo").window.top_bar.models

    assert [wording.messages(count) for count in (0, 1, 2, 3, 11, 21, 100, 102)] == told
    if code == "ar":
        thousands = [selector._words_for(count * 1000) for count in (1, 2, 8, 32, 128)]
        assert thousands == ["ألف رمز", "ألفا رمز", "8 آلاف رمز", "32 ألف رمز", "128 ألف رمز"]


@pytest.mark.parametrize(
    ("system", "code"),
    [("eo", "eo"), ("ur_PK", "ur"), ("en_GB", "en"), ("C", "en"), ("xh_ZA", "en")],
)
def test_the_language_of_the_system_is_spoken_where_it_is_known(system: str, code: str) -> None:
    assert language.system_language(QLocale(system)) == code


@pytest.mark.parametrize(
    ("code", "system", "number"),
    [
        ("ru", "en_US", "1\xa0234"),
        ("en", "de_DE", "1.234"),
        ("ar", "ar_EG", "1,234"),
        ("zh_CN", "ru_RU", "1,234"),
    ],
)
def test_numbers_are_written_as_in_the_language_where_the_user_is_with_latin_digits(
    code: str, system: str, number: str
) -> None:
    assert language.locale_of(code, QLocale(system)).toString(1234) == number


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen screen
def test_what_qt_says_follows_the_language_also_in_what_is_open(
    open_desktop: OpenDesktop,
) -> None:
    desktop = open_desktop("demo")
    box = QMessageBox(desktop.window)
    box.setStandardButtons(QMessageBox.StandardButton.Save | QMessageBox.StandardButton.Cancel)
    box.open()
    field = QLineEdit(desktop.window)
    said = {}
    for code in ("ru", "zh_CN", "ar", "en"):
        _speak(desktop, code)
        menu = field.createStandardContextMenu()
        entries = [action.text().partition("\t")[0] for action in menu.actions()]
        said[code] = [*(button.text() for button in box.buttons()), entries[0], entries[4]]
        menu.deleteLater()
    box.done(0)

    assert said == {
        "ru": ["Сохранить", "Отмена", "Отменить", "Копировать"],
        "zh_CN": ["保存", "取消", "撤销", "复制"],
        "ar": ["احفظ", "إلغاء", "تراجع", "نسخ"],
        "en": ["Save", "Cancel", "Undo", "Copy"],
    }
