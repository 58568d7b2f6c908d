"""Old ways and new ones."""
