"""The maps from glyphs to text in a PDF: mended where they are known, else left alone."""

from pathlib import Path

import pytest

from liaobots_desktop.ui.paper.pdf_text import UnknownPdfError, mend_text


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"%PDF-2.0\nxref stream\nstartxref\n9\n%%EOF\n",
        b"/Subtype /Type0\n/BaseFont /A\n/ToUnicode 9 0 R\n"
        b"trailer\n<< /Size 3 >>\nstartxref\n9\n%%EOF\n",
    ],
)
def test_a_pdf_of_another_kind_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.pdf"
    path.write_bytes(content)

    with pytest.raises(UnknownPdfError):
        mend_text(path, {"a"}, {})
    assert path.read_bytes() == content
