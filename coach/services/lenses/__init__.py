"""Lenses: how one looks at it oneself, and how others do."""
