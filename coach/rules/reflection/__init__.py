"""What the marks of a day say."""
