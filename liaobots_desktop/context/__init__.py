"""What of a chat a model reads: tokens counted, messages chosen, the request as it goes; no Qt."""
