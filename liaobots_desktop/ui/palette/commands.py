"""The commands that the palette offers: actions of the table, models, settings."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject

from liaobots_desktop.ui.actions.matching import Named, words_typed
from liaobots_desktop.ui.actions.other_layout import other_layouts
from liaobots_desktop.ui.actions.recent import Recent
from liaobots_desktop.ui.palette.rows import Command, Heading, Row

PREFIX = ">"
"""What is typed first to see nothing but commands."""
_FEW = 3
"""Commands above what the search finds: they must not push it out of sight."""
_LEAST_LETTERS = 2

Sections = Sequence[tuple[str, Sequence[Command]]]
"""Commands under their headings."""


class Commands(QObject):
    """Finds commands by what is typed; lives on the GUI thread.

    What can be done is asked once each time that the palette is opened.
    """

    def __init__(self, offered: Callable[[], Sections], recent: Recent, parent: QObject) -> None:
        super().__init__(parent)
        self._ask = offered
        self._recent = recent
        self._offered: Sections | None = None
        self._names: dict[str, Named] = {}

    def begin(self) -> None:
        """Take note that the palette was opened: other things can be done now."""
        self._offered = None

    def use(self, command: Command) -> None:
        """Do it, and remember it as the last one that was used."""
        self._recent.note(command.id)
        command.act()

    def beside(self, typed: str) -> list[Row]:
        """Return the few rows that stand with what the search finds.

        Without a text these are the last ones that were used, else those whose words begin so.
        """
        if not typed.strip():
            return _under(self.tr("Last used commands"), self._used()[:_FEW])
        if len(typed.strip()) < _LEAST_LETTERS and typed.isascii():
            return []
        return _under(self.tr("Commands"), self._begun(typed)[:_FEW])

    def in_place_of_hits(self, typed: str) -> list[Row]:
        """Return all that may be meant, where the search has found nothing."""
        found = self._meant(typed) if typed.strip() else []
        return _under(self.tr("Commands"), found)

    def alone(self, typed: str) -> list[Row]:
        """Return all commands for what is typed behind the prefix, the nearest ones first."""
        if typed.strip():
            return _under(self.tr("Commands"), self._meant(typed))
        rows = _under(self.tr("Last used commands"), self._used())
        for heading, commands in self._sections():
            rows += _under(heading, commands)
        return rows

    def _sections(self) -> Sections:
        if self._offered is None:
            self._offered = self._ask()
        return self._offered

    def _all(self) -> Iterable[Command]:
        return (command for _, commands in self._sections() for command in commands)

    def _used(self) -> list[Command]:
        offered = {command.id: command for command in self._all()} if self._recent.ids else {}
        return [offered[used] for used in self._recent.ids if used in offered]

    def _begun(self, typed: str) -> list[Command]:
        """Return those whose names begin with what is typed, the last used first.

        Behind them those that have it inside, where it is Chinese, which has no spaces.
        """
        sought = words_typed(typed)
        begun = self._by_age([one for one in self._all() if self._named(one).begins(sought)])
        inside = [one for one in self._all() if self._named(one).holds_unspaced(sought)]
        return begun + [one for one in self._by_age(inside) if one not in begun]

    def _meant(self, typed: str) -> list[Command]:
        """Return all that may be meant, the nearest first, of equal ones the last used first.

        Where that is nothing, what was typed is taken for another layout's letters.
        """
        found = self._named_by(typed)
        others = iter(() if found or not typed.strip() else other_layouts(typed))
        while not found and (other := next(others, None)) is not None:
            found = self._named_by(other)
        return found

    def _named_by(self, typed: str) -> list[Command]:
        sought = words_typed(typed)
        costs = ((self._named(command).cost(sought), command) for command in self._all())
        found = {command: cost for cost, command in costs if cost is not None}
        offering = [
            command
            for command in self._all()
            if command.offers and command not in found and self._offers(command, sought)
        ]
        return sorted(self._by_age(list(found)), key=found.__getitem__) + self._by_age(offering)

    def _offers(self, command: Command, sought: Sequence[str]) -> bool:
        if command.offers not in self._names:
            self._names[command.offers] = Named.of(command.offers)
        return self._names[command.offers].has_begun(sought)

    def _by_age(self, commands: list[Command]) -> list[Command]:
        ages = {used: age for age, used in enumerate(self._recent.ids)}
        return sorted(commands, key=lambda command: ages.get(command.id, len(ages)))

    def _named(self, command: Command) -> Named:
        if command.sought_as not in self._names:
            self._names[command.sought_as] = Named.of(command.sought_as)
        return self._names[command.sought_as]


def _under(heading: str, commands: Sequence[Command]) -> list[Row]:
    return [Heading(heading), *commands] if commands else []
