"""What is understood of what somebody types into the search."""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from liaobots_desktop.chat.message import Role
from liaobots_desktop.store.search.query import Query, parse

MOSCOW = timezone(timedelta(hours=3))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", ()),
        (" \n ", ()),
        ("two Words", ("two", "words")),
        ("same SAME", ("same",)),
        ('"a quoted  phrase" and', ("a quoted phrase", "and")),
        ('"not closed yet', ("not closed yet",)),
        ('"', ()),
        ('""', ()),
        ('5" screen', ('5"', "screen")),
        ('a"b', ('a"b',)),
        ('"a"b', ("a", "b")),
        ("(", ("(",)),
        ("*", ("*",)),
        ("a-b", ("a-b",)),
        ("foo AND", ("foo", "and")),
        ("NOT NEAR(x)", ("not", "near(x)")),
        ("%", ("%",)),
        ("_", ("_",)),
        ("я", ("я",)),
        ("Ёлка", ("елка",)),
        ("Café", ("cafe",)),
        ("文章", ("文章",)),
        ("👩\u200d🚀", ("👩🚀",)),
        ("\ud83d", ("\ufffd",)),
        ("\u0301", ()),
        ("nul\0here", ("nul here",)),
        ("https://a.b:80/c", ("https://a.b:80/c",)),
        ("word:", ("word:",)),
        (":", (":",)),
        ("std::vector", ("std::vector",)),
        ("'; DROP TABLE message; --", ("';", "drop", "table", "message;", "--")),
    ],
)
def test_words_and_phrases(text: str, words: tuple[str, ...]) -> None:
    assert parse(text) == Query(words)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("model:gpt-4", Query(models=("gpt-4",))),
        ("MODEL:GPT-4 sky", Query(("sky",), models=("gpt-4",))),
        ("role:user", Query(roles=(Role.USER,))),
        ("role:Assistant", Query(roles=(Role.ASSISTANT,))),
        ("in:Ёлка", Query(places=("елка",))),
        ('in:"two words" x', Query(("x",), places=("two words",))),
        ("is:pinned x", Query(("x",), is_pinned=True)),
        ("in:a in:b", Query(places=("a", "b"))),
        ("has:code", Query(has_code=True)),
        ("Has:CODE", Query(has_code=True)),
        ("lang:py", Query(languages=("python",), has_code=True)),
        ("LANG:Python lang:c++", Query(languages=("python", "c++"), has_code=True)),
        ("is:trash", Query(is_trash=True)),
    ],
)
def test_filters(text: str, query: Query) -> None:
    assert parse(text) == query


@pytest.mark.parametrize(
    "text",
    ["role:robot", "has:pictures", "is:fun", "model:", "in:", 'in:""', "from:me", "before:now"],
)
def test_what_only_looks_like_a_filter_is_looked_for(text: str) -> None:
    assert parse(text) == Query((text,))


@pytest.mark.parametrize(
    ("text", "misread"),
    [
        ("role:robot has:pictures", ("role:robot", "has:pictures")),
        ('before:"last year" is:new', ('before:"last year"', "is:new")),
        ("model:", ()),
        ("from:me std::vector https://a.b", ()),
        ("role:user has:code before:2024", ()),
    ],
)
def test_filters_whose_values_are_not_understood_are_told(
    text: str, misread: tuple[str, ...]
) -> None:
    assert parse(text).misread == misread


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("before:2024-05-31", datetime(2024, 5, 31, tzinfo=UTC)),
        ("before:2024-5-1", datetime(2024, 5, 1, tzinfo=UTC)),
        ("before:2024-05", datetime(2024, 5, 1, tzinfo=UTC)),
        ("before:2024", datetime(2024, 1, 1, tzinfo=UTC)),
        ('before:"2024"', datetime(2024, 1, 1, tzinfo=UTC)),
        ("before:2024 before:2023", datetime(2023, 1, 1, tzinfo=UTC)),
    ],
)
def test_before_a_day_month_or_year_excludes_it(text: str, moment: datetime) -> None:
    assert parse(text, UTC) == Query(before=moment)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("after:2024-05-31", datetime(2024, 6, 1, tzinfo=UTC)),
        ("after:2024-02-29", datetime(2024, 3, 1, tzinfo=UTC)),
        ("after:2024-12", datetime(2025, 1, 1, tzinfo=UTC)),
        ("after:2024-11", datetime(2024, 12, 1, tzinfo=UTC)),
        ("after:2024", datetime(2025, 1, 1, tzinfo=UTC)),
        ("after:2022 after:2023", datetime(2024, 1, 1, tzinfo=UTC)),
    ],
)
def test_after_a_day_month_or_year_excludes_it(text: str, moment: datetime) -> None:
    assert parse(text, UTC) == Query(since=moment)


@pytest.mark.parametrize(
    "date", ["2024-13", "2024-02-30", "0000", "9999", "24", "2024-", "2024-05-31t10", "99999"]
)
def test_a_date_that_the_calendar_does_not_have_is_looked_for(date: str) -> None:
    assert parse(f"after:{date}") == Query((f"after:{date}",))


def test_days_begin_where_the_user_is() -> None:
    assert parse("before:2024-05-31", MOSCOW) == Query(before=datetime(2024, 5, 30, 21, tzinfo=UTC))


def test_a_pasted_page_is_cut() -> None:
    query = parse("x" * 3000)
    many = parse(" ".join(str(number) for number in range(100, 400)))

    assert query == Query(("x" * 2000,))
    assert many.words == tuple(str(number) for number in range(100, 164))
