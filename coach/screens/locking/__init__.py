"""The passphrase: asked for on the first screen, set and changed on a sheet."""
