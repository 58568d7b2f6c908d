"""Direction: the course, the rules beside it, what lies across, and the river of it all."""
