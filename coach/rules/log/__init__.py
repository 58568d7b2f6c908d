"""What one line of a log says: names, days, marks, and the text."""
