"""The environment of the processes that are measured."""

import os
from pathlib import Path

_SCREEN = Path(__file__).parent.parent / "screen.json"
"""A screen that has room for the window as it comes first; Qt's own has 800 × 800 pixels."""
_MEASURED = {
    "QT_QPA_PLATFORM": f"offscreen:configfile={_SCREEN}",
    "QT_LOGGING_RULES": "default.warning=false",  # the platform warns of each bare window
    "PYTHONDONTWRITEBYTECODE": "",  # a user's app is compiled once, not at every start
}


def measured(**more: str) -> dict[str, str]:
    """Return this process's environment with what every measurement needs, and more."""
    return {**os.environ, **_MEASURED, **more}
