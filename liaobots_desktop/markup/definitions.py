"""The link targets and footnotes that an answer defines; footnotes get their numbers here."""

from collections.abc import Mapping, Sequence
from typing import Any


class Definitions(dict[str, dict[str, Any]]):
    """What is known of each link reference and footnote, by key; no Qt, any one thread.

    All have a `href` and a `title`; footnotes besides a `number`, which never changes, and their
    `source`.
    """

    def __init__(self, known: Mapping[str, Any] | None = None) -> None:
        super().__init__(known or {})
        self._footnotes = sum("number" in entry for entry in self.values())

    def keep(self, found: Mapping[str, Any], lines: Sequence[str], end: int) -> None:
        """Take what a parse of `lines` has found above line `end`; the first of a label counts."""
        for key, entry in found.items():
            if entry["map"][0] < end and key not in self:
                self[key] = {"href": entry["href"], "title": entry["title"]}
                if "footnote" in entry:
                    self._footnotes += 1
                    source = "".join(lines[slice(*entry["map"])]).strip()
                    self[key] |= {"number": self._footnotes, "source": source}
