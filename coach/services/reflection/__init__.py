"""A day in a few marks, and the question of the day."""
