"""A sequence whose entries are made or read when they are asked for."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import TypeVar, overload

Entry = TypeVar("Entry")


class LazySequence(Sequence[Entry]):
    """What `at` returns, with negative numbers and slices as a list has them."""

    @abstractmethod
    def at(self, index: int) -> Entry:
        """Return the entry with a number from 0 up to the length."""

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> list[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | list[Entry]:
        if isinstance(index, slice):
            return [self.at(number) for number in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        return self.at(index % len(self))
