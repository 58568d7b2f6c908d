"""Small acts: planned, and done."""
