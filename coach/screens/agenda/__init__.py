"""The meetings of a day."""
