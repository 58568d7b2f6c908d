"""What is concluded of the direction: its numbers, its ways."""
