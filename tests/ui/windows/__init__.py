"""Several windows on several chats."""
