"""Letters by which titles are chosen with Alt, found for the words of any language."""

from collections.abc import Collection, Iterator, Sequence

from liaobots_desktop import joining

_HANGING = "رزوؤبيج"
"""Arabic letters whose tails or dots lie where Qt draws the line below a letter."""


def with_letters(
    titles: Sequence[str], sources: Sequence[str], taken: Collection[str] = ()
) -> list[str]:
    """Return titles with a `&` before a letter of each (Qt), another one for each where it can be.

    Chinese has no letters: that of the English source stands in brackets behind the title. Those
    in `taken`, capitals, are left to whoever has them; a title for which none is left has none.
    """
    given = set(taken)
    result = []
    for title, source in zip(titles, sources, strict=True):
        spelled = title if _has_letters(title) else source
        at = _free(spelled, given)
        letter = spelled[at].upper() if at >= 0 else ""
        given.add(letter)
        if letter and spelled is title:
            result.append(f"{title[:at]}&{title[at:]}")
        else:
            result.append(f"{title}(&{letter})" if letter else title)
    return result


def _has_letters(text: str) -> bool:
    return any(sign.isalpha() and sign < joining.FIRST_OF_HAN for sign in text)


def _free(text: str, given: Collection[str]) -> int:
    """Return where in a text the first letter is that can be given, at best of a word; or -1."""
    for place in _places(text):
        letter = text[place]
        if letter.isalpha() and letter < joining.FIRST_OF_HAN and letter.upper() not in given:
            return place
    return -1


def _places(text: str) -> Iterator[int]:
    """Yield the beginnings of words first, then all others; last those that hang lower."""
    begins = [place for place in range(len(text)) if not place or not text[place - 1].isalpha()]
    places = [*begins, *(place for place in range(len(text)) if place not in begins)]
    yield from sorted(places, key=lambda place: text[place] in _HANGING)
