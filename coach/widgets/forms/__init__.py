"""Where something is typed or chosen."""
