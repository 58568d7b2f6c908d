"""The meetings of a day, offered to be noted."""
