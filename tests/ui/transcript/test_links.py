"""Which links may open the browser, and that the others do not."""

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from liaobots_desktop.ui.links import link_refusal, link_tip, misleading_host, open_link


@pytest.mark.parametrize(
    "target",
    ["https://example.com", "http://example.com:8080/a?b=c#d", "https://bücher.example/ä"],
)
def test_web_pages_may_be_opened(target: str) -> None:
    assert link_refusal(target) is None


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("file:///etc/passwd", "Only links to web pages can be opened."),
        ("smb://host/share", "Only links to web pages can be opened."),
        ("javascript:alert(1)", "Only links to web pages can be opened."),
        ("ms-msdt:/id", "Only links to web pages can be opened."),
        ("data:text/html,x", "Only links to web pages can be opened."),
        ("mailto:a@example.com", "Only links to web pages can be opened."),
        ("relative/path", "Only links to web pages can be opened."),
        ("//example.com/x", "Only links to web pages can be opened."),
        ("", "This link is not a valid address."),
        ("\\\\host\\share", "This link is not a valid address."),
        ("https://exa mple.com", "This link is not a valid address."),
        ("https://", "This link names no web site."),
        ("https:///path", "This link names no web site."),
        (
            "https://good.example@evil.example",
            "This link holds a user name, which can hide where it leads.",
        ),
        ("https://example.com/\n", "This link holds characters that cannot be seen."),
        ("https://example.com/\u202egpj", "This link holds characters that cannot be seen."),
    ],
)
def test_other_links_are_refused_with_a_sentence(target: str, sentence: str) -> None:
    assert link_refusal(target) == sentence


@pytest.mark.parametrize(
    ("target", "words", "host"),
    [
        ("https://example.com/a", "a page", None),
        ("https://example.com/a", "https://example.com/a", None),
        ("https://example.com/a", "www.example.com", None),
        ("https://WWW.Example.com:8080", "example.com/b?c", None),
        ("https://example.com", "e.g. this one", None),
        ("https://example.com", "version 2.0", None),
        ("https://example.com", "setup.py", None),
        ("https://example.com", "docs/Cargo.toml", None),
        ("https://evil.example", "https://example.com/login", "evil.example"),
        ("https://evil.example/example.com", "example.com", "evil.example"),
        ("https://evil.example", "HTTP://Example.com:80/#x", "evil.example"),
        ("https://evil.example", "good@example.com", "evil.example"),
        ("https://evil.example", "пример.рф", "evil.example"),
        ("https://bücher.example/ä", "books", "xn--bcher-kva.example"),
        ("https://аpple.com", "https://аpple.com", "xn--pple-43d.com"),
    ],
)
def test_a_link_is_misleading_if_its_words_name_another_host_or_its_letters_may_be_others(
    target: str, words: str, host: str | None
) -> None:
    assert misleading_host(target, words) == host


class Opened(QObject):
    """Stands where the system's browser would be."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.urls.append(url.toString())


@pytest.mark.usefixtures("qapp")
def test_only_what_may_be_opened_is_opened() -> None:
    opened = Opened()
    for scheme in ("https", "file", "smb"):
        # PySide6 6.10 takes text here, whatever its stubs say
        QDesktopServices.setUrlHandler(scheme, opened, "open")  # type: ignore[arg-type]
    try:
        results = [
            open_link(target)
            for target in ("https://example.com/a", "file:///etc/passwd", "smb://host/share")
        ]
    finally:
        for scheme in ("https", "file", "smb"):
            QDesktopServices.unsetUrlHandler(scheme)

    assert results == [True, False, False]
    assert opened.urls == ["https://example.com/a"]


def test_the_tip_names_the_real_host_and_is_no_markup() -> None:
    tip = link_tip("https://xn--pple-43d.com/<img src=/dev/zero>")

    assert "<img" not in tip
    assert "xn--pple-43d.com" in link_tip("https://аpple.com/")
