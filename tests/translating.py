"""The tools of `.ci/` for translations, and a language that nobody speaks."""

import re
import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / ".ci"))

import spoken_texts
import translations
import ts_file

__all__ = [
    "LANGUAGES",
    "MIRRORED",
    "PSEUDO",
    "pseudo_of",
    "spoken_texts",
    "translations",
    "ts_file",
    "write_pseudo",
]

LANGUAGES = tuple(
    file.stem.removeprefix(translations.PREFIX)
    for file in sorted(translations.FOLDER.glob(f"{translations.PREFIX}*.ts"))
)
"""Each that there is: another file is another language, and is tested as these are."""
PSEUDO = "eo"
"""A language that Qt knows and the app does not have."""
MIRRORED = "ur"
"""Another one, which is written from the right to the left."""
_ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "àćéîñöšüýžÀĆÉÎÑÖŠÜÝŽ")
_FIELDS = re.compile(r"(\{\{.*?\}\}|\{[^{}]*\}|%n|\(\*[^)]*\)|https?://\S+)")
_STRETCH = 0.4
_LONGEST_WORD = 7


def pseudo_of(text: str) -> str:
    """Return a text with accents, two fifths longer, that can still be read; fields stay."""
    parts = _FIELDS.split(text)
    parts[::2] = [part.translate(_ACCENTS) for part in parts[::2]]
    more = -(-len(text) * 4 // 10)
    words = ["ø" * min(_LONGEST_WORD, more - at) for at in range(0, more, _LONGEST_WORD + 1)]
    body = "".join(parts)
    end = len(body.rstrip())
    separator = "" if len(text) < _LONGEST_WORD else " "
    return body[:end] + separator + " ".join(words) + body[end:]


def write_pseudo(folder: Path, language: str = PSEUDO) -> None:
    """Build a folder of translations with every text of the code in a language of nobody's."""
    shutil.copytree(translations.FOLDER, folder, dirs_exist_ok=True)
    file = folder / f"{translations.PREFIX}{language}.ts"
    translations.extract(file)
    told = []
    for message in ts_file.read(file):
        entry = message.as_json()
        form = pseudo_of(message.source).replace("%n", "%Ln")
        forms = [form] * len(message.forms)
        entry["translation"] = forms if message.is_plural else forms[0]
        told.append(entry)
    assert ts_file.fill(file, told) == []
    translations.build(folder)
