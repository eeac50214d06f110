"""Lets a wheel have the translations built: `pip install` needs no make."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).resolve().parent))
import translations


class TranslationsHook(BuildHookInterface[Any]):
    """Builds each .qm before the files of the wheel are collected."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build them (hatchling calls this)."""
        translations.build()
