"""The page: its size, its margins, and the room for the messages between its head and foot."""

from dataclasses import dataclass
from typing import Self

from PySide6.QtCore import QLocale, QMarginsF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize

UNITS_PER_INCH = 96
"""The transcript's lengths on paper: its text of 14 becomes 10.5 points."""
HEAD_HEIGHT, FOOT_HEIGHT = 34, 30
_POINTS_PER_INCH = 72
_MARGINS = QMarginsF(18, 13, 18, 12)
_TERRITORY = QLocale.Country
_LETTER = {
    _TERRITORY.Belize,
    _TERRITORY.Canada,
    _TERRITORY.Chile,
    _TERRITORY.Colombia,
    _TERRITORY.CostaRica,
    _TERRITORY.ElSalvador,
    _TERRITORY.Guatemala,
    _TERRITORY.Mexico,
    _TERRITORY.Nicaragua,
    _TERRITORY.Panama,
    _TERRITORY.Philippines,
    _TERRITORY.PuertoRico,
    _TERRITORY.UnitedStates,
    _TERRITORY.Venezuela,
}
"""Where paper is US Letter (Unicode CLDR, supplemental data, paperSize)."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The room for messages on a page, in units; `dots` is how many of the device's make one."""

    width: int
    height: int
    dots: float

    @classmethod
    def of(cls, device: QPagedPaintDevice) -> Self:
        """Return the room between a device's margins, less the page's head and foot."""
        room = device.pageLayout().paintRect(QPageLayout.Unit.Point)
        unit = UNITS_PER_INCH / _POINTS_PER_INCH
        height = int(room.height() * unit) - HEAD_HEIGHT - FOOT_HEIGHT
        return cls(int(room.width() * unit), height, device.logicalDpiX() / UNITS_PER_INCH)


def page_layout(locale: QLocale) -> QPageLayout:
    """Return the page of a country: A4 or US Letter, upright, with our margins."""
    is_letter = locale.territory() in _LETTER
    size = QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4
    return QPageLayout(
        QPageSize(size), QPageLayout.Orientation.Portrait, _MARGINS, QPageLayout.Unit.Millimeter
    )
