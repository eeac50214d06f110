"""Reading code line by line: the same colours as Pygments gives, from whichever line it begins."""

import pytest

from liaobots_desktop.markup import highlight
from liaobots_desktop.ui.transcript.code_lexer import CodeLine, State, read_lines

CODE = {
    "python": '@deco\ndef f(x):\n    """Doc\n    text."""\n    return f"{x!r} {y}" + \'a\' # e\n',
    "javascript": "f(1);\n/* a\n b */ let s = `x${a}\ny` + /re/g;\n\nclass A {}\n",
    "typescript": "interface A { b: string }\nconst x: number = 1;\n",
    "rust": 'fn main() {\n    let s = "a\n b"; // c\n    println!("{}", 1_u8);\n}\n',
    "go": "func f() string {\n\treturn `a\nb`\n}\n",
    "java": 'class A {\n  /** doc\n   */\n  int f() { return 1; }\n  String s = "x";\n}\n',
    "bash": 'for i in 1 2; do\n  echo "a $i\nb"\ncat <<E\nx\nE\ndone\n',
    "sql": "select 'a\nb' from t -- c\nwhere x = 1;\n",
    "html": "<html><script>var a = 1;\n</script><b c='d'>x</b>\n",
    "css": "a:hover {\n  color: #fff; /* c\n d */\n}\n",
    "cpp": "#include <x>\nint main() { /* a\n b */ return f(0); }\n",
    "yaml": "a: 1\nb:\n  - c\n  - 'd\n    e'\n",
    "json": '{"a": [1, 2,\n"x"]}\n',
    "php": '<?php\nfunction f($x) { return "a"; }\n',
    "text": "just\n\n words",
}


def lines(language: str, code: str, state: State | None = None, lead: str = "") -> list[CodeLine]:
    lexer = highlight.lexer_for(language)
    assert lexer is not None
    return [line for line in read_lines(lexer, code, state, lead) if line is not None]


def colors(code: str, found: list[CodeLine]) -> list[str]:
    """Return a colour for each character but line ends."""
    result = []
    for text, line in zip(code.split("\n"), found, strict=True):
        row = ["text"] * len(text)
        for start, length, color in line.runs:
            row[start : start + length] = [color] * length
        result += row
    return result


@pytest.mark.parametrize("language", CODE)
def test_lines_have_the_colours_that_pygments_gives(language: str) -> None:
    code = CODE[language]
    whole = [
        color for text, color in highlight.runs(code, language) for letter in text if letter != "\n"
    ]

    assert colors(code, lines(language, code)) == whole


@pytest.mark.parametrize("language", CODE)
def test_reading_can_begin_at_every_line_whose_state_is_known(language: str) -> None:
    code = CODE[language]
    whole = lines(language, code)
    rows = code.split("\n")
    known = [number for number, line in enumerate(whole) if line.state is not None]

    assert all(
        lines(language, "\n".join(rows[number:]), whole[number].state) == whole[number:]
        for number in known
    )
    assert known or language in {"cpp", "yaml", "json", "php", "text"}


def test_the_state_inside_of_a_string_is_kept() -> None:
    begun, *_, end = lines("python", 'x = """one\ntwo\n')

    assert begun.runs == ((4, 6, "code_string"),)
    assert lines("python", "three\n", end.state)[0].runs == ((0, 5, "code_string"),)


def test_a_lead_is_read_for_its_context_only() -> None:
    assert lines("python", "two\n", None, 'x = """one\n')[0].runs == ((0, 3, "code_string"),)
    assert lines("cpp", "b */ int x;", None, "/* a\n")[0].runs == (
        (0, 4, "code_comment"),
        (5, 3, "code_keyword"),
    )
