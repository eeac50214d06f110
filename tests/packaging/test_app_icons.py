"""The icon of the app in every size that systems ask for."""

import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

_CHECKOUT = Path(__file__).resolve().parents[2]
GREEN = (18, 115, 95, 255)


@pytest.fixture(scope="module")
def icons(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("icons")
    script = _CHECKOUT / ".ci" / "app_icons.py"
    subprocess.run([sys.executable, "-B", str(script), str(folder)], check=True)
    return folder


def test_there_is_a_picture_of_each_size_with_clear_corners(icons: Path) -> None:
    found = {}
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        with Image.open(icons / f"liaobots-desktop-{size}.png") as picture:
            whole = picture.convert("RGBA")
        found[size] = (whole.size, whole.getpixel((0, 0)), whole.getpixel((size // 2, size // 8)))

    assert found == {size: ((size, size), (0, 0, 0, 0), GREEN) for size in found}


def test_windows_and_macos_have_all_of_theirs_in_one_file(icons: Path) -> None:
    with Image.open(icons / "liaobots-desktop.ico") as windows:
        sizes = {width for width, _ in windows.info["sizes"]}
    with Image.open(icons / "liaobots-desktop.icns") as mac:
        widths = {width * scale for width, _, scale in mac.info["sizes"]}

    assert sizes == {16, 24, 32, 48, 64, 128, 256}
    assert {32, 64, 128, 256, 512, 1024} <= widths
