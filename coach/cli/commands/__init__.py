"""What can be asked of the shell: one module a command."""
