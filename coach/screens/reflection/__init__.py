"""A day in a few keys."""
