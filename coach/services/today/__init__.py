"""The one thing to look at now, and what is around it."""
