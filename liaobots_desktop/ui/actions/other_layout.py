"""What the same keys write in another layout: “туц срфе” was meant to be “new chat”. No Qt."""

_LATIN = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`"
_OTHERS = (
    "йцукенгшщзхъфывапролджэячсмитьбю.ё",
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر\ufffdىةوزظذ",  # its b writes two letters
)
_TWO_LETTERS = {"لا": "b"}


def other_layouts(typed: str) -> tuple[str, ...]:
    """Return what a text would be if it was typed in a layout that was not meant.

    Letters of another layout become Latin ones; Latin letters become those of each of the others.
    """
    text = typed.casefold()
    if text.isascii():
        found = [text.translate(str.maketrans(_LATIN, other)) for other in _OTHERS]
        return tuple(each.replace("\ufffd", "لا") for each in found)
    for two, one in _TWO_LETTERS.items():
        text = text.replace(two, one)
    found = [text.translate(str.maketrans(other, _LATIN)) for other in _OTHERS]
    return tuple(each for each in found if each.isascii())
