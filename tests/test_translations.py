"""The tools of the translators: what they find in the code, and what `make check` refuses."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.translating import PSEUDO, spoken_texts, translations, ts_file, write_pseudo

_CODE = """
class Window:
    def show(self, chats):
        self.title = f"{self.tr('In a text')}: {chats}"
        self.count.setText(self.tr("{0} chats", "", chats).format(chats))
        QCoreApplication.translate("Other", "Joined " "by Python")
        _tr("of the module")

def _tr(text):
    return QCoreApplication.translate("Module", text)

MARKED = to_translate("Core", "said later")
"""
_TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="xx"><context><name>Window</name>
<message{0}><source>{1}</source>{2}</message></context></TS>"""


def _package(folder: Path, code: str) -> Path:
    package = folder / "package"
    package.mkdir()
    (package / "module.py").write_text(code, encoding="utf-8")
    return package


def _faults_of(folder: Path, source: str, translation: str, attribute: str = "") -> list[str]:
    file = folder / "liaobots_xx.ts"
    file.write_text(_TS.format(attribute, source, translation), encoding="utf-8")
    (message,) = ts_file.read(file)
    return list(message.faults())


def _translations(folder: Path) -> Path:
    copied = folder / "translations"
    shutil.copytree(translations.FOLDER, copied)
    return copied


def test_texts_are_found_wherever_they_stand(tmp_path: Path) -> None:
    found = spoken_texts.texts(_package(tmp_path, _CODE))

    assert [(text.context, text.source, text.is_plural) for text in found] == [
        ("Core", "said later", False),
        ("Module", "of the module", False),
        ("Other", "Joined by Python", False),
        ("Window", "In a text", False),
        ("Window", "{0} chats", True),
    ]


@pytest.mark.parametrize(
    ("code", "fault"),
    [
        ("class A:\n def f(self, x):\n  self.tr(x)", "the text in tr must be written there"),
        ("def f(window):\n window.tr('Close')", "tr is for self in a class"),
        ("translate('Context', text)", "context and text must be written in the call"),
        ("label.setText('Close')", "“Close” is given to setText and not translated"),
        ("label.setText(f'Sent {n}')", "“Sent ” is given to setText and not translated"),
        ("label.setText('Sent' if n else '')", "“Sent” is given to setText and not translated"),
        ("label.setText('Sent ' + n)", "“Sent ” is given to setText and not translated"),
        ("box.addItems([name, 'Other'])", "“Other” is given to addItems and not translated"),
        ("bar.setFormat('<b>Done</b>')", "“<b>Done</b>” is given to setFormat and not translated"),
        (
            "def _tr(text):\n return QCoreApplication.translate('C', text)\n_tr(text)",
            "the text must be written in the call",
        ),
    ],
)
def test_a_text_that_no_translator_would_see_is_a_fault(
    tmp_path: Path, code: str, fault: str
) -> None:
    (found,) = spoken_texts.faults(_package(tmp_path, code))

    assert fault in found


@pytest.mark.parametrize(
    ("source", "translation", "fault"),
    [
        ("Close", "<translation></translation>", "is not translated"),
        ("Close", '<translation type="unfinished">Zu</translation>', "is not translated"),
        ("{0} of {1}", "<translation>{0} von</translation>", "has other fields"),
        ("{host}", "<translation>{wirt}</translation>", "has other fields"),
        (" It says", "<translation>Es sagt</translation>", "begins or ends with other space"),
        ("Save as…", "<translation>Speichern unter</translation>", "does not end as"),
        ("Chats:", "<translation>聊天。</translation>", "does not end as"),
        ("Sure", "<translation>Sicher?</translation>", "does not end as"),
        ("Close", "<translation>&amp;Zu</translation>", "another key after &"),
    ],
)
def test_what_is_wrong_with_a_translation_is_told(
    tmp_path: Path, source: str, translation: str, fault: str
) -> None:
    (found,) = _faults_of(tmp_path, source, translation)

    assert fault in found


def test_a_translator_reads_that_some_menus_underline_no_letter(tmp_path: Path) -> None:
    file = tmp_path / "liaobots_xx.ts"
    saving = _TS.format("", "&amp;Save", "<translation>&amp;Sichern</translation>")
    file.write_text(saving.replace("Window", "QFileDialog"), encoding="utf-8")
    (message,) = ts_file.read(file)

    assert list(message.faults()) == ["QFileDialog: “&Save”: no letter behind & in “&Sichern” here"]


def test_each_script_ends_a_text_with_its_own_sign(tmp_path: Path) -> None:
    for source, translation in (("So.", "这样。"), ("“So”:", "«Так»:"), ("So?", "أهكذا؟")):
        assert _faults_of(tmp_path, source, f"<translation>{translation}</translation>") == []


