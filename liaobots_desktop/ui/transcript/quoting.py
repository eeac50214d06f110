"""Text as a quote in Markdown."""


def quoted(text: str) -> str:
    """Return a text with `> ` before every line and without empty lines around it."""
    lines = text.strip("\n").split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines)
