"""Taking it along, and bringing it in."""
