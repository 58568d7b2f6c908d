"""Direction: what carries over from one course to the next, and the river."""
