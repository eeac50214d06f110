"""A change of what a widget says that is seen at once in its height, and in no other first."""

from PySide6.QtWidgets import QLayout, QWidget


def settle(widget: QWidget, inside: QLayout) -> None:
    """Lay a widget out after a layout inside it has changed, and what stands around it.

    Layouts tell the next one around them in a later turn of the loop each: a picture may be drawn
    before the last one has heard of it.
    """
    parent = widget.parentWidget()
    around = parent.layout() if parent is not None else None
    for layout in (inside, widget.layout(), around):
        if layout is not None:
            layout.activate()
