"""One gentle word a day, and what it looks at."""
