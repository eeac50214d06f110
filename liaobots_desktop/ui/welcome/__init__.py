"""What follows the first start: how it should look, and what is worth knowing."""