def test_a_chinese_sentence_needs_no_space_before_it(tmp_path: Path) -> None:
    source, chinese, russian = " It says: {0}.", "服务返回：{0}。", "Ответ: {0}."

    assert _faults_of(tmp_path, source, f"<translation>{chinese}</translation>") == []
    (fault,) = _faults_of(tmp_path, source, f"<translation>{russian}</translation>")
    assert "begins or ends with other space" in fault


def test_a_form_for_one_certain_number_may_write_it_out(tmp_path: Path) -> None:
    forms = "<numerusform>{0}</numerusform><numerusform>{1}</numerusform>"
    plural = f"<translation>{forms}</translation>"
    numerus = ' numerus="yes"'

    assert _faults_of(tmp_path, "%n chats", plural.format("ein Chat", "%Ln Chats"), numerus) == []
    (fault,) = _faults_of(tmp_path, "%n chats", plural.format("%Ln Chat", "Chats"), numerus)
    assert "has other fields than “Chats”" in fault
    (fault,) = _faults_of(tmp_path, "%n chats", plural.format("ein Chat", "%n Chats"), numerus)
    assert "has no groups of digits in “%n Chats”: %Ln writes them" in fault


def test_all_languages_are_complete_and_in_step_with_the_code(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert (translations.main(["check"]), capsys.readouterr().out) == (0, "")


def test_a_text_that_is_not_in_the_code_any_more_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = _translations(tmp_path)
    english = folder / "liaobots_en.ts"
    gone = english.read_text(encoding="utf-8").replace("%n chats<", "%n talks<")
    english.write_text(gone, encoding="utf-8")
    monkeypatch.setattr(translations, "FOLDER", folder)

    assert translations.main(["check"]) == 1
    assert "liaobots_en.ts is not in step with the code: make translations" in (
        capsys.readouterr().out
    )


def test_what_is_open_comes_as_json_and_goes_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = _translations(tmp_path)
    monkeypatch.setattr(translations, "FOLDER", folder)
    translations.main(["open", "uk"])
    told = json.loads(capsys.readouterr().out)
    chats = next(entry for entry in told if entry["source"] == "%n chats")
    forms = list(chats["translation"])
    chats["translation"] = ["%Ln чат", "%Ln чати", "%Ln чатів"]
    given = tmp_path / "uk.json"
    given.write_text(json.dumps(told), encoding="utf-8")
    translations.main(["fill", "uk", str(given)])
    translations.main(["open", "uk"])
    left = json.loads(capsys.readouterr().out)

    assert forms == ["", "", ""]
    assert len(left) == len(told) - 1
    assert "%Ln чатів" in (folder / "liaobots_uk.ts").read_text(encoding="utf-8")


def test_a_language_is_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from liaobots_desktop.ui import language

    monkeypatch.setenv("LIAOBOTS_TRANSLATIONS", str(tmp_path / "copy"))
    write_pseudo(tmp_path / "whole")
    folder = tmp_path / "copy"
    shutil.copytree(translations.FOLDER, folder)
    before = language.languages()
    shutil.copy(tmp_path / "whole" / f"liaobots_{PSEUDO}.ts", folder)
    translations.build(folder)

    assert PSEUDO not in before
    assert set(language.languages()) == {*before, PSEUDO}
    assert language.native_name(PSEUDO) == "Esperanto"


def test_no_arabic_sentence_ends_with_a_number() -> None:
    """The stop behind “100.00” stands on its left, and reads as one more decimal point.

    What stands there in these contexts are words: reasons, names, durations.
    """
    of_words = {"AboutDialog", "ContestChoice", "Instance", "Joining", "Keymap", "NewsDialog"}
    of_words |= {"NoticeBar", "PaletteFrame", "Safekeeping", "StartNews", "UsageDoor"}
    of_words |= {"Exchange: This file cannot", "RestoreDialog: Brought back: {0}, {1}."}
    of_words |= {"Service: The model “{0}” is", "Service: There is no service"}
    ends = [
        f"{message.context}: {message.source}"
        for message in ts_file.read(translations.FOLDER / "liaobots_ar.ts")
        for text in message.forms
        if re.search(r"(\{\w+\}|%L?n|\d)\.(\s|$)", text)
    ]

    assert [told for told in ends if not told.startswith(tuple(of_words))] == []


def test_russian_words_are_not_parted_at_their_hyphen() -> None:
    parted = re.compile(r"\b(?:что|кто|кого|чего|как|где|куда|когда)-(?:то|нибудь)\b")
    text = (translations.FOLDER / "liaobots_ru.ts").read_text(encoding="utf-8")

    assert parted.findall(text) == []  # a word joiner stands behind the hyphen
