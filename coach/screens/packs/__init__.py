"""Packs: which there are, what is in them, bringing in others."""
