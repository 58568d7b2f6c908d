"""Ideas, as far as they can be told from facts alone."""
