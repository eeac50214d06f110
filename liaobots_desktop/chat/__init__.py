"""What a conversation is; no Qt."""
