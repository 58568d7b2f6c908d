"""Where a number or a prompt comes from."""
