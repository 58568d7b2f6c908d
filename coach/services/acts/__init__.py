"""Small acts, and what came back."""
