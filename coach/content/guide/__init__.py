"""The guide for who writes packs, made of the same tables as the checks."""
