"""The place of ideas and ambitions."""
