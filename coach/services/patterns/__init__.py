"""Old ways, new plans, and how they grow."""
