"""Spares the start what PySide6 reads: the source of every module that is imported after it.

It looks for its own name in it, to know for which modules `from __feature__ import …` may change
how Qt is called. Nothing here uses that, and 110 modules are 8 ms before the first picture.
"""

import sys
from collections.abc import MutableMapping

import PySide6.QtCore  # noqa: F401  # with it comes what reads

_FEATURES = "shibokensupport.feature"
_OURS = __name__.partition(".")[0]
_NO_FEATURE, _NOT_CONCERNED = 0, -1
"""What PySide6 notes of modules that name it in their source, and of others."""


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


def install() -> None:
    """Let no source be read from now on; with a PySide6 that works otherwise nothing changes."""
    known = getattr(sys.modules.get(_FEATURES), "pyside_feature_dict", None)
    if isinstance(known, dict) and not any(isinstance(f, _Teller) for f in sys.meta_path):
        teller = _Teller(known)
        for name in tuple(sys.modules):  # asked about again when another module imports them
            teller.tell(name)
        sys.meta_path.insert(0, teller)
