"""LaTeX drawn as SVG by ziamath, which is imported when the first formula is made; no Qt."""

import logging
import re
import sys
import time
from dataclasses import dataclass
from types import FrameType

_log = logging.getLogger(__name__)

EM = 16
"""The size of the letters in a drawing, in its own units; it is scaled when it is drawn."""
INK = "#010203"
"""The colour that stands for that of the text around."""
MAX_LENGTH = 1_000
"""Longer formulas are not tried: one of 1,000 characters takes up to a second."""
_MAX_SECONDS = 1.0
"""Seconds of computing; the next formula may still be drawn."""
_SLICE, _PAUSE = 0.001, 0.003
"""Seconds of computing, and of letting other threads go on, in turn."""
_TAG = re.compile(r"\\tag\*?\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class FormulaKey:
    """What a drawing depends on: the LaTeX between the delimiters, and whether it is displayed."""

    tex: str
    is_display: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """A formula as SVG; the measures are from its baseline, in the drawing's units."""

    svg: bytes
    width: float
    ascent: float
    descent: float


class UnreadableError(Exception):
    """A formula cannot be drawn whole, or not in time."""


class _Pace:
    """Called at every call of a function in this thread: lets the window go first, ends in time.

    A thread that computes without a pause holds the interpreter's lock for 5 ms whenever the
    window wants it back, many times a picture.
    """

    def __init__(self) -> None:
        self._deadline = time.thread_time() + _MAX_SECONDS
        self._slice_end = time.perf_counter() + _SLICE

    def __call__(self, _frame: FrameType, _event: str, _argument: object) -> None:
        if time.perf_counter() < self._slice_end:
            return
        if time.thread_time() > self._deadline:
            raise UnreadableError("The time is over.")
        time.sleep(_PAUSE)
        self._slice_end = time.perf_counter() + _SLICE


def draw(key: FormulaKey) -> Drawing | None:
    """Return the drawing of a formula, None if its source must be shown instead.

    Takes some milliseconds, a second at most, and as long again in pauses for other threads; the
    first call imports the library, which takes 0.3 s more.
    """
    if len(key.tex) > MAX_LENGTH:
        return None
    before = sys.getprofile()
    try:
        sys.setprofile(_Pace())
        from ziamath.config import config

        config.svg2 = False  # Qt draws nothing of SVG 2's references
        sys.setprofile(_Pace())
        return _draw(key)
    except Exception as error:  # noqa: BLE001 - ziamath raises what comes; the source is shown
        _log.info("A formula is shown as its source: %s", type(error).__name__)
        return None
    finally:
        sys.setprofile(before)


def _draw(key: FormulaKey) -> Drawing:
    from ziamath.zmath import Latex

    tex = _TAG.sub(r"\\qquad\\text{(\1)}", key.tex.strip())
    made = Latex(tex, size=EM, inline=not key.is_display, color=INK, margin=0)
    if any("\\" in (element.text or "") for element in made.mathml.iter()):
        raise UnreadableError("It holds an unknown command.")
    if any(ord(letter) > 127 and not made.font.glyphindex(letter) for letter in tex):
        raise UnreadableError("The font lacks a letter.")
    box = made.node.bbox
    return Drawing(made.svg().encode(), box.xmax - box.xmin, box.ymax, -box.ymin)
