"""All keys, to be looked up and to be changed."""
