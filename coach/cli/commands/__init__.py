"""What can be asked of the shell: one room a noun, with the rows of its commands."""
