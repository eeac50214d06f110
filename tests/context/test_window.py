"""The context window: the cut is the one that the service makes."""

from collections.abc import Iterator, Sequence
from random import Random

import pytest

from liaobots_desktop.chat.inclusion import Earlier, Inclusion
from liaobots_desktop.chat.message import MessageId, Role
from liaobots_desktop.context.counting_process import CountingProcess
from liaobots_desktop.context.token_counter import TokenCounter
from liaobots_desktop.context.window import ContextWindow, Fit, Overflow
from liaobots_desktop.service.catalogue import GPT_3_5_TURBO, GPT_4, Model
from tests.context.texts import SCRIPTS, text

NO_TABLE = CountingProcess("context/LICENSE")
WORD = " word"
"""One token, five bytes."""


def chat(*texts: str, marks: dict[int, Inclusion] | None = None) -> list[Earlier]:
    """Return messages, the oldest first; `marks` by their places."""
    roles = (Role.USER, Role.ASSISTANT)
    return [
        Earlier(MessageId(10 + n), roles[n % 2], words, (marks or {}).get(n), n)
        for n, words in enumerate(texts)
    ]


def window(prompt: str, messages: Sequence[Earlier], counter: TokenCounter) -> ContextWindow:
    always = [message for message in messages if message.inclusion is Inclusion.ALWAYS]
    return ContextWindow(counter, prompt, iter(messages[::-1]), always)


def counting() -> TokenCounter:
    counter = TokenCounter()
    counter.load()
    return counter


def model(room: int) -> Model:
    return Model("m", "M", 100_000, room + 1000)


def as_the_service_reads(
    prompt: str, messages: Sequence[str], limit: int, counter: TokenCounter
) -> list[str]:
    """The rule of the service, as straight as it can be said (protocol of the web page)."""
    count = counter.count(prompt)
    read: list[str] = []
    for message in reversed(messages):
        tokens = counter.count(message)
        if count + tokens + 1000 > limit:
            break
        count += tokens
        read.insert(0, message)
    return read


def test_ten_thousand_random_chats_are_cut_where_the_service_cuts_them() -> None:
    random = Random(4711)
    counter = counting()
    cuts = overflows = 0
    for number in range(10_000):
        script = SCRIPTS[number % 6]
        texts = [text(random, script, random.randint(0, 12)) for _ in range(random.randint(0, 9))]
        prompt, question = text(random, script, random.randint(0, 6)), text(random, script, 5)
        asked = model(random.randint(0, 400))
        fit, chosen = sent(window(prompt, chat(*texts), counter), asked, question)
        limit = asked.token_limit
        read = as_the_service_reads(prompt, [*filter(None, texts), question], limit, counter)
        expected = read[:-1] if read else None  # it reads nothing, not even the question

        assert (chosen if fit.overflow is None else None) == expected, (number, fit)
        if read:  # what is sent is read to its first word
            again = as_the_service_reads(prompt, [*chosen, question], limit, counter)
            assert again == [*chosen, question]
            assert fit.used == sum(map(counter.count, (prompt, question, *chosen)))
        cuts += bool(fit.cut)
        overflows += fit.overflow is not None

    assert (cuts > 2000, overflows > 1000, cuts + overflows < 9000) == (True, True, True)


def test_with_marks_the_service_still_reads_all_that_is_sent() -> None:
    random = Random(12)
    counter = counting()
    marked = 0
    for _ in range(3_000):
        texts = [text(random, "latin", random.randint(1, 12)) for _ in range(8)]
        kinds = (None, None, Inclusion.ALWAYS, Inclusion.NEVER)
        marks = {n: mark for n in range(8) if (mark := random.choice(kinds)) is not None}
        messages = chat(*texts, marks=marks)
        asked = model(random.randint(60, 400))
        fit, chosen = sent(window("Be brief.", messages, counter), asked, "Why?")
        if fit.overflow is not None:
            continue
        marked += bool(marks)
        always = [m.text for m in messages if m.inclusion is Inclusion.ALWAYS]
        never = [m.text for m in messages if m.inclusion is Inclusion.NEVER]

        assert as_the_service_reads("Be brief.", [*chosen, "Why?"], asked.token_limit, counter) == [
            *chosen,
            "Why?",
        ]
        assert [words for words in chosen if words in always] == always
        assert not set(chosen) & set(never)
        assert fit.not_sent == sum(words not in chosen for words in texts[: fit.cut])

    assert marked > 1000


def sent(window: ContextWindow, asked: Model, question: str) -> tuple[Fit, list[str]]:
    fit = window.fit(asked, question)
    return fit, [message.text for message in window.chosen(fit)]


@pytest.mark.parametrize(
    ("words", "used", "cut", "messages"),
    [
        (1, 14, 0, 4),
        (7, 20, 0, 4),  # the room is used to its last token
        (8, 18, 1, 3),
        (11, 18, 2, 2),
        (18, 19, 4, 0),
        (19, 20, 4, 0),
    ],
)
def test_the_cut_moves_with_the_question(words: int, used: int, cut: int, messages: int) -> None:
    texts = (WORD * 3, WORD * 3, WORD * 3, WORD * 3)
    fit, _ = sent(window("Be", chat(*texts), counting()), model(20), WORD * words)

    assert (fit.used, fit.cut, fit.not_sent, fit.messages) == (used, cut, cut, messages)
    assert (fit.room, fit.is_exact, fit.overflow) == (20, True, None)


