"""Icons are drawn for the screen they are on: nothing is made smaller or larger afterwards."""

import os
import subprocess
import sys

import pytest

_DRAWN = """
from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from liaobots_desktop import resources
from liaobots_desktop.ui.icons import icon

app = QGuiApplication([])
shown = icon("settings", QColor("#000000")).pixmap(QSize(18, 18), app.devicePixelRatio())
wanted = QImage(shown.size(), QImage.Format.Format_ARGB32_Premultiplied)
wanted.fill(0)
painter = QPainter(wanted)
svg = resources.path("icons/settings.svg").read_text(encoding="utf-8")
drawn = QSvgRenderer(QByteArray(svg.replace("currentColor", "#000000").encode()))
drawn.render(painter, QRectF(0, 0, shown.width(), shown.height()))
painter.end()
wanted.setDevicePixelRatio(shown.devicePixelRatio())
got = shown.toImage().convertToFormat(wanted.format())
print(shown.width(), got == wanted)
"""


@pytest.mark.parametrize(
    ("scale", "side"), [("1", 18), ("1.25", 23), ("1.5", 27), ("2", 36), ("3", 54)]
)
def test_an_icon_is_drawn_in_the_pixels_of_its_screen(scale: str, side: int) -> None:
    environment = os.environ | {"QT_SCALE_FACTOR": scale, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", _DRAWN]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)

    assert ran.stdout.split() == [str(side), "True"]
