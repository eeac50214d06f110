"""A chat on paper: laid out by the message pane's own parts, page by page; printed, or a PDF."""
