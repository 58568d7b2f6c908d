"""Where we are heading, for the shell and the app alike."""
