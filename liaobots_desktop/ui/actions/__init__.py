"""Every action of the app, declared once, and its keys."""
