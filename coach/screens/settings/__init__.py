"""What the user wants to be otherwise."""
