"""The one thing to look at now."""