def test_a_message_that_does_not_fit_hides_all_before_it() -> None:
    texts = ("a", WORD * 30, "b")
    fit, chosen = sent(window("Be", chat(*texts), counting()), model(20), "Why?")

    assert chosen == ["b"]
    assert (fit.cut, fit.not_sent) == (2, 2)


def test_what_is_always_sent_is_counted_first_and_stands_in_its_place() -> None:
    messages = chat(WORD * 5, "x", WORD * 9, "y", marks={0: Inclusion.ALWAYS})
    fit, chosen = sent(window("Be", messages, counting()), model(12), "Why?")

    assert chosen == [WORD * 5, "y"]
    assert (fit.always, fit.messages, fit.cut, fit.not_sent) == (5, 2, 3, 2)


def test_what_is_never_sent_is_neither_counted_nor_sent() -> None:
    messages = chat("x", WORD * 50, "y", marks={1: Inclusion.NEVER})
    fit, chosen = sent(window("Be", messages, counting()), model(12), "Why?")

    assert chosen == ["x", "y"]
    assert (fit.used, fit.cut) == (5, 0)


def test_an_answer_that_failed_is_neither_counted_nor_sent() -> None:
    fit, chosen = sent(window("Be", chat("x", "", "y"), counting()), model(12), "Why?")

    assert chosen == ["x", "y"]
    assert fit.messages == 2


@pytest.mark.parametrize(
    ("prompt", "always", "question", "overflow", "used"),
    [
        (WORD * 21, 1, 1, Overflow.PROMPT, 23),
        (WORD * 10, 1, 11, Overflow.QUESTION, 22),
        (WORD * 10, 6, 5, Overflow.ALWAYS, 21),
        (WORD * 10, 5, 5, None, 20),
    ],
)
def test_what_cannot_be_read_at_all_is_told(
    prompt: str, always: int, question: int, overflow: Overflow | None, used: int
) -> None:
    messages = chat(WORD * always, marks={0: Inclusion.ALWAYS})
    fit, _ = sent(window(prompt, messages, counting()), model(20), WORD * question)

    assert (fit.overflow, fit.used) == (overflow, used)


def test_what_is_short_is_measured_in_bytes_and_loads_nothing() -> None:
    process = CountingProcess()
    short = window("Be", chat("x" * 1000, "y" * 1000), TokenCounter(process))
    fit, chosen = sent(short, GPT_3_5_TURBO, "z" * 998)

    assert (fit.used, fit.is_exact, fit.cut, fit.messages) == (3000, False, 0, 2)
    assert chosen == ["x" * 1000, "y" * 1000]
    assert not short.needs_counting(GPT_3_5_TURBO, "z" * 998)
    assert short.needs_counting(GPT_3_5_TURBO, "z" * 999)
    assert not short.needs_counting(GPT_4, "z" * 999)
    assert not process.is_ready


def test_the_byte_bound_never_decides_otherwise_than_the_tokens() -> None:
    random = Random(99)
    counter = counting()
    decided = 0
    for number in range(3_000):
        texts = [text(random, SCRIPTS[number % 6], random.randint(0, 6)) for _ in range(6)]
        asked, question = model(random.randint(50, 900)), text(random, SCRIPTS[number % 6], 4)
        by_bytes = window("Be", chat(*texts), TokenCounter(CountingProcess()))
        if by_bytes.needs_counting(asked, question):
            continue
        decided += 1
        rough, all_of_them = sent(by_bytes, asked, question)
        exact, chosen = sent(window("Be", chat(*texts), counter), asked, question)

        assert chosen == all_of_them
        assert exact.used <= rough.used <= rough.room
        assert (rough.cut, rough.is_exact, exact.is_exact) == (0, False, True)

    assert decided > 500


def test_without_the_table_no_more_is_sent_than_surely_fits() -> None:
    fit, chosen = sent(
        window("Be", chat("x" * 10, "y" * 6), TokenCounter(NO_TABLE)), model(12), "z"
    )

    assert chosen == ["y" * 6]
    assert (fit.used, fit.is_exact, fit.cut) == (9, False, 1)


def test_only_as_many_messages_are_read_as_fit() -> None:
    looked_at: list[int] = []

    def reading() -> Iterator[Earlier]:
        for message in reversed(chat(*[WORD * 10] * 50_000)):
            looked_at.append(message.depth)
            yield message

    counter = counting()
    long = ContextWindow(counter, "Be", reading())
    first = long.fit(GPT_3_5_TURBO, WORD * 10)
    read_for_the_first = len(looked_at)
    for words in range(11, 200):
        long.fit(GPT_3_5_TURBO, WORD * words)
    read_for_all = len(looked_at)
    bigger = long.fit(GPT_4, WORD * 10)

    assert (first.messages, first.cut) == (298, 49_702)
    assert (read_for_the_first, read_for_all) == (299, 299)
    assert (bigger.messages, len(looked_at)) == (698, 699)
