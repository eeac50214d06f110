"""The icon of the app for packages: `resources/icons/app.svg` as PNG, .ico and .icns.

app_icons.py FOLDER     writes liaobots-desktop-SIZE.png, .ico and .icns there
"""

import os
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

_SVG = Path(__file__).resolve().parent.parent / "resources" / "icons" / "app.svg"
_NAME = "liaobots-desktop"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
_WINDOWS = (16, 24, 32, 48, 64, 128, 256)
"""An .ico holds no larger ones."""


def write(folder: Path) -> None:
    """Draw each size from the SVG itself: small ones are sharp then. Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    pictures = {size: _drawn(size) for size in (*SIZES, 1024)}
    for size in SIZES:
        pictures[size].save(folder / f"{_NAME}-{size}.png")
    pictures[256].save(
        folder / f"{_NAME}.ico",
        sizes=[(size, size) for size in _WINDOWS],
        append_images=[pictures[size] for size in _WINDOWS],
    )
    pictures[1024].save(
        folder / f"{_NAME}.icns", append_images=[pictures[size] for size in SIZES if size > 16]
    )


def _drawn(size: int) -> Image.Image:
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(_SVG)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    kept = QByteArray()
    buffer = QBuffer(kept)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(BytesIO(kept.data()))


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    _application = QGuiApplication([])
    write(Path(sys.argv[1]))
