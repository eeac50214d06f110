"""Markdown and code as tokens: what the message pane and the exports share; no Qt."""
