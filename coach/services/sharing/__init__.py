"""Taking it elsewhere."""
