"""Front matter at the head of an answer: it is shown as it was written."""

import pytest
from pytestqt.qtbot import QtBot

from liaobots_desktop.chat.message import EndState, MessageId
from liaobots_desktop.markup import front_matter
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer, settle
from tests.ui.transcript.test_nested_code import clicked

TOML = '+++\ntitle = "My post"\n\n[params]\ndraft = true\n+++\n'
MATTER = '---\ntitle: "My post"\ntags: [a, b]\n---\n'


def shown(view: TranscriptView) -> str:
    return view.visible_text()


def test_front_matter_keeps_its_lines_and_its_ends(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, f"{MATTER}\n# Post\n\nText")])
    settle(qtbot, view)

    assert shown(view) == 'GPT-4\n\n---\ntitle: "My post"\ntags: [a, b]\n---\n\nPost\n\nText'


def test_front_matter_in_toml_keeps_its_lines_too(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, f"{TOML}\n# Post")])
    settle(qtbot, view)

    assert shown(view) == ('GPT-4\n\n+++\ntitle = "My post"\n\n[params]\ndraft = true\n+++\n\nPost')


def test_copy_gives_it_as_it_was_sent(qtbot: QtBot, view: TranscriptView) -> None:
    view.show_messages([answer(1, MATTER)])
    settle(qtbot, view)

    assert clicked(view, "copy_code") == MATTER.removesuffix("\n")


@pytest.mark.parametrize(
    "text",
    [
        "Words\n\n---\ntitle: x\n---\n",
        "---\n\ntitle: x\n---\n",
        "---\ntitle: x\n\nWords\n\n---\n",
        "---\nNo key here\n---\n",
        "---\ntitle: x\n",
        "----\ntitle: x\n----\n",
        f"---\ntitle: {'x' * 5000}\n---\n",
        "+++\nNo key here\n+++\n",
        "+++\na = 1\n---\n",
        "+ one\n+ two\n",
    ],
    ids=[
        *("below text", "blank", "blank inside", "no key", "open", "longer rule", "too long"),
        *("no key in TOML", "another end", "list"),
    ],
)
def test_other_rules_stay_rules(text: str) -> None:
    assert front_matter.end_of(text, is_all=True) == 0


@pytest.mark.parametrize("matter", [MATTER, TOML])
def test_nothing_is_decided_before_its_end_has_come(matter: str) -> None:
    ends = [front_matter.end_of(matter[:count], is_all=False) for count in range(len(matter))]

    assert ends == [None] * len(matter)
    assert front_matter.end_of(matter, is_all=False) == len(matter)


def test_it_is_code_while_it_comes_and_the_rest_is_markdown(
    qtbot: QtBot, view: TranscriptView
) -> None:
    view.show_messages([answer(1, "", end=None)])
    view.append_text(MessageId(1), MATTER[:20])
    settle(qtbot, view)
    while_it_comes = shown(view)
    view.append_text(MessageId(1), MATTER[20:] + "# Post\n")
    view.finish_message(MessageId(1), EndState.COMPLETE)
    settle(qtbot, view)

    assert while_it_comes == 'GPT-4\n\n---\ntitle: "My post"'
    assert shown(view) == 'GPT-4\n\n---\ntitle: "My post"\ntags: [a, b]\n---\n\nPost'
