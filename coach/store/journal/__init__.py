"""The files in which everything is kept, and what they say together."""
