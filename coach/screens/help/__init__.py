"""Keys, everything that can be done, and why a number is what it is."""
