"""What is concluded about a day."""
