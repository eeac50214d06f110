"""One page with all pictures of a folder: a row for each scene, to be looked through."""

from collections import defaultdict
from html import escape
from pathlib import Path

_HEAD = """\
<!doctype html><meta charset="utf-8"><title>Screenshots</title>
<style>body { font: 14px sans-serif; background: #888 } h2 { margin: 24px 0 4px }
div { display: flex; gap: 8px; overflow-x: auto } figure { margin: 0; flex: none }
img { height: 380px; display: block } figcaption { font-size: 12px }</style>
"""


def write_sheet(folder: Path) -> Path:
    """Write the page into the folder of the pictures (`LANGUAGE/NAME-THEME-PERCENT.png`)."""
    scenes: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(folder.glob("*/*.png")):
        scenes[path.stem.rsplit("-", 2)[0]].append(path.relative_to(folder))
    rows = [f"<h2>{escape(name)}</h2><div>{_row(paths)}</div>" for name, paths in scenes.items()]
    sheet = folder / "index.html"
    sheet.write_text(_HEAD + "\n".join(rows), encoding="utf-8")
    return sheet


def _row(paths: list[Path]) -> str:
    return "".join(
        f'<figure><a href="{escape(path.as_posix())}">'
        f'<img loading="lazy" src="{escape(path.as_posix())}"></a>'
        f"<figcaption>{escape(path.as_posix())}</figcaption></figure>"
        for path in paths
    )
