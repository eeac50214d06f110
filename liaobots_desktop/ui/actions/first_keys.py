"""The keys that the first picture shows; the table has them from here.

It must not be imported before that picture.
"""

NEW_CHAT = ("Ctrl+N", "Ctrl+Shift+O")
SEARCH = ("Ctrl+K",)
