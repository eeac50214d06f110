"""The palette: what floats over the window and finds chats, messages and code."""
