"""Packs: on and off, brought in, written."""
