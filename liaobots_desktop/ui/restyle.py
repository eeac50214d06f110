"""Lets a widget take the look that the style sheet gives its changed properties.

A module of its own, imported when first needed: making the type QStyle takes PySide6 20 ms.
"""

from PySide6.QtWidgets import QStyle, QWidget


def restyle(widget: QWidget) -> None:
    """Look the widget's style up again."""
    style: QStyle = widget.style()
    style.polish(widget)
