"""Plans, the days they could be done, and how strong a routine is."""
