"""Moments of attention: noted, and found again."""
