"""What follows the first start."""
