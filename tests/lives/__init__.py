"""Made-up people who use coach for months, and everything it said to them, recomputed."""
