"""Markdown rules for GFM's autolinks: bare web addresses and e-mail addresses become links."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_core import StateCore
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_IS_POSSIBLE = re.compile(r"://|www\.|@")
_CJK = r"\u2e80-\u2fff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff"
_MARKS = (
    r"\u060c\u061b\u061f\u06d4\u0964\u0965"
    r"\u2018-\u201f\u2026\u3000-\u301f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65"
)
"""Arabic, Indian, Chinese and Japanese punctuation, which ends an address like a space."""
_MAX_DOMAIN = 253
"""Characters of the longest domain there is (RFC 1035): each start is looked at in bounded time."""

_TEXT_END = re.compile(
    r"[\n!#$%&*+\-:<=>@\[\\\]^_`{}~hHfFw]"  # what begins other rules, and an address
    r"(?:(?<![hHfFw])|(?<=[hH])(?=[tT]{2}[pP][sS]?://)|(?<=[fF])(?=[tT][pP]://)|(?<=w)(?=ww\.))"
)
_WEB = re.compile(
    r"(?:(?<![A-Za-z0-9])(?i:https?|ftp)://|(?:(?<![\x21-\x7e])|(?<=[*_~(]))www\.)"
    rf"(?P<domain>[\w\-.]{{1,{_MAX_DOMAIN}}})(?![\w\-.])"
    rf"[^\s<>\"{_MARKS}]*"
)
_TURN = re.compile(rf"[()\[\]]|[*,;!'](?=[{_CJK}])")
_CLOSED_BEFORE_CJK = re.compile(rf"[)\]][{_CJK}]")
_ENTITY_END = re.compile(r"&[A-Za-z0-9]+;\Z")
_PUNCTUATION = "?!.,:*_~';"
_MAX_ENTITY = 33

_MAIL = re.compile(
    r"(?<![A-Za-z0-9.+_-])(?:mailto:|xmpp:)?[A-Za-z0-9.+_-]++@"
    r"(?P<domain>[A-Za-z0-9_-]++(?:\.[A-Za-z0-9_-]++)+)(?!@)"
)


def may_hold_autolinks(source: str) -> bool:
    """Return whether a text needs these rules at all."""
    return _IS_POSSIBLE.search(source) is not None


def add_autolinks(parser: "MarkdownIt") -> "MarkdownIt":
    """Let a parser make links of addresses; they are usual link tokens with the info `auto`."""
    parser.inline.ruler.at("text", _text)
    parser.inline.ruler.after("text", "web_address", _web_address)
    parser.core.ruler.after("text_join", "mail_address", _mail_addresses)
    return parser


def _text(state: "StateInline", silent: bool) -> bool:
    """Take text up to what may begin something else; the parser's own rule misses addresses."""
    found = _TEXT_END.search(state.src, state.pos, state.posMax)
    end = found.start() if found else state.posMax
    if end == state.pos:
        return False
    if not silent:
        state.append_pending(state.src[state.pos : end])
    state.pos = end
    return True


def _web_address(state: "StateInline", silent: bool) -> bool:
    """Make a link of an address here; none inside a link, or where the end of one is looked for."""
    if silent or state.linkLevel or state.src[state.pos] not in "hHfFw":
        return False
    found = _WEB.match(state.src, state.pos, state.posMax)
    if found is None or not _is_domain(found["domain"]):
        return False
    address = _trimmed(_cut_before_chinese(found.group()))
    if state.pos + len(address) <= found.start("domain"):
        return False
    target = state.md.normalizeLink(f"http://{address}" if address[0] == "w" else address)
    if not state.md.validateLink(target):
        return False
    opened = state.push("link_open", "a", 1)
    opened.attrs = {"href": target}
    opened.info = "auto"
    state.push("text", "", 0).content = address
    state.push("link_close", "a", -1).info = "auto"
    state.pos += len(address)
    return True


def _is_domain(domain: str) -> bool:
    """Whether there is a name, and no underscore in the last two of its parts."""
    parts = domain.rstrip("._-").split(".")
    return bool(parts[0]) and not any("_" in part for part in parts[-2:])


def _cut_before_chinese(address: str) -> str:
    """End an address at punctuation that Chinese or Japanese text follows without a space."""
    depth = {"(": 0, "[": 0}
    for found in _TURN.finditer(address):
        char = found.group()
        if char in depth:
            depth[char] += 1
            continue
        opening = {")": "(", "]": "["}.get(char)
        if opening is None:
            return address[: found.start()]
        depth[opening] -= 1
        if depth[opening] < 0 and _CLOSED_BEFORE_CJK.match(address, found.start()):
            return address[: found.start()]
    return address


def _trimmed(address: str) -> str:
    """Leave out trailing punctuation, brackets that close nothing, and what looks like an entity.

    This is the extended autolink path validation of the GFM specification.
    """
    spare = {
        ")": address.count(")") - address.count("("),
        "]": address.count("]") - address.count("["),
    }
    end = len(address)
    while end:
        char = address[end - 1]
        if char == ";" and (entity := _ENTITY_END.search(address, max(end - _MAX_ENTITY, 0), end)):
            end = entity.start()
        elif char in _PUNCTUATION:
            end -= 1
        elif spare.get(char, 0) > 0:
            spare[char] -= 1
            end -= 1
        else:
            break
    return address[:end]


def _mail_addresses(state: "StateCore") -> None:
    """Make links of the e-mail addresses in finished text, where emphasis is known already."""
    if "@" not in state.src:
        return
    for token in state.tokens:
        if token.type == "inline" and token.children and "@" in token.content:
            token.children = list(_with_mail_links(token.children))


def _with_mail_links(tokens: "list[Token]") -> "Iterator[Token]":
    links = 0
    for token in tokens:
        links += {"link_open": 1, "link_close": -1}.get(token.type, 0)
        if token.type == "text" and not links and "@" in token.content:
            yield from _pieces(token)
        else:
            yield token


def _pieces(token: "Token") -> "Iterator[Token]":
    """Yield a text token as text and links."""
    kind = type(token)
    end = 0
    for found in _MAIL.finditer(token.content):
        if found["domain"][-1] in "-_":
            continue
        address = found.group()
        has_scheme = address.startswith(("mailto:", "xmpp:"))
        yield kind("text", "", 0, content=token.content[end : found.start()], level=token.level)
        target = address if has_scheme else f"mailto:{address}"
        yield kind("link_open", "a", 1, {"href": target}, info="auto", level=token.level)
        yield kind("text", "", 0, content=address, level=token.level + 1)
        yield kind("link_close", "a", -1, info="auto", level=token.level)
        end = found.end()
    yield kind("text", "", 0, content=token.content[end:], level=token.level)
