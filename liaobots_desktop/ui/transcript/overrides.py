"""Lets a fault in what Qt calls reach the hook for faults instead of ending the process."""

from collections.abc import Callable
from contextlib import nullcontext
from functools import wraps
from inspect import isfunction
from typing import Any, TypeVar

from PySide6.QtWidgets import QAbstractScrollArea

_View = TypeVar("_View", bound=type[QAbstractScrollArea])


def telling_faults(view: _View) -> _View:
    """Wrap what a class and its bases override of Qt's own methods, such as `keyPressEvent`.

    Where one override is called inside another, as each is inside `event`, PySide6 6.10 puts its
    own words before those of the exception. On Python 3.11 that ends the process when the
    exception was raised by C code, as by a list for an index, and no Python code has held it since:
    it is only made an object then. A `with` makes it one.
    """
    own = view.__mro__[: view.__mro__.index(QAbstractScrollArea)]
    for owner in own:
        for name, method in list(vars(owner).items()):
            is_override = hasattr(QAbstractScrollArea, name) and not name.startswith("__")
            if is_override and isfunction(method):
                setattr(owner, name, _held(method))
    return view


def _held(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def override(*args: Any, **named: Any) -> Any:
        with nullcontext():
            return method(*args, **named)

    return override
