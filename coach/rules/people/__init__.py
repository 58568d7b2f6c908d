"""How often people are seen, and who is waiting."""
