"""A fault of the program as it may be told: its kind and its way, nothing of what it was about."""

import sys
import traceback
import weakref
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject

_PACKAGE = Path(__file__).resolve().parents[1]
DRAWS = {"paintEvent", "arrange", "show_growth"}
"""Methods of a message pane that lay out or draw what is seen."""


@dataclass(frozen=True)
class Fault:
    """What may leave the app: exceptions' texts may hold what somebody wrote, and are not here."""

    kind: str
    """The class of the exception."""
    place: str
    """The last line of code on its way: the same fault has the same place."""
    way: tuple[str, ...]
    """One line for each step, and for each exception before this one."""
    drawing: "weakref.ref[QObject] | None" = None
    """The widget that was being drawn or laid out."""


def fault_of(error: BaseException, trace: TracebackType | None) -> Fault:
    """Return an exception that nobody caught as it may be told."""
    steps = traceback.extract_tb(trace)
    place = f"{steps[-1].filename}:{steps[-1].lineno}" if steps else type(error).__name__
    return Fault(type(error).__name__, place, tuple(_way(error, trace)), _drawing(trace))


def way_of(error: BaseException) -> str:
    """Return an exception that was caught as a log may tell it, which is on the disk."""
    return "\n".join(_way(error, error.__traceback__))


def without_names(text: str) -> str:
    """Return a text in which paths begin at the package or a library, else at ~, not at a home."""
    for root in _roots():
        text = text.replace(f"{root}{_separator(root)}", "")
    return text.replace(str(Path.home()), "~")


def _separator(root: str) -> str:
    return "\\" if "\\" in root else "/"


def _roots() -> list[str]:
    """Return the folders of code, the deepest first."""
    roots = {str(_PACKAGE.parent), *(path for path in sys.path if Path(path).is_absolute())}
    return sorted(roots - {Path(_PACKAGE.anchor).as_posix()}, key=len, reverse=True)


def _way(error: BaseException, trace: TracebackType | None) -> Iterator[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None:
        yield from _way(before, before.__traceback__)
        yield "and then"
    yield type(error).__name__
    for step in traceback.extract_tb(trace):
        yield f"  {without_names(step.filename)}:{step.lineno} {step.name}"
        if step.line:
            yield f"    {step.line}"


def _drawing(trace: TracebackType | None) -> "weakref.ref[QObject] | None":
    while trace is not None:
        frame = trace.tb_frame
        widget = frame.f_locals.get("self")
        if frame.f_code.co_name in DRAWS and isinstance(widget, QObject):
            return weakref.ref(widget)
        trace = trace.tb_next
    return None
