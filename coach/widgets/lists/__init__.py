"""Rows, and all that is shown in them."""
