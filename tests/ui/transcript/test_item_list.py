"""A chat's items: made when they are asked for, found by their messages."""

from collections.abc import Sequence

from liaobots_desktop.chat.message import Message, MessageId
from liaobots_desktop.ui.transcript.item_list import ItemList
from liaobots_desktop.ui.transcript.message_item import MessageItem
from liaobots_desktop.ui.transcript.view import TranscriptView
from tests.ui.transcript.conftest import answer


class Reading(list[Message]):
    """Messages that keep which of them were asked for."""

    def __init__(self, count: int) -> None:
        super().__init__(answer(10 * number, f"Answer {number}") for number in range(count))
        self.read: list[int] = []

    def __getitem__(self, index: int) -> Message:  # type: ignore[override]  # slices are not used
        self.read.append(index)
        return super().__getitem__(index)


def items_of(messages: Sequence[Message]) -> ItemList:
    return ItemList(messages, MessageItem)


def test_an_item_is_made_once_and_only_when_it_is_asked_for() -> None:
    messages = Reading(1_000)
    items = items_of(messages)

    assert (len(items), messages.read) == (1_000, [])
    assert items[-1] is items[999]
    assert items[5].message.id == 50
    assert messages.read == [999, 5]
    assert (items.is_made(5), items.is_made(6)) == (True, False)


def test_a_message_is_found_without_making_them_all() -> None:
    messages = Reading(1_000)
    items = items_of(messages)

    assert items.index_of(MessageId(1_230)) == 123
    assert items.index_of(MessageId(1_235)) is None
    assert len(messages.read) < 25


def test_items_are_cut_off_and_added_and_the_old_list_stays_as_it_was() -> None:
    old = items_of(Reading(4))
    third = old[2]
    new = old.truncated(2)
    new.append(MessageItem(answer(35, "New")))

    assert [item.message.id for item in new] == [0, 10, 35]
    assert (new.index_of(MessageId(35)), new.index_of(MessageId(20))) == (2, None)
    assert old[2] is third
    assert new[0] is not old[3]


def test_a_chat_opens_with_a_look_at_its_last_messages_only(view: TranscriptView) -> None:
    messages = Reading(5_000)
    view.show_messages(messages)
    view.viewport().repaint()

    assert min(messages.read) >= 4_960
    assert view.transcript.total_height > 100_000


def test_what_is_on_the_screen_stays_when_older_messages_are_read(view: TranscriptView) -> None:
    messages = [answer(number, "word " * (900 - number)) for number in range(800)]
    view.show_messages(messages)
    view.verticalScrollBar().setValue(view.transcript.total_height // 2)
    before = view.viewport().grab().toImage()
    for item in view.transcript.items:
        item.complete(view.transcript.setting)
    view.arrange()

    assert view.viewport().grab().toImage() == before
