"""Which kept prompts are meant by what follows a slash at the beginning of a question."""

import re
from collections.abc import Iterable

from liaobots_desktop.composing.prompt import Library, Prompt

_LONGEST = 60
_WORD = re.compile(r"\w+")


def sought_in(text: str) -> str | None:
    """Return what is looked for, None if a question is no call for prompts: a path, a sentence."""
    if not text.startswith("/") or len(text) > _LONGEST:
        return None
    sought = text[1:]
    return None if "\n" in sought or "/" in sought else sought


def matching(library: Library, sought: str) -> list[Prompt]:
    """Return the prompts that have all words in their name, folder or description.

    Those whose name begins with what is looked for come first. In scripts that do not part words,
    any place in a word counts as its beginning.
    """
    wanted = sought.casefold().split()
    found = [
        (_rank(prompt, sought), number, prompt)
        for number, prompt in enumerate(library.prompts)
        if _has_all(wanted, (prompt.name, library.path_of(prompt.folder_id), prompt.description))
    ]
    return [prompt for _, _, prompt in sorted(found, key=lambda each: each[:2])]


def _rank(prompt: Prompt, sought: str) -> int:
    name, wanted = prompt.name.casefold(), sought.casefold().strip()
    if name.startswith(wanted):
        return 0
    return 1 if _has_all(wanted.split(), (name,)) else 2


def _has_all(wanted: Iterable[str], texts: Iterable[str]) -> bool:
    folded = " ".join(texts).casefold()
    words = _WORD.findall(folded)
    return all(
        any(word.startswith(each) for word in words) or (not each.isascii() and each in folded)
        for each in wanted
    )
