"""What an info string says about code: the language, its proper name, and a name for a file."""

import re

from liaobots_desktop.markup.highlight import lexer_for

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
_FILES = {
    "C": "c", "C#": "cs", "C++": "cpp", "CSS": "css", "Diff": "diff", "Go": "go", "HTML": "html",
    "INI": "ini", "Java": "java", "JavaScript": "js", "JSON": "json", "Kotlin": "kt", "Lua": "lua",
    "Markdown": "md", "Perl": "pl", "PHP": "php", "PowerShell": "ps1", "Python": "py", "Ruby": "rb",
    "Rust": "rs", "SQL": "sql", "Bash": "sh", "Shell": "sh", "Swift": "swift", "TOML": "toml",
    "TypeScript": "ts", "XML": "xml", "YAML": "yaml",
}  # fmt: skip
_WHOLE_NAMES = {
    "cmake": "CMakeLists.txt",
    "docker": "Dockerfile",
    "dockerfile": "Dockerfile",
    "make": "Makefile",
    "makefile": "Makefile",
}
_PATTERN = re.compile(r"\*(\.[A-Za-z0-9+_-]{1,10})")
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


def file_name_for(language: str) -> str:
    """Return a name for a file with code of a language: `snippet.py`, `Dockerfile`.

    It is plain ASCII and allowed on every system, whatever the language is called.
    """
    whole = _WHOLE_NAMES.get(language.lower())
    if whole is not None:
        return whole
    known = _FILES.get(name_of(language))
    return f"snippet.{known}" if known else "snippet" + _ending_of(language)


def _ending_of(language: str) -> str:
    """Return the ending that Pygments knows for a language, else that of plain text."""
    lexer = lexer_for(language)
    patterns = lexer.filenames if lexer is not None else []
    found = (_PATTERN.fullmatch(pattern) for pattern in patterns)
    return next((match.group(1) for match in found if match), ".txt")
