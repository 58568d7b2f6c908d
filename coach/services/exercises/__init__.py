"""Exercises: which there are, going through one, what it said."""
