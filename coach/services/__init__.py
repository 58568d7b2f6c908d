"""What the user can do: one module of functions per place, for screens and shell alike."""
