"""How far a word is from what was typed: of what dictionaries suggest, the nearest comes first."""

_WHOLE, _SMALL = 1.0, 0.5
"""What a letter costs that is wrong, missing or too much; and one that is only doubled, or not,
or has changed places with its neighbour, as fingers do it most."""


def distance(typed: str, meant: str) -> float:
    """Return how much has to be done to one word to make it the other, great and small alike."""
    one, other = typed.lower(), meant.lower()
    before: list[float] = []
    row = [_WHOLE * count for count in range(len(other) + 1)]
    for at, letter in enumerate(one, 1):
        earlier, before, row = before, row, [_WHOLE * at]
        for to, wanted in enumerate(other, 1):
            too_much = before[to] + (_SMALL if letter == one[at - 2 : at - 1] else _WHOLE)
            missing = row[to - 1] + (_SMALL if wanted == other[to - 2 : to - 1] else _WHOLE)
            wrong = before[to - 1] + (0 if letter == wanted else _WHOLE)
            least = min(too_much, missing, wrong)
            if at > 1 and to > 1 and letter == other[to - 2] and one[at - 2] == wanted:
                least = min(least, earlier[to - 2] + _SMALL)
            row.append(least)
    return row[-1]
