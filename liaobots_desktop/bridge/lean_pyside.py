"""Imports PySide6 without what no start needs (docs/decisions/0010).

PySide6 compiles at every start what it has for the words of its errors, for signatures and for stub
files: 25 ms before the first picture. Here each of these modules is read when it is looked into.
It also reads the source of every module that is imported after it and looks for its own name, to
know for which `from __feature__ import …` may change how Qt is called. Nothing here uses that, and
110 modules are 8 ms.
"""

import builtins
import sys
from collections.abc import MutableMapping
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from importlib.abc import Loader

_SIGNATURES = "shibokensupport.signature"
_SELDOM_NEEDED = (
    "errorhandler",
    "layout",
    "parser",
    "lib.tool",
    "lib.enum_sig",
    "lib.pyi_generator",
)
"""Not `mapping`: PySide6 looks into it past its attributes, and would abort."""
_FEATURES = "shibokensupport.feature"
_OURS = __name__.partition(".")[0]
_NO_FEATURE, _NOT_CONCERNED = 0, -1
"""What PySide6 notes of modules that name it in their source, and of others."""


def install() -> None:
    """Import PySide6 so; one that works otherwise, or is there already, comes as it is."""
    if "shiboken6" not in sys.modules:
        _import_without_signatures()
    known = getattr(sys.modules.get(_FEATURES), "pyside_feature_dict", None)
    if isinstance(known, dict) and not any(isinstance(f, _Teller) for f in sys.meta_path):
        teller = _Teller(known)
        for name in tuple(sys.modules):  # asked about again when another module imports them
            teller.tell(name)
        sys.meta_path.insert(0, teller)


def _import_without_signatures() -> None:
    usual = builtins.__import__

    def importing(name: str, *rest: Any, **named: Any) -> ModuleType:
        if name == _SIGNATURES:
            usual(name)
            _put_off(name)
        return usual(name, *rest, **named)

    builtins.__import__ = importing
    try:
        usual("PySide6.QtCore")
    finally:
        # PySide6 puts an import of its own over the one that it found
        for kept in ("__import__", "__orig_import__"):
            if getattr(builtins, kept, None) is importing:
                setattr(builtins, kept, usual)


def _put_off(package: str) -> None:
    """Let modules that are seldom needed stand there unread; those that were read stay."""
    for name in _SELDOM_NEEDED:
        full_name = f"{package}.{name}"
        if full_name not in sys.modules:
            sys.modules[full_name] = _Unread(full_name)


class _Unread(ModuleType):
    """A module of PySide6 that is read when something of it is asked for."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self._is_read = False
        self.__spec__ = ModuleSpec(name, None)

    def __getattr__(self, name: str) -> Any:
        if self._is_read or name.startswith("__"):
            raise AttributeError(name)
        self._is_read = True
        # PySide6 has given it another name in the meantime; its loader knows the first one
        given, loader = self.__spec__, cast("Loader", sys.modules[_SIGNATURES].__loader__)
        self.__spec__ = ModuleSpec(self.__name__, loader)
        loader.exec_module(self)
        self.__spec__ = given
        return getattr(self, name)


class _Teller:
    """Says of every module before it is imported what PySide6 would find out; finds none."""

    def __init__(self, known: MutableMapping[str, int]) -> None:
        self._known = known

    def find_spec(self, fullname: str, path: object = None, target: object = None) -> None:
        """Let those that follow find it."""
        del path, target
        self.tell(fullname)

    def tell(self, fullname: str) -> None:
        """Say what there is to know of a module."""
        is_ours = fullname.partition(".")[0] == _OURS
        self._known.setdefault(fullname, _NO_FEATURE if is_ours else _NOT_CONCERNED)
