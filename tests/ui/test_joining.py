"""Lists, sentences, values and times are joined as the language writes them, live too."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from liaobots_desktop import joining
from liaobots_desktop.app import Desktop
from liaobots_desktop.bridge.list_role import part_of_chat
from liaobots_desktop.bridge.notice import Choice, Notice
from liaobots_desktop.chat.message import Conversation, ConversationId
from liaobots_desktop.exchange.import_report import ImportReport
from liaobots_desktop.exchange.remarks import Note, Remark
from liaobots_desktop.service.errors import ModelUnknown
from liaobots_desktop.service.probe import Probe
from liaobots_desktop.speech import by_name
from liaobots_desktop.store.settings import Settings, SettingsFile
from liaobots_desktop.ui.drawing import file_name
from liaobots_desktop.ui.notice_bar import NoticeBar
from liaobots_desktop.ui.services.service_test import ServiceTest
from tests.ui.conftest import OpenDesktop
from tests.ui.ending import speak_english
from tests.ui.listed import chat


def _said(bar: NoticeBar) -> list[str]:
    """Return the sentence of the bar and what its buttons say."""
    QApplication.sendPostedEvents()  # what was added to a layout is shown by one
    buttons = [button for button in bar.findChildren(QPushButton) if not button.isHidden()]
    return [bar._text.text(), *(button.text() for button in buttons)]


def _speak(desktop: Desktop, code: str) -> None:
    desktop.account.choose(Settings.language, code)
    QApplication.sendPostedEvents()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("steps 1.py", "steps 1.py"),
        ("журнал 1.log", "журнал 1.log"),
        ("نص ملصق 1.txt", "نص ملصق \u200e1.txt"),
        ("صورة (12).tar.gz", "صورة \u200e(12).tar.gz"),
        ("תמונה-3.png", "תמונה-\u200e3.png"),
        ("تقرير.txt", "تقرير.txt"),
        ("تقرير 2", "تقرير 2"),
        ("1 تقرير.txt", "1 تقرير.txt"),
        ("a نص b 1.txt", "a نص b 1.txt"),
        ("", ""),
    ],
)
def test_the_number_before_an_ending_stands_before_it_behind_letters_from_the_right(
    name: str, shown: str
) -> None:
    assert joining.file_name(name) == shown
    assert file_name(name) == (f"\u2068{shown}\u2069" if name else "")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("en", ["a, b", "a, b", "A. B.", "a.", "a: 3", "35%"]),
        ("ru", ["a, b", "a, b", "A. B.", "a.", "a: 3", "35\xa0%"]),
        ("zh_CN", ["a，b", "a、b", "A.B.", "a。", "a：3", "35%"]),
        ("ar", ["a، b", "\u2068a\u2069، \u2068b\u2069", "A. B.", "a.", "a: 3", "35\u200e%\u200e"]),
    ],
)
def test_each_language_joins_with_signs_of_its_own(
    open_desktop: OpenDesktop, folder: Path, code: str, told: list[str]
) -> None:
    SettingsFile(folder).change(language=code)
    open_desktop("demo")

    assert told == [
        joining.facts(("a", "", "b")),
        joining.names(["a", "b"]),
        joining.sentences("A.", "", "B."),
        joining.sentence("a"),
        joining.named("a", 3),
        joining.percent(35),
    ]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("It leaves this computer.", "It leaves this\u00a0computer."),
        ("Computer.", "Computer."),
        ("3,000 个 token。数据不出本机。", "3,000 个 token。数据不出本机。"),
    ],
)
def test_a_last_word_stays_with_the_one_before_it(text: str, kept: str) -> None:
    assert joining.in_company(text) == kept


def test_what_a_test_of_a_service_found_is_one_sentence_that_follows_the_language(
    open_desktop: OpenDesktop, qtbot: QtBot
) -> None:
    desktop = open_desktop("demo")
    test = ServiceTest(desktop.account)
    qtbot.addWidget(test)
    test._probe = Probe(34, is_code_accepted=None, balance=3.5)
    _speak(desktop, "zh_CN")
    chinese = test.result.text()
    _speak(desktop, "ar")

    assert chinese == (
        "连接成功，余额 3.50，34\xa0毫秒收到首个字节。"
        "此服务不列出模型，也不提供余额；其余的要提问才能知道。"
    )
    assert test.result.text() == (
        "تم الوصول إليها، الرصيد 3.50، 34\xa0مللي\xa0ثانية حتى أول بايت. "
        "لا تسرد نماذج ولا تذكر رصيدًا؛ السؤال يُظهر الباقي."
    )


def test_a_chat_of_the_list_and_the_models_that_are_known_are_told_with_the_signs_of_the_language(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    SettingsFile(folder).change(language="ar")
    open_desktop("demo")
    now = datetime(2026, 1, 1, tzinfo=UTC)
    of_work = Conversation(ConversationId("1"), "Tea", "m", "", now, now, tags=("work", "home"))

    said = part_of_chat(of_work, Qt.ItemDataRole.AccessibleTextRole, {}, True, False)
    assert said == "Tea، الوسم work، الوسم home، تجري الإجابة"
    assert ": \u2068a\u2069، \u2068b\u2069." in str(ModelUnknown("c", ("a", "b")))


def test_the_report_of_an_import_is_in_one_language(
    open_desktop: OpenDesktop, folder: Path
) -> None:
    SettingsFile(folder).change(language="zh_CN")
    open_desktop("demo")
    report = ImportReport("ChatGPT", 3, 1200, 4, 2, 0, 1100, 3, (Note(Remark.IN_TRASH, 1),), 5, 2)

    assert str(report).splitlines() == [
        "读取自 ChatGPT：对话 3，消息 1,200，分支 4。",
        "对话：新增 2，有新消息 0，未变 1。",
        "消息：新增 1,100，已有 100。",
        "分支：新增 3，已有 1。",
        "提示词：新增 2，已有 3。",
        "有新增内容的对话原在回收站中，现仍留在回收站：1",
    ]


def test_a_notice_that_is_shown_or_kept_speaks_the_language_of_the_window(
    ordered: Desktop,
) -> None:
    window, notices = ordered.window, ordered.session.notices
    kept, shown = chat(window.sidebar, "a"), chat(window.sidebar, "b")
    notices.tell_gone(kept)
    window.open_chat(shown)
    notices.tell_running(shown)
    bar = window.notice_bar
    bar.add_text("Unknown words.")
    _speak(ordered, "ru")
    told = _said(bar)
    window.open_chat(kept)
    of_other = bar._text.text()
    _speak(ordered, "en")

    assert told == [
        "В этом чате пишется ответ. Остановите его или дождитесь конца. Unknown words.",
        "Стоп",
    ]
    assert of_other == ("Это удалили раньше, чем вопрос ушёл, поэтому ничего не отправлено.")
    assert bar._text.text() == "This was deleted before it could be asked, so nothing was sent."


def test_what_a_notice_offers_still_means_the_same(ordered: Desktop) -> None:
    stands = Notice("Your question is kept.", choices=(Choice("Undo", 7),))
    ordered.session.notices.stand(stands)
    _speak(ordered, "zh_CN")
    ordered.window.open_chat(chat(ordered.window.sidebar, "c"))
    bar = ordered.window.notice_bar

    assert bar.notice() == stands
    assert _said(bar) == [
        "你的问题已保留。",
        "撤销",
    ]


def test_a_day_and_its_time_are_written_as_the_language_writes_them(
    open_desktop: OpenDesktop,
) -> None:
    desktop = open_desktop("demo")
    english = joining.moment("Thursday, November 26, 2026", "9:57 AM")
    _speak(desktop, "zh_CN")
    chinese = joining.moment("2026年11月26日星期四", "09:57")
    _speak(desktop, "en")

    assert english == "Thursday, November 26, 2026, 9:57 AM"
    assert chinese == "2026年11月26日星期四 09:57"


@pytest.mark.parametrize("code", ["ar", "zh_CN"])
def test_a_window_that_a_failed_test_holds_speaks_for_no_other(
    open_desktop: OpenDesktop, code: str
) -> None:
    desktop = open_desktop("demo")
    _speak(desktop, code)
    spoken = joining.facts(("a", "b"))
    speak_english(desktop)  # as after each test

    assert spoken in {"a، b", "a，b"}
    assert joining.facts(("a", "b")) == "a, b"
    assert QCoreApplication.translate("Composer", "Your question") == "Your question"
    assert QApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert by_name(["b", "A", "中"], str) == ["A", "b", "中"]
