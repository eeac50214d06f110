"""What the demo reads from a question: topics, states, sizes, and what it must not mistake."""

import pytest

from liaobots_desktop.demo.keywords import State, Topic, Wish, asks_to_continue, read_wish
from liaobots_desktop.demo.language import Language, detect


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("long", Topic.LONG),
        ("Write a long answer with code and a table", Topic.LONG),
        ("Напиши длинный ответ", Topic.LONG),
        ("写一个很长的回答", Topic.LONG),
        ("请给我一个长回答", Topic.LONG),
        ("长", Topic.LONG),
        ("Can you show me some code?", Topic.CODE),
        ("Покажи код", Topic.CODE),
        ("写一段代码", Topic.CODE),
        ("اشرح كيف يعمل البث المتدفق، مع شيفرة", Topic.CODE),
        ("قارن ثلاث لغات في جدول", Topic.TABLE),
        ("مرحبًا!", Topic.GREETING),
        ("ماذا تستطيع؟", Topic.TOUR),
        ("table", Topic.TABLE),
        ("Таблица планет", Topic.TABLE),
        ("画一张表", Topic.TABLE),
        ("a shopping list", Topic.LIST),
        ("Составь список", Topic.LIST),
        ("列表", Topic.LIST),
        ("Unicode!", Topic.UNICODE),
        ("эмодзи", Topic.UNICODE),
        ("表情", Topic.UNICODE),
        ("Hello!", Topic.GREETING),
        ("Привет", Topic.GREETING),
        ("你好！", Topic.GREETING),
        ("What can you do?", Topic.TOUR),
        ("Что ты умеешь?", Topic.TOUR),
        ("你能做什么？", Topic.TOUR),
        ("???", Topic.TOUR),
        ("👋", Topic.TOUR),
        ("", Topic.TOUR),
    ],
)
def test_topic(question: str, topic: Topic) -> None:
    assert read_wish(question) == Wish(topic)


@pytest.mark.parametrize(
    "question",
    [
        "How long is the Nile?",
        "Why is my code so slow?",
        "My computer is slow",
        "Почему мой код работает медленно?",
        "Сколько длинных слов в русском?",
        "为什么我的代码很慢？",
        "لماذا شيفرتي بطيئة؟",
        "长城有多长？",
        "I get error 500 from nginx",
        "What does error 402 mean?",
        "error 4020",
        "error 200",
        "the box was empty",
        "Write html please, with a heading",
        "Is silence golden?",
        "Кодекс чести",
        "Ботинки",
        "The decoder barcode",
        "Explain Rust lifetimes.",
        "他是人民代表",
    ],
)
def test_ordinary_question_asks_for_nothing(question: str) -> None:
    assert read_wish(question) == Wish()


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("empty list in Python", Topic.LIST),
        ("empty table", Topic.TABLE),
        ("html code", Topic.CODE),
        ("Interrupt handlers: show me code", Topic.CODE),
        ("a table of error 404 pages", Topic.TABLE),
    ],
)
def test_topic_is_not_taken_for_an_error(question: str, topic: Topic) -> None:
    assert read_wish(question) == Wish(topic)


@pytest.mark.parametrize(
    ("question", "states", "status"),
    [
        ("Error 402", {State.ERROR}, 402),
        ("error 402, please", {State.ERROR}, 402),
        ("ошибка 429", {State.ERROR}, 429),
        ("покажи ошибку 503", {State.ERROR}, 503),
        ("错误500", {State.ERROR}, 500),
        ("error 402 stream", {State.STREAMED_402}, 0),
        ("ошибка 402 поток", {State.STREAMED_402}, 0),
        ("«бот»", {State.BOT_CHECK}, 0),
        ("Лимит", {State.RATE_LIMIT}, 0),
        ("限流", {State.RATE_LIMIT}, 0),
        ("Тишина…", {State.SILENCE}, 0),
        ("沉默", {State.SILENCE}, 0),
        ("أرني خطأ 503", {State.ERROR}, 503),
        ("خطأ 402 تدفق", {State.STREAMED_402}, 0),
        ("حد الطلبات", {State.RATE_LIMIT}, 0),
        ("بطيء", {State.SLOW}, 0),
        ("slow interrupt", {State.SLOW, State.INTERRUPT}, 0),
        ("Медленно", {State.SLOW}, 0),
        ("慢", {State.SLOW}, 0),
        ("Please answer this one slowly", {State.SLOW}, 0),
    ],
)
def test_state(question: str, states: set[State], status: int) -> None:
    assert read_wish(question) == Wish(None, frozenset(states), status)


def test_states_go_with_a_topic() -> None:
    assert read_wish("interrupt the long answer") == Wish(Topic.LONG, frozenset({State.INTERRUPT}))
    assert read_wish("медленная таблица") == Wish(Topic.TABLE, frozenset({State.SLOW}))


@pytest.mark.parametrize(
    ("question", "size"),
    [
        ("long 200 KB", 200_000),
        ("a long answer of 1 MB", 1_000_000),
        ("длинный, 3 Мб", 3_000_000),
        ("long 99999mb", 4_000_000),
        ("long 7", 0),
    ],
)
def test_size_of_a_long_answer(question: str, size: int) -> None:
    assert read_wish(question).size == size


@pytest.mark.parametrize(
    "question", ["Continue", " continue.", "Продолжай!", "продолжи", "继续写", "تابع"]
)
def test_continuation(question: str) -> None:
    assert asks_to_continue(question)


@pytest.mark.parametrize("question", ["Continued fractions", "Please continue", "Go on", ""])
def test_no_continuation(question: str) -> None:
    assert not asks_to_continue(question)


@pytest.mark.parametrize(
    ("questions", "language"),
    [
        (["Hello"], Language.ENGLISH),
        (["Grüß Gott"], Language.ENGLISH),
        (["Привет, Python"], Language.RUSSIAN),
        (["如何在 Python 里读文件"], Language.CHINESE),
        (["What does 你好 mean in English?"], Language.ENGLISH),
        (["42", "Привет"], Language.RUSSIAN),
        (["ما معنى Python؟"], Language.ARABIC),
        (["🙂"], Language.ENGLISH),
        ([], Language.ENGLISH),
    ],
)
def test_language(questions: list[str], language: Language) -> None:
    assert detect(questions) == language
