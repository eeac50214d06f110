"""The texts: complete in every language, sound Markdown, and honest about what the demo is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from liaobots_desktop import resources
from liaobots_desktop.demo import answers, pieces
from liaobots_desktop.demo.keywords import Topic, Wish, read_wish
from liaobots_desktop.demo.language import Language

LANGUAGES = tuple(Language)
FILES = sorted(path.stem for path in resources.path("demo/en").glob("*.md"))
PARSER = MarkdownIt("commonmark", {"html": False}).enable("table")
SAYS_IT_IS_A_DEMO = {
    Language.ENGLISH: ("practice service", "this computer"),
    Language.RUSSIAN: ("чебный сервис", "этот компьютер"),
    Language.CHINESE: ("练习服务", "这台电脑"),
    Language.ARABIC: ("خدمة التدريب", "هذا الحاسوب"),
}


def inline_tokens(text: str) -> list[Token]:
    return [child for token in PARSER.parse(text) for child in token.children or []]


def shown_text(text: str) -> str:
    return "".join(token.content for token in inline_tokens(text) if token.type == "text")


def test_every_language_has_the_same_files() -> None:
    for language in LANGUAGES:
        found = sorted(path.stem for path in resources.path(f"demo/{language}").glob("*.md"))

        assert found == FILES


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", [*FILES, "whole book"])
def test_no_markup_is_left_over(language: Language, name: str) -> None:
    if name == "whole book":
        text, _ = answers.compose(Wish(Topic.LONG), "", language)
    else:
        text = answers.read_text(language, name)
    text = text.replace("<!-- cut -->", "")
    shown = shown_text(text) if name != "book" else ""

    assert "**" not in shown
    assert "*" not in shown
    assert "`" not in shown


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("question", ["tour", "Hello", "A question", "long"])
def test_answer_says_at_once_that_it_is_a_demo(language: Language, question: str) -> None:
    text, _ = answers.compose(read_wish(question), question, language)

    assert all(words in text[:500] for words in SAYS_IT_IS_A_DEMO[language])


@pytest.mark.parametrize("language", LANGUAGES)
def test_tour_shows_every_kind_of_markdown(language: Language) -> None:
    text = answers.read_text(language, "tour")
    kinds = {token.type for token in PARSER.parse(text)} | {t.type for t in inline_tokens(text)}
    scripts = [any(first <= c <= last for c in text) for first, last in ("AZ", "АЯ", "一龥")]

    assert scripts == [True, True, True]
    assert kinds >= {
        "heading_open",
        "strong_open",
        "em_open",
        "code_inline",
        "fence",
        "table_open",
        "ordered_list_open",
        "bullet_list_open",
        "blockquote_open",
        "link_open",
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_that_the_tour_offers_is_understood(language: Language) -> None:
    code = [
        t.content
        for t in inline_tokens(answers.read_text(language, "tour"))
        if t.type == "code_inline"
    ]
    no_questions = {
        "continue",
        "продолжи",
        "继续",
        "code in a line",
        "код прямо в строке",
        "行内代码",
        "تابع",
        "شيفرة في السطر",
    }
    offered = [word for word in code if word not in no_questions and word not in {"Esc", "Ctrl+N"}]

    assert len(offered) >= 18
    assert [word for word in offered if read_wish(word) == Wish()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_different_questions_get_different_answers(language: Language) -> None:
    first, _ = answers.compose(Wish(), "What is the capital of France?", language)
    second, _ = answers.compose(Wish(), "What is the capital of Spain?", language)

    assert "> What is the capital of France?" in first
    assert "> What is the capital of Spain?" in second


@pytest.mark.parametrize("language", LANGUAGES)
def test_long_answer_is_long_and_always_the_same(language: Language) -> None:
    first, _ = answers.compose(Wish(Topic.LONG), "", language)
    second, _ = answers.compose(Wish(Topic.LONG), "", language)
    megabyte, _ = answers.compose(Wish(Topic.LONG, size=1_000_000), "", language)

    assert first == second
    assert len(list(pieces.split(first))) > 4000
    assert 1_000_000 <= len(megabyte.encode()) < 1_005_000


def test_quotation_shows_markup_as_it_was_typed() -> None:
    assert answers.quote("# a *b* `c`\n\n1. <b> [x](y)") == (
        "> \\# a \\*b\\* \\`c\\`  \n> 1\\. \\<b\\> \\[x\\](y)"
    )


def test_quotation_is_cut_when_it_is_long() -> None:
    quoted = answers.quote("word " * 1000)

    assert len(quoted) < 410
    assert quoted.endswith(" …")


@settings(deadline=None)
@given(st.text(min_size=1, max_size=80))
def test_quotation_is_one_paragraph_of_plain_text(question: str) -> None:
    question = "x" + question
    tokens = PARSER.parse(answers.quote(question))
    children = {t.type for token in tokens for t in token.children or []}

    assert [token.type for token in tokens] == [
        "blockquote_open",
        "paragraph_open",
        "inline",
        "paragraph_close",
        "blockquote_close",
    ]
    assert children <= {"text", "text_special", "hardbreak"}


@settings(deadline=None)
@given(st.text())
def test_pieces_are_the_text(text: str) -> None:
    assert "".join(pieces.split(text)) == text


def test_pieces_are_words_or_a_few_characters() -> None:
    assert list(pieces.split("A word, **中文字**\n\n")) == [
        "A",
        " word,",
        " **",
        "中文",
        "字",
        "**",
        "\n\n",
    ]
