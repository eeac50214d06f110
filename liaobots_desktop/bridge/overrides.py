"""Lets a fault in what Qt calls of our classes reach the hook for faults (docs/decisions/0122)."""

from collections.abc import Callable, Iterator
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject

_BASE: Any = QObject.__base__
"""Shiboken's class of all that Qt has, also of what is no QObject."""
_QT = ("PySide6", "Shiboken")


def hold() -> None:
    """From now on, hold the overrides of every class that derives from one of Qt's.

    A class that was made before stays as it is, so this comes before ours are imported.
    """
    _BASE.__init_subclass__ = classmethod(_hold_overrides)


def overrides_of(made: type) -> Iterator[tuple[str, FunctionType]]:
    """Yield the methods of a class by which it overrides what its Qt classes have."""
    qt = [vars(base) for base in made.__mro__ if base.__module__.partition(".")[0] in _QT]
    for name, method in list(vars(made).items()):
        is_method = type(method) is FunctionType and not name.startswith("__")
        if is_method and any(name in names for names in qt):
            yield name, method


def _hold_overrides(made: Any, /, **named: Any) -> None:
    super(_BASE, made).__init_subclass__(**named)
    for name, method in overrides_of(made):
        setattr(made, name, _held(method))


def _held(method: FunctionType) -> Callable[..., Any]:
    """Return a method that makes an object of what leaves it, at 0.1 µs a call.

    Where Qt was called by Python code in turn, PySide6 6.10 puts its own words before those of the
    exception. On Python 3.11 that ends the process when C code has raised it, as a list does for an
    index: what left Python code that does not hold it is not an object yet.
    """
    takes = None if method.__defaults__ or method.__kwdefaults__ else method.__code__.co_argcount
    override = {1: _alone, 2: _with_one}.get(takes or 0, _with_any)(method)
    override.__name__, override.__doc__ = method.__name__, method.__doc__
    override.__dict__.update(method.__dict__, __wrapped__=method)  # also what @Slot has noted
    return override


# a signal that is connected hands on what a method takes: nothing, one thing, or all that it has


def _alone(method: Callable[..., Any]) -> Callable[..., Any]:
    def override(self: Any) -> Any:
        try:
            return method(self)
        except BaseException:  # holding it is all that is needed
            raise

    return override


def _with_one(method: Callable[..., Any]) -> Callable[..., Any]:
    def override(self: Any, given: Any, /) -> Any:
        try:
            return method(self, given)
        except BaseException:
            raise

    return override


def _with_any(method: Callable[..., Any]) -> Callable[..., Any]:
    def override(*args: Any, **named: Any) -> Any:
        try:
            return method(*args, **named)
        except BaseException:
            raise

    return override
