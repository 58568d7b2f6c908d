"""The language in which entries are looked for."""
