"""The tools of `.ci/` for translations, and texts in a language that nobody speaks."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / ".ci"))

import spoken_texts
import translations
import ts_file

__all__ = ["spoken_texts", "translations", "ts_file"]
