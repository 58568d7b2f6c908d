"""The log: written, looked through, changed."""
