"""The environment of the processes that are measured."""

import os

_MEASURED = {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_LOGGING_RULES": "default.warning=false",  # the platform warns of each bare window
    "PYTHONDONTWRITEBYTECODE": "",  # a user's app is compiled once, not at every start
}


def measured(**more: str) -> dict[str, str]:
    """Return this process's environment with what every measurement needs, and more."""
    return {**os.environ, **_MEASURED, **more}
