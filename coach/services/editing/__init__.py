"""Changing what was written, and taking it back."""
