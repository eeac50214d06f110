"""LaTeX drawn as SVG by ziamath, which is imported when the first formula is made; no Qt."""

import logging
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType

_log = logging.getLogger(__name__)

EM = 16
"""The size of the letters in a drawing, in its own units; it is scaled when it is drawn."""
_INK = "#010203"
"""The colour that stands for that of the text around."""
MAX_LENGTH = 1_000
"""Longer formulas are not tried: one of 1,000 characters takes up to a second."""
_MAX_SECONDS = 1.0
"""Seconds of computing; the next formula may still be drawn."""
_SLICE, _PAUSE = 0.001, 0.003
"""Seconds of computing, and of letting the window go on while it draws, in turn."""
_BUSY = 0.03
"""Seconds for which the window is taken to be drawing, once it has begun."""
_MAX_DEPTH = 10
"""The cost doubles with each level, and the library does not always pass the end of time on."""
_OPENING = {"{", "\\left", "\\begin"}
_NESTING = re.compile(r"(?<!\\)[{}]|\\(?:left|right|begin|end)(?![A-Za-z])")
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

    def in_ink(self, color: str) -> bytes:
        """Return the SVG in a colour, which is as `#rrggbb`."""
        return self.svg.replace(_INK.encode(), color.encode())


class UnreadableError(Exception):
    """A formula cannot be drawn whole, or not in time."""


class Courtesy:
    """Tells the thread that makes formulas when the window draws; any thread may use it."""

    def __init__(self) -> None:
        self.busy_until = 0.0

    def give_way(self) -> None:
        """Let the window go first for the next moments."""
        self.busy_until = time.perf_counter() + _BUSY


def _pace(courtesy: Courtesy) -> Callable[[FrameType, str, object], None]:
    """Return what is called at every call of a function: it ends in time and lets others go on.

    A thread that computes without a pause holds the interpreter's lock for 5 ms whenever the
    window wants it back, many times a picture.
    """
    deadline = time.thread_time() + _MAX_SECONDS
    slice_end = time.perf_counter() + _SLICE

    def watch(_frame: FrameType, _event: str, _argument: object) -> None:
        nonlocal slice_end
        now = time.perf_counter()
        if now < slice_end:
            return
        if time.thread_time() > deadline:
            raise UnreadableError("The time is over.")
        if now < courtesy.busy_until:
            time.sleep(_PAUSE)
        slice_end = time.perf_counter() + _SLICE

    return watch


def draw(key: FormulaKey, courtesy: Courtesy) -> Drawing | None:
    """Return the drawing of a formula, None if its source must be shown instead.

    Takes some milliseconds, a second of computing at most, more while the window draws; the first
    call imports the library, which takes 0.3 s more.
    """
    if len(key.tex) > MAX_LENGTH or _depth(key.tex) > _MAX_DEPTH:
        return None
    before = sys.getprofile()
    try:
        sys.setprofile(_pace(courtesy))
        from ziamath.config import config

        config.svg2 = False  # Qt draws nothing of SVG 2's references
        sys.setprofile(_pace(courtesy))
        return _draw(key)
    except Exception as error:  # noqa: BLE001 - ziamath raises what comes; the source is shown
        _log.info("A formula is shown as its source: %s", type(error).__name__)
        return None
    finally:
        sys.setprofile(before)


def _depth(tex: str) -> int:
    depth = deepest = 0
    for mark in _NESTING.findall(tex):
        depth += 1 if mark in _OPENING else -1
        deepest = max(deepest, depth)
    return deepest


def _draw(key: FormulaKey) -> Drawing:
    from ziamath.zmath import Latex

    tex = _TAG.sub(r"\\qquad\\text{(\1)}", key.tex.strip())
    made = Latex(tex, size=EM, inline=not key.is_display, color=_INK, margin=0)
    if any("\\" in (element.text or "") for element in made.mathml.iter()):
        raise UnreadableError("It holds an unknown command.")
    if any(ord(letter) > 127 and not made.font.glyphindex(letter) for letter in tex):
        raise UnreadableError("The font lacks a letter.")
    box = made.node.bbox
    return Drawing(made.svg().encode(), box.xmax - box.xmin, box.ymax, -box.ymin)
