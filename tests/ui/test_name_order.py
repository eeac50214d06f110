"""Names of folders, tags and prompts stand where the readers of a language look for them."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from liaobots_desktop.chat.ordering import Folder, FolderId, Tag, nested
from liaobots_desktop.composing.prompt import Prompt
from liaobots_desktop.store.chat_store import FILE_NAME, ChatStore
from liaobots_desktop.ui import language

NAMES = ("中文", "北京", "apple", "张三", "阿明", "Work", "重庆")
BY_SOUND = ["阿明", "北京", "重庆", "张三", "中文", "apple", "Work"]
BY_LETTER = ["apple", "Work", "中文", "北京", "张三", "重庆", "阿明"]


@pytest.fixture
def spoken(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """Speak a language."""
    translators = language.install(qapp, request.param)
    yield
    for translator in translators:
        qapp.removeTranslator(translator)
    language.install(qapp, "en")


@pytest.mark.parametrize(
    ("spoken", "expected"), [("zh_CN", BY_SOUND), ("en", BY_LETTER)], indirect=["spoken"]
)
@pytest.mark.usefixtures("spoken")
def test_chinese_names_are_sorted_by_sound_in_chinese(tmp_path: Path, expected: list[str]) -> None:
    with closing(ChatStore.open(tmp_path / FILE_NAME)) as store:
        store.prompts.put(prompts=[Prompt(name, name, "text") for name in NAMES])
        for name in NAMES:
            store.filing.add_tag(Tag(name, "red"))
        prompts = [prompt.name for prompt in store.prompts.library().prompts]
        tags = [tag.name for tag in store.listing.tags()]
    folders = [Folder(FolderId(name), name) for name in NAMES]

    assert prompts == expected
    assert tags == expected
    assert [folder.name for folder, _ in nested(folders)] == expected
