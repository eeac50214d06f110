"""Groups of three characters, which the index knows texts by."""

from collections.abc import Sequence

GROUP = 3
PADDING = "\n\n"
"""Ends a text in the index, so that each of its characters begins a group."""

_MOST_GROUPS = 48
"""Groups that are looked up for one query; what is found is compared with the words anyway."""


def all_of(words: Sequence[str]) -> str:
    """Return FTS5's expression for texts that have all groups of all words; "" if there is none.

    Of very long words some groups are left out.
    """
    groups = dict.fromkeys(
        word[at : at + GROUP] for word in words for at in range(len(word) - GROUP + 1)
    )
    step = len(groups) // (_MOST_GROUPS + 1) + 1
    return " AND ".join(map(quoted, list(groups)[::step]))


def any_of(groups: Sequence[str]) -> str:
    """Return FTS5's expression for texts that have one of the groups; "" if there is none."""
    return " OR ".join(map(quoted, groups))


def quoted(group: str) -> str:
    """Return a group as FTS5 takes it, whatever characters it has."""
    return '"' + group.replace('"', '""') + '"'
