"""Random texts in six scripts, with code, emoji and odd spaces among them."""

from random import Random

_LETTERS = {
    "latin": "etaoinshrdlucmfwypvbgkjqxzéßñøçœ",
    "cyrillic": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    "greek": "αβγδεζηθικλμνξοπρστυφχψωάέήίόύώ",
    "arabic": "ابتثجحخدذرزسشصضطظعغفقكلمنهويءآ",
    "han": "的一是不了在人有我他这中大来上国和也子时道说要于出会年得就那",
    "devanagari": "अआइईउऊएऐओऔकखगघचछजझटठडढतथदधनपफबभमयरलवशषसह",
}
SCRIPTS = tuple(_LETTERS)
_BETWEEN = (" ", " ", " ", " ", ", ", ". ", "\n", "\n\n", "  ", "\t", " - ", "'s ", "\r\n")
_ODD = (
    "😀",
    "👩‍💻",
    "é",
    "{x: 1}",
    "def f():\n    pass\n",
    "1234567",
    "http://a.b/c?d=e",
    "\u200b",
)


def text(random: Random, script: str, words: int) -> str:
    """Return so many words of a script, with something odd now and then."""
    letters = _LETTERS[script]
    pieces = []
    for _ in range(words):
        if random.random() < 0.08:
            pieces.append(random.choice(_ODD))
        else:
            word = "".join(random.choices(letters, k=random.randint(1, 9)))
            pieces.append(word.capitalize() if random.random() < 0.2 else word)
        pieces.append(random.choice(_BETWEEN))
    return "".join(pieces)
