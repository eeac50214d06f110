r"""Reads plain inline Markdown without a parser: what is seen of a paragraph, a cell or a heading.

Only text whose reading is beyond doubt is read: emphasis, strike, code, links and formulas that
begin and end clearly. Whatever else holds a mark is left to the parser, by returning None.
"""

import re

SEPARATOR = "\x1f"
"""Stands between paragraphs that are read at once: a space to the rules, but part of no mark."""
_UNSEEN = r"\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufdd0\ufdd1\ufffc\ud800-\udfff"
_PLAIN = rf"[^*_`\[<&\\$~{_UNSEEN}]"
_CODE = r"(?<!`)`[^`\n{}]+`(?!`)".replace("{}", _UNSEEN)
_ALNUM = r"[^\W_]"
_IN_WORD = rf"(?<={_ALNUM})_+(?={_ALNUM})"
_PIECE = rf"{_PLAIN}++|{_CODE}|{_IN_WORD}"
_AFTER_CLOSING = r"[\s.,:;!?)\]\"”»。，、；：！？）」]"
_BEFORE_CLOSING = r"[.,:;!?)\]\"”»’%`+#>/=…。，、；：！？）」]"


def _emphasis(mark: str, letter: str, inside: str) -> str:
    """Return the pattern of emphasis whose marks can be nothing but an opening and a closing one.

    Between a letter and a letter, or where a space or a bracket leaves no doubt either.
    """
    opening = rf"(?<!{letter}){mark}(?={_ALNUM})|(?<![^\s(]){mark}(?=[\"“«(‘`])"
    closing = (
        rf"(?<={_ALNUM}){mark}(?!{letter})|(?<={_BEFORE_CLOSING}){mark}(?={_AFTER_CLOSING}|\Z)"
    )
    return rf"(?:{opening}){inside}(?:{closing})"


def _named(name: str, *pieces: str) -> str:
    return rf"(?P<{name}>(?:{'|'.join(pieces)})++)"


_IN_STRONG = _emphasis(r"\*", r"\*", rf"(?:{_PIECE})++")
_LINK_END = r"\]\((?:https?://|#|/)[\w:/.?=#+,;~@-]*\)"
_MARKED = "|".join(
    (
        rf"(?P<code>{_CODE})",
        _emphasis(r"\*\*", r"\*", _named("strong", _PIECE, _IN_STRONG)),
        _emphasis(r"\*", r"\*", _named("em", _PIECE)),
        _emphasis(r"\*\*\*", r"\*", _named("both", _PIECE)),
        _emphasis("~~", "~", _named("strike", _PIECE)),
        rf"(?<![\w_])_(?={_ALNUM}){_named('line', _PIECE)}(?<={_ALNUM})_(?![\w_])",
        rf"(?<!!)\[(?!\^){_named('link', _PLAIN.replace('[^', '[^]') + '++', _CODE)}{_LINK_END}",
        r"\\(?P<escaped>[!-'*-/:-@\]-`{-~])",
    )
)
_LITERAL = "|".join(
    (
        _IN_WORD,
        r"(?<![^\s])\*(?=\s)",
        r"\[(?=[^\[\]`\\<$^\x1f]*\](?![(\[:]))",
        r"\[(?![^\]\x1f]*\])",
        r"<(?![^<>\s]*[:@])",
        r"&(?!#?\w+;)",
        r"\\(?=[^\W_]| )",
        r"\\\((?:[^\\\n\x1f]|\\[^()\n\x1f])++\\\)",
        # a formula: see math_rules
        r"(?<![A-Za-z0-9$])\$(?=[^\s$])(?:[^\\$`\n\x1f]|\\[^`\n\x1f])++(?<!\s)\$"
        r"(?:(?=(?:th|st|nd|rd|s)\b)|(?![A-Za-z0-9$]))",
        r"\$(?![^$\x1f]*\$)|\$(?=[^\n\x1f]*(?:\Z|\x1f))",
        r"(?<!~)~(?![^~\x1f]*~)",
        SEPARATOR,
    )
)
_MARKS = re.compile(r"[*_`\[<&\\$~" + _UNSEEN + "]")
_WHOLE = re.compile(rf"(?:{_PLAIN}++|{re.sub(r'[?]P<[a-z]+>', '?:', _MARKED)}|{_LITERAL})*+")
_SEEN = re.compile(rf"(?P<plain>{_PLAIN}*+)(?:{_MARKED}|(?P<literal>{_LITERAL})|\Z)")
"""A plain stretch with what ends it: where it begins is never searched for."""
UNSEEN = re.compile(f"[{_UNSEEN}]")
"""Characters that are shown as others, or that end a line; and tabs."""
_LINK = re.compile(rf"\[[^\[\]]+{_LINK_END}")
_DOUBTFUL_ADDRESS = re.compile(r"(?:://|www\.|@)\S*[*_~%&\\`$\[]|xn--")
_HARD_BREAK = re.compile(r" {2,}\n")


def seen_inline(text: str) -> list[str] | None:
    r"""Return the lines that are seen of paragraphs, None if only the parser can tell.

    SEPARATOR stands between them, and no room at their ends; `\n` is a line end inside one.
    """
    if not text:
        return []
    if "  \n" in text:  # a line end that is kept: no mark reaches over it
        text = _HARD_BREAK.sub(SEPARATOR, text)
    if _MARKS.search(text) is not None:
        if "$$" in text or _WHOLE.fullmatch(text) is None or _is_doubtful(text):
            return None
        text = _SEEN.sub(_seen, text)
    return text.replace("\n", " ").split(SEPARATOR)


def _is_doubtful(text: str) -> bool:
    """Whether there is an address that may hold marks, and so keep them; or a link behind it."""
    has_address = "://" in text or "www." in text or "@" in text
    return has_address and _DOUBTFUL_ADDRESS.search(_LINK.sub("[", text)) is not None


def _seen(match: re.Match[str]) -> str:
    kind = match.lastgroup or "plain"
    plain = match["plain"]
    if kind == "plain":
        return plain
    inside = match[kind]
    if kind == "code":
        return plain + _code(inside)
    if kind in {"strong", "em", "both", "strike", "line", "link"} and _MARKS.search(inside):
        inside = _SEEN.sub(_seen, inside)
    return plain + inside


def _code(source: str) -> str:
    code = source[1:-1]
    if code.startswith(" ") and code.endswith(" ") and code.strip(" "):
        return code[1:-1]
    return code
