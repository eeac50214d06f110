"""Finds the versions of PySide6 that make Python crash (docs/decisions/0002)."""

import sys

from PySide6.QtCore import QObject

SENTENCE = (
    "This version of PySide6 makes Python {0} crash within one answer. Install a version from "
    "6.10.3 up to, but not including, 6.11."
)


def loses_references() -> bool:
    """Whether calls that return nothing lose references to None."""
    probe = QObject()
    before = sys.getrefcount(None)
    for _ in range(100):
        probe.setObjectName("")
    return before - sys.getrefcount(None) > 50
