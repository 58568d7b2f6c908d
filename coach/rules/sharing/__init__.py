"""Sharing: what a file says, and how figures are drawn."""
