"""Who there is, and who was seen when."""
