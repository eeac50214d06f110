"""A chat as one HTML file that needs nothing else: styled, light and dark, nothing that loads."""

from collections.abc import Sequence
from html import escape

from liaobots_desktop.chat.message import Role
from liaobots_desktop.chat.tree import ChatTree
from liaobots_desktop.exchange.html_page import page
from liaobots_desktop.exchange.page_renderer import PageRenderer
from liaobots_desktop.exchange.tokens import MarkdownBlocks
from liaobots_desktop.exchange.wording import Spoken, author, model_name, moment, remark


def to_html(chat: ChatTree, messages: Sequence[Spoken]) -> str:
    """Return a whole HTML document with the messages below each other."""
    about = " · ".join(part for part in (model_name(chat.model), moment(chat.created_at)) if part)
    head = f"<header>\n<h1>{escape(chat.title)}</h1>\n<p>{escape(about)}</p>\n</header>\n"
    return page(chat.title, head + "".join(_message(message) for message in messages))


def _message(message: Spoken) -> str:
    is_question = message.role is Role.USER
    kind = "question" if is_question else "answer"
    text = _plain(message.text.strip("\n")) if is_question else markdown_html(message.text)
    note = f'<p class="remark">{escape(remark(message))}</p>\n' if remark(message) else ""
    name = escape(author(message))
    return f'<article class="{kind}">\n<h2>{name}</h2>\n{text}{note}</article>\n'


def markdown_html(source: str) -> str:
    """Return a Markdown text as HTML; what it holds of HTML is shown and never read."""
    blocks = MarkdownBlocks(source)
    renderer = PageRenderer()
    return "".join(
        _plain(block) if isinstance(block, str) else renderer.written(block, blocks.references)
        for block in blocks
    )


def _plain(text: str) -> str:
    return f'<div class="plain">{escape(text, quote=False)}</div>\n'
