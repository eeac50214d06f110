"""The context window on the screen: the meter, what is refused, what is sent."""
