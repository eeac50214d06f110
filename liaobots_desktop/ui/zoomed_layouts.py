"""What is free in the layouts of a dialog that stays open while the zoom changes grows with it."""

from PySide6.QtWidgets import QFormLayout, QGridLayout, QLayout, QWidget

from liaobots_desktop.ui.drawing import zoom_factor, zoomed

_Pixels = tuple[int, ...]


class ZoomedLayouts:
    """Knows what was given to the layouts of a widget; used on the GUI thread.

    What a layout was given since by what it belongs to is left: that follows the zoom by itself.
    """

    def __init__(self, widget: QWidget) -> None:
        """Look at the layouts that are there; their sizes are those of the zoom that holds."""
        self._zoom = zoom_factor()
        layouts: list[QLayout] = widget.findChildren(QLayout)
        self._between = {layout: _between(layout) for layout in layouts}
        self._around = {layout: _around(layout) for layout in layouts}

    def follow(self) -> None:
        """Give the layouts the sizes of the zoom that holds now."""
        before, self._zoom = self._zoom, zoom_factor()
        for layout, given in self._between.items():
            if _between(layout) == given:
                self._between[layout] = wanted = _zoomed(given, before)
                _set_between(layout, *wanted)
        for layout, given in self._around.items():
            if _around(layout) == given:
                self._around[layout] = wanted = _zoomed(given, before)
                layout.setContentsMargins(*wanted)


def _zoomed(given: _Pixels, before: float) -> _Pixels:
    """Return pixels of another zoom at the one that holds; none, and Qt's own, stay."""
    return tuple(zoomed(round(each / before)) if each > 0 else each for each in given)


def _around(layout: QLayout) -> _Pixels:
    margins = layout.contentsMargins()
    return margins.left(), margins.top(), margins.right(), margins.bottom()


def _between(layout: QLayout) -> _Pixels:
    """Return the spacings across and down."""
    if isinstance(layout, QFormLayout | QGridLayout):
        return layout.horizontalSpacing(), layout.verticalSpacing()
    return layout.spacing(), layout.spacing()


def _set_between(layout: QLayout, across: int, down: int) -> None:
    if isinstance(layout, QFormLayout | QGridLayout):
        layout.setHorizontalSpacing(across)
        layout.setVerticalSpacing(down)
    else:
        layout.setSpacing(across)
