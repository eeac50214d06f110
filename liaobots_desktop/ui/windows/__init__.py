"""Windows beside the main one, each on a chat."""
