"""What a prompt asks, and what becomes of the answers."""

import pytest

from liaobots_desktop.composing.variables import Variable, filled, uses, variables_of


@pytest.mark.parametrize(
    ("content", "variables"),
    [
        ("plain { {x} } text", ()),
        ("Dear {{name}},", (Variable("name"),)),
        ("{{ Your name }} and {{your  NAME}}", (Variable("Your name"),)),
        ("{{tone:formal|friendly}}", (Variable("tone", ("formal", "friendly")),)),
        ("{{tone: formal | | friendly }}", (Variable("tone", ("formal", "friendly")),)),
        ("{{language:English}}", (Variable("language", ("English",)),)),
        ("{{x}} {{x:a|b}}", (Variable("x", ("a", "b")),)),
        ("{{clipboard}} {{ Date }}", ()),
        ("{{}} {{ }} {{:a|b}} {{a\nb}}", ()),
        ("{{имя}} {{名字}}", (Variable("имя"), Variable("名字"))),
        ("{{{x}}}", (Variable("x"),)),
    ],
)
def test_each_name_is_asked_once(content: str, variables: tuple[Variable, ...]) -> None:
    assert variables_of(content) == variables


def test_answers_are_put_in_as_they_are() -> None:
    content = "{{Name}}: {{tone:a|b}}, {{name}} {{date}} {{unknown}} {{"
    values = {"name": r"\1 {{tone}}", "tone": "b", "date": "2026-11-26"}

    assert filled(content, values) == r"\1 {{tone}}: b, \1 {{tone}} 2026-11-26 {{unknown}} {{"


def test_what_is_known_is_only_fetched_where_it_is_used() -> None:
    assert uses("Explain {{ Clipboard }}", "clipboard")
    assert not uses("Explain the clipboard", "clipboard")


def test_a_hostile_prompt_is_read_at_once() -> None:
    assert variables_of("{{a" * 100_000) == ()
