"""Direction: where it is heading, as a river and as lists."""
