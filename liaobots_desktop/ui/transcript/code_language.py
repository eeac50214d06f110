"""What an info string says about code: the language for the highlighter, and its proper name."""

import re

_NAMES = {
    "bash": "Bash", "c": "C", "c#": "C#", "c++": "C++", "cpp": "C++", "cs": "C#", "csharp": "C#",
    "css": "CSS", "diff": "Diff", "docker": "Dockerfile", "dockerfile": "Dockerfile", "go": "Go",
    "golang": "Go", "html": "HTML", "ini": "INI", "java": "Java", "javascript": "JavaScript",
    "js": "JavaScript", "json": "JSON", "kotlin": "Kotlin", "lua": "Lua", "markdown": "Markdown",
    "md": "Markdown", "perl": "Perl", "php": "PHP", "powershell": "PowerShell", "py": "Python",
    "python": "Python", "python3": "Python", "rb": "Ruby", "rs": "Rust", "ruby": "Ruby",
    "rust": "Rust", "sh": "Shell", "shell": "Shell", "sql": "SQL", "swift": "Swift",
    "toml": "TOML", "ts": "TypeScript", "typescript": "TypeScript", "xml": "XML", "yaml": "YAML",
    "yml": "YAML",
}  # fmt: skip
_END = re.compile(r"[\s,:{]")


def language_of(info: str) -> str:
    """Return the language of an info string: `py` of `py:src/x.py`, `rust` of `rust,no_run`.

    `{.python}` counts as `python`; what has no such form is returned as written, up to a space.
    """
    word = info.split(maxsplit=1)[0] if info.strip() else ""
    word = word.removeprefix("{").removeprefix(".").removesuffix("}")
    return _END.split(word, maxsplit=1)[0] or word


def name_of(language: str) -> str:
    """Return the proper name of a language, an unknown one as it is written."""
    return _NAMES.get(language.lower(), language)
